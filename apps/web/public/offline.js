/**
 * Lets a page that was opened before open again without a network. It keeps the program alone: the start page and the
 * scripts and styles that the page named. No answer of /api ever comes into this cache; what a page keeps of a patient it
 * keeps itself, and forgets it at sign-out.
 */
const shell = "anagen-shell";
/** A network that answers no sooner is treated as none, ms. */
const patienceMs = 4000;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("message", (event) => {
  if (event.data?.kind !== "keep") return;
  const port = event.ports[0];
  const answer = (message) => port?.postMessage(message);
  event.waitUntil(
    keep(event.data.addresses).then(
      () => answer({ kind: "kept" }),
      (fault) => answer({ kind: "not-kept", why: String(fault) }),
    ),
  );
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const address = new URL(request.url);
  if (request.method !== "GET" || address.origin !== self.location.origin) return;
  if (address.pathname.startsWith("/api/")) return;
  if (request.mode === "navigate") event.respondWith(startPage(request));
  else if (address.pathname.startsWith("/assets/")) event.respondWith(asset(request));
});

/** Everything that is named is there afterwards; scripts of earlier versions are not. */
async function keep(addresses) {
  const cache = await caches.open(shell);
  const wanted = new Set(addresses.map((address) => new URL(address, self.location.origin).href));
  await Promise.all(
    [...wanted].map(async (address) => {
      const isAsset = new URL(address).pathname.startsWith("/assets/");
      if (isAsset && (await cache.match(address)) !== undefined) return;
      await cache.add(new Request(address, { cache: isAsset ? "default" : "no-cache" }));
    }),
  );
  for (const request of await cache.keys()) if (!wanted.has(request.url)) await cache.delete(request);
}

async function startPage(request) {
  const cached = () => caches.match("/", { cacheName: shell });
  try {
    const late = new Promise((_, fail) => setTimeout(() => fail(new Error("late")), patienceMs));
    return await Promise.race([fetch(request), late]);
  } catch {
    return (await cached()) ?? fetch(request);
  }
}

/** Names of scripts carry a hash of what they hold, so that a kept one is never stale. */
async function asset(request) {
  return (await caches.match(request, { cacheName: shell })) ?? fetch(request);
}
