/** Draws everything below it anew when the language of the pages changes; what was typed is kept by the drafts of forms. */
import { Fragment, type ReactNode, useSyncExternalStore } from "react";
import { languageNow, words } from "../words/startWords.ts";

export function Spoken({ children }: { readonly children: ReactNode }) {
  const language = useSyncExternalStore(subscribe, languageNow);
  return <Fragment key={language}>{children}</Fragment>;
}

function subscribe(onChange: () => void): () => void {
  words.on("languageChanged", onChange);
  return () => words.off("languageChanged", onChange);
}
