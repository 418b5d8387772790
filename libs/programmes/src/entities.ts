import { CountryProgrammeEntity, ProgrammeEntity, WaveEntity } from './persistence/programme.entity.js';

/** Rows of this context, for the data source. */
export const programmesEntities = [ProgrammeEntity, CountryProgrammeEntity, WaveEntity];
