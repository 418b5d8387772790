// Questionnaires, answers, baseline gaps.
export * from './domain/index.js';
export * from './events.js';
export * from './answer.queries.js';
export * from './answers.service.js';
export * from './diagnostics.module.js';
export * from './diagnostics.service.js';
export * from './entities.js';
export * from './evidence.service.js';
export * from './gaps.service.js';
export * from './proofs.service.js';
export * from './verified-answers.service.js';
export type { AnswerEntity } from './persistence/diagnostic.entity.js';
export type { EvidenceItemEntity } from './persistence/evidence.entity.js';
export * from './api/diagnostics.policy.js';
export { givenFile } from './api/given-file.js';
export { AcceptanceResolver } from './api/acceptance.resolver.js';
export { DiagnosticsResolver } from './api/diagnostics.resolver.js';
