// Questionnaires, answers, baseline gaps.
export * from './domain/index.js';
export * from './events.js';
export * from './answer.queries.js';
export * from './answers.service.js';
export * from './diagnostic-moves.js';
export * from './diagnostics.module.js';
export * from './diagnostics.service.js';
export * from './entities.js';
export * from './gaps.service.js';
export * from './proofs.service.js';
export * from './reporting.service.js';
export * from './reviewing.service.js';
export type { AnswerEntity, DiagnosticEntity, GapEntity } from './persistence/diagnostic.entity.js';
export * from './api/diagnostics.policy.js';
export { AcceptanceResolver } from './api/acceptance.resolver.js';
export { DiagnosticsResolver } from './api/diagnostics.resolver.js';
export { ReportingResolver } from './api/reporting.resolver.js';
export { DiagnosticId, DiagnosticPayload, DiagnosticType } from './api/diagnostics.types.js';
