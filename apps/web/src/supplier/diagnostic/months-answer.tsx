import { useState } from 'react';
import type { ReactElement } from 'react';
import { convertQuantity, monthInWords, unitOf } from '#countries';
import { decimal, plain, roundHalfUp, sumOf } from '#kernel';
import { now } from '../../clock.js';
import { useCountry } from '../../format/country.js';
import { useNumber } from '../../format/numbers.js';
import { useInLanguage, useLanguage, useText } from '../../i18n/use-text.js';
import { Field } from '../../ui/field.js';
import type { AnswerInputProps } from './answer-input-props.js';
import { Hint } from './hint.js';
import { monthsIn, monthsText, twelveFrom, yearBefore } from './months.js';
import type { Month } from './months.js';
import { readTyped, unitsFor } from './read-typed.js';
import type { Reading } from './read-typed.js';
import { WhichReading } from './which-reading.js';

/** Decimals that the api takes. */
const PLACES = 6;

interface Cells {
  readonly texts: readonly string[];
  readonly unit: string;
}

/** Twelve monthly amounts, each in the unit of the bill; gaps are named and never filled. */
export default function MonthsAnswer({ id, question, draft, fault, onChange }: AnswerInputProps): ReactElement {
  const t = useText('diagnostic');
  const inLanguage = useInLanguage();
  const language = useLanguage();
  const country = useCountry();
  const target = question.unit ?? '';
  const units = unitsFor(target, country);
  const [kept] = useState(() => monthsIn(draft.value));
  const [from] = useState(() => kept?.from ?? yearBefore({ year: now().getFullYear(), month: now().getMonth() + 1 }));
  const [cells, setCells] = useState<Cells>(
    () =>
      draft.typed ?? {
        texts: Array.from({ length: 12 }, (_, index) => kept?.values[index] ?? ''),
        unit: kept?.unit ?? units[0] ?? target,
      },
  );
  const read = ({ texts, unit }: Cells): readonly Reading[] =>
    texts.map((text) => readTyped(text, { country, unit, target: unit }));
  const readings = read(cells);
  const months = twelveFrom(from);
  const change = (changed: Cells): void => {
    setCells(changed);
    const value = valueOf(read(changed), from, changed.unit);
    const isEmpty = changed.texts.every((text) => text.trim() === '');
    onChange({ ...draft, kind: isEmpty ? 'NONE' : 'VALUE', codes: [], value, typed: changed });
  };
  const typeMonth = (index: number, text: string): void =>
    change({ ...cells, texts: cells.texts.map((before, at) => (at === index ? text : before)) });
  return (
    <fieldset className={fault === null ? 'stack' : 'stack field wrong'}>
      <legend className="hidden">{inLanguage(question)}</legend>
      <Hint question={question} several={false} />
      {fault !== null && <p className="fault">{fault}</p>}
      {units.length > 0 && (
        <Field id={`${id}-unit`} label={t('months.unit')}>
          {(control) => (
            <select
              {...control}
              className="input short"
              value={cells.unit}
              onChange={(event) => change({ ...cells, unit: event.target.value })}
            >
              {units.map((code) => (
                <option key={code} value={code}>
                  {inLanguage(unitOf(code, 'unit').names)}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <ol className="months">
        {months.map(({ year, month }, index) => (
          <li key={`${year}-${month}`}>
            <MonthCell
              id={index === 0 ? id : `${id}-${index}`}
              label={monthInWords(year, month, language)}
              text={cells.texts[index] ?? ''}
              reading={readings[index] ?? { kind: 'empty' }}
              onText={(text) => typeMonth(index, text)}
            />
          </li>
        ))}
      </ol>
      <Summary readings={readings} months={months} unit={cells.unit} target={target} />
    </fieldset>
  );
}

/** The answer that the readings make; null while one of them cannot be read, or all are empty. */
function valueOf(readings: readonly Reading[], from: Month, unit: string): string | null {
  if (readings.some(({ kind }) => kind !== 'value' && kind !== 'empty')) return null;
  const values = readings.map((one) => (one.kind === 'value' ? plain(roundHalfUp(decimal(one.value), PLACES)) : null));
  return monthsText({ from, unit, values });
}

interface MonthCellProps {
  readonly id: string;
  readonly label: string;
  readonly text: string;
  readonly reading: Reading;
  readonly onText: (text: string) => void;
}

function MonthCell({ id, label, text, reading, onText }: MonthCellProps): ReactElement {
  const t = useText('diagnostic');
  return (
    <>
      <Field id={id} label={label} fault={reading.kind === 'invalid' ? t('fault.number') : null}>
        {(control) => (
          <input
            {...control}
            className="input"
            inputMode="decimal"
            autoComplete="off"
            value={text}
            onChange={(event) => onText(event.target.value)}
          />
        )}
      </Field>
      {reading.kind === 'ambiguous' && (
        <WhichReading readings={reading.readings} chosen={null} onChoose={(value) => onText(withOneMeaning(value))} />
      )}
    </>
  );
}

/** A text that can be read in one way only: after four digits a sign groups no thousands. */
const withOneMeaning = (value: string): string => (value.includes('.') ? `${value}0` : value);

const inUnit = (value: string, unit: string, target: string): string =>
  unit === target ? value : convertQuantity(value, unit, target).value;

interface SummaryProps {
  readonly readings: readonly Reading[];
  readonly months: readonly Month[];
  /** In which the months are read. */
  readonly unit: string;
  readonly target: string;
}

/** The sum in the question's unit, and which months are missing. */
function Summary({ readings, months, unit, target }: SummaryProps): ReactElement {
  const t = useText('diagnostic');
  const language = useLanguage();
  const write = useNumber();
  const values = readings.flatMap((reading) =>
    reading.kind === 'value' ? [decimal(inUnit(reading.value, unit, target))] : [],
  );
  const missing = months.filter((_, index) => readings[index]?.kind === 'empty');
  return (
    <div className="small stack tight" role="status">
      {values.length > 0 && (
        <p>
          {t('months.total', {
            count: values.length,
            amount: write(plain(sumOf(values)), 2),
            unit: target.replace('m3', 'm³'),
          })}
        </p>
      )}
      {values.length > 0 && missing.length > 0 && (
        <p className="muted">
          {t('months.missing', {
            months: missing.map(({ year, month }) => monthInWords(year, month, language)).join(', '),
          })}
        </p>
      )}
    </div>
  );
}
