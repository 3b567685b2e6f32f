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

/**
 * A run begun while another goes on takes its place. The thread is kept for the next picture, since what it has compiled
 * makes that one faster, and ends with the page.
 */
export function useLocalMeasurement(): LocalMeasurement {
  const [state, setState] = useState<LocalState>({ kind: "idle" });
  const thread = useRef<{ readonly worker: Worker; busy: boolean } | null>(null);
  useEffect(() => () => thread.current?.worker.terminate(), []);
  const run = useCallback((file: Blob, calibration: Calibration | null) => {
    if (thread.current?.busy) {
      thread.current.worker.terminate();
      thread.current = null;
    }
    const own = thread.current ?? { worker: startWorker(), busy: false };
    thread.current = own;
    own.busy = true;
    setState({ kind: "working", share: 0 });
    own.worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      own.busy = data.kind === "progress";
      setState(data.kind === "progress" ? { kind: "working", share: data.share } : data);
    };
    own.worker.onerror = (event) => {
      thread.current = null;
      setState({ kind: "failed", sentence: `The measuring thread of this page failed: ${event.message}.` });
    };
    own.worker.postMessage({ file, calibration } satisfies ToWorker);
  }, []);
  return { state, run };
}

const startWorker = () => new Worker(new URL("./measureWorker.ts", import.meta.url), { type: "module" });
