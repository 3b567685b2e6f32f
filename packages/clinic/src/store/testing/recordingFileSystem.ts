/** The durable file system of the store, whose every change and fsync is also told to a model of the disk. */
import { DurableFileSystem } from "../open/durableFileSystem.ts";
import type { DiskModel } from "./diskModel.ts";

interface Node {
  readonly name: string;
  readonly mode: number;
  readonly parent: Node;
}
interface Stream {
  readonly node: Node;
}
interface Attributes {
  readonly size?: number;
}
interface RecordedModule {
  readonly FS: { isDir(mode: number): boolean };
  readonly NODEFS: {
    realPath(node: Node): string;
    readonly node_ops: {
      mknod(parent: Node, name: string, mode: number, device: number): Node;
      rename(node: Node, parent: Node, name: string): void;
      unlink(parent: Node, name: string): void;
      rmdir(parent: Node, name: string): void;
      setattr(node: Node, attributes: Attributes): void;
    };
    readonly stream_ops: {
      write(stream: Stream, buffer: Int8Array, offset: number, length: number, position: number): number;
      setattr(stream: Stream, attributes: Attributes): void;
      fsync(stream: Stream): number;
    };
  };
}

export class RecordingFileSystem extends DurableFileSystem {
  readonly #disk: DiskModel;
  readonly #afterEach: () => void;

  /** `afterEach` is called after every write and every fsync, when the model knows of it. */
  constructor(folder: string, disk: DiskModel, afterEach: () => void) {
    super(folder);
    this.#disk = disk;
    this.#afterEach = afterEach;
  }

  override async init(
    ...given: Parameters<DurableFileSystem["init"]>
  ): ReturnType<DurableFileSystem["init"]> {
    const initialised = await super.init(...given);
    const record = (module: unknown) => this.#record(module as RecordedModule);
    initialised.emscriptenOpts.preRun?.push(record as never);
    return initialised;
  }

  #record(module: RecordedModule): void {
    const { NODEFS, FS } = module;
    const disk = this.#disk;
    const pathOf = (node: Node) => NODEFS.realPath(node).slice(this.rootDir.length) || "/";
    const under = (parent: Node, name: string) => `${pathOf(parent) === "/" ? "" : pathOf(parent)}/${name}`;
    const { mknod, rename, unlink, rmdir, setattr } = NODEFS.node_ops;
    const { write, fsync, setattr: setStreamAttributes } = NODEFS.stream_ops;
    NODEFS.node_ops.mknod = (parent, name, mode, device) => {
      const node = mknod(parent, name, mode, device);
      disk.make(under(parent, name), FS.isDir(mode));
      return node;
    };
    NODEFS.node_ops.rename = (node, parent, name) => {
      const from = pathOf(node);
      rename(node, parent, name);
      disk.rename(from, under(parent, name));
    };
    NODEFS.node_ops.unlink = (parent, name) => {
      unlink(parent, name);
      disk.remove(under(parent, name));
    };
    NODEFS.node_ops.rmdir = (parent, name) => {
      rmdir(parent, name);
      disk.remove(under(parent, name));
    };
    NODEFS.node_ops.setattr = (node, attributes) => {
      setattr(node, attributes);
      if (attributes.size !== undefined) disk.truncate(pathOf(node), attributes.size);
    };
    NODEFS.stream_ops.setattr = (stream, attributes) => {
      setStreamAttributes(stream, attributes);
      if (attributes.size !== undefined) disk.truncate(pathOf(stream.node), attributes.size);
    };
    NODEFS.stream_ops.write = (stream, buffer, offset, length, position) => {
      const written = write(stream, buffer, offset, length, position);
      const bytes = new Uint8Array(buffer.buffer, buffer.byteOffset + offset, written);
      disk.write(pathOf(stream.node), position, bytes);
      this.#afterEach();
      return written;
    };
    NODEFS.stream_ops.fsync = (stream) => {
      const answer = fsync(stream);
      disk.sync(pathOf(stream.node));
      this.#afterEach();
      return answer;
    };
  }
}
