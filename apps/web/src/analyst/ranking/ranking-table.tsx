import type { ReactElement } from 'react';
import type { RankingQuery } from '../../generated/ranking.js';
import { useDates } from '../../format/country.js';
import { percentOf, useNumber } from '../../format/numbers.js';
import { useText } from '../../i18n/use-text.js';
import { Link } from '../../router/link.js';
import { href } from '../../router/paths.js';
import type { Keys } from './use-keys.js';
import { useValueWords } from './use-value-words.js';

type Edge = RankingQuery['ranking']['edges'][number];

const COLUMNS = [
  'country',
  'sectorGroup',
  'sizeTier',
  'score',
  'coverage',
  'confidence',
  'level',
  'change',
  'plan',
  'asOf',
] as const;
const RIGHT: readonly string[] = ['score', 'coverage', 'change'];

interface RankingTableProps {
  readonly ranking: RankingQuery['ranking'];
  readonly keys: Keys;
  readonly isBusy: boolean;
}

/** Forty rows, a head that stays, and a first column that stays. */
export function RankingTable({ ranking, keys, isBusy }: RankingTableProps): ReactElement {
  const t = useText('ranking');
  const byCore = ranking.sortedBy.toLowerCase() === 'core';
  return (
    <div className="table-frame" role="region" aria-label={t('title')} tabIndex={0} aria-busy={isBusy}>
      <table className="ranking">
        <Head byCore={byCore} />
        <tbody ref={keys.body}>
          {ranking.edges.map((edge) => (
            <Row key={edge.node.enrolmentId} edge={edge} byCore={byCore} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Head({ byCore }: { readonly byCore: boolean }): ReactElement {
  const t = useText('ranking');
  return (
    <thead>
      <tr>
        <th scope="col" className="first" aria-sort="ascending">
          <span className="rank">{t('column.rank')}</span> {t('column.name')}
        </th>
        {COLUMNS.map((column) => (
          <th key={column} scope="col" className={RIGHT.includes(column) ? 'right' : undefined}>
            {column === 'score' && byCore ? t('column.core') : t(`column.${column}`)}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function Row({ edge, byCore }: { readonly edge: Edge; readonly byCore: boolean }): ReactElement {
  const { rank, node } = edge;
  const words = useValueWords();
  const dates = useDates();
  const common = useText('common');
  return (
    <tr>
      <th scope="row" className="first">
        <span className="rank number">{rank}</span>
        <Link to={href('enrolment', { id: node.enrolmentId })}>{node.supplierName}</Link>
      </th>
      <td>{words('country', node.country)}</td>
      <td>{words('sectorGroup', node.sectorGroup)}</td>
      <td>{words('sizeTier', node.sizeTier)}</td>
      <ScoreCells node={node} value={byCore ? node.core : node.shown} />
      <td>{node.level === null ? common('noData') : words('level', node.level)}</td>
      <ChangeCell change={node.change} isClear={node.changeIsClear !== false} />
      <td>{words('trackStatus', node.trackStatus)}</td>
      <td className="number">{node.asOf === null ? common('noData') : dates.inFigures(node.asOf)}</td>
    </tr>
  );
}

/** The score with a bar, how much of it rests on answers, and how sure it is. */
function ScoreCells({ node, value }: { readonly node: Edge['node']; readonly value: string | null }): ReactElement {
  const t = useText('ranking');
  const common = useText('common');
  const write = useNumber();
  const { coverage, confidence, confidenceLetter } = node;
  return (
    <>
      <td className="right">
        {value === null ? (
          common('noData')
        ) : (
          <span className="score-cell">
            <span className="mini-bar" aria-hidden="true">
              <span style={{ width: `${value}%` }} />
            </span>
            <strong>{write(value, 1)}</strong>
          </span>
        )}
      </td>
      <td className="right">
        {coverage === null ? (
          common('noData')
        ) : (
          <span className="score-cell">
            <span className="mini-bar thin" aria-hidden="true">
              <span style={{ width: `${Number(coverage) * 100}%` }} />
            </span>
            {percentOf(coverage)}
          </span>
        )}
      </td>
      <td>
        {confidenceLetter === null || confidence === null ? (
          common('noData')
        ) : (
          <span title={t('confidenceOf', { value: write(confidence, 1) })}>{confidenceLetter}</span>
        )}
      </td>
    </>
  );
}

interface ChangeCellProps {
  readonly change: string | null;
  /** False: the difference lies within the uncertainty of both scores. */
  readonly isClear: boolean;
}

function ChangeCell({ change, isClear }: ChangeCellProps): ReactElement {
  const t = useText('ranking');
  const write = useNumber();
  if (change === null) return <td className="right muted">{t('change.none')}</td>;
  const value = Number(change);
  if (!isClear) return <td className="right muted">{t('change.unclear')}</td>;
  const sign = value > 0 ? '▲ +' : value < 0 ? '▼ −' : '';
  return (
    <td className="right">
      {sign}
      {write(change.replace('-', ''), 1)}
    </td>
  );
}

/** The table before its first data, of the same size. */
export function SkeletonTable(): ReactElement {
  const t = useText('common');
  return (
    <div className="table-frame" role="status">
      <span className="hidden">{t('loading')}</span>
      <table className="ranking">
        <Head byCore={false} />
        <tbody aria-hidden="true">
          {Array.from({ length: 20 }, (_, row) => (
            <tr key={row}>
              {Array.from({ length: COLUMNS.length + 1 }, (_unused, cell) => (
                <td key={cell} className={cell === 0 ? 'first' : undefined}>
                  <span className="skeleton" />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
