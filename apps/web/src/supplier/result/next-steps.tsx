import type { ReactElement } from 'react';
import { useInLanguage, useText } from '../../i18n/use-text.js';
import type { LiveScore } from './live-score.js';

/** The level in words and what raises it, score first, then topics, then review (method guide 6). */
export function NextSteps({ score }: { readonly score: LiveScore }): ReactElement {
  const t = useText('result');
  const words = useText('score');
  const inLanguage = useInLanguage();
  if (score.next === null) return <p>{t('next.top')}</p>;
  const topicOf = (id: string | null): string => {
    const theme = score.themes.find((candidate) => candidate.theme === id);
    return theme === undefined ? '' : inLanguage(theme);
  };
  return (
    <div className="stack tight">
      <p>{t('next.title', { level: words(`level.${score.next.level}`) })}</p>
      <ul className="plain-list">
        {score.next.missing.map(({ cause, theme }) => (
          <li key={`${cause}${theme ?? ''}`}>
            {cause === 'theme'
              ? t('next.theme', { topic: topicOf(theme) })
              : t(cause === 'score' ? 'next.score' : 'next.reviewed')}
          </li>
        ))}
      </ul>
    </div>
  );
}
