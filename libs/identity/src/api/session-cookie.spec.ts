import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { describe, expect, test } from '@jest/globals';
import { cookiePolicyOf, secretOf, setSessionCookie } from './session-cookie.js';

const SECRET = 'A'.repeat(43);
const plain = cookiePolicyOf('http://127.0.0.1:3000');
const secure = cookiePolicyOf('https://portal.example');

const request = (headers: Record<string, string>): IncomingMessage =>
  Object.assign(new IncomingMessage(new Socket()), { headers });

const cookieSet = (policy: typeof plain, secret: string): string => {
  const res = new ServerResponse(request({}));
  setSessionCookie(res, policy, secret);
  return String(res.getHeader('Set-Cookie'));
};

describe('the session cookie', () => {
  test('over https is bound to the host, unreadable to scripts and sent to this site only', () => {
    const cookie = cookieSet(secure, SECRET);
    expect(cookie).toMatch(/^__Host-enverde=A{43}; Path=\/; /);
    for (const part of ['HttpOnly', 'SameSite=Lax', 'Secure']) expect(cookie.split('; ')).toContain(part);
    expect(cookie).not.toMatch(/Domain/i);
  });

  test('on the loopback has no prefix that browsers would refuse without https', () => {
    expect(cookieSet(plain, SECRET)).toMatch(/^enverde=/);
    expect(cookieSet(plain, SECRET)).not.toContain('Secure');
  });

  test('is removed at once on leaving', () => expect(cookieSet(secure, '')).toContain('Max-Age=0'));
});

describe('the secret of a request', () => {
  test('comes from the cookie, among others', () => {
    expect(secretOf(request({ cookie: `theme=dark;enverde=${SECRET}; lang=es` }), plain)).toBe(SECRET);
  });

  test('comes from a bearer token, which goes before the cookie', () => {
    expect(secretOf(request({ authorization: `Bearer ${'B'.repeat(43)}`, cookie: `enverde=${SECRET}` }), plain)).toBe(
      'B'.repeat(43),
    );
  });

  test.each([
    ['no header', {}],
    ['another cookie', { cookie: `enverde2=${SECRET}` }],
    ['a cookie whose name ends alike', { cookie: `xenverde=${SECRET}` }],
    ['an empty cookie', { cookie: 'enverde=' }],
    ['a cookie of another form', { cookie: `enverde=${'A'.repeat(20)}%00` }],
    ['an endless cookie', { cookie: `enverde=${'A'.repeat(201)}` }],
    ['another scheme', { authorization: `Basic ${SECRET}` }],
    ['a bearer with something behind it', { authorization: `Bearer ${SECRET} x` }],
  ])('is absent with %s', (_, headers) => {
    expect(secretOf(request(headers), plain)).toBeUndefined();
  });

  test('over https the cookie without prefix, which another host could set, opens nothing', () => {
    expect(secretOf(request({ cookie: `enverde=${SECRET}` }), secure)).toBeUndefined();
  });
});
