import type { ClientConfig } from 'pg';
import { CalmClient } from './calm-client.js';

/** Statements that one connection keeps prepared; lists of many lengths must not fill the server's memory. */
export const PREPARED_STATEMENTS = 400;
const LONGEST_PREPARED = 4000;

/**
 * A connection that keeps the plans of what it asks often. Under row level security with grants, planning a statement
 * takes several times as long as running it (docs/adr/0022). The settings that say who acts are read when the plan runs,
 * not when it is made.
 */
export class PreparingClient extends CalmClient {
  private readonly names = new Map<string, string>();

  constructor(config?: string | ClientConfig) {
    super(config);
    const plain = this.query.bind(this) as (...args: unknown[]) => unknown;
    this.query = ((...args: unknown[]) => plain(...this.prepared(args))) as typeof this.query;
  }

  /** The arguments of `query`, with a name where text and parameters stand alone. */
  private prepared([text, values, ...rest]: unknown[]): unknown[] {
    const name = typeof text === 'string' && Array.isArray(values) && values.length > 0 ? this.nameOf(text) : undefined;
    return name === undefined ? [text, values, ...rest] : [{ name, text, values }, ...rest];
  }

  private nameOf(text: string): string | undefined {
    const known = this.names.get(text);
    if (known !== undefined || text.length > LONGEST_PREPARED || this.names.size >= PREPARED_STATEMENTS) return known;
    const name = `s${this.names.size}`;
    this.names.set(text, name);
    return name;
  }
}
