import type { ReactElement } from 'react';
import '../sheet.css';
import type { TextKey } from '../../i18n/areas.js';
import { useText } from '../../i18n/use-text.js';
import { Link } from '../../router/link.js';
import { href } from '../../router/paths.js';
import type { Listed } from './listed.js';

interface ListedTableProps {
  readonly rows: readonly Listed[];
  readonly isBusy: boolean;
  readonly canChoose: boolean;
  readonly chosen: readonly string[];
  readonly onChoose: (ids: readonly string[]) => void;
}

/** Rows of the list; those that can be invited can be ticked. */
export function ListedTable({ rows, isBusy, canChoose, chosen, onChoose }: ListedTableProps): ReactElement {
  const t = useText('waves');
  const invitable = rows.filter(({ email }) => email !== null).map(({ id }) => id);
  const areAll = invitable.length > 0 && invitable.every((id) => chosen.includes(id));
  const toggleAll = (): void => {
    const rest = chosen.filter((id) => !invitable.includes(id));
    onChoose(areAll ? rest : [...rest, ...invitable]);
  };
  const toggle = (id: string): void =>
    onChoose(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]);
  return (
    <div className="table-frame" role="region" aria-label={t('list.title')} tabIndex={0} aria-busy={isBusy}>
      <table className="sheet">
        <thead>
          <tr>
            {canChoose && (
              <th scope="col">
                <input type="checkbox" aria-label={t('list.chooseAll')} checked={areAll} onChange={toggleAll} />
              </th>
            )}
            {(['name', 'taxId', 'country', 'town', 'email', 'category', 'workers', 'state'] as const).map((column) => (
              <th scope="col" key={column}>
                {t(`column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              {canChoose && (
                <td>
                  <input
                    type="checkbox"
                    aria-label={t('list.choose', { name: row.name })}
                    disabled={row.email === null}
                    checked={chosen.includes(row.id)}
                    onChange={() => toggle(row.id)}
                  />
                </td>
              )}
              <Cells row={row} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cells({ row }: { readonly row: Listed }): ReactElement {
  const t = useText('waves');
  const common = useText('common');
  const none = <span className="muted">{common('noData')}</span>;
  return (
    <>
      <th scope="row">
        {row.enrolment === null ? row.name : <Link to={href('enrolment', { id: row.enrolment.id })}>{row.name}</Link>}
      </th>
      <td className="number">{row.taxId?.display ?? none}</td>
      <td>{common(`country.${row.country}` as TextKey<'common'>)}</td>
      <td>{row.town ?? none}</td>
      <td>{row.email ?? <span className="muted">{t('noEmail')}</span>}</td>
      <td>{row.category ?? none}</td>
      <td className="number">{row.workers ?? none}</td>
      <td>{stateOf(row, common) ?? t('participation.PROSPECT')}</td>
    </>
  );
}

function stateOf({ enrolment, invitation }: Listed, common: ReturnType<typeof useText<'common'>>): string | null {
  if (enrolment !== null) return common(`enrolment.${enrolment.state}`);
  return invitation === null ? null : common(`invitation.${invitation.state}`);
}
