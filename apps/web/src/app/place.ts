import { createContext, use } from 'react';
import type { ParamsOf, PathName, Place } from '../router/paths.js';

/** The page that is shown, with the varying parts of its address. */
export const PlaceContext = createContext<Place | null>(null);

/** The varying parts of the address of the page that is shown. */
export function useParams<Name extends PathName>(name: Name): ParamsOf<Name> {
  const place = use(PlaceContext);
  if (place?.name !== name) throw new Error(`This is not the page ${name}`);
  return place.params;
}
