import type { CalendarDate } from '#kernel';
import type { Locale, Secrets, UnitOfWork } from '#platform';

/** What a message says, in one language. Links and codes are named apart, so that what is kept can leave them out. */
export interface MessageText {
  readonly subject: string;
  /** Paragraphs, in order; the first says what to do. */
  readonly paragraphs: readonly string[];
  /** The one button. */
  readonly action?: { readonly label: string; readonly url: string };
  /** A code to type, shown large. */
  readonly code?: string;
  /** Why the person receives this. */
  readonly reason: string;
}

export interface TemplateTools {
  readonly uow: UnitOfWork;
  /** The message that is rendered, and the date at its sender's place. */
  readonly letter: { readonly notificationId: string; readonly today: CalendarDate };
  /** The message may not leave today. @throws TryLater until the next morning on which people are written to */
  readonly waitForMorning: (why: string) => void;
  readonly secrets: Secrets;
  readonly publicUrl: string;
  readonly locale: Locale;
}

/** A kind of message: it reads the truth when it is sent, and may find that nothing is left to say. */
export interface MessageTemplate {
  readonly kind: string;
  readonly version: number;
  /**
   * True for what a person asked for or waits for now, and for security: it leaves at any hour. Everything else is held
   * over quiet hours (domain guide 7).
   */
  readonly atOnce: boolean;
  /**
   * In the unit of work that claims the message.
   * @returns null when the message has become pointless (task closed, code used): it is suppressed
   * @throws TryLater when it may not leave yet
   */
  render(ids: Readonly<Record<string, string>>, tools: TemplateTools): Promise<MessageText | null>;
}
