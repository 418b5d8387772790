import { addDays } from '#kernel';
import type { CalendarDate } from '#kernel';

export interface Question {
  readonly indicator: string;
  /** single, checklist, percent, number or quantity. */
  readonly type: string;
  readonly required: boolean;
  readonly unit: string | null;
  readonly options: readonly { readonly code: string; readonly points: number | null }[];
}

interface SaidAnswer {
  readonly indicator: string;
  readonly kind: 'VALUE' | 'DONT_KNOW';
  readonly value: string | null;
}

/** Nobody knows everything: this question is answered "no sé". */
const UNKNOWN = 'SUP-01';

/** What a firm of this maturity says to a question. */
export function saidTo(question: Question, maturity: number, today: CalendarDate): SaidAnswer {
  const { indicator } = question;
  if (indicator === UNKNOWN) return { indicator, kind: 'DONT_KNOW', value: null };
  return { indicator, kind: 'VALUE', value: (VALUES[question.type] ?? numberAt)(question, maturity, today) };
}

const VALUES: Readonly<Record<string, (question: Question, maturity: number, today: CalendarDate) => string>> = {
  single: ({ options }, maturity) => {
    const distance = (points: number | null): number => Math.abs((points ?? 0) - 100 * maturity);
    return options.toSorted((a, b) => distance(a.points) - distance(b.points))[0]?.code ?? '';
  },
  checklist: ({ options }, maturity) =>
    options
      .slice(0, Math.round(options.length * maturity))
      .map(({ code }) => code)
      .join(','),
  quantity: ({ unit }, _maturity, today) =>
    `${addDays(today, -400).slice(0, 7)} ${unit ?? ''} 18;17;19;21;20;18.5;;17;18;22;19;18`,
};

/** Of a share or a count: some, whatever the direction. */
const numberAt = (_question: Question, maturity: number): string => String(Math.round(10 * maturity));
