import type { AddressInfo } from 'node:net';
import { Injectable, Logger } from '@nestjs/common';
import type { OnApplicationShutdown } from '@nestjs/common';
import { SMTPServer } from 'smtp-server';
import type { SMTPServerDataStream, SMTPServerSession } from 'smtp-server';
import { DataSource } from 'typeorm';

const MAX_BYTES = 1_000_000;

/** The demonstration's mail server: a real SMTP conversation on loopback that ends in a table instead of a mailbox. */
@Injectable()
export class MailCapture implements OnApplicationShutdown {
  private readonly log = new Logger('Mail');
  private server: SMTPServer | undefined;

  constructor(private readonly dataSource: DataSource) {}

  /** Listens on a free loopback port. @returns the URL for the mailer */
  async start(): Promise<string> {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['AUTH', 'STARTTLS'],
      size: MAX_BYTES,
      logger: false,
      onData: (stream, session, done) => {
        this.store(stream, session).then(
          () => done(),
          (error: unknown) => done(error instanceof Error ? error : new Error(String(error))),
        );
      },
    });
    server.on('error', (error: Error) => this.log.warn(error.message));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    this.server = server;
    return `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  }

  async onApplicationShutdown(): Promise<void> {
    const { server } = this;
    if (server) await new Promise<void>((resolve) => server.close(resolve));
  }

  private async store(stream: SMTPServerDataStream, session: SMTPServerSession): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk as Buffer);
    const raw = Buffer.concat(chunks).toString('utf8');
    const header = (name: string): string =>
      new RegExp(`^${name}:[ \\t]*(.*(?:\\r?\\n[ \\t].*)*)`, 'im')
        .exec(raw)?.[1]
        ?.replace(/\r?\n[ \t]/g, ' ')
        .trim() ?? '';
    for (const { address } of session.envelope.rcptTo)
      await this.dataSource.query(
        'insert into captured_mail (envelope_to, subject, message_id, raw) values ($1, $2, $3, $4)',
        [address.toLowerCase(), header('Subject'), header('Message-ID'), raw],
      );
  }
}
