/** A consent form as the patient sees it, from the clinic's stored text, with the SHA-256 that a signature is bound to. */
import { createHash } from "node:crypto";
import { type ConsentScope, consentScopes, paperText } from "@anagen/care";
import type { ProtocolFacts } from "../contract/index.ts";

export interface PaperShown {
  readonly title: string;
  readonly language: string;
  readonly text: string;
  readonly purposes: Partial<Readonly<Record<ConsentScope, string>>>;
  /** The characters that were hashed. */
  readonly paper: string;
  readonly sha256: string;
  /** Days between signature and treatment, as the clinic has set them with the text. */
  readonly coolingOffDays: number;
  /** Months for which a signature counts; null: without end. */
  readonly validMonths: number | null;
}

/** Values of the text that are settings and no purposes: "cooling-off-days", "valid-months". */
export function consentPaper(facts: ProtocolFacts): PaperShown {
  const { title, language, text, values } = facts;
  const purposes = Object.fromEntries(
    consentScopes.flatMap((scope) => {
      const sentence = values[scope];
      return typeof sentence === "string" && sentence.trim() !== "" ? [[scope, sentence.trim()]] : [];
    }),
  );
  const paper = paperText({ title, language, text, purposes });
  const months = values["valid-months"];
  const days = values["cooling-off-days"];
  return {
    title,
    language,
    text,
    purposes,
    paper,
    sha256: createHash("sha256").update(paper, "utf8").digest("hex"),
    coolingOffDays: typeof days === "number" && Number.isInteger(days) && days > 0 ? days : 0,
    validMonths: typeof months === "number" && Number.isInteger(months) && months > 0 ? months : null,
  };
}
