/** Sends what waits, oldest first. Nothing leaves the device's book before the clinic has all of it. */
import type { Answer } from "@anagen/clinic/contract";
import type { WaitingBook, WaitingEntry, WaitingPhoto } from "./waitingEntries.ts";

export interface DiarySender {
  add(entry: WaitingEntry): Promise<Answer<{ id: string }>>;
  /** The entry that bears the key already; null where none does. */
  find(courseId: string, key: string): Promise<Answer<{ id: string } | null>>;
  addPhoto(entryId: string, photo: WaitingPhoto): Promise<Answer<unknown>>;
}

export interface Sent {
  readonly sent: number;
  /** Entries that still wait. */
  readonly left: readonly WaitingEntry[];
}

/** Failures that pass by themselves: no network, a server that restarts, a sign-in that ended. */
const passing = (status: number) => status === 0 || status === 401 || status === 429 || status >= 500;

export async function sendWaiting(book: WaitingBook, sender: DiarySender, accountId: string): Promise<Sent> {
  let sent = 0;
  for (const entry of await book.all(accountId)) {
    const result = await sendOne(sender, entry);
    if (result.kind === "sent") {
      await book.remove(entry.key);
      sent += 1;
    } else if (result.kind === "refused") {
      await book.put({ ...entry, refused: result.sentence });
    } else break;
  }
  return { sent, left: await book.all(accountId) };
}

type Result = { readonly kind: "sent" | "later" } | { readonly kind: "refused"; readonly sentence: string };

async function sendOne(sender: DiarySender, entry: WaitingEntry): Promise<Result> {
  const added = await sender.add(entry);
  let id: string | null = null;
  if (added.ok) id = added.value.id;
  else if (added.problem.code === "dossier.key-taken") {
    // The answer to an earlier try was lost on the way: the entry is there, its photographs perhaps not.
    const found = await sender.find(entry.courseId, entry.key);
    if (!found.ok) return failed(found.problem);
    if (found.value === null) return { kind: "refused", sentence: added.problem.detail };
    id = found.value.id;
  } else return failed(added.problem);
  for (const photo of entry.photos) {
    const answer = await sender.addPhoto(id, photo);
    if (!answer.ok) return failed(answer.problem);
  }
  return { kind: "sent" };
}

function failed(problem: { readonly status: number; readonly detail: string }): Result {
  return passing(problem.status) ? { kind: "later" } : { kind: "refused", sentence: problem.detail };
}
