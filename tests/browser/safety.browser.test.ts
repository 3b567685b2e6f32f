/** Follow-up by clicking: an event and its clock, a blinded rating by keyboard, maintenance, the same hairs again. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { keepScreenshot, openBrowser, openPage, signInAs } from "./pages.ts";

const address = inject("demoAddress");
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

async function openCourse(page: Page, code: string): Promise<void> {
  await page.goto(`/patients?search=${code}`);
  await page.locator("tbody tr a").first().click();
  await page.getByRole("heading", { name: "Courses of treatment" }).waitFor();
  await page.locator("main ul a").first().click();
  await page.getByRole("heading", { name: "The course in time" }).waitFor();
}

async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole("combobox", { name: label, exact: true }).click();
  await page.getByRole("option", { name: option, exact: true }).click();
}

test("a serious event starts a clock that stands on the day until it is reported", async () => {
  const { page, context, faults } = await openPage(browser, "desktop", address);
  await signInAs(page, "clinician");
  await openCourse(page, "DEMO-06");
  await page.getByRole("link", { name: /^Events/ }).click();
  await page.getByRole("button", { name: "Record an event" }).click();
  await page.getByLabel("What happened, in a few words").fill("Infection of the scalp");
  await page.getByLabel("Stay in hospital, or a longer one").check();
  await page.getByText("By these facts: CTCAE grade 3, serious.").waitFor();
  await choose(page, "Related to the treatment, says the clinician", "Possible");
  await choose(page, "Named in the reference list of what is expected", "No");
  await choose(page, "Route under which the product is given", "US, trial under an IND");
  await page.reload();
  expect(await page.getByLabel("What happened, in a few words").count()).toBe(0);
  await page.getByRole("button", { name: "Record an event" }).click();
  expect(await page.getByLabel("What happened, in a few words").inputValue()).toBe("Infection of the scalp");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("Say when the party that must report first received it.").waitFor();
  await page.getByLabel("First known to that party (day 0)").fill("2026-11-20T09:00");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText(/US-IND-15 · due 5 Dec 2026/).waitFor();
  await keepScreenshot(page, "desktop-event-with-clock");

  await page.getByRole("link", { name: "Today" }).click();
  await page.getByRole("link", { name: /Infection of the scalp/ }).click();
  await page.getByRole("button", { name: "Correct Infection of the scalp" }).click();
  const sent = page.getByRole("region", { name: "A report was sent" });
  await sent.getByLabel("Sent on").fill("2026-11-22");
  await sent.getByLabel("Reference").fill("A-17");
  await sent.getByRole("button", { name: "Stop this clock" }).click();
  await page.getByText(/reported in time/).waitFor();
  await page.getByRole("link", { name: "Today" }).click();
  await page.getByRole("heading", { name: "Visits today" }).waitFor();
  await page.getByRole("link", { name: /Infection of the scalp/ }).waitFor({ state: "detached" });
  expect(faults).toEqual([]);
  await context.close();
});

test("a pair is rated by keyboard alone and nothing tells whose it is", async () => {
  const { page, context, faults } = await openPage(browser, "desktop", address);
  await signInAs(page, "coordinator");
  await page.goto("/ratings");
  const waiting = page.getByText(/^\d+ pairs wait for you/);
  for (let tries = 0; tries < 40 && !(await waiting.isVisible()); tries++) {
    await page.waitForTimeout(2000);
    await page.reload();
    await page.getByRole("heading", { name: "Agreement of the raters" }).waitFor();
  }
  const before = Number.parseInt(await waiting.innerText(), 10);
  await page.getByRole("img", { name: "Right picture of scalp" }).waitFor();
  const seen = await page.getByRole("main").innerText();
  expect(seen).not.toMatch(/DEMO-|Inventado|Fictiva|Erdacht|D0|M3|M6|202\d/);
  await page.keyboard.press("5");
  const left = page.getByText(before === 2 ? /^1 pairs/ : `${before - 1} pairs wait for you.`);
  await (before === 1 ? page.getByText("No pair waits for you") : left).first().waitFor();
  expect(faults).toEqual([]);
  await context.close();
});

test("treating again is refused with its reasons; waiting is kept", async () => {
  const { page, context, faults } = await openPage(browser, "phone", address);
  await signInAs(page, "clinician");
  await openCourse(page, "DEMO-04");
  await page.getByRole("link", { name: /^Maintenance/ }).click();
  await choose(page, "Decision", "Treat again");
  await page.getByRole("button", { name: "Save the decision" }).click();
  await page
    .getByText(/RETREAT-NOT-TRIGGERED|SDC-MISSING|measure first/)
    .first()
    .waitFor();
  await choose(page, "Decision", "Wait and measure again");
  await page.getByLabel("Next review after (months)").fill("12");
  await page.getByRole("button", { name: "Save the decision" }).click();
  await page.getByText(/Next review planned for/).waitFor();
  await keepScreenshot(page, "phone-maintenance-decided");
  expect(faults).toEqual([]);
  await context.close();
});

test("two baselines lie on each other; a hair is found by arrow keys and shown at both visits", async () => {
  const { page, context, faults } = await openPage(browser, "desktop", address);
  await signInAs(page, "clinician");
  const link = page.getByRole("link", { name: /^D0a → D0b/ });
  for (let tries = 0; tries < 40 && !(await link.isVisible()); tries++) {
    await openCourse(page, "DEMO-05");
    await page.waitForTimeout(2000);
  }
  await link.click();
  await page.getByRole("heading", { name: "What changed" }).waitFor();
  const same = Number(await page.locator("label", { hasText: "The same" }).locator("strong").innerText());
  expect(same).toBeGreaterThan(15);
  await page.getByRole("group", { name: /D0a.*D0b/ }).focus();
  await page.keyboard.press("ArrowRight");
  await page.getByRole("heading", { name: /^Hair \d+:/ }).waitFor();
  expect(await page.locator("figure svg").count()).toBeGreaterThanOrEqual(2);
  // Left of the seam is the earlier picture, right of it the later one.
  const slider = page.getByRole("slider", { name: /earlier picture ends/ });
  await slider.fill("25");
  const later = page.locator("clipPath rect");
  const [from, width] = await Promise.all(
    ["x", "width"].map((name) => later.getAttribute(name).then(Number)),
  );
  expect((from as number) / ((from as number) + (width as number))).toBeCloseTo(0.25, 6);
  await page.getByText("Side by side").click();
  await page.getByRole("group", { name: /^D0b/ }).waitFor();
  await keepScreenshot(page, "desktop-compare");
  await page.getByRole("button", { name: "Mark the tattoo dots" }).click();
  await page.getByRole("application", { name: /^D0a.*: 0 marked/ }).click({ position: { x: 60, y: 80 } });
  await page.getByText("1 marked in the first picture, 0 in the second").waitFor();
  expect(await page.getByRole("button", { name: "Compare with these marks" }).isDisabled()).toBe(true);
  await page.getByRole("application", { name: /^D0b.*: 0 marked/ }).focus();
  await page.keyboard.press("Enter");
  for (let i = 0; i < 4; i++) await page.keyboard.press("ArrowLeft");
  await keepScreenshot(page, "desktop-compare-dots");
  await page.getByRole("button", { name: "Compare with these marks" }).click();
  // These two dots do not lie on each other: the page says so and keeps to the hairs.
  await page.getByText("The marks that were set do not lie on each other").waitFor();
  await keepScreenshot(page, "desktop-compare-after-dots");
  expect(faults).toEqual([]);
  await context.close();
});
