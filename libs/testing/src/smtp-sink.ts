import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';

/** A letter that the sink got whole, whatever it answered. */
export interface SunkLetter {
  readonly to: string;
  readonly messageId: string;
  /** As it came. */
  readonly raw: string;
}

/**
 * What the server does with the letter to an address: takes it; takes it and cuts the connection before it answers;
 * cuts it in the middle of the letter; asks for patience (4xx); says a final no (5xx) to the letter; or to us.
 */
export type SinkManner = 'take' | 'cut' | 'cut-early' | 'busy' | 'refuse' | 'refuse-us';

/** A mail server that behaves badly on demand. Speaks as much SMTP as our mailer needs (RFC 5321). */
export class SmtpSink {
  readonly letters: SunkLetter[] = [];
  private readonly server: Server;
  private readonly tries = new Map<string, number>();

  /** @param manner decides by the address and by how often it was tried before; '' stands for whoever connects */
  constructor(readonly manner: (to: string, tries: number) => SinkManner) {
    this.server = createServer((socket) => {
      new Conversation(this, socket);
    });
  }

  async start(): Promise<string> {
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
    return `smtp://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  stop(): void {
    this.server.close();
  }

  nextManner(to: string): SinkManner {
    const tries = this.tries.get(to) ?? 0;
    this.tries.set(to, tries + 1);
    return this.manner(to, tries);
  }
}

const REPLIES: readonly (readonly [RegExp, string])[] = [
  [/^DATA/i, '354 go on'],
  [/^QUIT/i, '221 bye'],
  [/./, '250 fine'],
];

/** One connection: lines in, answers out. */
class Conversation {
  private to = '';
  private manner: SinkManner = 'take';
  private letter: string[] | undefined;
  private rest = '';

  constructor(
    private readonly sink: SmtpSink,
    private readonly socket: Socket,
  ) {
    socket.on('error', () => undefined);
    socket.setEncoding('utf8').on('data', (chunk: string) => {
      const lines = (this.rest + chunk).split('\r\n');
      this.rest = lines.pop() ?? '';
      for (const line of lines) this.hear(line);
    });
    this.say('220 sink');
  }

  private say(line: string): void {
    this.socket.write(`${line}\r\n`);
  }

  private hear(line: string): void {
    if (this.letter) this.take(this.letter, line);
    else this.say(this.answerTo(line));
  }

  private answerTo(line: string): string {
    const to = /^RCPT TO:<([^>]*)>/i.exec(line)?.[1];
    if (to !== undefined) return this.answerToRecipient(to);
    if (/^(EHLO|HELO)/i.test(line) && this.sink.manner('', 0) === 'refuse-us') return '554 5.7.1 blocked';
    if (/^DATA/i.test(line)) this.letter = [];
    return REPLIES.find(([form]) => form.test(line))?.[1] ?? '500 what';
  }

  private answerToRecipient(to: string): string {
    this.to = to;
    this.manner = this.sink.nextManner(to);
    if (this.manner === 'busy') return '450 4.2.0 greylisted, come again';
    return this.manner === 'refuse' ? '550 5.1.1 no such user' : '250 fine';
  }

  private take(letter: string[], line: string): void {
    letter.push(line);
    if (this.manner === 'cut-early' && letter.length > 5) this.socket.destroy();
    else if (line === '.') this.finish(letter.join('\n'));
  }

  private finish(letter: string): void {
    this.letter = undefined;
    this.sink.letters.push({ to: this.to, messageId: /^Message-ID: *(\S+)/im.exec(letter)?.[1] ?? '', raw: letter });
    if (this.manner === 'cut') this.socket.destroy();
    else this.say('250 taken');
  }
}
