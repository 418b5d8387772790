import type { RequestContext } from '#platform';
import type { BuyerProgramme } from './buyer-programme.js';

/** The demonstration's people by organisation and role: `istmo SA`. */
export type Cast = ReadonlyMap<string, RequestContext>;

/** The people of a buyer who act in its programmes. */
export function peopleOf(cast: Cast, key: string): Pick<BuyerProgramme, 'analyst' | 'manager'> {
  const [analyst, manager] = [cast.get(`${key} SA`), cast.get(`${key} PM`)];
  if (!analyst || !manager) throw new Error(`the demonstration has no buyer ${key}`);
  return { analyst, manager };
}
