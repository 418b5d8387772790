import type { Names } from '../country.js';

/** A division (two digits), group (three) or class (four) of ISIC Rev. 4. */
export interface Sector {
  readonly code: string;
  readonly level: 'division' | 'group' | 'class';
  /** Code of the level above; null for a division. */
  readonly parent: string | null;
  readonly names: Names;
  /** False when the label is from general knowledge and nobody compared it with the publication. */
  readonly verified: boolean;
}
