/** Exactly one of them holds the ball at any moment (domain guide, R10). */
export const BALL_HOLDERS = [
  'supplier',
  'adviser',
  'verifier',
  'validator',
  'lender',
  'buyer',
  'association',
  'programme',
  'nobody',
] as const;
export type BallHolder = (typeof BALL_HOLDERS)[number];

/** Whose inbox a task lies in: people of the supplier or the programme by role, or who the move names. */
export type Doer = 'SO' | 'SP' | 'PM' | 'SA' | 'named';

/** A deadline that ends the state by itself: the context is told, and decides (domain guide 5.2, 5.3, 5.5, 5.7). */
export interface Ending {
  /** Name of the rule, for the context that acts on it. */
  readonly rule: string;
  /** Days of the holder's own time, from the beginning of the state or from the deadline. */
  readonly days: number;
  readonly unit: 'working' | 'calendar';
  readonly from: 'start' | 'deadline';
  /** So many reminders must have left before; 0 where the guide asks for none. */
  readonly reminders: number;
}

/** What somebody has to do while a subject is in a state. */
export interface TaskRule {
  /** Names title, text and place on screen; one open task of a kind for a subject. */
  readonly kind: string;
  readonly doer: Doer;
  /** Working days of the holder's time; null where there is none, or where the move says the last day itself. */
  readonly limit: number | null;
  /**
   * True where the time of earlier rounds counts too (a clock "resumes", 5.5; the verifier's 20 days, 5.7): one task
   * through all rounds, and no step of its ladder twice. Otherwise each round asks something new with a limit of its own.
   */
  readonly addsUp?: boolean;
  /** Estimated effort in minutes, for the burden budget (domain guide 7). */
  readonly minutes: number;
  /** Cannot be switched off and does not wait for a season: the law, or the loss of a right, hangs on it. */
  readonly legal?: boolean;
  readonly ends?: Ending;
}

/** What a state means for the people around it. */
export interface StateRule {
  readonly holder: BallHolder;
  readonly tasks: readonly TaskRule[];
}

/** The states of one machine in which somebody holds the ball; in all others nobody does. */
export type MachineRules = Readonly<Record<string, StateRule>>;

/** A state with at most one task. */
export const held = (holder: BallHolder, task?: TaskRule): StateRule => ({ holder, tasks: task ? [task] : [] });
