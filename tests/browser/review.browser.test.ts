/** The review of a course: all of it on a laptop without scrolling, stored by the clinician, printed as a letter. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import {
  expectAccessible,
  keepScreenshot,
  type OpenedPage,
  openBrowser,
  openPage,
  signInAs,
} from "./pages.ts";

const address = inject("demoAddress");
let browser: Browser;
let opened: OpenedPage;
beforeAll(async () => {
  browser = await openBrowser();
  opened = await openPage(browser, "desktop", address);
  await opened.page.setViewportSize({ width: 1280, height: 800 });
  await signInAs(opened.page, "clinician");
});
afterAll(async () => {
  await opened?.context.close();
  await browser?.close();
});

/** Noa Fictiva's course, once its pictures are measured, some seconds after the demo has begun. */
async function openReview(page: Page): Promise<void> {
  const ask = async (path: string) => (await page.request.get(address + path)).json();
  const [patient] = await ask("/api/patients?search=DEMO-06");
  const [course] = await ask(`/api/courses?patientId=${patient.id}`);
  await expect
    .poll(async () => (await ask(`/api/courses/${course.id}/review`)).verdict?.month, {
      timeout: 150_000,
      interval: 2000,
    })
    .toBeGreaterThan(5);
  await page.goto(`/courses/${course.id}`);
  await page.getByRole("link", { name: /^Is it working\?/ }).click();
  await page.getByRole("heading", { name: "Is it working?", level: 1 }).waitFor();
}

test("answer, curve, pictures, flags, reasons and next step stand on a laptop's window without scrolling", async () => {
  const { page } = opened;
  await openReview(page);
  expect(await page.getByRole("region", { name: "The answer", exact: true }).innerText()).toMatch(
    /effect [+−]\d/i,
  );
  for (const name of [/^Density against/, /^Why/, /^Next step/, /^Pictures of/])
    expect(await page.getByRole("region", { name }).isVisible()).toBe(true);
  const said = await page.getByRole("main").innerText();
  for (const part of [
    "Measured",
    "Visible to an expert",
    "Blinded rater",
    "Against untreated",
    "Trials report",
  ])
    expect(said).toContain(part);
  await page.getByRole("img", { name: /, D0/ }).first().waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(800);
  await keepScreenshot(page, "laptop-review");
  await expectAccessible(page, "the review");
});

test("what was asked changes the reasons; the answer is stored once and becomes a letter", async () => {
  const { page } = opened;
  await expect
    .poll(async () => (await page.getByRole("main").innerText()).includes("Being laid on each other"), {
      timeout: 60_000,
    })
    .toBe(false);
  const store = page.getByRole("button", { name: "Store this answer" });
  await page.getByRole("checkbox", { name: "Other treatments asked for" }).check();
  await expect
    .poll(async () => (await page.getByRole("main").innerText()).includes("Nobody asked"))
    .toBe(false);
  await store.click();
  await page.getByRole("button", { name: "This answer is stored" }).waitFor({ timeout: 60_000 });
  const link = page.getByRole("link", { name: "Letter to the patient (PDF)" });
  const letter = await page.request.get((await link.getAttribute("href")) ?? "");
  expect(letter.headers()["content-type"]).toBe("application/pdf");
  expect((await letter.body()).subarray(0, 5).toString()).toBe("%PDF-");
});

test("the clinic's results name everybody who was treated", async () => {
  const { page } = opened;
  await page.goto("/results");
  await page.getByRole("heading", { name: "Own cells" }).waitFor();
  expect(await page.getByRole("row").count()).toBeGreaterThanOrEqual(4);
  expect(await page.getByRole("main").innerText()).toMatch(/\d+ treated; \d+ have reached month 6/);
  await keepScreenshot(page, "laptop-results");
  await expectAccessible(page, "the clinic's results");
  expect(opened.faults).toEqual([]);
});
