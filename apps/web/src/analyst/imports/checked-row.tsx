import { useState } from 'react';
import type { KeyboardEvent, ReactElement } from 'react';
import { CorrectImportRow, SetAsideImportRows } from '../../generated/import.js';
import type { CheckedRowFragment } from '../../generated/import.js';
import type { ImportField } from '../../generated/schema.js';
import { useCommand } from '../../graphql/use-command.js';
import { useText } from '../../i18n/use-text.js';
import { Button } from '../../ui/button.js';
import { FailureBanner } from '../../ui/failure-banner.js';

type Cell = CheckedRowFragment['cells'][number];
type Problem = CheckedRowFragment['problems'][number];

interface CheckedRowProps {
  readonly importId: string;
  readonly row: CheckedRowFragment;
  readonly onChanged: () => void;
}

/** A row of the file; a cell with a problem can be corrected where it stands. */
export function CheckedRow({ importId, row, onChanged }: CheckedRowProps): ReactElement {
  const t = useText('imports');
  const correct = useCommand(CorrectImportRow);
  const setAside = useCommand(SetAsideImportRows);
  const fix = async (field: ImportField, raw: string): Promise<void> => {
    const outcome = await correct.run({ rowId: row.id, cells: [{ field, raw }] });
    if (outcome.kind === 'done') onChanged();
  };
  const drop = async (): Promise<void> => {
    const outcome = await setAside.run({ importId, rowIds: [row.id] });
    if (outcome.kind === 'done') onChanged();
  };
  const isRejected = row.outcome === 'REJECTED';
  return (
    <tr>
      <th scope="row" className="number">
        {row.rowNumber}
      </th>
      {row.cells.map((cell) => {
        const problem = row.problems.find(({ field }) => field === cell.field);
        return (
          <td key={`${cell.field}${cell.header}`} className={problem === undefined ? undefined : 'bad'}>
            {problem === undefined || !isRejected ? (
              <span title={cell.understood ?? undefined}>{cell.raw}</span>
            ) : (
              <CellInput
                key={cell.raw}
                cell={cell}
                problem={problem}
                rowNumber={row.rowNumber}
                busy={correct.busy}
                onFix={(raw) => void fix(cell.field, raw)}
              />
            )}
          </td>
        );
      })}
      <td>
        <ul className="problems">
          {row.problems.map(({ code, field, message }) => (
            <li key={`${code}${field ?? ''}`}>{message}</li>
          ))}
        </ul>
        {correct.faults.map(({ code, message }) => (
          <p key={code} className="fault">
            {message}
          </p>
        ))}
        <FailureBanner failure={correct.failure ?? setAside.failure} />
        {isRejected && (
          <Button look="quiet" busy={setAside.busy} onClick={() => void drop()}>
            {t('rows.setAside')}
            <span className="hidden"> {row.rowNumber}</span>
          </Button>
        )}
      </td>
    </tr>
  );
}

interface CellInputProps {
  readonly cell: Cell;
  readonly problem: Problem;
  readonly rowNumber: number;
  readonly busy: boolean;
  readonly onFix: (raw: string) => void;
}

/** The cell as an input; Enter or leaving it checks the row anew. A suggestion is one click. */
function CellInput({ cell, problem, rowNumber, busy, onFix }: CellInputProps): ReactElement {
  const t = useText('imports');
  const [text, setText] = useState(cell.raw);
  const fix = (): void => {
    if (text !== cell.raw && !busy) onFix(text);
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') fix();
  };
  const { suggestion } = problem;
  return (
    <span className="cell-input">
      <input
        className="input"
        aria-label={t('cellOf', { header: cell.header, row: rowNumber })}
        aria-invalid
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={press}
        onBlur={fix}
      />
      {suggestion !== null && (
        <Button look="quiet" onClick={() => onFix(suggestion)}>
          {t('suggestion', { text: suggestion })}
        </Button>
      )}
    </span>
  );
}
