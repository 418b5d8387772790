import type { Socket } from 'node:net';
import { Inject, Injectable } from '@nestjs/common';
import type { OnApplicationShutdown } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import type { Transporter } from 'nodemailer';
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
  }

  async send(letter: Letter): Promise<Delivery> {
    if (!this.transport) this.use(this.env.smtpUrl ?? '');
    try {
      const info = (await this.transport?.sendMail({
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
      })) as { response?: string } | undefined;
      return { outcome: 'sent', answer: info?.response ?? '' };
    } catch (error) {
      return deliveryOf(error as SmtpFailure);
    }
  }

  onApplicationShutdown(): void {
    this.transport?.close();
  }
}

interface SmtpFailure extends Error {
  readonly responseCode?: number;
  readonly command?: string;
  readonly code?: string;
  readonly socket?: Socket;
}

/** Reads nodemailer's error: the server's three digits decide; without them, how far the conversation had come. */
function deliveryOf(error: SmtpFailure): Delivery {
  const answer = error.message.slice(0, 300);
  if (error.responseCode !== undefined) return { outcome: error.responseCode >= 500 ? 'refused' : 'later', answer };
  return { outcome: error.command === 'DATA' || error.code === 'ESTREAM' ? 'unknown' : 'later', answer };
}
