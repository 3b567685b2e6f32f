/** Looks for scale marks in the picture that is shown, in a thread of this page. */
import { useEffect, useRef, useState } from "react";
import type { FromScaleWorker } from "./findScaleWorker.ts";

export type FindScaleState = FromScaleWorker | { readonly kind: "idle" } | { readonly kind: "looking" };

export function useFindScale(file: () => Promise<Blob>): {
  readonly state: FindScaleState;
  readonly look: () => void;
} {
  const [state, setState] = useState<FindScaleState>({ kind: "idle" });
  const worker = useRef<Worker | null>(null);
  useEffect(() => () => worker.current?.terminate(), []);
  const look = async () => {
    setState({ kind: "looking" });
    try {
      const bytes = await file();
      worker.current?.terminate();
      const own = new Worker(new URL("./findScaleWorker.ts", import.meta.url), { type: "module" });
      worker.current = own;
      own.onmessage = ({ data }: MessageEvent<FromScaleWorker>) => {
        setState(data);
        own.terminate();
      };
      own.onerror = ({ message }) =>
        setState({ kind: "failed", sentence: `Looking for a scale failed: ${message}.` });
      own.postMessage(bytes);
    } catch (fault) {
      const said = fault instanceof Error ? fault.message : String(fault);
      setState({ kind: "failed", sentence: `Looking for a scale failed: ${said}.` });
    }
  };
  return { state, look: () => void look() };
}
