import { createHash } from 'node:crypto';
import { canonicalJson } from '#kernel';

/** What a link of the chain says; every member enters the hash. Instants are ISO 8601 in UTC with milliseconds. */
export interface AuditFacts {
  readonly orgId: string;
  readonly seq: number;
  readonly at: string;
  readonly recordedAt: string;
  readonly actorId: string | null;
  readonly role: string | null;
  readonly action: string;
  readonly subject: string;
  readonly subjectId: string | null;
  readonly detail: Readonly<Record<string, unknown>>;
  readonly requestId: string;
}

/** What stands before the first link of every chain. */
export const CHAIN_START = '0'.repeat(64);

/** Hash of a link: SHA-256 of the previous hash and the canonical JSON of the facts, as 64 hex digits. */
export const linkHash = (previous: string, facts: AuditFacts): string =>
  createHash('sha256').update(previous).update(canonicalJson(facts)).digest('hex');
