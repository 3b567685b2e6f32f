/** Keys that work on every page: `/` search, `g` and a letter to go, `?` help. Never while somebody types. */
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import type { NavigationEntry } from "./navigation.ts";

export interface ShortcutOptions {
  readonly entries: readonly NavigationEntry[];
  readonly onHelp: () => void;
}

/** Part of the address that makes the list of patients put the cursor into its search. */
export const searchHash = "search";

/** `g` was not pressed: events count their time from the page's start, so 0 would be a moment ago on a fresh page. */
const never = Number.NEGATIVE_INFINITY;

/** The letter after `g` must follow within this time. */
const chordMilliseconds = 1500;

export function useShortcuts({ entries, onHelp }: ShortcutOptions): void {
  const navigate = useNavigate();
  const pressedG = useRef(never);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target))
        return;
      if (document.querySelector('[role="dialog"]') !== null) return;
      const afterG = event.timeStamp - pressedG.current < chordMilliseconds;
      pressedG.current = never;
      if (afterG) {
        const entry = entries.find(({ key }) => key === event.key);
        if (entry) {
          event.preventDefault();
          void navigate({ to: entry.to });
        }
      } else if (event.key === "g") {
        pressedG.current = event.timeStamp;
      } else if (event.key === "/" && entries.some(({ to }) => to === "/patients")) {
        event.preventDefault();
        const field = document.querySelector<HTMLInputElement>("input[type=search]");
        if (field) field.focus();
        else void navigate({ to: "/patients", search: { search: "" }, hash: searchHash });
      } else if (event.key === "?" && !inPicture(event.target)) {
        event.preventDefault();
        onHelp();
      }
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [entries, navigate, onHelp]);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

/** The picture viewer has its own help. */
function inPicture(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("[data-picture-viewer]") !== null;
}
