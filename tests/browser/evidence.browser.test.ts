/** The evidence pages at both widths: they stand, axe finds nothing, and a switch moves the plot at once. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import {
  expectAccessible,
  expectNoSidewaysScroll,
  keepScreenshot,
  openBrowser,
  openPage,
  signInAs,
} from "./pages.ts";

const address = inject("demoAddress");
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

const pages = [
  ["overview", "/evidence", "Evidence"],
  ["claims", "/evidence/claims", "What people are told"],
  ["pooled", "/evidence/questions/minoxidil-5", "Minoxidil 5 % against placebo"],
  ["not-pooled", "/evidence/questions/cells", "Cells against a control"],
  ["trial", "/evidence/trials/Gentile2020", "Gentile2020"],
  ["split-scalp-trial", "/evidence/trials/Shapiro2020", "Shapiro2020"],
  ["prp-or-cells", "/evidence/prp-or-stem-cells", "PRP or stem cells?"],
  ["no-such-trial", "/evidence/trials/Nobody1999", "No such page"],
] as const;

describe.each(["desktop", "phone"] as const)("evidence on a %s", (width) => {
  test("every page stands, is accessible and no wider than the screen", async () => {
    const { page, context, faults } = await openPage(browser, width, address);
    await signInAs(page, width === "phone" ? "patient" : "clinician");
    for (const [name, path, heading] of pages) {
      await page.goto(path);
      await page.getByRole("heading", { level: 1, name: heading }).waitFor();
      await expectAccessible(page, `${name}, ${width}`);
      await expectNoSidewaysScroll(page, `${name}, ${width}`);
      await keepScreenshot(page, `evidence-${name}-${width}`);
    }
    expect(faults).toEqual([]);
    await context.close();
  });
});

test("leaving a trial out and changing the interval move plot and sentence, and the address keeps it", async () => {
  const { page, context, faults } = await openPage(browser, "desktop", address);
  await signInAs(page, "clinician");
  await page.goto("/evidence/questions/minoxidil-5");
  const plot = page.locator("svg[role=img]").first();
  await plot.waitFor();
  const before = await plot.innerHTML();
  await page.getByRole("checkbox", { name: "Olsen2002" }).uncheck();
  await page.getByText("from 2 trials").waitFor();
  expect(await plot.innerHTML()).not.toBe(before);
  await page.getByLabel("Interval").selectOption("z");
  await page.reload();
  await page.getByText("from 2 trials").waitFor();
  expect(await page.getByLabel("Interval").inputValue()).toBe("z");
  expect(faults).toEqual([]);
  await context.close();
});

test("a patient opens a claim and reads it in plain words", async () => {
  const { page, context } = await openPage(browser, "phone", address);
  await signInAs(page, "patient");
  await page.goto("/evidence/claims");
  await page.getByText("Phase 3, months 6–12: clear growth, full head of hair").click();
  await page.getByText("too small to be seen reliably").waitFor();
  await context.close();
});
