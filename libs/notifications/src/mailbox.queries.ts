import { Inject, Injectable } from '@nestjs/common';
import { notFound } from '#kernel';
import { ENV, UnitOfWork } from '#platform';
import type { Env } from '#platform';

export interface CapturedMail {
  readonly receivedAt: Date;
  readonly to: string;
  readonly subject: string;
  readonly messageId: string;
  readonly text: string;
}

/** Reads the demonstration's mailbox; there is none outside demo mode. */
@Injectable()
export class MailboxQueries {
  constructor(
    private readonly uow: UnitOfWork,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /** @param to only letters to this address */
  async newest(to: string | null, limit: number): Promise<CapturedMail[]> {
    if (!this.env.demoMode) throw notFound();
    const rows = await this.uow.run(() =>
      this.uow.query<{ receivedAt: Date; to: string; messageId: string; raw: string }>(
        `select received_at as "receivedAt", envelope_to as "to", message_id as "messageId", raw from captured_mail
         where $1::text is null or envelope_to = $1 order by id desc limit $2`,
        [to?.toLowerCase() ?? null, limit],
      ),
    );
    return rows.map(({ raw, ...row }) => ({
      ...row,
      subject: decodeWords(headerOf(raw, 'Subject')),
      text: plainPart(raw),
    }));
  }
}

const headerOf = (raw: string, name: string): string =>
  new RegExp(`^${name}:[ \\t]*(.*(?:\\r?\\n[ \\t].*)*)`, 'im')
    .exec(raw)?.[1]
    ?.replace(/\r?\n[ \t]/g, ' ')
    .trim() ?? '';

/** RFC 2047 words in UTF-8, the only ones our own mailer writes. */
const decodeWords = (text: string): string =>
  text
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?UTF-8\?([QB])\?([^?]*)\?=/gi, (_, kind: string, body: string) =>
      kind.toUpperCase() === 'B' ? Buffer.from(body, 'base64').toString('utf8') : fromQuoted(body.replaceAll('_', ' ')),
    );

/** The text/plain part of a letter of our own. */
export function plainPart(raw: string): string {
  const [, head = '', body = ''] = /^([^]*?)\r?\n\r?\n([^]*)$/.exec(plainSection(raw)) ?? [];
  const encoding = /Content-Transfer-Encoding:[ \t]*(\S+)/i.exec(head)?.[1]?.toLowerCase();
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  return encoding === 'quoted-printable' ? fromQuoted(body.replace(/=\r?\n/g, '')) : body;
}

/** From its type to the boundary that the letter names: a folded line may begin with hyphens too. */
function plainSection(raw: string): string {
  const boundary = /boundary="([^"]+)"/i.exec(raw)?.[1];
  const rest = /Content-Type: text\/plain[^]*/i.exec(raw)?.[0] ?? '';
  return boundary === undefined ? rest : (rest.split(new RegExp(`\\r?\\n--${boundary}`))[0] ?? '');
}

const fromQuoted = (text: string): string =>
  Buffer.from(
    text.replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8');
