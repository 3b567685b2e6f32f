/**
 * The folder of an embedded database with an fsync that reaches the disk. PGlite runs PostgreSQL with fsync switched off
 * over a file system that has none. Here the file system gets one, and PostgreSQL is started with fsync on: it then
 * keeps its own order, log before acknowledgement, data files before the checkpoint, directories after a rename.
 */
import { fsyncSync } from "node:fs";
import { PGlite } from "@electric-sql/pglite";
import { NodeFS } from "@electric-sql/pglite/nodefs";

/**
 * How PostgreSQL is started over this file system. `fdatasync`, its usual way on Linux, never reaches the file system
 * in the WebAssembly build; `fsync` does.
 */
export const durableStartParams: string[] = [
  ...PGlite.defaultStartParams.filter((param) => param !== "-F"),
  "-c",
  "fsync=on",
  "-c",
  "wal_sync_method=fsync",
  "-c",
  "synchronous_commit=on",
  "-c",
  "full_page_writes=on",
];

/** An open file of the WebAssembly file system over Node's: `nfd` is Node's descriptor. */
interface NodeStream {
  readonly nfd: number;
}

/** The parts of the WebAssembly module that are touched here. */
interface NodeFileSystemModule {
  readonly NODEFS: { readonly stream_ops: { fsync?: (stream: NodeStream) => number } };
  readonly FS: { readonly ErrnoError: new (errno: number) => Error };
}

type Initialised = Awaited<ReturnType<NodeFS["init"]>>;

/** Number of "input/output error" in the WebAssembly build's list of errors. */
const inputOutputError = 29;

export class DurableFileSystem extends NodeFS {
  /**
   * PGlite waits for this after every statement. A statement runs without a pause, and a row of them would keep the
   * program from everything else (requests, files, timers); here the others get their turn.
   */
  override async syncToFs(): Promise<void> {
    await new Promise((done) => setImmediate(done));
  }

  override async init(...given: Parameters<NodeFS["init"]>): Promise<Initialised> {
    const initialised = await super.init(...given);
    const options = initialised.emscriptenOpts;
    const preRun = [
      ...(options.preRun ?? []),
      (module: unknown) => giveFsync(module as NodeFileSystemModule),
    ];
    return { ...initialised, emscriptenOpts: { ...options, preRun } as Initialised["emscriptenOpts"] };
  }
}

function giveFsync(module: NodeFileSystemModule): void {
  module.NODEFS.stream_ops.fsync = (stream) => {
    try {
      fsyncSync(stream.nfd);
      return 0;
    } catch {
      // PostgreSQL stops on this, as it must: what the disk did not take was not acknowledged.
      throw new module.FS.ErrnoError(inputOutputError);
    }
  };
}
