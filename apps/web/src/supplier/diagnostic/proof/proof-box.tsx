import { useState } from 'react';
import type { ChangeEvent, ReactElement } from 'react';
import './proof.css';
import { useText } from '../../../i18n/use-text.js';
import { Banner } from '../../../ui/banner.js';
import type { LocalAnswer } from '../../answers/answer-book.js';
import type { Question } from '../form.js';
import { KeptProof, useSize } from './kept-proof.js';
import { fileFault } from './proof-file.js';
import { ProofForm } from './proof-form.js';
import { smallerPhoto } from './smaller-photo.js';

interface ProofBoxProps {
  readonly answer: LocalAnswer;
  /** Other questions of the topic that have an answer: one file may prove several. */
  readonly others: readonly Question[];
  /** Told whether a file was chosen and not sent yet. */
  readonly onPending: (isPending: boolean) => void;
}

export const PROOF = 'proof';

/** A document or photo behind an answer (portal guide S4): chosen or taken, described, sent. */
export default function ProofBox({ answer, others, onPending }: ProofBoxProps): ReactElement {
  const t = useText('proof');
  const { file, fault, isReading, take, drop } = useChosenFile(onPending);
  const [hasSent, setSent] = useState(false);
  const done = (): void => {
    drop();
    setSent(true);
  };
  return (
    <section className="proof stack tight" aria-labelledby={`${PROOF}-title`} id={PROOF} tabIndex={-1}>
      <h2 id={`${PROOF}-title`}>{t('title')}</h2>
      <p role="status" className={hasSent ? 'done' : 'hidden'}>
        {hasSent ? t('sent') : isReading ? t('reading') : ''}
      </p>
      {answer.proof ? <KeptProof proof={answer.proof} /> : <p className="small">{t('why')}</p>}
      {fault !== null && <Banner tone="error" title={fault} />}
      {file === null ? (
        <FileButtons isFirst={answer.proof === null} onFile={(chosen) => void take(chosen)} />
      ) : (
        <ProofForm indicator={answer.indicator} file={file} others={others} onSent={done} onDrop={drop} />
      )}
    </section>
  );
}

interface ChosenFile {
  readonly file: File | null;
  readonly fault: string | null;
  readonly isReading: boolean;
  readonly take: (file: File) => Promise<void>;
  readonly drop: () => void;
}

function useChosenFile(onPending: (isPending: boolean) => void): ChosenFile {
  const t = useText('proof');
  const sayNumber = useSize();
  const [file, setFile] = useState<File | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [isReading, setReading] = useState(false);
  const take = async (chosen: File): Promise<void> => {
    setFault(null);
    setReading(true);
    const ready = await smallerPhoto(chosen);
    setReading(false);
    const found = fileFault(ready);
    setFault(found === null ? null : t(`fault.${found}`, { size: sayNumber(ready.size) }));
    if (found !== null) return;
    setFile(ready);
    onPending(true);
  };
  const drop = (): void => {
    setFile(null);
    setFault(null);
    onPending(false);
  };
  return { file, fault, isReading, take, drop };
}

interface FileButtonsProps {
  readonly isFirst: boolean;
  readonly onFile: (file: File) => void;
}

/** The camera, where there is one to hold, and the files of the device. */
function FileButtons({ isFirst, onFile }: FileButtonsProps): ReactElement {
  const t = useText('proof');
  const take = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    const [file] = target.files ?? [];
    target.value = '';
    if (file !== undefined) onFile(file);
  };
  return (
    <>
      <div className="row">
        <label className="button file camera">
          {t('camera')}
          <input className="hidden" type="file" accept="image/*" capture="environment" onChange={take} />
        </label>
        <label className="button file">
          {t(isFirst ? 'choose' : 'another')}
          <input
            className="hidden"
            type="file"
            accept="application/pdf,image/jpeg,image/png,image/webp"
            onChange={take}
          />
        </label>
      </div>
      <p className="small muted">{t('limits')}</p>
    </>
  );
}
