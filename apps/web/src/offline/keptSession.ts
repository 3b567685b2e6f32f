/**
 * Who was signed in, kept on this device while a page that works without a network is in use. It lets the page open again;
 * it gives no right: every answer of the server still needs the real sign-in.
 */
import type { SessionView } from "@anagen/clinic/contract";
import { problemOf } from "../api/ask.ts";

const storageKey = "anagen.session-of-the-room";

export function keepSession({ user, clinic, needsSetup }: SessionView): void {
  const kept: SessionView = { user, clinic, needsSetup };
  localStorage.setItem(storageKey, JSON.stringify(kept));
}

export function forgetSession(): void {
  localStorage.removeItem(storageKey);
}

/** What the server says; where it cannot be reached, what was kept; without that, the failure. */
export async function sessionOrKept(ask: () => Promise<SessionView>): Promise<SessionView> {
  try {
    const session = await ask();
    if (session.user === null) forgetSession();
    return session;
  } catch (error) {
    const kept = localStorage.getItem(storageKey);
    if (problemOf(error).code !== "network.unreachable" || kept === null) throw error;
    return JSON.parse(kept) as SessionView;
  }
}
