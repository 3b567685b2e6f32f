/** Starts the WebAssembly kernels, the same bytes in Node and in the browser. */
import { kernelsBase64 } from "./generated/built-by-npm-run-prepare.ts";

type Numbers = readonly number[];

export interface KernelExports {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
  readonly ribbonGain: (...numbers: Numbers) => number;
  readonly paintRibbon: (...numbers: Numbers) => void;
  readonly fitRibbon: (...numbers: Numbers) => number;
  readonly longestRun: (...numbers: Numbers) => number;
}

/** The part of the WebAssembly interface that is used; this room knows no browser and no Node types. */
declare const WebAssembly: {
  Module: new (bytes: Uint8Array) => object;
  Instance: new (
    module: object,
    imports: Record<string, Record<string, unknown>>,
  ) => { readonly exports: unknown };
};

let module: object | null = null;

/** A fresh instance with a memory of its own; the compiled module is shared. */
export function loadKernels(): { readonly exports: KernelExports } {
  module ??= new WebAssembly.Module(fromBase64(kernelsBase64));
  const abort = () => {
    throw new Error("a measuring kernel met an impossible state");
  };
  const instance = new WebAssembly.Instance(module, { env: { abort } });
  return { exports: instance.exports as KernelExports };
}

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

function fromBase64(text: string): Uint8Array {
  const code = new Uint8Array(128);
  for (let i = 0; i < 64; i++) code[alphabet.charCodeAt(i)] = i;
  const padding = text.endsWith("==") ? 2 : text.endsWith("=") ? 1 : 0;
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  for (let i = 0, o = 0; i < text.length; i += 4) {
    const word =
      (code[text.charCodeAt(i)] << 18) |
      (code[text.charCodeAt(i + 1)] << 12) |
      (code[text.charCodeAt(i + 2)] << 6) |
      code[text.charCodeAt(i + 3)];
    if (o < bytes.length) bytes[o++] = word >> 16;
    if (o < bytes.length) bytes[o++] = word >> 8;
    if (o < bytes.length) bytes[o++] = word;
  }
  return bytes;
}
