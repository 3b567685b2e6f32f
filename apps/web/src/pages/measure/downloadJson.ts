/** Hands a result to the person as a file, the same `measurement` that `anagen measure --json` prints. */
import type { Measurement } from "@anagen/trichometry";

export function downloadJson(measurement: Measurement, pictureName: string): void {
  const text = `${JSON.stringify(measurement, null, 1)}\n`;
  const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = `${pictureName.replace(/\.[^.]+$/, "")}.measurement.json`;
  link.click();
  URL.revokeObjectURL(address);
}
