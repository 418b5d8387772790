/** What the service worker keeps stands under names that begin so. */
const CACHES = 'enverde-';

let asked = false;

/** Lets the pages of this portal open without network from now on; asks once a visit, and after the page has come. */
export function openWithoutNetwork(): void {
  if (asked || !('serviceWorker' in navigator) || import.meta.env.DEV) return;
  asked = true;
  const register = (): void => {
    navigator.serviceWorker.register('/service-worker.js').catch(() => {
      asked = false;
    });
  };
  if (document.readyState === 'complete') register();
  else window.addEventListener('load', register, { once: true });
}

/** Removes the pages that were kept on this device, and who kept them. */
export async function forgetPages(): Promise<void> {
  asked = false;
  if (!('serviceWorker' in navigator)) return;
  const workers = await navigator.serviceWorker.getRegistrations();
  await Promise.all(workers.map((worker) => worker.unregister()));
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(CACHES)).map((name) => caches.delete(name)));
}
