import { ProgrammeNumbers, Programmes } from '../generated/programme.js';
import type { ProgrammeNumbersQuery, ProgrammesQuery } from '../generated/programme.js';
import { useAsk } from '../graphql/use-ask.js';
import type { Asked } from '../graphql/use-ask.js';
import { useSearch } from '../router/location.js';

export type Programme = ProgrammesQuery['programmes'][number];
export type Wave = Programme['waves'][number];

interface ProgrammeChoice extends Asked<ProgrammesQuery> {
  /** The programme of the address, else the first; null while there is none. */
  readonly programme: Programme | null;
}

/** The programme that the page is about; it stands in the address. */
export function useProgramme(): ProgrammeChoice {
  const [search] = useSearch();
  const asked = useAsk(Programmes, {});
  const all = asked.data?.programmes ?? [];
  return { ...asked, programme: all.find(({ id }) => id === search.get('programa')) ?? all[0] ?? null };
}

export type Numbers = ProgrammeNumbersQuery['programme'];

/** How many are ranked and invited, and the last import; null while that is not known. */
export function useProgrammeNumbers(id: string): { readonly numbers: Numbers | null; readonly reload: () => void } {
  const { data, reload } = useAsk(ProgrammeNumbers, { id });
  return { numbers: data?.programme ?? null, reload };
}
