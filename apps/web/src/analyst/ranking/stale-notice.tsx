import type { ReactElement } from 'react';
import type { RankingQuery } from '../../generated/ranking.js';
import type { Asked } from '../../graphql/use-ask.js';
import { useLanguage, useText } from '../../i18n/use-text.js';
import { FailureBanner } from '../../ui/failure-banner.js';

/** What failed, while the table keeps the data of before; and of when those are. */
export function StaleNotice({ asked }: { readonly asked: Asked<RankingQuery> }): ReactElement | null {
  const t = useText('ranking');
  const language = useLanguage();
  const { failure, at, data, reload } = asked;
  if (failure === null) return null;
  const time = at?.toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit' });
  return (
    <>
      <FailureBanner failure={failure} onRetry={reload} />
      {data !== null && time !== undefined && <p className="muted">{t('dataOf', { time })}</p>}
    </>
  );
}
