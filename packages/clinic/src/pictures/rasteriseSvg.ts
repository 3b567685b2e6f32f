/** A drawing as PNG, for people who cannot open SVG. */
import { loadCodec } from "./codec.ts";

/** PNG bytes of the drawing at its own size, px. The text is SVG that this project drew, never a stranger's file. */
export async function rasteriseSvg(svg: string): Promise<Uint8Array> {
  const codec = await loadCodec();
  return codec(Buffer.from(svg), { limitInputPixels: 80e6 }).png({ compressionLevel: 6 }).toBuffer();
}
