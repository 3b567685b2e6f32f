/** `anagen devices`: the device profiles that `anagen measure --device` knows. */
import { deviceProfiles } from "@anagen/trichometry";
import type { Command } from "commander";

export function registerDevices(program: Command): void {
  program
    .command("devices")
    .summary("list the device profiles that give a scale")
    .description(
      `Lists the device profiles known here, with the scale, its uncertainty (one standard deviation) and its source.

A profile of your own is a JSON file, given as \`--device my-device.json\`:
  {"id": "my-device", "name": "Our dermatoscope", "version": "1", "umPerPixel": 6.1, "relativeSd": 0.01,
   "longSidePx": 1920, "source": "stage micrometer, 3 Mar 2026"}`,
    )
    .option("--json", "print as JSON")
    .action(({ json }: { json?: boolean }) => {
      const lines = deviceProfiles.map(
        ({ id, name, umPerPixel, relativeSd, source }) =>
          `${id}\n  ${name}\n  ${umPerPixel} µm per pixel ± ${(100 * relativeSd).toFixed(1)} %\n  ${source}\n`,
      );
      process.stdout.write(json ? `${JSON.stringify(deviceProfiles, null, 2)}\n` : lines.join("\n"));
    });
}
