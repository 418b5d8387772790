import { DomainError, NO_ANSWER, canonicalJson } from '#kernel';

/** Why a line has no value. The order is that of the contract's table. */
export const CALC_CODES = ['invalid', 'unknown-fn', 'not-covered', 'no-solution', 'multiple', 'internal'] as const;

export type CalcCode = (typeof CALC_CODES)[number];

/** A refusal of the desk itself. Refusals of the business are DomainErrors, which `refusalOf` translates. */
export class CalcError extends Error {
  /** @param path place in the arguments, such as `answers[3].grade`; only for `invalid` */
  constructor(
    readonly code: CalcCode,
    message: string,
    readonly path?: string,
  ) {
    super(message);
    this.name = 'CalcError';
  }
}

/** What the failed line says, members in the contract's order. */
export interface Refusal {
  code: CalcCode;
  message: string;
  path?: string;
  details?: Readonly<Record<string, unknown>>;
}

/** `answers[3]` + `grade` = `answers[3].grade`; an index is a number. */
export function joinPath(path: string, step: string | number): string {
  if (typeof step === 'number') return `${path}[${step}]`;
  return path === '' ? step : `${path}.${step}`;
}

/** Translates whatever a function threw. Anything but CalcError and a refusal of the business is a defect of ours. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof CalcError) return { code: error.code, message: error.message, ...pathOf(error.path) };
  if (error instanceof DomainError && error.kind === 'invalid') return businessRefusal(error);
  return { code: 'internal', message: 'a defect of the desk; please report this line' };
}

const CODE_OF: Readonly<Record<string, CalcCode>> = {
  [NO_ANSWER.none]: 'no-solution',
  [NO_ANSWER.several]: 'multiple',
  [NO_ANSWER.notCovered]: 'not-covered',
};

function businessRefusal({ code, details }: DomainError): Refusal {
  const { field, candidates, ...facts } = details;
  const desk = CODE_OF[code] ?? 'invalid';
  const message = Object.keys(facts).length === 0 ? code : `${code} ${canonicalJson(facts)}`;
  return {
    code: desk,
    message,
    ...(desk === 'invalid' ? pathOf(field) : {}),
    ...(desk === 'multiple' ? { details: { candidates } } : {}),
  };
}

const pathOf = (path: unknown): { path?: string } => (typeof path === 'string' && path !== '' ? { path } : {});
