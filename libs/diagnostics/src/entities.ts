import { AnswerEntity, DiagnosticEntity, GapEntity } from './persistence/diagnostic.entity.js';
import { EvidenceItemEntity } from './persistence/evidence.entity.js';

/** Rows of this context, for the data source. */
export const diagnosticsEntities = [DiagnosticEntity, AnswerEntity, GapEntity, EvidenceItemEntity];
