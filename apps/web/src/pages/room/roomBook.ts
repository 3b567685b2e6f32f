/** What the tablet keeps of the procedure room: the open room as the server last told it, and steps that it has not got yet. */
import type { RoomView, SentStep } from "@anagen/clinic/contract";
import { type DBSchema, type IDBPDatabase, openDB } from "idb";

export interface WaitingStep extends SentStep {
  readonly productId: string;
  /** Steps go out in the order in which they were taken. */
  readonly number: number;
  /** Day and roles at the time, for judging here what the server will judge again. */
  readonly on: string;
  readonly roles: readonly string[];
  /** Why the server does not take the form of it; it stays here to be read. Null while it has not been asked. */
  readonly refused: string | null;
}

export interface KeptRoom {
  readonly productId: string;
  readonly view: RoomView;
  readonly keptAt: string;
}

interface RoomDatabase extends DBSchema {
  rooms: { key: string; value: KeptRoom };
  waiting: { key: string; value: WaitingStep; indexes: { product: string } };
}

/** After a sign-out this page keeps no room any more: an answer may still be on its way. Signing out loads a new page. */
let isForgotten = false;

let opened: Promise<IDBPDatabase<RoomDatabase>> | null = null;

function database(): Promise<IDBPDatabase<RoomDatabase>> {
  opened ??= openDB<RoomDatabase>("anagen-room", 1, {
    upgrade(db) {
      db.createObjectStore("rooms", { keyPath: "productId" });
      db.createObjectStore("waiting", { keyPath: "id" }).createIndex("product", "productId");
    },
  });
  return opened;
}

export interface RoomBook {
  room(productId: string): Promise<KeptRoom | null>;
  /** Keeps a room; one at a time, so that no other patient's data stay on the tablet. */
  keepRoom(room: KeptRoom): Promise<void>;
  /** Forgets rooms; steps that wait stay, for they are nowhere else. */
  forgetRooms(): Promise<void>;
  waiting(productId: string): Promise<WaitingStep[]>;
  put(step: WaitingStep): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
}

export const roomBook: RoomBook = {
  room: async (productId) => (await (await database()).get("rooms", productId)) ?? null,
  async keepRoom(room) {
    const open = await database();
    if (isForgotten) return;
    const tx = open.transaction("rooms", "readwrite");
    await tx.store.clear();
    await tx.store.put(room);
    await tx.done;
  },
  async forgetRooms() {
    isForgotten = true;
    await (await database()).clear("rooms");
  },
  async waiting(productId) {
    const steps = await (await database()).getAllFromIndex("waiting", "product", productId);
    return steps.sort((a, b) => a.number - b.number);
  },
  put: async (step) => void (await (await database()).put("waiting", step)),
  async remove(ids) {
    const tx = (await database()).transaction("waiting", "readwrite");
    for (const id of ids) void tx.store.delete(id);
    await tx.done;
  },
};
