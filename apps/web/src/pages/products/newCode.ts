/** Draws a code for a product or a donor from the browser's cryptographic source. */
import { makeProductCode } from "@anagen/care";

export function newCode(): string {
  return makeProductCode(crypto.getRandomValues(new Uint8Array(64)));
}
