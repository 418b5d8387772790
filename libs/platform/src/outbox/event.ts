/** What an event carries: ids and plain words, never personal data or figures; a subscriber reads the truth when it runs. */
export type EventIds = Readonly<Record<string, string>>;

/** Something that happened in a context, `context.past-tense`. */
export interface EventKind<P extends EventIds> {
  readonly name: string;
  /** Only carries the type of the ids. */
  readonly ids?: P;
}

/** Declares an event; a context lists its own in events.ts. */
export const defineEvent = <P extends EventIds>(name: `${string}.${string}`): EventKind<P> => ({ name });
