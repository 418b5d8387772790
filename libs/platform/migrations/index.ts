import { Assistance202611221230 } from './202611221230-assistance.js';
import { Diagnostics202611220700 } from './202611220700-diagnostics.js';
import { Evidence202611221000 } from './202611221000-evidence.js';
import { Finance202611221240 } from './202611221240-finance.js';
import { Foundation202611220100 } from './202611220100-foundation.js';
import { Identity202611220200 } from './202611220200-identity.js';
import { IdentityChecks202611221200 } from './202611221200-identity-checks.js';
import { Imports202611220800 } from './202611220800-imports.js';
import { Journal202611220300 } from './202611220300-journal.js';
import { MachineTokens202611221210 } from './202611221210-machine-tokens.js';
import { MissedProofs202611221100 } from './202611221100-missed-proofs.js';
import { Notifications202611220400 } from './202611220400-notifications.js';
import { Plans202611221250 } from './202611221250-plans.js';
import { Programmes202611220500 } from './202611220500-programmes.js';
import { Scorecards202611220900 } from './202611220900-scorecards.js';
import { Suppliers202611220600 } from './202611220600-suppliers.js';
import { Tasks202611221220 } from './202611221220-tasks.js';
import { Verification202611221260 } from './202611221260-verification.js';

/** Every migration in order: one timeline, run by the owner role through `enverde migrate`. */
export const migrations = [
  Foundation202611220100,
  Identity202611220200,
  Journal202611220300,
  Notifications202611220400,
  Programmes202611220500,
  Suppliers202611220600,
  Diagnostics202611220700,
  Imports202611220800,
  Scorecards202611220900,
  Evidence202611221000,
  MissedProofs202611221100,
  IdentityChecks202611221200,
  MachineTokens202611221210,
  Tasks202611221220,
  Assistance202611221230,
  Finance202611221240,
  Plans202611221250,
  Verification202611221260,
];
