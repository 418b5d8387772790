import { must, found } from '../fault.js';
import { checkedFile, importIn, rowsOf } from '../imports.js';
import type { Counts, ShownRow } from '../imports.js';
import type { ListFile } from '../list-file.js';
import { makeProgramme } from '../programme.js';
import type { Programme } from '../programme.js';
import type { Stage } from '../stage.js';
import type { Buyer } from './accounts.js';

/** The first buyer brings in its list. @returns the programme, and the import for later questions */
export async function list(
  stage: Stage,
  { analyst }: Buyer,
  file: ListFile,
): Promise<{ programme: Programme; importId: string }> {
  const { teller, stamp } = stage;
  teller.chapter({ es: 'Una lista con errores', en: 'A list with mistakes' });
  const programme = await makeProgramme(stage, analyst, `Cadena verde ${stamp}`);
  teller.say({
    es: `Programa «${programme.name}», Guatemala y El Salvador: ${programme.id}`,
    en: `Programme “${programme.name}”, Guatemala and El Salvador: ${programme.id}`,
  });
  const checked = await checkedFile(analyst, programme.id, file);
  mustCount(checked.counts, { total: file.rows, new: file.rows - file.errors.size, rejected: file.errors.size });
  must(
    checked.columns.every(({ field }) => field !== 'IGNORE'),
    'import',
    'every column is known',
    checked.columns,
  );
  const rows = await rowsOf(analyst, checked.id);
  mustFindProblems(rows, file);
  teller.say({
    es: `${file.name}, ${file.bytes.length} bytes en Windows-1252 con título arriba: ${checked.counts.total} filas, ${checked.counts.rejected} con errores.`,
    en: `${file.name}, ${file.bytes.length} bytes in Windows-1252 with a title above: ${checked.counts.total} rows, ${checked.counts.rejected} with errors.`,
  });
  for (const { rowNumber, problems } of rows)
    for (const { message } of problems)
      teller.say({ es: `  fila ${rowNumber}: ${message}`, en: `  row ${rowNumber}: ${message}` });
  await mend(analyst, rows, file);
  await importIn('CHECKED', analyst, checked.id);
  await analyst.tell('setAsideImportRows', { importId: checked.id }, 'import { id }');
  const ready = await importIn('CHECKED', analyst, checked.id);
  const aside = file.errors.size - 1;
  mustCount(ready.counts, { new: file.rows - aside, rejected: 0, setAside: aside });
  await analyst.tell('applyImport', { importId: ready.id, checksum: ready.checksum }, 'import { id }');
  await importIn('APPLIED', analyst, ready.id);
  teller.say({
    es: `Corrigió una celda, apartó ${aside} filas y aplicó: ${ready.counts.new} proveedores en la lista (suma ${ready.checksum ?? ''}).`,
    en: `Corrected one cell, set ${aside} rows aside and applied: ${ready.counts.new} suppliers on the list (checksum ${ready.checksum ?? ''}).`,
  });
  const again = await checkedFile(analyst, programme.id, file);
  mustCount(again.counts, { new: 0, changed: 0 });
  teller.say({
    es: `El mismo archivo otra vez: ${again.counts.new} nuevos, ${again.counts.changed} cambiados, ${again.counts.same} iguales.`,
    en: `The same file again: ${again.counts.new} new, ${again.counts.changed} changed, ${again.counts.same} the same.`,
  });
  return { programme, importId: ready.id };
}

async function mend(analyst: Buyer['analyst'], rows: readonly ShownRow[], { mended }: ListFile): Promise<void> {
  const wrong = found(
    rows.find(({ rowNumber }) => rowNumber === mended.row),
    `row ${mended.row}`,
  );
  const { row } = await analyst.tell<{ row: { outcome: string } | null }>(
    'correctImportRow',
    { rowId: wrong.id, cells: [{ field: 'TAX_ID', raw: mended.taxId }] },
    'row { outcome }',
  );
  must(row?.outcome === 'NEW', 'correctImportRow', 'the corrected row enters', row);
}

function mustCount(counts: Counts, expected: Partial<Counts>): void {
  const asExpected = Object.entries(expected).every(([name, count]) => counts[name as keyof Counts] === count);
  must(asExpected, 'import', `it counts ${JSON.stringify(expected)}`, counts);
}

function mustFindProblems(rows: readonly ShownRow[], { errors, formulaRow, comma }: ListFile): void {
  const wrong = rows.flatMap(({ rowNumber, problems }) =>
    problems.filter(({ severity }) => severity === 'ERROR').map(({ code }) => `${rowNumber} ${code}`),
  );
  const expected = [...errors].map(([row, code]) => `${row} ${code}`);
  must(wrong.join() === expected.join(), 'import', `its errors are ${expected.join(', ')}`, wrong);
  const formula = rows.find(({ rowNumber }) => rowNumber === formulaRow);
  const isText = formula?.problems.some(({ code }) => code === 'TEXT_LOOKS_LIKE_FORMULA') ?? false;
  must(isText, `row ${formulaRow}`, 'the formula is pointed out and stays text', formula);
  const spend = rows.find(({ rowNumber }) => rowNumber === comma.row)?.cells.find(({ field }) => field === 'SPEND');
  must(comma.understood.test(spend?.understood ?? ''), `row ${comma.row}`, '1,5 is one and a half', spend);
}
