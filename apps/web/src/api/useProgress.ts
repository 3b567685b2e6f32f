/** Follows the measuring of a picture by server-sent events. */
import { type Progress, progressSchema } from "@anagen/clinic/contract";
import { useEffect, useState } from "react";

/**
 * Newest progress of a picture while `active`; null before the first event. `onEnd` is called once, when the picture
 * is measured, refused or failed. A lost connection is taken up again by the browser.
 */
export function useProgress(pictureId: string, active: boolean, onEnd: () => void): Progress | null {
  const [progress, setProgress] = useState<Progress | null>(null);
  useEffect(() => {
    if (!active) return;
    const events = new EventSource(`/api/pictures/${pictureId}/progress`);
    events.addEventListener("progress", (event) => {
      const read = progressSchema.safeParse(JSON.parse((event as MessageEvent<string>).data));
      if (!read.success) return;
      setProgress(read.data);
      if (read.data.state !== "waiting" && read.data.state !== "measuring") {
        events.close();
        onEnd();
      }
    });
    return () => events.close();
  }, [pictureId, active, onEnd]);
  return progress;
}
