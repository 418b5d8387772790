import type { Aggregate } from '../aggregate/means.js';

/** Size tier by workers alone: micro to 10, small to 50 (method guide 2.6). It is not the legal size class. */
export type Size = 'micro' | 'small' | 'medium';

/** Evidence grade (method guide 2.2): none, self-declared, document, reviewed, verified on site or by a third party. */
export type Grade = 'E0' | 'E1' | 'E2' | 'E3' | 'E4';

export type LevelId = 'L1' | 'L2' | 'L3' | 'L4' | 'L5';

/** A text in both languages of the product. */
export interface Texts {
  readonly es: string;
  readonly en: string;
}

export type BySize<T> = Readonly<Record<Size, T>>;

/** Multipliers by theme id; a theme not named is multiplied by 1. */
export type Multipliers = Readonly<Record<string, number>>;

export interface Theme extends Texts {
  readonly id: string;
}

export interface SectorGroup extends Texts {
  readonly id: string;
  /** Base weight of each theme, percent; they sum to 100. */
  readonly themeWeights: Readonly<Record<string, number>>;
}

export interface Option extends Texts {
  readonly code: string;
  /** 0-100. */
  readonly points: number;
}

/** One box of a checklist. */
export interface CheckItem extends Texts {
  readonly code: string;
}

/** How a value becomes raw points 0-100 (method guide 2.1, 3). */
export type Normalise =
  | { readonly mode: 'goalposts' | 'change_vs_baseline'; readonly worst: number; readonly best: number }
  | { readonly mode: 'checklist_share'; readonly fullAt: number }
  | { readonly mode: 'peer'; readonly anchor: number; readonly kappa: number; readonly levels: readonly string[] };

export type IndicatorType = 'single' | 'checklist' | 'percent' | 'number' | 'quantity' | 'derived' | 'platform';

export interface Indicator extends Texts {
  readonly id: string;
  readonly theme: string;
  /** The smallest tier that is asked. */
  readonly tier: Size;
  /** One of the questions asked of everyone. */
  readonly core: boolean;
  /** A practice, P plan or policy, R result. */
  readonly pillar: 'A' | 'P' | 'R';
  readonly type: IndicatorType;
  /** Weight inside its theme, any scale; `sectorWeight` replaces it for that sector group. */
  readonly weight: number;
  readonly sectorWeight?: Readonly<Record<string, number>>;
  readonly help_es?: string;
  readonly help_en?: string;
  readonly evidence_es: string;
  readonly evidence_en: string;
  readonly unit?: string;
  readonly direction: 'up' | 'down';
  readonly options?: readonly Option[];
  readonly checklist?: readonly CheckItem[];
  /** Text of the option that says the question does not apply. */
  readonly naOption?: Texts;
  readonly normalise?: Normalise;
  /** Whole months during which an answer keeps its full credit. */
  readonly validityMonths: number;
  /** When "does not apply" is allowed; `sector_only:` names the sector groups that are asked. */
  readonly naRule: string;
  /** Tiers for which it counts only once supplied (method guide 2.6). */
  readonly optionalFor?: readonly Size[];
  /** Filled by the platform, never asked. */
  readonly derived?: boolean;
  readonly gate?: string;
  readonly measureTags?: readonly string[];
}

export interface Level extends Texts {
  readonly id: LevelId;
  /** Least shown score. */
  readonly min: number;
  /** Least shown score of every theme. */
  readonly themeFloor?: number;
  /** Least share of weight with reviewed evidence, 0-1. */
  readonly reviewedShare?: BySize<number>;
}

/** A scoring model: data that a programme's committee approves; immutable once approved (method guide 1, 4). */
export interface ScoringModel {
  readonly id: string;
  readonly version: string;
  readonly themes: readonly Theme[];
  readonly sectorGroups: readonly SectorGroup[];
  readonly sizeMultipliers: BySize<Multipliers>;
  readonly countryMultipliers: Readonly<Record<string, Multipliers>>;
  /** Bounds of a theme's effective weight, percent. */
  readonly themeWeightBounds: { readonly min: number; readonly max: number };
  readonly aggregation: { readonly indicatorsToTheme: Aggregate; readonly themesToOverall: Aggregate };
  readonly evidence: {
    readonly grades: readonly ({ readonly id: Grade; readonly quality: number } & Texts)[];
    readonly creditFactor: Readonly<Record<'standard' | 'micro', Readonly<Record<Grade, number>>>>;
    readonly dataQuality: readonly ({ readonly id: number; readonly factor: number } & Texts)[];
    readonly halfWidthPoints: Readonly<Record<Exclude<Grade, 'E0'>, number>>;
  };
  readonly staleness: { readonly graceMonths: number; readonly minFactorAtEndOfGrace: number };
  readonly publication: {
    readonly minAnsweredShare: BySize<number>;
    readonly provisionalBelowEvidenceShare: number;
  };
  readonly levels: readonly Level[];
  readonly monteCarlo: {
    readonly draws: number;
    readonly weightNoise: number;
    readonly exponents: readonly number[];
    /** A missing credit is drawn between 0 and this. */
    readonly missingUpper: number;
    readonly tieProbability: number;
  };
  readonly indicators: readonly Indicator[];
}

/** What of a supplier decides which questions and weights apply. */
export interface SupplierTraits {
  readonly size: Size;
  readonly sectorGroup: string;
  /** ISO 3166 two letters. */
  readonly country: string;
}

/** `id@version`, the name under which a model is cited. */
export const modelRef = ({ id, version }: Pick<ScoringModel, 'id' | 'version'>): string => `${id}@${version}`;
