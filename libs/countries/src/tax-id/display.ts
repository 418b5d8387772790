import type { IdDisplay } from './scheme.js';

/** The number as its country writes it. */
export function displayOf(text: string, { tail, sign, thousands }: IdDisplay): string {
  const groups: string[] = [];
  let rest = text;
  for (const size of [...tail].reverse()) {
    groups.unshift(rest.slice(-size));
    rest = rest.slice(0, -size);
  }
  const front = thousands === undefined ? rest : rest.replace(/\B(?=(\d{3})+$)/g, thousands);
  return [front, ...groups].join(sign);
}
