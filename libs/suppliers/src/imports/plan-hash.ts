import { createHash } from 'node:crypto';
import { canonicalJson } from '#kernel';
import type { CheckedRow } from '../domain/index.js';

/**
 * Checksum of what a check says of every row, in the order of the file: what becomes of it, which supplier it means and
 * what it says. The person who applies names it, and what is applied has the same one.
 */
export class PlanHash {
  private readonly hash = createHash('sha256');

  add(rows: readonly CheckedRow[]): void {
    for (const { rowNumber, outcome, recordId, understood, changed } of rows)
      this.hash.update(canonicalJson([rowNumber, outcome, recordId, understood, changed])).update('\n');
  }

  /** 64 hex digits; nothing can be added afterwards. */
  digest(): string {
    return this.hash.digest('hex');
  }
}
