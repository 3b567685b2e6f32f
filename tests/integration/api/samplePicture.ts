/** Picture files for tests of the way in: a pale field with dark strokes, or whatever bytes a bad sender sends. */
import { encodePicture } from "@anagen/clinic/pictures";

/** JPEG or PNG of 480 × 360 pixels; another seed gives other bytes. */
export function samplePicture(format: "jpeg" | "png" = "jpeg", seed = 0): Promise<Uint8Array> {
  const [width, height] = [480, 360];
  const data = new Uint8Array(width * height * 3).fill(200);
  for (let k = 0; k < 8; k++) {
    const left = 40 + ((k * 97 + seed * 7) % (width - 100));
    const top = 40 + ((k * 53) % (height - 160));
    for (let y = 0; y < 80; y++) {
      const from = 3 * ((top + y) * width + left + (y >> 2));
      data.fill(40, from, from + 3 * 14);
    }
  }
  return encodePicture({ width, height, data }, format);
}

export function uploadForm(
  bytes: Uint8Array,
  facts: object,
  name = "picture.jpg",
): { method: string; body: FormData } {
  const body = new FormData();
  body.set("file", new File([bytes as Uint8Array<ArrayBuffer>], name));
  body.set("facts", JSON.stringify(facts));
  return { method: "POST", body };
}
