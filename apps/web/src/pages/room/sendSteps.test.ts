import type { Answer, RoomView, SentStep } from "@anagen/clinic/contract";
import { expect, test } from "vitest";
import type { RoomBook, WaitingStep } from "./roomBook.ts";
import { sendSteps } from "./sendSteps.ts";

const waitingStep = (number: number): WaitingStep => ({
  id: `id-${number}`,
  number,
  productId: "p",
  at: "2026-11-23T08:00:00.000Z",
  on: "2026-11-23",
  roles: ["technician"],
  by: { id: "t", name: "T" },
  step: { kind: "note", text: `note ${number}` },
  refused: null,
});

function bookOf(steps: readonly WaitingStep[]): RoomBook & { left(): string[] } {
  const kept = new Map(steps.map((step) => [step.id, step]));
  return {
    room: async () => null,
    keepRoom: async () => {},
    forgetRooms: async () => {},
    waiting: async () => [...kept.values()].sort((a, b) => a.number - b.number),
    put: async (step) => void kept.set(step.id, step),
    remove: async (ids) => {
      for (const id of ids) kept.delete(id);
    },
    left: () => [...kept.keys()],
  };
}

const failure = (status: number, code: string): Answer<RoomView> => ({
  ok: false,
  problem: { type: "about:blank", title: "", status, code, detail: `says ${code}` },
});
const view = { now: "the answer" } as unknown as RoomView;

test("everything goes out in the order in which it was done", async () => {
  const book = bookOf([3, 1, 2].map(waitingStep));
  const seen: string[] = [];
  const send = async (_: string, steps: readonly SentStep[]): Promise<Answer<RoomView>> => {
    seen.push(...steps.map(({ id }) => id));
    return { ok: true, value: view };
  };
  expect(await sendSteps(book, send, "p")).toEqual({ view, problem: null });
  expect(book.left()).toEqual([]);
  expect(seen).toEqual(["id-1", "id-2", "id-3"]);
});

test("without a network, signed out or against a full server nothing leaves the tablet", async () => {
  for (const [status, code] of [
    [0, "network.unreachable"],
    [401, "access.signed-out"],
    [409, "room.full"],
    [500, "server.fault"],
  ] as const) {
    const book = bookOf([1, 2].map(waitingStep));
    const sent = await sendSteps(book, async () => failure(status, code), "p");
    expect(sent).toMatchObject({ view: null, problem: { code } });
    expect(book.left()).toEqual(["id-1", "id-2"]);
  }
});

test("an answer that is lost on its way leaves the steps to be sent again", async () => {
  const book = bookOf([1].map(waitingStep));
  let tries = 0;
  const send = async (): Promise<Answer<RoomView>> => {
    tries += 1;
    return tries === 1 ? failure(0, "network.unreachable") : { ok: true, value: view };
  };
  await sendSteps(book, send, "p");
  expect(book.left()).toEqual(["id-1"]);
  await sendSteps(book, send, "p");
  expect(book.left()).toEqual([]);
});

test("one step of a form that the server does not take stays with its reason and holds up no other", async () => {
  const book = bookOf([1, 2, 3].map(waitingStep));
  const send = async (_: string, steps: readonly SentStep[]): Promise<Answer<RoomView>> =>
    steps.some(({ id }) => id === "id-2") ? failure(422, "request.invalid") : { ok: true, value: view };
  await sendSteps(book, send, "p");
  const left = await book.waiting("p");
  expect(left.map(({ id, refused }) => [id, refused])).toEqual([["id-2", "says request.invalid"]]);
});
