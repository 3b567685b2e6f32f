/**
 * Makes the pictures of the README: a course of the demo clinic as a clinician sees it, and a drawn scalp with every hair
 * outlined. `npm run docs:pictures`
 */
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { startServer } from "@anagen/clinic";
import { decodePicture, encodePicture, rasteriseSvg } from "@anagen/clinic/pictures";
import { hairOverlay } from "@anagen/figures";
import { measure, renderScalp, typicalFrame } from "@anagen/trichometry";
import { openBrowser, openPage, signIn } from "../browser/pages.ts";

const root = resolve(import.meta.dirname, "../..");
const images = join(root, "docs/images");

async function pictureOfCourse(): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), "anagen-readme-"));
  const server = await startServer({
    folder,
    empty: false,
    port: 0,
    pagesFolder: join(root, "apps/web/dist"),
    version: "readme",
  });
  if (server.kind === "refused") throw new Error(server.sentence);
  await server.demoReady;
  const browser = await openBrowser();
  const { page } = await openPage(browser, "desktop", server.address);
  await signIn(page, "clinician@demo.example", "made-up-clinic");
  await page.getByRole("link", { name: "Patients" }).first().click();
  await page.getByText("Inventado").first().click();
  await page.getByText("Androgenetic alopecia").first().click();
  const compared = page.getByText("larger than the smallest change that measuring can tell").first();
  for (let tries = 0; tries < 30 && !(await compared.isVisible()); tries++) {
    await page.waitForTimeout(5000);
    await page.reload();
    await page.getByText("Hair density").first().waitFor();
  }
  const png = await page.screenshot({ fullPage: true, clip: { x: 80, y: 110, width: 1280, height: 1330 } });
  await browser.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
  return png;
}

async function pictureOfHairs(): Promise<Uint8Array> {
  const { raster } = renderScalp({ ...typicalFrame(20), umPerPixel: 5.54 });
  const jpeg = await encodePicture(raster, "jpeg");
  const imageSha256 = createHash("sha256").update(jpeg).digest("hex");
  const measurement = measure(raster, {
    imageSha256,
    calibration: { umPerPixel: 5.54, relativeSd: 0.005, source: { kind: "stated" } },
  });
  const href = `data:image/jpeg;base64,${Buffer.from(jpeg).toString("base64")}`;
  return rasteriseSvg(hairOverlay({ id: "readme", measurement, pictureHref: href }));
}

/** PNG to WebP through the project's own codec door: small enough to commit. */
async function write(name: string, png: Uint8Array): Promise<void> {
  const decoded = await decodePicture(png);
  if (!decoded.ok) throw new Error(decoded.problem.sentence);
  const webp = await encodePicture(decoded.raster, "webp", { quality: 82 });
  writeFileSync(join(images, name), webp);
  console.log(`docs/images/${name}: ${Math.round(webp.byteLength / 1000)} kB`);
}

await write("overlay.webp", await pictureOfHairs());
await write("course.webp", await pictureOfCourse());
