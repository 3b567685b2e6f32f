/** The plain text of a consent form: what is read, printed and hashed is one and the same sequence of characters. */
import { type ConsentScope, consentScopes } from "./decisionOptions.ts";

export interface ConsentPaper {
  readonly title: string;
  /** ISO 639-1. */
  readonly language: string;
  readonly text: string;
  /** Sentence that the patient agrees to, by purpose; a purpose without a sentence is not asked. */
  readonly purposes: Partial<Readonly<Record<ConsentScope, string>>>;
}

/**
 * Title, language, text, then each purpose with its sentence, parted by empty lines, Unicode form C, line ends "\n". Whoever
 * stores these characters as UTF-8 can recompute the SHA-256 that a consent is bound to.
 */
export function paperText({ title, language, text, purposes }: ConsentPaper): string {
  const asked = consentScopes.flatMap((scope) => {
    const sentence = purposes[scope]?.trim();
    return sentence ? [`[${scope}] ${sentence}`] : [];
  });
  return [`${title.trim()} (${language})`, text.trim(), ...asked]
    .join("\n\n")
    .replaceAll("\r\n", "\n")
    .normalize("NFC")
    .concat("\n");
}
