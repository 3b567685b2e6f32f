/** A picture measured in the page: the bytes that Node gives, and not one request that carries it away. */
import { readFile } from "node:fs/promises";
import { measureBytes } from "@anagen/clinic/pictures";
import { calibrateFromDevice, deviceProfiles, measurementSchema } from "@anagen/trichometry";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import {
  expectAccessible,
  expectNoSidewaysScroll,
  keepScreenshot,
  type OpenedPage,
  openBrowser,
  openPage,
  signInAs,
} from "./pages.ts";
import { blackPicture, rulerPicture, scalpPicture, textAsPicture } from "./samplePictures.ts";

let browser: Browser;
let opened: OpenedPage;
/** Requests of the page that could carry a picture. */
const sent: string[] = [];
beforeAll(async () => {
  browser = await openBrowser();
  opened = await openPage(browser, "desktop", inject("demoAddress"));
  await signInAs(opened.page, "technician");
  await opened.page.goto("/measure");
  await opened.page.getByRole("heading", { name: "Measure a picture here" }).waitFor();
  opened.page.on("request", (request) => {
    if (request.method() !== "GET" && !request.url().startsWith("blob:")) sent.push(request.url());
  });
});
afterAll(async () => {
  await opened?.context.close();
  await browser?.close();
});

const profile = deviceProfiles[0];
const measuredWithin = { timeout: 60_000 };

async function downloaded(): Promise<string> {
  const waiting = opened.page.waitForEvent("download");
  await opened.page.getByRole("button", { name: "Download the result (JSON)" }).click();
  return await readFile(await (await waiting).path(), "utf8");
}

test("a JPEG measured in the page gives, to the byte, what Node gives; with and without a scale", async () => {
  const { page } = opened;
  const file = await scalpPicture("here.jpg", 615);
  const inNode = async (calibration: Parameters<typeof measureBytes>[0]["calibration"]) => {
    const outcome = await measureBytes({ bytes: file.buffer, calibration });
    if (!outcome.ok) throw new Error(outcome.problem.sentence);
    return JSON.stringify(outcome.measurement);
  };
  const inPage = async () => JSON.stringify(measurementSchema.parse(JSON.parse(await downloaded())));
  const again = (text: string) => JSON.stringify(measurementSchema.parse(JSON.parse(text)));

  await page.getByTestId("picture-file").setInputFiles(file);
  await page.getByText(/Measured on this machine in [\d.]+ s/).waitFor(measuredWithin);
  expect(await page.getByRole("main").innerText()).not.toContain("95 % interval");
  expect(await inPage()).toBe(again(await inNode(null)));

  await page.getByRole("combobox", { name: "Scale" }).click();
  await page.getByRole("option", { name: /Videodermatoscope/ }).click();
  await page.getByRole("button", { name: "Measure with this scale" }).click();
  await expect
    .poll(() => page.getByRole("main").innerText(), measuredWithin)
    .toMatch(/\d+\s*hairs\/cm²\s*95 % interval/);
  const known = profile && calibrateFromDevice(profile, { widthPx: 1280, heightPx: 1024 });
  expect(await inPage()).toBe(again(await inNode(known?.ok ? known.calibration : null)));
  expect(await page.getByRole("application").locator("[data-hair]").count()).toBeGreaterThan(10);
  await expectAccessible(page, "the page that measures here");
  await keepScreenshot(page, "desktop-measure-here");
});

test("a scale marked with two clicks is used at once", async () => {
  const { page } = opened;
  await page.getByRole("button", { name: "Mark the scale on the picture" }).click();
  const form = page.getByRole("form", { name: "Mark the scale" });
  const box = await page.getByRole("application").boundingBox();
  if (box === null) throw new Error("the stage has no place on the screen");
  await page.mouse.click(box.x + box.width * 0.3, box.y + box.height * 0.5);
  await form.getByText("Now click on the other end.").waitFor();
  await page.mouse.click(box.x + box.width * 0.7, box.y + box.height * 0.5);
  await form.getByLabel("Its true length").fill("3.5");
  await form.getByRole("button", { name: "Measure with this scale" }).click();
  await page.getByText(/marked on a scale bar of 3.5 mm/).waitFor(measuredWithin);
});

test("what cannot be measured says why, and gives no number", async () => {
  const { page } = opened;
  await page.getByTestId("picture-file").setInputFiles(await blackPicture("lens-cap.png"));
  await page
    .getByRole("alert")
    .getByText(/The picture is too dark/)
    .waitFor(measuredWithin);
  await page.getByTestId("picture-file").setInputFiles(textAsPicture("letter.jpg"));
  await page.getByText(/cannot read the file as a picture/).waitFor(measuredWithin);
  expect(await page.getByRole("main").innerText()).not.toContain("hairs/cm²\n95");
});

test("a ruler in the picture is found, proposed with what its lengths would mean, and confirmed by the person", async () => {
  const { page } = opened;
  await page.getByTestId("picture-file").setInputFiles(await rulerPicture("ruler.png"));
  await page.getByText(/Measured on this machine in/).waitFor(measuredWithin);
  await page.getByRole("button", { name: "Mark the scale on the picture" }).click();
  await page.getByRole("button", { name: "Look for a scale in the picture" }).click();
  await page
    .getByRole("radio", { name: /^\d+ ticks, 36\.\d+ px from one to the next/ })
    .check(measuredWithin);
  await keepScreenshot(page, "desktop-scale-found");
  await expectAccessible(page, "scale marks that were found");
  await page.getByRole("button", { name: "200 µm" }).click();
  await page.getByText(/→ 5\.5[34]\d µm per pixel ± 0\.2 %/).waitFor();
  await page.getByRole("button", { name: "Measure with this scale" }).click();
  await page.getByText(/5\.54 µm per pixel ± 0\.2 %, marked on a ruler of [\d.]+ mm/).waitFor(measuredWithin);
});

test("nothing of it was sent", () => {
  expect(sent).toEqual([]);
  expect(opened.faults).toEqual([]);
});

test("it fits a phone", async () => {
  const { page, context, faults } = await openPage(browser, "phone", inject("demoAddress"));
  await signInAs(page, "technician");
  await page.goto("/measure");
  await page.getByTestId("picture-file").setInputFiles(await scalpPicture("phone.jpg", 616));
  await page.getByText(/Measured on this machine in/).waitFor(measuredWithin);
  await expectNoSidewaysScroll(page, "the page that measures here");
  await expectAccessible(page, "the page that measures here, on a phone");
  await keepScreenshot(page, "phone-measure-here");
  expect(faults).toEqual([]);
  await context.close();
});
