import { addDays } from '#kernel';
import type { Browser } from './browser.js';
import { found } from './fault.js';
import type { Stage } from './stage.js';

/** A programme with its first wave. */
export interface Programme {
  readonly id: string;
  readonly waveId: string;
  readonly name: string;
}

/** Makes a programme in two countries with a wave of thirty days. */
export async function makeProgramme({ today }: Stage, analyst: Browser, name: string): Promise<Programme> {
  const { programme } = await analyst.tell<{ programme: { id: string; waves: { id: string }[] } | null }>(
    'createProgramme',
    { name, countries: ['GT', 'SV'], waveName: 'Primera convocatoria', waveDeadlineOn: addDays(today, 30) },
    'programme { id waves { id } }',
  );
  const made = found(programme, 'createProgramme');
  return { id: made.id, waveId: found(made.waves[0], 'createProgramme', made).id, name };
}
