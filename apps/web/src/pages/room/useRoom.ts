/**
 * The procedure room as the page sees it: the server's steps, the tablet's own behind them, folded by the same rules as on
 * the server. Taking a step keeps it on the tablet first and sends it then, so that neither a network drop nor a reload
 * loses it.
 */
import {
  foldRoom,
  type Gate,
  localDateOf,
  type RoomEntry,
  type RoomRefusal,
  type RoomState,
  type RoomStep,
  takeRoomStep,
} from "@anagen/care";
import { answerOf, type RoomView, roomProductOf } from "@anagen/clinic/contract";
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { client } from "../../api/ask.ts";
import { sessionQuery } from "../../api/queries.ts";
import { useSession } from "../../app/session.tsx";
import { keepShell } from "../../offline/keepShell.ts";
import { keepSession } from "../../offline/keptSession.ts";
import { roomBook, type WaitingStep } from "./roomBook.ts";
import { type StepsSender, sendSteps } from "./sendSteps.ts";

/** Asks the server anew this often, ms: a second person signs at another place. */
const againMs = 4000;

export interface Room {
  readonly view: RoomView;
  readonly state: RoomState;
  /** Every step, the server's and the tablet's, each with why it was not taken. */
  readonly log: readonly { readonly entry: RoomEntry; readonly refusal: RoomRefusal | null }[];
  readonly waiting: readonly WaitingStep[];
  readonly reached: boolean;
  /** True once the page opens again without a network. */
  readonly opensOffline: boolean;
  readonly problem: { readonly code: string; readonly detail: string } | null;
  /** Takes a step; gives why it was not taken, or null. */
  take(step: RoomStep): Promise<RoomRefusal | null>;
}

/** A network that takes longer is treated as none, ms. */
const patienceMs = 15_000;
const patient = () =>
  ({ init: { signal: AbortSignal.timeout(patienceMs), credentials: "same-origin" } }) as const;

const send: StepsSender = (id, steps) =>
  answerOf(client.api.products[":id"].steps.$post({ param: { id }, json: { steps: [...steps] } }, patient()));

/** Null while nothing is known yet; an error where the server says why. */
export function useRoom(productId: string): { readonly room: Room | null; readonly error: unknown } {
  const { user } = useSession();
  const queries = useQueryClient();
  const [view, setView] = useState<RoomView | null>(null);
  const [waiting, setWaiting] = useState<readonly WaitingStep[]>([]);
  const [reached, setReached] = useState(true);
  const [opensOffline, setOpensOffline] = useState(false);
  const [problem, setProblem] = useState<Room["problem"]>(null);
  const [error, setError] = useState<unknown>(null);
  const sending = useRef<"idle" | "busy" | "again">("idle");
  const lastNumber = useRef(0);

  const show = useCallback(
    async (fresh: RoomView) => {
      setView((old) => (old !== null && old.product.version > fresh.product.version ? old : fresh));
      await roomBook.keepRoom({ productId, view: fresh, keptAt: fresh.now });
    },
    [productId],
  );

  const exchange = useCallback(async () => {
    const sent = await sendSteps(roomBook, send, productId);
    setProblem(sent.problem);
    const answer = sent.view === null && sent.problem === null ? await ask(productId) : null;
    const fresh = sent.view ?? (answer?.ok ? answer.value : null);
    if (fresh !== null) await show(fresh);
    // Read anew: a step may have been taken while this was on its way.
    setWaiting(await roomBook.waiting(productId));
    const failed = sent.problem ?? (answer !== null && !answer.ok ? answer.problem : null);
    setReached(failed?.code !== "network.unreachable");
    if (answer !== null && !answer.ok && answer.problem.code !== "network.unreachable")
      setError(answer.problem);
    if (failed?.code === "access.signed-out") void queries.invalidateQueries(sessionQuery);
  }, [productId, queries, show]);

  /** One exchange at a time; asked for in the middle of one, another follows it. */
  const sync = useCallback(async () => {
    if (sending.current !== "idle") {
      sending.current = "again";
      return;
    }
    do {
      sending.current = "busy";
      await exchange().catch(() => setReached(false));
    } while ((sending.current as string) === "again");
    sending.current = "idle";
  }, [exchange]);

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

  const isOpen = view !== null;
  useEffect(() => {
    if (!isOpen) return;
    const session = queries.getQueryData(sessionQuery.queryKey);
    if (session !== undefined) keepSession(session);
    // The camera's program is loaded now, so that it is there when the network is not.
    if (navigator.onLine) void import("./readCamera.ts").then(keepShell).then(setOpensOffline, () => {});
  }, [isOpen, queries]);

  const folded = useMemo(() => (view === null ? null : foldView(view, waiting)), [view, waiting]);

  const take = async (step: RoomStep): Promise<RoomRefusal | null> => {
    if (view === null || folded === null) return null;
    const entry = entryOf(step, view, user);
    const { refusal } = takeRoomStep(roomProductOf(view.product.facts), folded.state, entry);
    // What does not change the room need not go anywhere; a wrong code does, and is kept.
    if (refusal !== null && refusal.code !== "custody.identity") return refusal;
    // Two steps in one moment keep their order.
    lastNumber.current = Math.max(lastNumber.current, waiting.at(-1)?.number ?? 0) + 1;
    const number = lastNumber.current;
    const { id, at, on } = entry;
    const by = { id: user.id, name: user.name };
    const next = { id, at, on, by, roles: user.roles, step, productId, number, refused: null };
    await roomBook.put(next);
    setWaiting((steps) => [...steps, next]);
    void sync();
    return refusal;
  };

  if (view === null || folded === null) return { room: null, error };
  return { room: { view, ...folded, waiting, reached, opensOffline, problem, take }, error: null };
}

async function ask(id: string) {
  return answerOf(client.api.products[":id"].room.$get({ param: { id } }, patient()));
}

function entryOf(
  step: RoomStep,
  { clinic }: RoomView,
  { id, name, roles }: { readonly id: string; readonly name: string; readonly roles: readonly string[] },
): RoomEntry {
  const at = new Date().toISOString();
  return {
    id: crypto.randomUUID(),
    at,
    on: localDateOf(at, clinic.timeZone),
    by: { id, name, roles: [...roles] },
    sentBy: null,
    receivedAt: null,
    step,
  };
}

/** The server's steps, what stands outside the room now, and the tablet's steps behind them. */
function foldView(view: RoomView, waiting: readonly WaitingStep[]): Pick<Room, "state" | "log"> {
  const { steps } = view.product.facts;
  const known = new Set(steps.map(({ id }) => id));
  const own = waiting
    .filter(({ id, refused }) => !known.has(id) && refused === null)
    .map(({ id, at, on, by, roles, step }): RoomEntry => {
      return { id, at, on, by: { ...by, roles: [...roles] }, sentBy: null, receivedAt: null, step };
    });
  const all = [...steps, gateNow(view.gate, view.now), ...own];
  const product = roomProductOf(view.product.facts);
  const { state, refusals } = foldRoom(product, all);
  const log = all.map((entry, i) => ({ entry, refusal: refusals[i] ?? null }));
  return { state, log: log.filter(({ entry }) => entry.step.kind !== "gate") };
}

function gateNow(facts: Gate, at: string): RoomEntry {
  const by = { id: "anagen", name: "Anagen", roles: [] };
  return {
    id: "gate-now",
    at,
    on: at.slice(0, 10),
    by,
    sentBy: null,
    receivedAt: null,
    step: { kind: "gate", facts },
  };
}
