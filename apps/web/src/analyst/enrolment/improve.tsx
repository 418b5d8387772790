import type { ReactElement } from 'react';
import { useNumber } from '../../format/numbers.js';
import { useInLanguage, useText } from '../../i18n/use-text.js';
import type { ThemePart } from '../../score/breakdown.js';
import type { PublishedScore } from './enrolment.js';

const SHOWN = 3;

/** Points of 100 that a topic has left to earn: its weight less what it brings. */
const left = ({ weightPct, contribution }: ThemePart): number => Number(weightPct) - Number(contribution);

/** The topics with most left to earn, one sentence each. */
export function Improve({ score }: { readonly score: PublishedScore }): ReactElement {
  const t = useText('enrolment');
  const inLanguage = useInLanguage();
  const write = useNumber();
  const themes: readonly ThemePart[] = score.themes;
  const ordered = [...themes].sort((a, b) => left(b) - left(a)).slice(0, SHOWN);
  return (
    <section className="stack tight" aria-labelledby="improve">
      <h2 id="improve">{t('improve')}</h2>
      <ul className="plain-list">
        {ordered.map((theme) => {
          const values = { topic: inLanguage(theme), points: write(left(theme).toFixed(1), 1) };
          return <li key={theme.theme}>{t(theme.score === null ? 'improve.noData' : 'improve.topic', values)}</li>;
        })}
      </ul>
    </section>
  );
}
