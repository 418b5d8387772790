import { found, must } from '../fault.js';
import { mustAddUp } from '../sums.js';
import type { Supplier } from './supplier.js';

export interface Parts {
  readonly shown: string;
  readonly balance: string;
  readonly themes: readonly {
    readonly es: string;
    readonly en: string;
    readonly contribution: string;
    readonly score: string;
  }[];
  readonly lost: Readonly<Record<string, string>>;
}

export interface LiveScore extends Parts {
  readonly level: string;
  readonly status: string;
  readonly ifVerified: string;
  readonly confidence: { readonly value: string; readonly letter: string; readonly evidenceShare: string };
  readonly indicators: readonly { readonly contribution: string }[];
}

export interface GapMeasures {
  readonly indicator: string;
  readonly severity: number;
  readonly questionEs: string;
  readonly questionEn: string;
  readonly measures: readonly { readonly code: string; readonly es: string; readonly en: string }[];
}

export const PARTS = 'shown balance themes { es en score contribution } lost { gap missing evidence stale balance }';
const SCORE = `{ myScore { ${PARTS} level status ifVerified confidence { value letter evidenceShare } indicators { contribution } } }`;
const GAPS = `query ($id: DiagnosticId!) { diagnostic(id: $id) { state reference gaps { indicator severity questionEs questionEn measures { code es en } } } }`;

/** Hands in the diagnostic. @returns its number to quote, and the gaps with measures */
export async function handIn(
  { browser }: Supplier,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<{ reference: string; gaps: readonly GapMeasures[] }> {
  await browser.tell('submitDiagnostic', { diagnosticId: id, expectedVersion: version }, 'diagnostic { id }');
  const { diagnostic } = await browser.ask<{
    diagnostic: { state: string; reference: string | null; gaps: GapMeasures[] };
  }>(GAPS, { id });
  must(diagnostic.state === 'SUBMITTED', 'submitDiagnostic', 'it is SUBMITTED', diagnostic.state);
  const measures = diagnostic.gaps.flatMap((gap) => gap.measures);
  must(measures.length > 0, 'diagnostic', 'there are gaps with measures', diagnostic.gaps);
  const severities = diagnostic.gaps.map(({ severity }) => severity);
  const isSorted = severities.every((severity, at) => at === 0 || severity <= (severities[at - 1] ?? 0));
  must(isSorted, 'diagnostic', 'the gravest gap is first', severities);
  return { reference: found(diagnostic.reference, 'submitDiagnostic'), gaps: diagnostic.gaps };
}

/** The supplier's own score; its parts add up exactly, by theme, by question, and with what is lost to 100. */
export async function scoreOf({ browser, firm }: Supplier): Promise<LiveScore> {
  const { myScore } = await browser.ask<{ myScore: LiveScore }>(SCORE);
  must(myScore.status === 'published', `myScore of ${firm.name}`, 'its proof suffices to be ranked', myScore);
  mustBeWhole(`myScore of ${firm.name}`, myScore);
  const questions = myScore.indicators.map(({ contribution }) => contribution);
  mustAddUp(`myScore of ${firm.name}, by question`, [...questions, myScore.balance], myScore.shown);
  return myScore;
}

/** The parts of a score are the score, and with what is lost they are 100. */
export function mustBeWhole(what: string, { shown, balance, themes, lost }: Parts): void {
  mustAddUp(`${what}, by theme`, [...themes.map(({ contribution }) => contribution), balance], shown);
  mustAddUp(`${what}, with what is lost`, [shown, ...Object.values(lost)], '100');
}

/** The supplier lets the buyer read its score at once. */
export const agree = async ({ browser }: Supplier, enrolmentId: string): Promise<void> => {
  await browser.tell('agreeToEarlyPublication', { enrolmentId }, 'enrolment { id }');
};
