import { DomainError, invalid } from '#kernel';

/** Runs `work`, whose refusals name fields of a part, and names them in the whole: `place` tells where a field lies. */
export function placed<T>(place: (field: string) => string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    throw invalid(error.code, { ...error.details, field: place(String(error.details.field)) });
  }
}
