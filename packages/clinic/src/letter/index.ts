/** Door `@anagen/clinic/letter`: an answer as a letter, for the screen and on paper. */
export { letterHtml } from "./letterHtml.ts";
export {
  type Letter,
  type LetterPicture,
  type LetterReader,
  type LetterRequest,
  letterOf,
} from "./letterOf.ts";
export { letterPdf } from "./letterPdf.ts";
