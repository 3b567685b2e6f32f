/** What is wrong with a field, in the language of the pages. */
import { saySentence } from "../../words/saySentence.ts";

export function faultInWords(message: string | undefined): string | undefined {
  return message === undefined ? undefined : saySentence(message);
}
