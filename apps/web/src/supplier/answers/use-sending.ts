import { useEffect } from 'react';
import { useClient } from 'urql';
import { useDesk, sendWaiting } from './desk.js';

/** Looks again this often for something to send: not every phone tells when its network is back. */
const LOOK_AGAIN_MS = 60_000;

/** Sends what waits when a page opens, when the network or the page is back, and every minute. */
export function useSending(): void {
  const client = useClient();
  const { scope } = useDesk();
  useEffect(() => {
    const go = (): void => void sendWaiting(client);
    const goWhenSeen = (): void => {
      if (document.visibilityState === 'visible') go();
    };
    go();
    window.addEventListener('online', go);
    document.addEventListener('visibilitychange', goWhenSeen);
    const timer = setInterval(go, LOOK_AGAIN_MS);
    return () => {
      window.removeEventListener('online', go);
      document.removeEventListener('visibilitychange', goWhenSeen);
      clearInterval(timer);
    };
  }, [client, scope]);
}
