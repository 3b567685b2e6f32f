/** Numbers as the language of the pages writes them: "52.3" in English, "52,3" in Spanish. */
import { languageNow } from "./startWords.ts";

/** With a real minus sign and without "−0". */
export function numberInWords(value: number, digits: number): string {
  const size = Math.abs(value).toFixed(digits);
  const written = languageNow() === "es" ? size.replace(".", ",") : size;
  return value < 0 && Number(size) !== 0 ? `−${written}` : written;
}
