/** Keeps the program of the open page on this device, so that the page opens again without a network. */

/**
 * True once everything that this page has loaded is kept. False where the browser cannot do it (no service workers, or a
 * connection that is not secure): the page still works through a network drop, only not through a reload in it.
 */
export async function keepShell(): Promise<boolean> {
  if (!("serviceWorker" in navigator)) return false;
  try {
    await navigator.serviceWorker.register("/offline.js");
    const { active } = await navigator.serviceWorker.ready;
    if (active === null) return false;
    const channel = new MessageChannel();
    const answered = new Promise<boolean>((done) => {
      channel.port1.onmessage = ({ data }) => done(data?.kind === "kept");
      setTimeout(() => done(false), 30_000);
    });
    active.postMessage({ kind: "keep", addresses: loadedAddresses() }, [channel.port2]);
    return await answered;
  } catch {
    return false;
  }
}

/** The start page and every script and style that was loaded; never an answer of the interface. */
function loadedAddresses(): string[] {
  const loaded = performance
    .getEntriesByType("resource")
    .map(({ name }) => new URL(name))
    .filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith("/assets/"))
    .map(({ pathname }) => pathname);
  return [...new Set(["/", "/icon.svg", ...loaded])];
}
