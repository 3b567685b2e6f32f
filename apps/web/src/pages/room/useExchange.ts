/** Exchanges steps and the room with the server: what waits goes out, what others did comes in, again and again. */
import { answerOf, type RoomView } from "@anagen/clinic/contract";
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { client } from "../../api/ask.ts";
import { sessionQuery } from "../../api/queries.ts";
import { roomBook, type WaitingStep } from "./roomBook.ts";
import { type StepsSender, sendSteps } from "./sendSteps.ts";

/** Asks the server anew this often, ms: a second person signs at another place. */
const againMs = 4000;
/** A network that takes longer is treated as none, ms. */
const patienceMs = 15_000;

export interface Exchange {
  /** As the server last told it; null before it was ever heard of. */
  readonly view: RoomView | null;
  readonly waiting: readonly WaitingStep[];
  /** Whether the server answered the last time. */
  readonly reached: boolean;
  /** Why steps do not leave the tablet, in the server's words. */
  readonly problem: { readonly code: string; readonly detail: string } | null;
  /** Why the room cannot be shown at all. */
  readonly error: unknown;
  /** Keeps a step on the tablet and sends it. */
  add(step: WaitingStep): Promise<void>;
}

const patient = () =>
  ({ init: { signal: AbortSignal.timeout(patienceMs), credentials: "same-origin" } }) as const;

const send: StepsSender = (id, steps) =>
  answerOf(client.api.products[":id"].steps.$post({ param: { id }, json: { steps: [...steps] } }, patient()));

const ask = (id: string) => answerOf(client.api.products[":id"].room.$get({ param: { id } }, patient()));

export function useExchange(productId: string): Exchange {
  const queries = useQueryClient();
  const [view, setView] = useState<RoomView | null>(null);
  const [waiting, setWaiting] = useState<readonly WaitingStep[]>([]);
  const [reached, setReached] = useState(true);
  const [problem, setProblem] = useState<Exchange["problem"]>(null);
  const [error, setError] = useState<unknown>(null);

  const exchange = useCallback(async () => {
    const sent = await sendSteps(roomBook, send, productId);
    setProblem(sent.problem);
    const answer = sent.view === null && sent.problem === null ? await ask(productId) : null;
    const fresh = sent.view ?? (answer?.ok ? answer.value : null);
    if (fresh !== null) {
      setView((old) => (old !== null && old.product.version > fresh.product.version ? old : fresh));
      await roomBook.keepRoom({ productId, view: fresh, keptAt: fresh.now });
    }
    // Read anew: a step may have been taken while this was on its way.
    setWaiting(await roomBook.waiting(productId));
    const refused = answer === null || answer.ok ? null : answer.problem;
    const failed = sent.problem ?? refused;
    setReached(failed?.code !== "network.unreachable");
    if (refused !== null && refused.code !== "network.unreachable") setError(refused);
    if (failed?.code === "access.signed-out") void queries.invalidateQueries(sessionQuery);
  }, [productId, queries]);
  const sync = useOneAtATime(exchange, () => setReached(false));

  useEffect(() => {
    void (async () => {
      const kept = await roomBook.room(productId);
      setWaiting(await roomBook.waiting(productId));
      if (kept !== null) setView((now) => now ?? kept.view);
      await sync();
    })();
    const again = () => void sync();
    const timer = setInterval(again, againMs);
    window.addEventListener("online", again);
    return () => {
      clearInterval(timer);
      window.removeEventListener("online", again);
    };
  }, [productId, sync]);

  const add = async (step: WaitingStep) => {
    await roomBook.put(step);
    setWaiting((steps) => [...steps, step]);
    void sync();
  };
  return { view, waiting, reached, problem, error, add };
}

/** One run at a time; asked for in the middle of one, another follows it. */
function useOneAtATime(run: () => Promise<void>, onFault: () => void): () => Promise<void> {
  const going = useRef<"idle" | "busy" | "again">("idle");
  const fault = useRef(onFault);
  fault.current = onFault;
  return useCallback(async () => {
    if (going.current !== "idle") {
      going.current = "again";
      return;
    }
    do {
      going.current = "busy";
      await run().catch(() => fault.current());
    } while ((going.current as string) === "again");
    going.current = "idle";
  }, [run]);
}
