/** What can be wrong with picture bytes: a stable code for programs and one sentence for a person. */
export const pictureProblemCodes = [
  "picture.empty",
  "picture.not-a-picture",
  "picture.unsupported-format",
  "picture.truncated",
  "picture.damaged",
  "picture.too-large",
  "picture.too-small",
  "picture.animated",
  "picture.several-pages",
] as const;

export type PictureProblemCode = (typeof pictureProblemCodes)[number];

export interface PictureProblem {
  readonly code: PictureProblemCode;
  /** Names the rule that is broken and the value that was seen. */
  readonly sentence: string;
}

/** Something a person should know about a picture that is accepted all the same. */
export interface PictureWarning {
  readonly code: "picture.mislabelled" | "picture.transparent";
  readonly sentence: string;
}

export type PictureFormat = "jpeg" | "png" | "webp" | "tiff";

export interface PictureFailure {
  readonly ok: false;
  readonly problem: PictureProblem;
}

/** A failure as a value. */
export function pictureFailure(code: PictureProblemCode, sentence: string): PictureFailure {
  return { ok: false, problem: { code, sentence } };
}

/** The failure of a file that ends before its picture does. */
export function truncatedFailure(format: PictureFormat, byteLength: number, missing: string): PictureFailure {
  return pictureFailure(
    "picture.truncated",
    `This ${formatNames[format]} file ends too early: ${missing} after ${byteLength} bytes. It was probably cut off while it was copied or uploaded; send it again.`,
  );
}

export const formatNames: Record<PictureFormat, string> = {
  jpeg: "JPEG",
  png: "PNG",
  webp: "WebP",
  tiff: "TIFF",
};
