/** One thing that stands against a model's approval. `path` is a place of the JSON, such as `indicators[3].weight`. */
export interface ModelFault {
  readonly code: string;
  readonly path: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

export const fault = (code: string, path: string, details?: ModelFault['details']): ModelFault => ({
  code,
  path,
  ...(details === undefined ? {} : { details }),
});

/** Every value that occurs more than once, at each place but its first. */
export function repeats(values: readonly string[], pathOf: (index: number) => string): ModelFault[] {
  return values.flatMap((value, index) =>
    values.indexOf(value) < index ? [fault('REPEATED', pathOf(index), { value })] : [],
  );
}
