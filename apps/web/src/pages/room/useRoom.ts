/**
 * The procedure room as the page sees it: the server's steps, the tablet's own behind them, folded by the same rules as on
 * the server. Taking a step keeps it on the tablet first and sends it then, so that neither a network drop nor a reload
 * loses it.
 */
import { localDateOf, type RoomEntry, type RoomRefusal, type RoomStep, takeRoomStep } from "@anagen/care";
import { type RoomView, roomProductOf } from "@anagen/clinic/contract";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo, useRef, useState } from "react";
import { sessionQuery } from "../../api/queries.ts";
import { useSession } from "../../app/session.tsx";
import { keepShell } from "../../offline/keepShell.ts";
import { keepSession } from "../../offline/keptSession.ts";
import { type FoldedView, foldView } from "./foldView.ts";
import { type Exchange, useExchange } from "./useExchange.ts";

export interface Room extends FoldedView, Pick<Exchange, "waiting" | "reached" | "problem"> {
  readonly view: RoomView;
  /** True once the page opens again without a network. */
  readonly opensOffline: boolean;
  /** Takes a step; gives why it was not taken, or null. */
  take(step: RoomStep): Promise<RoomRefusal | null>;
}

/** Null while nothing is known yet; an error where the server says why. */
export function useRoom(productId: string): { readonly room: Room | null; readonly error: unknown } {
  const { user } = useSession();
  const { view, waiting, reached, problem, error, add } = useExchange(productId);
  const opensOffline = useOpensOffline(view !== null);
  const lastNumber = useRef(0);
  const folded = useMemo(() => (view === null ? null : foldView(view, waiting)), [view, waiting]);

  const take = async (step: RoomStep): Promise<RoomRefusal | null> => {
    if (view === null || folded === null) return null;
    const entry = entryOf(step, view, user);
    const { refusal } = takeRoomStep(roomProductOf(view.product.facts), folded.state, entry);
    // What does not change the room need not go anywhere; a wrong code does, and is kept.
    if (refusal !== null && refusal.code !== "custody.identity") return refusal;
    // Two steps in one moment keep their order.
    lastNumber.current = Math.max(lastNumber.current, waiting.at(-1)?.number ?? 0) + 1;
    const { id, at, on } = entry;
    const by = { id: user.id, name: user.name };
    await add({
      id,
      at,
      on,
      by,
      roles: user.roles,
      step,
      productId,
      number: lastNumber.current,
      refused: null,
    });
    return refusal;
  };

  if (view === null || folded === null) return { room: null, error };
  return { room: { view, ...folded, waiting, reached, opensOffline, problem, take }, error: null };
}

/** Keeps the program and who is signed in, once there is a room to open again. */
function useOpensOffline(isOpen: boolean): boolean {
  const queries = useQueryClient();
  const [opens, setOpens] = useState(false);
  useEffect(() => {
    if (!isOpen) return;
    const session = queries.getQueryData(sessionQuery.queryKey);
    if (session !== undefined) keepSession(session);
    // The camera's program is loaded now, so that it is there when the network is not.
    if (navigator.onLine) void import("./readCamera.ts").then(keepShell).then(setOpens, () => {});
  }, [isOpen, queries]);
  return opens;
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
