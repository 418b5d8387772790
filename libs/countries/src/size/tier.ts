import { invalid } from '#kernel';

/** Length of the questionnaire and evidence table of the score (method guide 2.6). */
export type SizeTier = 'micro' | 'small' | 'medium';

/**
 * The tier follows workers alone, in every country: micro up to 10, small up to 50, medium above (domain guide 8.1).
 * @param workers whole, 0 or more
 * @throws DomainError SIZE_WORKERS
 */
export function tierByWorkers(workers: number): SizeTier {
  if (!Number.isSafeInteger(workers) || workers < 0) throw invalid('SIZE_WORKERS', { field: 'workers' });
  if (workers <= 10) return 'micro';
  return workers <= 50 ? 'small' : 'medium';
}
