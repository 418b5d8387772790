import { AnswerEntity, DiagnosticEntity, GapEntity } from './persistence/diagnostic.entity.js';

/** Rows of this context, for the data source. */
export const diagnosticsEntities = [DiagnosticEntity, AnswerEntity, GapEntity];
