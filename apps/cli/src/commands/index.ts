import { auditVerify } from './audit-verify.js';
import type { Command } from './command.js';
import { dbBootstrap } from './db-bootstrap.js';
import { migrate } from './migrate.js';
import { outboxReplay } from './outbox-replay.js';
import { schema } from './schema.js';
import { seedAdmin } from './seed-admin.js';

/** Everything `enverde` can do. */
export const commands: readonly Command[] = [dbBootstrap, migrate, seedAdmin, auditVerify, outboxReplay, schema];
