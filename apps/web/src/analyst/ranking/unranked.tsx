import type { ReactElement } from 'react';
import type { RankingQuery } from '../../generated/ranking.js';
import type { RankingStatus } from '../../generated/schema.js';
import { percentOf } from '../../format/numbers.js';
import type { TextKey } from '../../i18n/areas.js';
import { useText } from '../../i18n/use-text.js';
import { Link } from '../../router/link.js';
import { href } from '../../router/paths.js';
import { useValueWords } from './use-value-words.js';

type Row = RankingQuery['ranking']['unranked'][number];

const REASONS = {
  PROVISIONAL: 'unranked.provisional',
  NOT_PUBLISHED: 'unranked.notPublished',
  RANKED: 'unranked.notPublished',
} as const satisfies Record<RankingStatus, TextKey<'ranking'>>;

/** Suppliers without a published score: apart, and never as zero. */
export function Unranked({ rows }: { readonly rows: readonly Row[] }): ReactElement | null {
  const t = useText('ranking');
  const words = useValueWords();
  if (rows.length === 0) return null;
  return (
    <section className="stack tight" aria-labelledby="unranked">
      <h2 id="unranked">{t('unranked.title', { count: rows.length })}</h2>
      <p className="muted">{t('unranked.text')}</p>
      <div className="table-frame" role="region" aria-label={t('unranked.title', { count: rows.length })} tabIndex={0}>
        <table className="ranking">
          <thead>
            <tr>
              <th scope="col" className="first">
                {t('column.name')}
              </th>
              <th scope="col">{t('column.country')}</th>
              <th scope="col">{t('column.sectorGroup')}</th>
              <th scope="col">{t('column.sizeTier')}</th>
              <th scope="col" className="right">
                {t('column.coverage')}
              </th>
              <th scope="col">{t('column.why')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.enrolmentId}>
                <th scope="row" className="first">
                  <Link to={href('enrolment', { id: row.enrolmentId })}>{row.supplierName}</Link>
                </th>
                <td>{words('country', row.country)}</td>
                <td>{words('sectorGroup', row.sectorGroup)}</td>
                <td>{words('sizeTier', row.sizeTier)}</td>
                <td className="right">{row.coverage === null ? t('unranked.nothing') : percentOf(row.coverage)}</td>
                <td>{t(REASONS[row.status])}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
