/** Sends a picture with its facts. XMLHttpRequest, because `fetch` does not tell how much has been sent. */
import { type Picture, type PictureFacts, problemSchema } from "@anagen/clinic/contract";
import { ProblemError } from "./ask.ts";

export interface UploadAnswer {
  readonly picture: Picture;
  /** False when these bytes were there already. */
  readonly created: boolean;
  readonly sentence: string;
}

export interface UploadOptions {
  readonly visitId: string;
  readonly file: File;
  readonly facts: Omit<PictureFacts, "visitId">;
  /** Share of the bytes sent so far, 0 to 1. */
  readonly onSent: (share: number) => void;
}

export function uploadPicture(options: UploadOptions): Promise<UploadAnswer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", `/api/visits/${options.visitId}/pictures`);
    request.responseType = "text";
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) options.onSent(event.loaded / event.total);
    };
    request.onload = () => {
      const value = parsed(request.responseText);
      if (request.status < 300 && value !== null) resolve(value as UploadAnswer);
      else reject(refusal(value, request.status));
    };
    request.onerror = () => reject(cutOff());
    const form = new FormData();
    form.append("facts", JSON.stringify(options.facts));
    form.append("file", options.file, options.file.name);
    request.send(form);
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function refusal(value: unknown, status: number): ProblemError {
  const problem = problemSchema.loose().safeParse(value);
  return new ProblemError(
    problem.success
      ? problem.data
      : {
          type: "about:blank",
          title: "Not taken",
          status,
          code: "network.unreadable",
          detail: `The server did not take the picture (status ${status}). It is still on your device; try again.`,
        },
  );
}

function cutOff(): ProblemError {
  return new ProblemError({
    type: "about:blank",
    title: "Upload cut off",
    status: 0,
    code: "network.unreachable",
    detail: "The connection broke off before the whole picture was sent. Nothing was stored; try again.",
  });
}
