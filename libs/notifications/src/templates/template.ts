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
  readonly secrets: Secrets;
  readonly publicUrl: string;
  readonly locale: Locale;
}

/** A kind of message: it reads the truth when it is sent, and may find that nothing is left to say. */
export interface MessageTemplate {
  readonly kind: string;
  readonly version: number;
  /** @returns null when the message has become pointless (task closed, code used): it is suppressed */
  render(ids: Readonly<Record<string, string>>, tools: TemplateTools): Promise<MessageText | null>;
}
