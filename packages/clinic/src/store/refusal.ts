/**
 * What the store refuses although the call is well formed: a code that another patient bears, a visit of a course that
 * does not exist. Thrown, because the port's calls give back records; the HTTP face turns `code` into a problem.
 */
export class StoreRefusal extends Error {
  /** Stable, for programs. */
  readonly code:
    | "patient.code-taken"
    | "reference.unknown"
    | "reference.other-patient"
    | "correction.no-reason"
    | "picture.version-unknown"
    | "measurement.older-scale"
    | "dossier.key-taken"
    | "dossier.misplaced"
    | "dossier.moved"
    | "clinic.exists";
  /** A sentence that a person understands, with the rule and the value seen. */
  readonly sentence: string;

  constructor(code: StoreRefusal["code"], sentence: string) {
    super(`${code}: ${sentence}`);
    this.name = "StoreRefusal";
    this.code = code;
    this.sentence = sentence;
  }
}
