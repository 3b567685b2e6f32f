/** The door of the store within the clinic. */
export { type Backup, type BackupOptions, copyBackup } from "./backup/copyBackup.ts";
export type { Database } from "./database.ts";
export { engineActor } from "./engineActor.ts";
export type { StoreDriver, StoreHandles } from "./open/handles.ts";
export type { FolderHolder } from "./open/lockFolder.ts";
export {
  type OpenedStore,
  type OpenOptions,
  openStore,
  type StoreAddress,
  type StoreRefused,
} from "./open/openStore.ts";
export type { Actor, Corrected, Correction, PictureFile, Store, VersionedRecords } from "./port.ts";
export { StoreRefusal } from "./refusal.ts";
export { authTables } from "./schema/authTables.ts";
