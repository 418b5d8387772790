import type { ReactElement } from 'react';
import { useText } from '../../i18n/use-text.js';

const POINTS = ['voluntary', 'data', 'truth', 'score', 'leave'] as const;

/** What one agrees to, in plain words: a proposal until the programme's own lawyers have confirmed it. */
export function Terms(): ReactElement {
  const t = useText('invitation');
  return (
    <details>
      <summary>{t('terms.read')}</summary>
      <div className="stack tight small">
        <ul className="plain-list">
          {POINTS.map((point) => (
            <li key={point}>{t(`terms.${point}`)}</li>
          ))}
        </ul>
        <p className="muted">{t('terms.proposal')}</p>
      </div>
    </details>
  );
}
