/**
 * What a person wants to know once all runs.
 * @param {{ url: string, queue: string, database: string, state: import('./state.mjs').State, accounts?: object, showAccounts: boolean }} facts
 *   `accounts`: what the seed told, lists of records and single texts; an administrator's are named, not shown
 * @returns {string[]} lines
 */
export function readyLines({ url, queue, database, state, accounts, showAccounts }) {
  return [
    '',
    `Enverde is ready: ${url}`,
    `  Queues    ${queue}`,
    `  Database  ${database}`,
    `  State     ${state.dir} (logs in ${state.logs})`,
    ...(accounts ? accountLines(accounts, state, showAccounts) : []),
    `  Stop      Ctrl-C here, or: kill ${process.pid}`,
    '',
  ];
}

function accountLines(accounts, state, show) {
  if (!show) return [`  Account   the administrator's secret is in ${state.accounts}`];
  const lists = Object.entries(accounts).filter(([, value]) => Array.isArray(value));
  const lines = lists.flatMap(([name, rows]) => [
    `  ${title(name).trimEnd()}`,
    ...tableLines(rows).map((line) => `    ${line}`),
  ]);
  const single = Object.entries(accounts).filter(([, value]) => typeof value === 'string');
  return [...lines, ...single.map(([name, value]) => `  ${title(name)} ${value}`), `  (kept in ${state.accounts})`];
}

const title = (name) => (name.charAt(0).toUpperCase() + name.slice(1)).padEnd(9);

/** @param {object[]} rows @returns {string[]} their values in aligned columns, in the order of the first row's fields */
export function tableLines(rows) {
  const names = Object.keys(rows[0] ?? {});
  const cell = (row, name) => String(row[name] ?? '');
  const width = (name) => Math.max(...rows.map((row) => cell(row, name).length));
  return rows.map((row) =>
    names
      .map((name) => cell(row, name).padEnd(width(name)))
      .join('  ')
      .trimEnd(),
  );
}
