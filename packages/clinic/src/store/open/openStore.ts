/** Opens the store of a clinic: the embedded database of a folder, or a PostgreSQL server's. */
import type { Store } from "../port.ts";
import { storeOver } from "../storeOver.ts";
import type { OpenRefused, StoreHandles } from "./handles.ts";
import { type FolderHolder, type FolderLock, lockFolder } from "./lockFolder.ts";
import { openEmbedded } from "./openEmbedded.ts";
import { openServer } from "./openServer.ts";

/** Exactly one of the two. */
export type StoreAddress =
  | {
      /** The data folder; made when it is missing. Its database is in `database`, its lock in `lock.sqlite`. */
      readonly folder: string;
    }
  | {
      /** postgres://user:password@host:port/name */
      readonly databaseUrl: string;
    };

export interface OpenOptions {
  /** The present, for authorship and audit; the machine's clock without it. */
  readonly now?: () => Date;
}

export interface OpenedStore {
  readonly kind: "open";
  readonly store: Store;
  readonly handles: StoreHandles;
  /** Tells a second process that is refused where this one answers; does nothing on a server database. */
  announce(address: string): void;
}

export interface StoreRefused extends OpenRefused {
  /** The process that holds the folder, when that is why. */
  readonly holder: FolderHolder | null;
}

/** What went wrong comes back as a value with a code and a sentence; `store.close()` gives folder and lock free again. */
export async function openStore(
  where: StoreAddress,
  options: OpenOptions = {},
): Promise<OpenedStore | StoreRefused> {
  const now = options.now ?? (() => new Date());
  if ("databaseUrl" in where) {
    const opened = await openServer(where.databaseUrl);
    if (opened.kind === "refused") return { ...opened, holder: null };
    const store = storeOver({ db: opened.handles.db, now }, "server", once(opened.close));
    return { kind: "open", store, handles: opened.handles, announce: () => {} };
  }
  const lock = tryLock(where.folder, now);
  if (lock.kind === "refused") return lock;
  try {
    const opened = await openEmbedded(where.folder);
    if (opened.kind === "refused") {
      lock.release();
      return { ...opened, holder: null };
    }
    const closeAll = async () => {
      await opened.close();
      lock.release();
    };
    const store = storeOver({ db: opened.handles.db, now }, "embedded", once(closeAll));
    return { kind: "open", store, handles: opened.handles, announce: lock.announce };
  } catch (fault) {
    lock.release();
    throw fault;
  }
}

/** A second call waits for the first: what ends a program may come from several sides. */
function once(close: () => Promise<void>): () => Promise<void> {
  let closing: Promise<void> | null = null;
  return () => {
    closing ??= close();
    return closing;
  };
}

function tryLock(folder: string, now: () => Date): FolderLock | StoreRefused {
  try {
    const lock = lockFolder(folder, now);
    if (lock.kind === "locked") return lock;
    return {
      kind: "refused",
      code: "store.folder-in-use",
      sentence: inUse(folder, lock.holder),
      holder: lock.holder,
    };
  } catch (fault) {
    const why = fault instanceof Error ? fault.message : String(fault);
    const sentence = `The folder ${folder} cannot be used for the clinic's data: ${why}`;
    return { kind: "refused", code: "store.folder-unusable", sentence, holder: null };
  }
}

function inUse(folder: string, holder: FolderHolder | null): string {
  if (holder === null) return `The folder ${folder} is in use by another Anagen that is just starting.`;
  const answers = holder.address === null ? "" : `; it answers at ${holder.address}`;
  return (
    `The folder ${folder} is in use by process ${holder.pid} on ${holder.host} since ${holder.since}${answers}. ` +
    "Two programs on one folder would lose each other's records: stop the other one, or use it."
  );
}
