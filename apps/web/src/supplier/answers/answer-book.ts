import type { AnswerKind } from '../../generated/schema.js';

/** What a person says to a question. */
export interface Said {
  readonly indicator: string;
  readonly kind: AnswerKind;
  readonly value: string | null;
  readonly reason: string | null;
}

/** The file behind an answer. */
export interface Proof {
  readonly fileName: string;
  readonly bytes: number;
  /** Day the paper or photo was made. */
  readonly issuedOn: string;
}

/** An answer as the server keeps it. */
export interface Kept extends Said {
  readonly version: number;
  readonly proof: Proof | null;
}

/** What was typed on this device, before it was converted: shown again as it was typed. */
export interface Typed {
  readonly texts: readonly string[];
  readonly unit: string;
}

/** An answer on this device. */
export interface LocalAnswer extends Said {
  /** Version of the server's answer that this one follows; null when the server had none. */
  readonly version: number | null;
  /** waiting: not confirmed by the server; conflict: somebody else answered meanwhile; refused: the server cannot take it. */
  readonly state: 'waiting' | 'sent' | 'conflict' | 'refused';
  readonly typed: Typed | null;
  /** What the server has behind the answer; a new answer begins without. */
  readonly proof: Proof | null;
  /** Of a conflict: the answer that the server has. */
  readonly theirs: Kept | null;
  /** Of a refusal: why. */
  readonly message: string | null;
}

export interface Command extends Said {
  readonly commandId: string;
}

/** Commands on their way; sent again unchanged until the server answers, so that nothing is done twice. */
export interface Batch {
  readonly key: string;
  readonly commands: readonly (Command & { readonly expectedVersion: number })[];
}

/** Everything of one diagnostic on this device. Plain data, as it is stored. */
export interface Book {
  readonly answers: Readonly<Record<string, LocalAnswer>>;
  readonly queue: readonly Command[];
  readonly outgoing: Batch | null;
}

/** What the server did with one command. */
export interface Result {
  readonly commandId: string;
  readonly answer: Kept | null;
  /** Of a conflict: the answer that stands instead. */
  readonly current: Kept | null;
  readonly userErrors: readonly { readonly message: string }[];
}

export const EMPTY: Book = { answers: {}, queue: [], outgoing: null };

/** Commands a call (portal guide 9). */
const MAX_COMMANDS = 50;

const bare = ({ indicator, kind, value, reason }: Said): Said => ({ indicator, kind, value, reason });

const asSent = (kept: Kept, typed: Typed | null): LocalAnswer => ({
  ...bare(kept),
  version: kept.version,
  state: 'sent',
  typed,
  proof: kept.proof,
  theirs: null,
  message: null,
});

const isSame = (a: Said, b: Said): boolean =>
  a.kind === b.kind && (a.value ?? '') === (b.value ?? '') && (a.reason ?? '') === (b.reason ?? '');

const withAnswer = (book: Book, answer: LocalAnswer): Book => ({
  ...book,
  answers: { ...book.answers, [answer.indicator]: answer },
});

/** Writes an answer down. Without a command id (before the account) it stays on the device. */
export function record(book: Book, said: Said, commandId: string | null, typed: Typed | null = null): Book {
  const before = book.answers[said.indicator];
  const version = before?.version ?? null;
  const written = withAnswer(book, {
    ...bare(said),
    version,
    state: 'waiting',
    typed,
    proof: null,
    theirs: null,
    message: null,
  });
  return commandId === null ? written : { ...written, queue: [...others(book, said), { ...bare(said), commandId }] };
}

/** A newer answer to a question takes the place of one that was not sent yet. */
const others = (book: Book, { indicator }: Pick<Said, 'indicator'>): readonly Command[] =>
  book.queue.filter((command) => command.indicator !== indicator);

