import { sha256 } from '#platform';

/** A tax id as a hash of country, scheme and number: equal doors are the same company, and show nothing of it. */
export const taxDoorOf = (country: string, scheme: string, taxId: string): string =>
  sha256(`tax:${country}:${scheme}:${taxId}`);
