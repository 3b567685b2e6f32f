/** Reads codes from a camera's picture: the square in its middle, where a person holds the label. */
import {
  BinaryBitmap,
  DataMatrixReader,
  HybridBinarizer,
  QRCodeReader,
  RGBLuminanceSource,
} from "@zxing/library";

/** Edge of the square that is looked at, px: enough for 26 modules a label away. */
const edge = 480;

/** The text of a DataMatrix or QR code in the middle of what the camera sees, or null. */
export function readFrame(video: HTMLVideoElement, canvas: HTMLCanvasElement): string | null {
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (context === null || video.videoWidth === 0) return null;
  canvas.width = edge;
  canvas.height = edge;
  const side = Math.min(video.videoWidth, video.videoHeight) * 0.7;
  const [x, y] = [(video.videoWidth - side) / 2, (video.videoHeight - side) / 2];
  context.drawImage(video, x, y, side, side, 0, 0, edge, edge);
  return readSquare(context.getImageData(0, 0, edge, edge).data);
}

function readSquare(rgba: Uint8ClampedArray): string | null {
  const grey = new Uint8ClampedArray(edge * edge);
  for (let i = 0; i < grey.length; i++) {
    const [red = 0, green = 0, blue = 0] = [rgba[i * 4], rgba[i * 4 + 1], rgba[i * 4 + 2]];
    grey[i] = (red + 2 * green + blue) >> 2;
  }
  const seen = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(grey, edge, edge)));
  for (const reader of [new DataMatrixReader(), new QRCodeReader()]) {
    try {
      return reader.decode(seen).getText();
    } catch {
      // No code of this kind in this picture: the next one comes soon.
    }
  }
  return null;
}
