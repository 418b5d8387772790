// Programmes, country programmes, committees, waves.
export * from './programmes.module.js';
export * from './programmes.service.js';
export * from './api/programmes.policy.js';
export { ProgrammesResolver } from './api/programmes.resolver.js';
export { ProgrammeId, ProgrammeType, WaveId, WaveType } from './api/programmes.types.js';
export { CountryProgrammeEntity, ProgrammeEntity, WaveEntity } from './persistence/programme.entity.js';
export * from './entities.js';
