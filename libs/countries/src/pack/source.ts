/** Where a fact of a pack was read. */
export interface Source {
  readonly title: string;
  /** Address of the text that was read; null when there is none. */
  readonly url: string | null;
  /** Year of that text; null when it does not say. */
  readonly year: number | null;
}

/** What stands on nothing better than general knowledge says so, until a person confirms it. */
export const GENERAL_KNOWLEDGE = 'unverified: from general knowledge';
