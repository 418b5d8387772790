import { href, placeOf } from '../../router/paths.js';

const KEPT = 'enverde.invitation';

/**
 * Moves the token of an invitation out of the address, before anything is drawn or sent: an address is kept in
 * histories and read over shoulders. It stays in this tab until the invitation is accepted.
 */
export function takeToken(): void {
  const place = placeOf(window.location.pathname);
  const token = place?.name === 'invitationToken' ? place.params.token : undefined;
  if (token === undefined) return;
  sessionStorage.setItem(KEPT, token);
  window.history.replaceState(null, '', href('invitation'));
}

/** The token of the invitation that was opened in this tab. */
export const keptToken = (): string | null => sessionStorage.getItem(KEPT);

export const dropToken = (): void => sessionStorage.removeItem(KEPT);
