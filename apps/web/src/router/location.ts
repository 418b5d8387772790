import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
const announce = (): void => listeners.forEach((listener) => listener());
window.addEventListener('popstate', announce);

let visits = 0;

/** How many pages were opened since the portal was loaded; 0 on the first. */
export const visitCount = (): number => visits;

/** Opens another address of the portal; `replace` leaves no step behind for the Back button. */
export function navigate(to: string, options: { readonly replace?: boolean; readonly state?: unknown } = {}): void {
  const { pathname } = window.location;
  if (options.replace === true) window.history.replaceState(options.state ?? null, '', to);
  else window.history.pushState(options.state ?? null, '', to);
  if (window.location.pathname !== pathname) {
    visits += 1;
    window.scrollTo(0, 0);
  }
  announce();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const usePathname = (): string => useSyncExternalStore(subscribe, () => window.location.pathname);

/** What stands behind the question mark, and a way to change it; absent or empty values are left out. */
export function useSearch(): [URLSearchParams, (changes: SearchChanges, options?: { replace?: boolean }) => void] {
  const text = useSyncExternalStore(subscribe, () => window.location.search);
  return [new URLSearchParams(text), changeSearch];
}

export type SearchChanges = Readonly<Record<string, string | null>>;

function changeSearch(changes: SearchChanges, options: { replace?: boolean } = {}): void {
  const search = new URLSearchParams(window.location.search);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === '') search.delete(name);
    else search.set(name, value);
  }
  const text = search.toString();
  navigate(`${window.location.pathname}${text === '' ? '' : `?${text}`}`, options);
}