/** Puts the next commands on their way, unless some still are. */
export function takeBatch(book: Book, key: string): Book {
  if (book.outgoing !== null || book.queue.length === 0) return book;
  const commands = book.queue
    .slice(0, MAX_COMMANDS)
    .map((command) => ({ ...command, expectedVersion: book.answers[command.indicator]?.version ?? 0 }));
  return { ...book, queue: book.queue.slice(MAX_COMMANDS), outgoing: { key, commands } };
}

/** Notes what the server did with the commands on their way; one without a result waits again. */
export function settle(book: Book, results: readonly Result[]): Book {
  const commands = book.outgoing?.commands ?? [];
  return commands.reduce<Book>(
    (next, command) => {
      const result = results.find(({ commandId }) => commandId === command.commandId);
      return result === undefined ? putBack(next, command) : settleOne(next, command, result);
    },
    { ...book, outgoing: null },
  );
}

function putBack(book: Book, { commandId, ...said }: Command): Book {
  const newer = book.queue.some(({ indicator }) => indicator === said.indicator);
  return newer ? book : { ...book, queue: [{ ...bare(said), commandId }, ...book.queue] };
}

function settleOne(book: Book, command: Command, { answer, current, userErrors }: Result): Book {
  const mine = book.answers[command.indicator];
  if (mine === undefined) return book;
  if (answer !== null) return confirmed(book, mine, answer);
  if (current !== null && isSame(mine, current)) return confirmed(book, mine, current);
  const rest = { ...book, queue: others(book, command) };
  if (current !== null) return withAnswer(rest, { ...mine, state: 'conflict', theirs: current });
  return withAnswer(rest, { ...mine, state: 'refused', message: userErrors[0]?.message ?? null });
}

/** The server has an answer of this version; when a newer one was typed meanwhile, that one still waits. */
function confirmed(book: Book, mine: LocalAnswer, kept: Kept): Book {
  const newer = book.queue.some(({ indicator }) => indicator === mine.indicator);
  return withAnswer(book, newer ? { ...mine, version: kept.version } : asSent({ ...kept, ...bare(mine) }, mine.typed));
}

/** The server will never take this batch: its answers stay on the device, with the reason. */
export function refuseBatch(book: Book, message: string): Book {
  const commands = book.outgoing?.commands ?? [];
  return commands.reduce<Book>(
    (next, { indicator }) => {
      const mine = next.answers[indicator];
      const newer = next.queue.some((command) => command.indicator === indicator);
      return mine === undefined || newer ? next : withAnswer(next, { ...mine, state: 'refused', message });
    },
    { ...book, outgoing: null },
  );
}

/** Takes over what the server has, except where something typed here is not settled with it, or where this is older. */
export function mergeServer(book: Book, kept: readonly Kept[]): Book {
  return kept.reduce<Book>((next, answer) => {
    const mine = next.answers[answer.indicator];
    if (mine !== undefined && (mine.state !== 'sent' || (mine.version ?? 0) > answer.version)) return next;
    return withAnswer(next, asSent(answer, mine !== undefined && isSame(mine, answer) ? mine.typed : null));
  }, book);
}

/** Settles a conflict: mine is sent anew on top of theirs, or theirs stands. */
export function settleConflict(book: Book, indicator: string, mine: { readonly commandId: string } | null): Book {
  const answer = book.answers[indicator];
  if (answer?.theirs === null || answer === undefined) return book;
  if (mine === null) return withAnswer(book, asSent(answer.theirs, null));
  const based = withAnswer(book, { ...answer, version: answer.theirs.version });
  return record(based, answer, mine.commandId, answer.typed);
}

/** Notes that a file stands behind answers now, each in the version that the server has since. */
export const proven = (book: Book, now: readonly { indicator: string; version: number }[], proof: Proof): Book =>
  now.reduce<Book>((next, { indicator, version }) => {
    const answer = next.answers[indicator];
    return answer === undefined ? next : withAnswer(next, { ...answer, version, proof });
  }, book);

/** How many answers the server has not confirmed. */
export const unsentCount = (book: Book): number =>
  new Set([...book.queue, ...(book.outgoing?.commands ?? [])].map(({ indicator }) => indicator)).size;
