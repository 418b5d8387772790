// Opens the portal's own pages where there is no network (docs/adr/0024). The build writes its hash and its own files
// into the two names below. Nothing but GET of these files and of files under /assets is ever kept: no answer of the
// api, nothing of a person.
const CACHE = 'enverde-__BUILD__';
const FILES = __FILES__;
const PAGE = new Request('/', { headers: { accept: 'text/html' } });

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll([PAGE, ...FILES])));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(forgetOthers().then(() => self.clients.claim()));
});

async function forgetOthers() {
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name.startsWith('enverde-') && name !== CACHE).map((name) => caches.delete(name)),
  );
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (request.mode === 'navigate') event.respondWith(pageOf(request));
  else if (pathname.startsWith('/assets/')) event.respondWith(fileOf(request));
});

/** The network's page; where there is none, the page of this build, which draws every address. */
async function pageOf(request) {
  try {
    return await fetch(request);
  } catch {
    return (await caches.match(PAGE, { cacheName: CACHE, ignoreVary: true })) ?? Response.error();
  }
}

/** A file carries its hash in its name: the kept one is the one. After a sign-out, which removes all, none is kept. */
async function fileOf(request) {
  const kept = await caches.match(request, { cacheName: CACHE, ignoreVary: true });
  if (kept) return kept;
  const response = await fetch(request);
  if (response.ok && (await caches.has(CACHE))) await (await caches.open(CACHE)).put(request, response.clone());
  return response;
}
