import { beforeEach, expect, test, vi } from "vitest";
import type { KeptRoom } from "./roomBook.ts";

/** Node has no IndexedDB: a store in memory that opens as late as the browser's does. */
const rooms = new Map<string, KeptRoom>();
const store = {
  clear: async () => rooms.clear(),
  put: async (room: KeptRoom) => void rooms.set(room.productId, room),
};
vi.mock("idb", () => ({
  openDB: async () => ({
    clear: store.clear,
    get: async (_: string, id: string) => rooms.get(id),
    transaction: () => ({ store, done: Promise.resolve() }),
  }),
}));

const room = (productId: string) => ({ productId, keptAt: "2026-11-23T10:00:00Z" }) as KeptRoom;

beforeEach(() => {
  rooms.clear();
  vi.resetModules();
});
const freshBook = async () => (await import("./roomBook.ts")).roomBook;

test("one room is kept at a time", async () => {
  const book = await freshBook();
  await book.keepRoom(room("p1"));
  await book.keepRoom(room("p2"));
  expect(await book.room("p1")).toBeNull();
  expect(await book.room("p2")).toMatchObject({ productId: "p2" });
});

test("an answer that comes after the sign-out, or is being kept meanwhile, brings no room back", async () => {
  const book = await freshBook();
  await book.keepRoom(room("p1"));
  await Promise.all([book.keepRoom(room("p2")), book.forgetRooms()]);
  await book.keepRoom(room("p1"));
  expect([...rooms.keys()]).toEqual([]);
});
