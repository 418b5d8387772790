/**
 * Thrown by a subscriber whose work cannot be done yet, though nothing is wrong with it (a lease of another worker, a
 * mail server that asks for patience): the row is due again then, and no failure is counted against it.
 */
export class TryLater extends Error {
  /** @param seconds until the next try, by database time */
  constructor(
    readonly seconds: number,
    why: string,
  ) {
    super(why);
    this.name = 'TryLater';
  }
}
