import type { ReactElement } from 'react';
import { useNumber } from '../format/numbers.js';
import { useText } from '../i18n/use-text.js';

const LOSSES = ['gap', 'missing', 'evidence', 'stale', 'balance'] as const;

/** Points lost, by why (method guide 5.1). */
export type Lost = Readonly<Record<(typeof LOSSES)[number], string>>;

/** Where the points between the score and 100 went. */
export function LostParts({ lost, shown }: { readonly lost: Lost; readonly shown: string }): ReactElement {
  const t = useText('score');
  const write = useNumber();
  return (
    <section className="stack tight" aria-labelledby="lost">
      <h2 id="lost">{t('lost.title', { score: write(shown, 1) })}</h2>
      <ol className="bars">
        {LOSSES.map((loss) => (
          <li className="bar-line" key={loss}>
            <span className="bar-label">
              {t(`lost.${loss}`)} <span className="small muted">{t(`lostNote.${loss}`)}</span>
            </span>
            <span className="bar-track" aria-hidden="true">
              <span
                className={loss === 'missing' ? 'bar noData' : 'bar lost'}
                style={{ left: 0, width: `${lost[loss]}%` }}
              />
            </span>
            <span className="bar-value number">{write(lost[loss], 1)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
