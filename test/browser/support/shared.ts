import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Makes something once for all journeys of a run, on the phone and on the laptop: the first that needs it lays it out. */
export async function once<Made>(name: string, make: () => Promise<Made>): Promise<Made> {
  const file = join(process.env.SHARED_DIR ?? '', `${name}.json`);
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Made;
  const made = await make();
  writeFileSync(file, JSON.stringify(made));
  return made;
}
