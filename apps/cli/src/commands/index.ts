import type { Command } from './command.js';

/** A command that is loaded when it is called: the auditor's desk must not wait for the whole product. */
const lazy = (name: string, summary: string, load: () => Promise<Command['run']>): Command => ({
  name,
  summary,
  run: async (args) => (await load())(args),
});

/** Everything `enverde` can do. */
export const commands: readonly Command[] = [
  lazy(
    'calc',
    "the auditor's desk: one JSON call a line on stdin, one answer a line on stdout",
    async () => (await import('./calc.js')).calc,
  ),
  lazy(
    'db:bootstrap',
    'create the database and its roles (DATABASE_URL: a role that may do so)',
    async () => (await import('./db-bootstrap.js')).dbBootstrap,
  ),
  lazy(
    'migrate',
    'bring the schema up to date (DATABASE_OWNER_URL)',
    async () => (await import('./migrate.js')).migrate,
  ),
  lazy(
    'seed:admin',
    'make the platform with one administrator; prints the account as JSON',
    async () => (await import('./seed-admin.js')).seedAdmin,
  ),
  lazy(
    'seed:demo',
    'fill an empty state with the invented demonstration; prints its accounts as JSON',
    async () => (await import('./seed-demo.js')).seedDemo,
  ),
  lazy(
    'audit',
    'audit verify: recompute every audit chain (DATABASE_URL)',
    async () => (await import('./audit-verify.js')).auditVerify,
  ),
  lazy(
    'outbox:replay',
    'queue dead outbox rows again; --subscriber NAME for one (DATABASE_WORKER_URL)',
    async () => (await import('./outbox-replay.js')).outboxReplay,
  ),
  lazy(
    'story',
    'play the spine of the product against the running portal, chapter by chapter; --lang en for English',
    async () => (await import('./story.js')).story,
  ),
  lazy('schema', 'print the GraphQL schema', async () => (await import('./schema.js')).schema),
];
