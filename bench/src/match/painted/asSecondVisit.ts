/** A picture warped, lit anew and compressed anew: what a second visit would show if nothing had happened. */
import { decodePicture, encodePicture } from "@anagen/clinic/pictures";
import { randomStream } from "@anagen/numerics";
import type { Raster } from "@anagen/trichometry";

/** Turned, shifted, scaled, unevenly stretched, lit anew (gain, colour, slope) and saved as JPEG once more. */
export async function asSecondVisit(
  raster: Raster,
  seed: number,
): Promise<{ raster: Raster; sha256: string }> {
  const source = randomStream({ seed, stream: 0x2f1d });
  const between = (low: number, high: number) => low + (high - low) * source.uniform();
  const turn = between(-0.17, 0.17);
  const [sx, sy] = [between(0.95, 1.05), between(0.95, 1.05)];
  const [dx, dy] = [between(-0.1, 0.1) * raster.width, between(-0.1, 0.1) * raster.height];
  const [p, q] = [between(0, 6.28), between(0, 6.28)];
  const gains = [0, 1, 2].map(() => between(0.88, 1.12));
  const slope = between(-0.15, 0.15);
  const data = new Uint8Array(raster.data.length);
  const [cx, cy] = [raster.width / 2, raster.height / 2];
  const [c, s] = [Math.cos(turn), Math.sin(turn)];
  for (let y = 0, o = 0; y < raster.height; y++) {
    for (let x = 0; x < raster.width; x++, o += 3) {
      const u0 = x + 6 * Math.sin((2 * Math.PI * y) / 900 + p);
      const v0 = y + 6 * Math.sin((2 * Math.PI * x) / 1100 + q);
      const [a, b] = [(u0 - cx) * sx, (v0 - cy) * sy];
      const light = 1 + (slope * (x - cx)) / cx;
      for (let k = 0; k < 3; k++) {
        const level = sample(raster, cx + c * a - s * b + dx, cy + s * a + c * b + dy, k);
        data[o + k] = Math.min(255, Math.round(level * (gains[k] as number) * light));
      }
    }
  }
  const file = await encodePicture({ ...raster, data }, "jpeg", { quality: Math.round(between(78, 92)) });
  const decoded = await decodePicture(file);
  if (!decoded.ok) throw new Error(decoded.problem.sentence);
  return { raster: decoded.raster, sha256: decoded.sha256 };
}

/** Bilinear; beyond its border the picture is mirrored, so that hairs, and no long streaks, lie there. */
function sample({ data, width, height }: Raster, u: number, v: number, channel: number): number {
  const [x, y] = [mirrored(u, width - 1), mirrored(v, height - 1)];
  const i = Math.min(width - 2, Math.floor(x));
  const j = Math.min(height - 2, Math.floor(y));
  const [tx, ty] = [x - i, y - j];
  const at = 3 * (j * width + i) + channel;
  const level = (o: number) => data[at + o] as number;
  const top = level(0) + tx * (level(3) - level(0));
  const low = level(3 * width) + tx * (level(3 * width + 3) - level(3 * width));
  return top + ty * (low - top);
}

const mirrored = (v: number, last: number): number => {
  const around = Math.abs(v) % (2 * last);
  return around > last ? 2 * last - around : around;
};
