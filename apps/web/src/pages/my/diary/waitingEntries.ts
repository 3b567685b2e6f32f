/** Diary entries on this device that the clinic does not have yet. They outlive a reload and a day without a network. */
import type { DiaryFacts, PhotoView } from "@anagen/clinic/contract";
import { type DBSchema, type IDBPDatabase, openDB } from "idb";

export interface WaitingPhoto {
  readonly view: PhotoView;
  readonly file: Blob;
}

export interface WaitingEntry {
  /** Chosen here, so that sending twice writes once. */
  readonly key: string;
  /** Whose account wrote it; nobody else's sign-in on this device sends it. */
  readonly accountId: string;
  readonly courseId: string;
  readonly on: string;
  readonly facts: DiaryFacts;
  readonly photos: readonly WaitingPhoto[];
  /** Why the clinic's server does not take it, in its words; null while it has not been asked. */
  readonly refused: string | null;
}

interface DiaryDatabase extends DBSchema {
  waiting: { key: string; value: WaitingEntry };
}

let opened: Promise<IDBPDatabase<DiaryDatabase>> | null = null;

function database(): Promise<IDBPDatabase<DiaryDatabase>> {
  opened ??= openDB<DiaryDatabase>("anagen-diary", 1, {
    upgrade: (db) => void db.createObjectStore("waiting", { keyPath: "key" }),
  });
  return opened;
}

export interface WaitingBook {
  all(accountId: string): Promise<WaitingEntry[]>;
  put(entry: WaitingEntry): Promise<void>;
  remove(key: string): Promise<void>;
}

export const waitingBook: WaitingBook = {
  all: async (accountId) => {
    const entries = await (await database()).getAll("waiting");
    return entries
      .filter((entry) => entry.accountId === accountId)
      .sort((a, b) => Date.parse(a.facts.writtenAt) - Date.parse(b.facts.writtenAt));
  },
  put: async (entry) => {
    await (await database()).put("waiting", entry);
  },
  remove: async (key) => (await database()).delete("waiting", key),
};
