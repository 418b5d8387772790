import { useState } from 'react';
import type { ReactElement } from 'react';
import { useCountry } from '../../format/country.js';
import { useInLanguage, useText } from '../../i18n/use-text.js';
import { TextField } from '../../ui/field.js';
import type { AnswerInputProps } from './answer-input-props.js';
import { Hint } from './hint.js';
import { readTyped } from './read-typed.js';
import type { Reading } from './read-typed.js';
import { WhichReading } from './which-reading.js';

/** A percentage or a count. What can mean two things is asked about, never guessed. */
export default function NumberAnswer({ id, question, draft, fault, onChange }: AnswerInputProps): ReactElement {
  const inLanguage = useInLanguage();
  const country = useCountry();
  const target = question.unit ?? '';
  const [text, setText] = useState(draft.typed?.texts[0] ?? draft.value ?? '');
  const reading = readTyped(text, { country, unit: '', target });
  const take = (typed: string, value: string | null): void =>
    onChange({
      ...draft,
      kind: typed.trim() === '' ? 'NONE' : 'VALUE',
      codes: [],
      value,
      typed: { texts: [typed], unit: '' },
    });
  const type = (typed: string): void => {
    setText(typed);
    take(typed, valueOf(readTyped(typed, { country, unit: '', target }), question.type));
  };
  return (
    <>
      <TextField
        id={id}
        label={<span className="hidden">{inLanguage(question)}</span>}
        hint={<Hint question={question} several={false} />}
        fault={fault}
        inputMode="decimal"
        autoComplete="off"
        short
        value={draft.kind === 'VALUE' || draft.kind === 'NONE' ? text : ''}
        onText={type}
      />
      <Unit unit={target} />
      {reading.kind === 'ambiguous' && (
        <WhichReading readings={reading.readings} chosen={draft.value} onChoose={(value) => take(text, value)} />
      )}
    </>
  );
}

/** The value of a reading that is settled and within range; a share of a whole is at most 100 %. */
function valueOf(reading: Reading, type: string): string | null {
  if (reading.kind !== 'value') return null;
  return type === 'percent' && Number(reading.value) > 100 ? null : reading.value;
}

function Unit({ unit }: { readonly unit: string }): ReactElement | null {
  const t = useText('diagnostic');
  const known: Readonly<Record<string, string>> = {
    '%': t('unit.percent'),
    days: t('unit.days'),
    count: t('unit.count'),
    'per 100 workers': t('unit.per100'),
  };
  return unit === '' ? null : <p className="muted small">{known[unit] ?? unit}</p>;
}
