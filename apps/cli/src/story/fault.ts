/** Something is not as it must be: the story ends here. */
export class StoryFault extends Error {
  constructor(
    /** What was asked of the portal, or what was checked. */
    readonly operation: string,
    readonly expected: string,
    /** What came instead. */
    readonly answer: unknown,
  ) {
    super(`${operation}: ${expected}, but: ${JSON.stringify(answer)}`);
    this.name = 'StoryFault';
  }
}

/** @throws StoryFault when it does not hold */
export function must(holds: boolean, operation: string, expected: string, answer: unknown): asserts holds {
  if (!holds) throw new StoryFault(operation, expected, answer);
}

/** The value. @throws StoryFault when there is none */
export function found<T>(value: T | null | undefined, operation: string, answer: unknown = value): T {
  must(value !== null && value !== undefined, operation, 'there is one', answer);
  return value;
}
