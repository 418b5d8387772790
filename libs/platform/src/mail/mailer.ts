import type { Socket } from 'node:net';
import { PassThrough } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import type { OnApplicationShutdown } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import type { SendMailOptions, Transporter } from 'nodemailer';
import { ENV } from '../env/env.provider.js';
import type { Env } from '../env/env.js';

export interface Letter {
  readonly to: string;
  readonly messageId: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly locale: string;
  readonly replyTo?: string;
}

/**
 * How a delivery ended: the server took it; refused it for good (5xx); could not take it now (4xx, no connection); or
 * the connection died after the letter was handed over and before the server answered, so nobody knows.
 */
export interface Delivery {
  readonly outcome: 'sent' | 'refused' | 'later' | 'unknown';
  readonly answer: string;
}

/** Hands letters to an SMTP server: the configured one, or the loopback server that captures in demo mode. */
@Injectable()
export class Mailer implements OnApplicationShutdown {
  private transport: Transporter | undefined;

  constructor(@Inject(ENV) private readonly env: Env) {}

  /** Where letters go; the worker calls it with the capture server's address when no SMTP_URL is configured. */
  use(url: string): void {
    this.transport?.close();
    this.transport = createTransport({
      url,
      pool: false,
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 30_000,
      tls: { minVersion: 'TLSv1.2' },
    });
    this.transport.use('stream', (mail, done) => {
      const { onHandedOver } = mail.data as Watched;
      const flush = (flushed: () => void): void => {
        onHandedOver?.();
        flushed();
      };
      mail.message.transform(new PassThrough({ flush }));
      done();
    });
  }

  async send(letter: Letter): Promise<Delivery> {
    if (!this.transport) this.use(this.env.smtpUrl ?? '');
    let isHandedOver = false;
    const watched: Watched = { ...this.optionsOf(letter), onHandedOver: () => void (isHandedOver = true) };
    try {
      const info = (await this.transport?.sendMail(watched)) as { response?: string } | undefined;
      return { outcome: 'sent', answer: info?.response ?? '' };
    } catch (error) {
      return deliveryOf(error as SmtpFailure, isHandedOver);
    }
  }

  onApplicationShutdown(): void {
    this.transport?.close();
  }

  private optionsOf(letter: Letter): SendMailOptions {
    return {
      from: this.env.mailFrom,
      to: letter.to,
      replyTo: letter.replyTo,
      subject: letter.subject,
      text: letter.text,
      html: letter.html,
      messageId: letter.messageId,
      headers: {
        'Content-Language': letter.locale,
        'Auto-Submitted': 'auto-generated',
        'List-Unsubscribe': `<${this.env.publicUrl ?? ''}/cuenta>`,
      },
      disableFileAccess: true,
      disableUrlAccess: true,
    };
  }
}

/** A letter that says when the last of it went to the server: a connection cut later leaves its fate unknown. */
interface Watched extends SendMailOptions {
  readonly onHandedOver?: () => void;
}

interface SmtpFailure extends Error {
  readonly responseCode?: number;
  readonly command?: string;
  readonly code?: string;
  readonly socket?: Socket;
}

/** Steps of the conversation at which a final no is about this letter, and not about us or the server's health. */
const ABOUT_THE_LETTER = /^(MAIL FROM|RCPT TO|DATA)/;

/** Reads nodemailer's error: the server's three digits decide; without them, how far the conversation had come. */
function deliveryOf(error: SmtpFailure, isHandedOver: boolean): Delivery {
  const answer = error.message.slice(0, 300);
  if (error.responseCode === undefined) return { outcome: isHandedOver ? 'unknown' : 'later', answer };
  const isFinal = error.responseCode >= 500 && ABOUT_THE_LETTER.test(error.command ?? '');
  return { outcome: isFinal ? 'refused' : 'later', answer };
}
