/**
 * Where bytes live: named by their SHA-256, never changed, so that a name in a record says exactly which bytes were
 * meant. A folder by default (openFolderFiles); another place is another implementation of this port.
 */
export interface FileStore {
  /**
   * Stores bytes, given whole or as they arrive, and gives their SHA-256 (64 hexadecimal digits) once they are on the
   * disk. The same bytes twice are one file. When the source fails midway the fault comes through and nothing stays.
   */
  put(bytes: Uint8Array | AsyncIterable<Uint8Array>): Promise<string>;
  /** The bytes, checked against their name; null when there are none. Throws FileDamaged when they do not fit it. */
  get(sha256: string): Promise<Uint8Array | null>;
  /** The bytes in pieces; throws FileDamaged after the last piece when they do not fit their name. Null when there are none. */
  stream(sha256: string): Promise<AsyncIterable<Uint8Array> | null>;
  has(sha256: string): Promise<boolean>;
}

/** Stored bytes are not what was stored: the disk or a person changed them. A backup holds the right ones. */
export class FileDamaged extends Error {
  readonly code = "file.damaged";
  readonly sha256: string;

  constructor(sha256: string, seen: string) {
    super(
      `The stored file ${sha256} is damaged: its bytes now have the SHA-256 ${seen}. Restore it from a backup.`,
    );
    this.name = "FileDamaged";
    this.sha256 = sha256;
  }
}
