/** Takes a photograph in: it must decode, its location is removed, its bytes are stored; nothing is measured on it. */
import type { DiaryPhoto, PhotoView } from "../contract/index.ts";
import { decodePicture, stripLocation } from "../pictures/index.ts";
import { readFileUpload } from "./readUpload.ts";
import { isRefusal, type Refusal, refuse } from "./refusal.ts";
import type { Services } from "./services.ts";

export async function takePhoto(
  { files }: Services,
  request: Request,
  view: PhotoView,
): Promise<DiaryPhoto | Refusal> {
  const upload = await readFileUpload(request);
  if (isRefusal(upload)) return upload;
  const { bytes, name } = upload;
  const decoded = await decodePicture(bytes, name === null ? {} : { name });
  const stripped = decoded.ok ? stripLocation(bytes) : decoded;
  if (!stripped.ok) {
    const { code, sentence } = stripped.problem;
    const status = code === "picture.unsupported-format" || code === "picture.not-a-picture" ? 415 : 422;
    return refuse(status, code, sentence, { fields: [{ path: "file", sentence }] });
  }
  const { format, widthPx, heightPx } = stripped;
  return { view, sha256: await files.put(stripped.bytes), format, widthPx, heightPx };
}
