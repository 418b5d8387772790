import type { IncomingMessage, ServerResponse } from 'node:http';

/** Where a browser keeps its session: unreadable to scripts, sent to this site only. */
export interface CookiePolicy {
  readonly name: string;
  readonly secure: boolean;
}

/** `__Host-` binds the cookie to this host and demands https; plain http exists on loopback only. */
export const cookiePolicyOf = (publicUrl: string): CookiePolicy =>
  publicUrl.startsWith('https:') ? { name: '__Host-enverde', secure: true } : { name: 'enverde', secure: false };

const MAX_AGE_SECONDS = 365 * 86_400; // the server decides how long a session lives

/** Sets, or with an empty secret removes, the session cookie. */
export function setSessionCookie(res: ServerResponse, policy: CookiePolicy, secret: string): void {
  const life = secret === '' ? 'Max-Age=0' : `Max-Age=${MAX_AGE_SECONDS}`;
  res.setHeader(
    'Set-Cookie',
    `${policy.name}=${secret}; Path=/; ${life}; HttpOnly; SameSite=Lax${policy.secure ? '; Secure' : ''}`,
  );
}

/** The secret a request carries: cookie of a browser, or bearer token of a program. */
export function secretOf(req: IncomingMessage, policy: CookiePolicy): string | undefined {
  const bearer = /^Bearer ([\w-]{20,200})$/.exec(req.headers.authorization ?? '');
  if (bearer) return bearer[1];
  const pair = (req.headers.cookie ?? '')
    .split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(`${policy.name}=`));
  const secret = pair?.slice(policy.name.length + 1);
  return secret && /^[\w-]{20,200}$/.test(secret) ? secret : undefined;
}
