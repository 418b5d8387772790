/** One word behind `enverde`. */
export interface Command {
  readonly name: string;
  readonly summary: string;
  /** @returns the exit code: 0 done, 1 failed, 2 called wrongly */
  run(args: readonly string[]): Promise<number>;
}
