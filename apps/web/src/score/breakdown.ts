import { decimal, plain } from '#kernel';

/** A topic as the api explains it. */
export interface ThemePart {
  readonly theme: string;
  readonly es: string;
  readonly en: string;
  readonly weightPct: string;
  readonly score: string | null;
  readonly contribution: string;
}

export interface Explained {
  readonly shown: string;
  readonly themes: readonly ThemePart[];
  readonly balance: string;
}

/** One bar between 0 and 100: from where to where, and whether it is points, a correction or a gap in the data. */
export interface Bar {
  readonly key: string;
  readonly kind: 'points' | 'balance' | 'noData';
  readonly from: number;
  readonly to: number;
}

/** Bars that follow each other from 0 to the score; a topic without data is as wide as its weight and adds nothing. */
export function barsOf({ themes, balance }: Explained): readonly Bar[] {
  let at = decimal(0);
  const bars = themes.map(({ theme, weightPct, score, contribution }): Bar => {
    const from = at;
    at = at.plus(decimal(contribution));
    const isMissing = score === null;
    const to = isMissing ? from.plus(decimal(weightPct)) : at;
    return { key: theme, kind: isMissing ? 'noData' : 'points', from: from.toNumber(), to: to.toNumber() };
  });
  const end = at.plus(decimal(balance));
  return [...bars, { key: 'balance', kind: 'balance', from: at.toNumber(), to: end.toNumber() }];
}

/** True when the parts as shown make the score as shown (method guide 5.1). */
export function addsUp({ shown, themes, balance }: Explained): boolean {
  const sum = themes.reduce((total, { contribution }) => total.plus(decimal(contribution)), decimal(balance));
  return sum.equals(decimal(shown));
}

/** "11.2 + 7.7 − 1.2 = 17.7", for who wants to check. @param write a number as the reader's country writes it */
export function sumLine({ shown, themes, balance }: Explained, write: (value: string) => string): string {
  const parts = themes.map(({ contribution }) => write(contribution));
  const correction = decimal(balance);
  const tail = correction.isZero() ? '' : ` ${correction.isNegative() ? '−' : '+'} ${write(plain(correction.abs()))}`;
  return `${parts.join(' + ')}${tail} = ${write(shown)}`;
}
