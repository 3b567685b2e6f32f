/** The door of the file store within the clinic. */
export { type FolderFilesOptions, openFolderFiles } from "./openFolderFiles.ts";
export { FileDamaged, type FileStore } from "./port.ts";
