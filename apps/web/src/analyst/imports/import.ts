import type { ImportPageQuery } from '../../generated/import.js';

/** An import with its columns and counts. */
export type Import = ImportPageQuery['import'];
