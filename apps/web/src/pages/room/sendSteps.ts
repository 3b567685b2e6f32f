/** Sends what waits on the tablet, in its order; nothing leaves the tablet before the server has it. */
import type { Answer, RoomView, SentStep } from "@anagen/clinic/contract";
import type { RoomBook, WaitingStep } from "./roomBook.ts";

export type StepsSender = (productId: string, steps: readonly SentStep[]) => Promise<Answer<RoomView>>;

export interface StepsSent {
  /** The room as the server has it now; null where nothing was sent or nothing came back. */
  readonly view: RoomView | null;
  /** What went wrong, in the server's words; null where nothing did. */
  readonly problem: { readonly code: string; readonly detail: string } | null;
}

/** Steps that go in one request. */
const batch = 50;

/**
 * A step whose form the server does not take (422) is sent alone the next time, so that it holds up no other; refused alone,
 * it stays on the tablet with the reason. Any other failure leaves everything as it was.
 */
export async function sendSteps(book: RoomBook, send: StepsSender, productId: string): Promise<StepsSent> {
  let view: RoomView | null = null;
  let size = batch;
  for (;;) {
    const waiting = await book.waiting(productId);
    const next = waiting.filter(({ refused }) => refused === null).slice(0, size);
    if (next.length === 0) return { view, problem: null };
    const answer = await send(productId, next.map(sentOf));
    if (answer.ok) {
      view = answer.value;
      await book.remove(next.map(({ id }) => id));
      continue;
    }
    const { status, code, detail } = answer.problem;
    if (status !== 422) return { view, problem: { code, detail } };
    if (next.length > 1) size = 1;
    else for (const step of next) await book.put({ ...step, refused: detail });
  }
}

function sentOf({ id, at, by, step }: WaitingStep): SentStep {
  return { id, at, by, step };
}
