import { use, useSyncExternalStore } from 'react';
import type { Area, Language, Say } from './areas.js';
import { currentLanguage, hasTexts, loadTexts, onLanguage, textsOf } from './texts.js';

const loading = new Map<string, Promise<void>>();

export const useLanguage = (): Language => useSyncExternalStore(onLanguage, currentLanguage);

/** The texts of an area; waits (Suspense) until they are here. */
export function useText<A extends Area>(area: A): Say<A> {
  const language = useLanguage();
  if (!hasTexts(area)) use(once(`${language}/${area}`, area));
  return textsOf(area);
}

function once(key: string, area: Area): Promise<void> {
  const known = loading.get(key) ?? loadTexts(area);
  loading.set(key, known);
  return known;
}

/** Chooses the text of the language from a record that the server sends in both. */
export function useInLanguage(): (texts: { readonly es: string; readonly en: string }) => string {
  const language = useLanguage();
  return (texts) => texts[language];
}
