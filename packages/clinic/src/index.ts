export type { Actor, Corrected, Correction, PictureFile, Store, VersionedRecords } from "./store/port.ts";
