import type { ReactElement } from 'react';
import { useDates } from '../../../format/country.js';
import { useNumber } from '../../../format/numbers.js';
import { useText } from '../../../i18n/use-text.js';
import type { Proof } from '../../answers/answer-book.js';
import { sizeOf } from './proof-file.js';

/** A size in the words and figures of the reader. */
export function useSize(): (bytes: number) => string {
  const sayNumber = useNumber();
  return (bytes) => {
    const { value, unit } = sizeOf(bytes);
    return `${sayNumber(value)} ${unit}`;
  };
}

/** The file that stands behind an answer, and that nobody looked at it yet (domain guide 5.6). */
export function KeptProof({ proof }: { readonly proof: Proof }): ReactElement {
  const t = useText('proof');
  const { inWords } = useDates();
  const sayThe = useSize();
  return (
    <div className="kept small">
      <p>
        <strong className="file-name">{proof.fileName}</strong> · {sayThe(proof.bytes)}
      </p>
      <p>{t('keptDate', { date: inWords(proof.issuedOn) })}</p>
      <p>{t('notAnalysed')}</p>
      <p className="muted">{t('changeNote')}</p>
    </div>
  );
}
