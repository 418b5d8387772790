import type { ReactElement } from 'react';
import { useDates } from '../../format/country.js';
import { useText } from '../../i18n/use-text.js';
import type { Numbers, Wave } from '../programme.js';

const STATES = ['sent', 'opened', 'accepted', 'declined', 'expired', 'bounced', 'cancelled'] as const;

interface FunnelProps {
  readonly wave: Wave;
  /** null while they are not known. */
  readonly counts: Numbers['waves'][number]['counts'] | null;
}

/** How many invitations of a wave are in each state (domain guide 5.1), with a bar against all of them. */
export function Funnel({ wave, counts }: FunnelProps): ReactElement {
  const t = useText('waves');
  const dates = useDates();
  const all = STATES.reduce((sum, state) => sum + (counts?.[state] ?? 0), 0);
  return (
    <section className="stack tight" aria-labelledby="funnel">
      <h2 id="funnel">{wave.name}</h2>
      <p className="muted">
        {counts !== null && t('funnel.total', { count: all })}{' '}
        {t('funnel.deadline', { date: dates.inWords(wave.deadlineOn) })}
      </p>
      {counts !== null && (
        <dl className="funnel">
          {STATES.map((state) => (
            <div key={state}>
              <dt>{t(`funnel.${state}`)}</dt>
              <dd>
                <span className="number">{counts[state]}</span>
                <span className="mini-bar" aria-hidden="true">
                  <span style={{ width: `${all === 0 ? 0 : (counts[state] / all) * 100}%` }} />
                </span>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}
