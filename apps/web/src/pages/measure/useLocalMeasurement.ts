/** Measures a file of this machine in a thread of this page. */
import type { Calibration, Measurement } from "@anagen/trichometry";
import { useCallback, useEffect, useRef, useState } from "react";
import type { FromWorker, ToWorker } from "./measureWorker.ts";

export type LocalState =
  | { readonly kind: "idle" }
  | { readonly kind: "working"; readonly share: number }
  | { readonly kind: "done"; readonly measurement: Measurement; readonly seconds: number }
  | { readonly kind: "failed"; readonly sentence: string };

export interface LocalMeasurement {
  readonly state: LocalState;
  readonly run: (file: Blob, calibration: Calibration | null) => void;
}

/** A run begun while another goes on takes its place. The thread ends with the page. */
export function useLocalMeasurement(): LocalMeasurement {
  const [state, setState] = useState<LocalState>({ kind: "idle" });
  const worker = useRef<Worker | null>(null);
  useEffect(() => () => worker.current?.terminate(), []);
  const run = useCallback((file: Blob, calibration: Calibration | null) => {
    worker.current?.terminate();
    const thread = new Worker(new URL("./measureWorker.ts", import.meta.url), { type: "module" });
    worker.current = thread;
    setState({ kind: "working", share: 0 });
    thread.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      setState(data.kind === "progress" ? { kind: "working", share: data.share } : data);
      if (data.kind !== "progress") thread.terminate();
    };
    thread.onerror = (event) => {
      setState({ kind: "failed", sentence: `The measuring thread of this page failed: ${event.message}.` });
    };
    thread.postMessage({ file, calibration } satisfies ToWorker);
  }, []);
  return { state, run };
}
