import { useState } from 'react';
import type { CSSProperties, ReactElement } from 'react';
import './score.css';
import { useNumber } from '../format/numbers.js';
import { useInLanguage, useText } from '../i18n/use-text.js';
import { Banner } from '../ui/banner.js';
import { Button } from '../ui/button.js';
import { addsUp, barsOf, sumLine } from './breakdown.js';
import type { Bar, Explained } from './breakdown.js';
import { ScoreTable } from './score-table.js';

/** What makes the score: one bar a topic from 0 to the total, "no data" hatched, or the same as a table. */
export function ScoreBars({ explained }: { readonly explained: Explained }): ReactElement {
  const t = useText('score');
  const write = useNumber();
  const [asTable, setAsTable] = useState(false);
  return (
    <section className="stack" aria-labelledby="why">
      <div className="row apart">
        <h2 id="why">{t('bars.title', { score: write(explained.shown, 1) })}</h2>
        <Button look="quiet" onClick={() => setAsTable((before) => !before)}>
          {t(asTable ? 'bars.asBars' : 'bars.asTable')}
        </Button>
      </div>
      {!addsUp(explained) && <Banner tone="warning" title={t('bars.doesNotAddUp')} />}
      {asTable ? <ScoreTable explained={explained} /> : <Bars explained={explained} />}
      <p className="small muted number">{sumLine(explained, (value) => write(value, 1))}</p>
    </section>
  );
}

function Bars({ explained }: { readonly explained: Explained }): ReactElement {
  const t = useText('score');
  const write = useNumber();
  const inLanguage = useInLanguage();
  const bars = barsOf(explained);
  return (
    <ol className="bars">
      {explained.themes.map((part, index) => (
        <BarLine
          key={part.theme}
          label={inLanguage(part)}
          note={t('bars.weight', { weight: write(part.weightPct, 1) })}
          value={part.score === null ? t('noData') : `+${write(part.contribution, 1)}`}
          bar={bars[index]}
        />
      ))}
      <BarLine
        label={t('balance')}
        note={t('balanceNote')}
        value={write(explained.balance, 1).replace('-', '−')}
        bar={bars.at(-1)}
      />
      <BarLine
        label={t('total')}
        note={t('outOf')}
        value={write(explained.shown, 1)}
        bar={{ key: 'total', kind: 'points', from: 0, to: Number(explained.shown) }}
        isTotal
      />
    </ol>
  );
}

interface BarLineProps {
  readonly label: string;
  readonly note: string;
  readonly value: string;
  readonly bar: Bar | undefined;
  readonly isTotal?: boolean;
}

function BarLine({ label, note, value, bar, isTotal = false }: BarLineProps): ReactElement {
  return (
    <li className={isTotal ? 'bar-line total' : 'bar-line'}>
      <span className="bar-label">
        {label} <span className="small muted">{note}</span>
      </span>
      <span className="bar-track" aria-hidden="true">
        {bar !== undefined && <span className={`bar ${bar.kind}`} style={placeOf(bar)} />}
      </span>
      <span className="bar-value number">{value}</span>
    </li>
  );
}

const placeOf = ({ from, to }: Bar): CSSProperties => ({
  left: `${Math.min(from, to)}%`,
  width: `${Math.abs(to - from)}%`,
});
