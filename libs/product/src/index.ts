// The contexts that make the product, listed once for api, worker, cli and tests.
import type { DynamicModule, Type } from '@nestjs/common';
import { AssistanceModule, assistanceEntities, assistancePolicy, assistanceResolvers } from '#assistance';
import { IdentityModule, identityEntities, identityPolicy, identityResolvers } from '#identity';
import {
  AcceptanceResolver,
  DiagnosticsModule,
  DiagnosticsResolver,
  ReportingResolver,
  diagnosticsEntities,
  diagnosticsPolicy,
} from '#diagnostics';
import { FinanceModule, financeEntities, financePolicy, financeResolvers } from '#finance';
import {
  MailboxResolver,
  NotificationsModule,
  TasksResolver,
  notificationsEntities,
  notificationsPolicy,
} from '#notifications';
import { PlansModule, plansEntities, plansPolicy, plansResolvers } from '#plans';
import { platformPolicy, withMachines } from '#platform';
import type { PolicyTable } from '#platform';
import { ProgrammesModule, ProgrammesResolver, programmesEntities, programmesPolicy } from '#programmes';
import { ScoringModule, scoringEntities, scoringPolicy, scoringResolvers } from '#scoring';
import { SuppliersModule, suppliersEntities, suppliersPolicy, suppliersResolvers } from '#suppliers';

/** One Nest module per context. */
export const contextModules: (Type | DynamicModule)[] = [
  IdentityModule,
  ProgrammesModule,
  SuppliersModule,
  DiagnosticsModule,
  AssistanceModule,
  PlansModule,
  ScoringModule,
  FinanceModule,
  NotificationsModule,
];

/** Every GraphQL resolver, for the schema without a server. */
export const resolvers: Type[] = [
  ...identityResolvers,
  ProgrammesResolver,
  ...suppliersResolvers,
  AcceptanceResolver,
  DiagnosticsResolver,
  ReportingResolver,
  ...assistanceResolvers,
  ...plansResolvers,
  ...scoringResolvers,
  ...financeResolvers,
  MailboxResolver,
  TasksResolver,
];

/** Rows of every context, for the data source. */
export const entities: (new () => object)[] = [
  ...identityEntities,
  ...programmesEntities,
  ...suppliersEntities,
  ...diagnosticsEntities,
  ...assistanceEntities,
  ...plansEntities,
  ...scoringEntities,
  ...financeEntities,
  ...notificationsEntities,
];

/** Who may use what, of every context; lines of two contexts never name the same field. */
export const policy: PolicyTable = withMachines(
  merge(
    platformPolicy,
    identityPolicy,
    programmesPolicy,
    suppliersPolicy,
    diagnosticsPolicy,
    assistancePolicy,
    plansPolicy,
    scoringPolicy,
    financePolicy,
    notificationsPolicy,
  ),
);

function merge(...tables: PolicyTable[]): PolicyTable {
  const merged: Record<string, PolicyTable[string]> = {};
  for (const [key, audience] of tables.flatMap((table) => Object.entries(table))) {
    if (key in merged) throw new Error(`Two contexts decide who may use ${key}.`);
    merged[key] = audience;
  }
  return merged;
}
