import { href } from '../../router/paths.js';
import { useSession } from '../../session/session.js';

/** Where one came from: the invitation before the account, one's own start after. */
export function useStart(): string {
  const { viewer } = useSession();
  return href(viewer === null ? 'invitation' : 'root');
}
