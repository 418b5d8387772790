import { formatNumber } from '#countries';
import { useCountry } from './country.js';

/** Writes decimal text as the reader's country does, with as many places as it has or as asked for. */
export function useNumber(): (value: string, places?: number) => string {
  const country = useCountry();
  return (value, places) => formatNumber(value, country, places);
}

/** A share of 0 to 1 as a percentage without decimals, for reading only. */
export const percentOf = (share: string): string => `${Math.round(Number(share) * 100)} %`;
