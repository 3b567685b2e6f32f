/** What the HTTP interface is given to work with. Nothing here knows of HTTP. */
import type { Accounts } from "../auth/accounts.ts";
import type { Progress, Role } from "../contract/index.ts";
import type { Comparer } from "../pictures/index.ts";
import type { Database } from "../store/database.ts";
import type { Store } from "../store/port.ts";

/** Content-addressed bytes. */
export interface PictureFiles {
  /** Stores bytes durably and gives their SHA-256; the same bytes twice are one file. */
  put(bytes: Uint8Array): Promise<string>;
  /** The bytes, or null when there are none of this SHA-256. */
  get(sha256: string): Promise<Uint8Array | null>;
}

/** The line of pictures that wait to be measured. */
export interface MeasuringQueue {
  /** Puts a picture in the line; the same picture version twice is one job. */
  add(pictureId: string, pictureVersion: number): Promise<void>;
  /** How far measuring is; null when this picture is not in the line. */
  progress(pictureId: string): Progress | null;
  /** Calls the listener at every step of this picture; returns what ends that. */
  subscribe(pictureId: string, listener: (progress: Progress) => void): () => void;
}

/** Compares two measured pictures away from the server's own thread. */
export type PictureComparer = Pick<Comparer, "compare">;

export interface DemoSignIn {
  readonly role: Role;
  readonly email: string;
  readonly password: string;
  /** Tells two of one role apart; a few words in English. */
  readonly note?: string;
}

export interface Services {
  readonly store: Store;
  /** For lists that would otherwise ask the store once a record. */
  readonly db: Database;
  readonly files: PictureFiles;
  readonly queue: MeasuringQueue;
  readonly comparer: PictureComparer;
  readonly accounts: Accounts;
  /** The present, for "today" and time limits; tests hand in their own. */
  readonly now: () => Date;
  /** Version of Anagen, told by the health address. */
  readonly version: string;
  /** Only in the made-up demo clinic: shown on the sign-in page. */
  readonly demoSignIns: readonly DemoSignIn[] | null;
  /** Unexpected faults, for the operator; never shown to the person. */
  readonly report: (fault: unknown) => void;
}
