/**
 * Hears a scanner that types like a keyboard: characters close together and Enter at the end, whatever has the focus. What a
 * person types into a field stays there.
 */
import { useEffect, useRef } from "react";

/** A scanner leaves less time between two characters than any person, ms. */
const fastestPersonMs = 60;
const shortestCode = 6;

export function useWedge(onCode: (text: string) => void): void {
  const heard = useRef({ text: "", at: 0 });
  const latest = useRef(onCode);
  latest.current = onCode;
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const target = event.target as HTMLElement | null;
      if (target !== null && /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) return;
      const now = event.timeStamp;
      if (event.key === "Enter") {
        const { text, at } = heard.current;
        heard.current = { text: "", at: 0 };
        if (text.length < shortestCode || now - at > fastestPersonMs * 4) return;
        event.preventDefault();
        latest.current(text);
      } else if (event.key.length === 1) {
        const goesOn = now - heard.current.at <= fastestPersonMs;
        heard.current = { text: (goesOn ? heard.current.text : "") + event.key, at: now };
      }
    };
    window.addEventListener("keydown", hear);
    return () => window.removeEventListener("keydown", hear);
  }, []);
}
