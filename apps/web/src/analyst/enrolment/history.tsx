import type { ReactElement } from 'react';
import { useDates } from '../../format/country.js';
import type { TextKey } from '../../i18n/areas.js';
import { useText } from '../../i18n/use-text.js';
import type { Explanation } from './enrolment.js';

/** What happened to the enrolment, newest first. */
export function History({ changes }: { readonly changes: Explanation['history'] }): ReactElement | null {
  const t = useText('enrolment');
  const common = useText('common');
  const dates = useDates();
  if (changes.length === 0) return null;
  return (
    <section className="stack tight" aria-labelledby="history">
      <h2 id="history">{t('history')}</h2>
      <ol className="history">
        {[...changes].reverse().map(({ at, to, reason }) => (
          <li key={`${at}${to}`}>
            <span className="muted number">{dates.inFigures(dates.dayOf(at))}</span>
            <span>
              {common(`enrolment.${to}` as TextKey<'common'>)}
              {reason !== null && <span className="muted">: {reason}</span>}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
