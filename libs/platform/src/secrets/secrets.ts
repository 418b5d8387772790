import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
  randomInt,
  timingSafeEqual,
} from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { ENV } from '../env/env.provider.js';
import type { Env } from '../env/env.js';

/** SHA-256 of a text, 64 hex digits: what is stored of a secret, and what opens a row (`app.door_hash`). */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** 256 random bits, URL-safe. */
export const randomSecret = (): string => randomBytes(32).toString('base64url');

/** Six random decimal digits, typed by a person. */
export const randomCode = (): string => String(randomInt(0, 1_000_000)).padStart(6, '0');

/** The door hash of an e-mail address in its compared form; kept apart from other secrets by its label. */
export const emailDoor = (email: string): string => sha256(`email:${email}`);

/** A link token as it can come from outside; anything else is nobody's. */
export const isLinkToken = (text: string): boolean => /^[\w-]{43}$/.test(text);

/** Constant-time comparison of two hex or base64url texts. */
export function sameSecret(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}

/**
 * Signs links and seals small secrets with the configured keys. The first key is used, older ones still verify and
 * open, so that keys can be changed without breaking links that were sent.
 */
@Injectable()
export class Secrets {
  private readonly keys: ReadonlyMap<string, Buffer>;
  private readonly current: string;

  constructor(@Inject(ENV) env: Env) {
    const pairs = (env.tokenKeys ?? '')
      .split(',')
      .filter(Boolean)
      .map((pair) => pair.split(':') as [string, string]);
    if (!pairs[0]) throw new Error('TOKEN_KEYS is missing: links and codes cannot be signed.');
    this.keys = new Map(pairs.map(([id, hex]) => [id, Buffer.from(hex, 'hex')]));
    this.current = pairs[0][0];
  }

  /** Id of the key that signs now; it is kept beside what was signed. */
  get keyId(): string {
    return this.current;
  }

  /** HMAC-SHA-256 of a text under a purpose, URL-safe. @throws Error for a key that was withdrawn */
  sign(purpose: string, text: string, keyId = this.current): string {
    return createHmac('sha256', this.derive(purpose, keyId)).update(text).digest('base64url');
  }

  /**
   * The token of a signed link: an HMAC of key, record and the count of its sendings. Nothing secret is stored, a resend
   * rebuilds it, and a new count makes the old link worthless (D8).
   */
  linkToken(kind: string, recordId: string, sending: number, keyId = this.current): string {
    return this.sign(`link:${kind}`, `${keyId}:${recordId}:${sending}`, keyId);
  }

  /** Encrypts (AES-256-GCM) under a purpose; the result names its key. */
  seal(purpose: string, text: string): string {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.derive(purpose, this.current), nonce);
    const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return [
      this.current,
      nonce.toString('base64url'),
      Buffer.concat([body, cipher.getAuthTag()]).toString('base64url'),
    ].join('.');
  }

  /** Decrypts what `seal` made. @throws Error when it was altered or its key withdrawn */
  open(purpose: string, sealed: string): string {
    const [keyId = '', nonce = '', rest = ''] = sealed.split('.');
    const bytes = Buffer.from(rest, 'base64url');
    const decipher = createDecipheriv('aes-256-gcm', this.derive(purpose, keyId), Buffer.from(nonce, 'base64url'));
    decipher.setAuthTag(bytes.subarray(-16));
    return Buffer.concat([decipher.update(bytes.subarray(0, -16)), decipher.final()]).toString('utf8');
  }

  private derive(purpose: string, keyId: string): Buffer {
    const key = this.keys.get(keyId);
    if (!key) throw new Error(`The signing key ${keyId} is not configured.`);
    return Buffer.from(hkdfSync('sha256', key, '', `enverde:${purpose}`, 32));
  }
}
