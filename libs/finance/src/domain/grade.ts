/** Grades of pre-qualification, best first; not the levels L1 to L5 of the score. */
export const GRADES = ['A', 'B', 'C', 'D'] as const;
export type Grade = (typeof GRADES)[number];

/** How well the statements of a supplier are known. */
export type Statements = 'none' | 'internal' | 'accountant' | 'audited';

/** What the grade looks at; null is unknown, and never 0. The score of sustainability is not among it (method guide 11.3). */
export interface GradeFacts {
  /** Cover with the loan; `'no-debt'` where nothing would be owed. */
  readonly dscr: number | 'no-debt' | null;
  /** Debt over yearly EBITDA; Infinity with debt and no EBITDA. */
  readonly debtToEbitda: number | null;
  readonly yearsInBusiness: number | null;
  /** Months with orders delivered on time, of the last 12. */
  readonly monthsOnTime: number | null;
  readonly statements: Statements | null;
  /** Share of the plan's costs and savings that somebody else reviewed, 0 to 1. */
  readonly planReviewed: number | null;
  /** Collateral over the amount; a guarantee counts as 1. */
  readonly collateral: number | null;
}

/** One part of the grade. */
export interface GradePart {
  readonly factor: keyof GradeFacts;
  readonly weight: number;
  /** 0 to 100; null when unknown. */
  readonly points: number | null;
}

export interface GradeResult {
  /** INSUFFICIENT_DATA when less than half of the weight is known. */
  readonly grade: Grade | 'INSUFFICIENT_DATA';
  /** 0 to 100 over what is known; null when nothing is. */
  readonly points: number | null;
  /** Weight that is known, 0 to 100. */
  readonly knownWeight: number;
  /** True when unknown weight, not the points, decided the grade. */
  readonly capped: boolean;
  readonly parts: readonly GradePart[];
}

const STATEMENT_POINTS: Readonly<Record<Statements, number>> = { none: 0, internal: 50, accountant: 80, audited: 100 };

/** Straight from 0 points at `worst` to 100 at `best`, clamped. */
const between = (value: number, worst: number, best: number): number =>
  Math.min(1, Math.max(0, (value - worst) / (best - worst))) * 100;

/** Weights and posts of method guide 11.3: a proposal of this design (D14). */
const FACTORS: {
  readonly [F in keyof GradeFacts]: { weight: number; of: (value: NonNullable<GradeFacts[F]>) => number };
} = {
  dscr: { weight: 30, of: (value) => (value === 'no-debt' ? 100 : between(value, 1, 1.6)) },
  debtToEbitda: { weight: 15, of: (value) => between(value, 4, 1) },
  yearsInBusiness: { weight: 10, of: (value) => between(value, 1, 5) },
  monthsOnTime: { weight: 15, of: (value) => between(value, 0, 12) },
  statements: { weight: 10, of: (value) => STATEMENT_POINTS[value] },
  planReviewed: { weight: 10, of: (value) => between(value, 0, 1) },
  collateral: { weight: 10, of: (value) => between(value, 0, 1) },
};

const partOf = <F extends keyof GradeFacts>(factor: F, value: GradeFacts[F]): GradePart => {
  const { weight, of } = FACTORS[factor];
  return { factor, weight, points: value === null ? null : of(value) };
};

/**
 * The grade of pre-qualification (method guide 11.3). What is unknown is left out and the rest is rescaled; more than
 * 20 % of unknown weight caps it at B, more than 40 % at C, more than half gives none.
 */
export function gradeOf(facts: GradeFacts): GradeResult {
  const parts = (Object.keys(FACTORS) as (keyof GradeFacts)[]).map((factor) => partOf(factor, facts[factor]));
  const known = parts.flatMap(({ weight, points }) => (points === null ? [] : [{ weight, points }]));
  const knownWeight = known.reduce((sum, { weight }) => sum + weight, 0);
  const points =
    knownWeight === 0 ? null : known.reduce((sum, part) => sum + part.weight * part.points, 0) / knownWeight;
  if (points === null || knownWeight < 50)
    return { grade: 'INSUFFICIENT_DATA', points, knownWeight, capped: false, parts };
  const byPoints = gradeByPoints(points);
  const cap = capOf(100 - knownWeight);
  const grade = GRADES.indexOf(byPoints) < GRADES.indexOf(cap) ? cap : byPoints;
  return { grade, points, knownWeight, capped: grade !== byPoints, parts };
}

function gradeByPoints(points: number): Grade {
  if (points >= 75) return 'A';
  if (points >= 60) return 'B';
  return points >= 45 ? 'C' : 'D';
}

function capOf(unknownWeight: number): Grade {
  if (unknownWeight > 40) return 'C';
  return unknownWeight > 20 ? 'B' : 'A';
}

/** True when `grade` is as good as `least` or better. */
export const atLeast = (grade: Grade, least: Grade): boolean => GRADES.indexOf(grade) <= GRADES.indexOf(least);
