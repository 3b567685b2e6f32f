/**
 * One patient from the first consultation to the visit of month 12 and a decision about maintenance, at each role's own
 * pages: staff at a desk, the patient at a phone. The clinic's clock is turned on from step to step; everything else is real.
 */
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type StartedServer, startServer } from "@anagen/clinic";
import type { Role } from "@anagen/clinic/contract";
import { encodePicture } from "@anagen/clinic/pictures";
import { ageScalp, createScalp, photographScalp } from "@anagen/trichometry";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  addPatient,
  assess,
  beginCourse,
  decideAndSign,
  harvestToRelease,
  heading,
  inject,
  injectionDone,
  openCourse,
  openPatient,
  pick,
  prepareProduct,
  visitWithPicture,
} from "./courseSteps.ts";
import { demoAccount, keepScreenshot, openBrowser, openPage, signIn, type Width } from "./pages.ts";

const root = resolve(import.meta.dirname, "../..");
const patient = { code: "W-0001", givenName: "Vera", familyName: "Wanderer" };
const account = { email: "vera@post.example", oneTime: "", password: "a comb and a lens" };

let folder = "";
let server: StartedServer;
let browser: Browser;
/** The clinic's present: set to a day, it runs on from there, in the server and in every page. */
let turned = { to: Date.parse("2025-09-01T09:00:00Z"), at: Date.now() };
const now = () => new Date(turned.to + Date.now() - turned.at);
function turnTo(instant: string): void {
  turned = { to: Date.parse(instant), at: Date.now() };
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "anagen-walk-"));
  const started = await startServer({
    folder,
    port: 0,
    threads: 1,
    pagesFolder: join(root, "apps/web/dist"),
    version: "walk",
    now,
  });
  if (started.kind === "refused") throw new Error(started.sentence);
  server = started;
  browser = await openBrowser();
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** A page of a role on the clinic's day; closed again when the steps are done, without a fault of the page. */
async function at(
  who: Exclude<Role, "patient"> | "own",
  width: Width,
  steps: (page: Page) => Promise<void>,
): Promise<void> {
  const { page, context, faults } = await openPage(browser, width, server.address);
  await page.clock.install({ time: now() });
  await page.reload();
  const { email, password } = who === "own" ? account : demoAccount(who);
  await signIn(page, email, password);
  await page.getByRole("button", { name: /^Account of/ }).waitFor();
  await steps(page);
  expect(faults).toEqual([]);
  await context.close();
}

/** Kept for the documentation where ANAGEN_KEEP_WALKS is set; else where all pictures of tests go. */
async function keep(page: Page, name: string): Promise<void> {
  if (process.env.ANAGEN_KEEP_WALKS === undefined) return keepScreenshot(page, `course-${name}`);
  const walks = join(root, "docs/images/walks");
  mkdirSync(walks, { recursive: true });
  await page.screenshot({
    path: join(walks, `course-${name}.jpg`),
    type: "jpeg",
    quality: 82,
    animations: "disabled",
  });
}

/** The vertex of one head: the baseline twice, and later with more and thicker hair. */
async function pictures(): Promise<Record<"D0a" | "D0b" | "M6" | "M12", Uint8Array>> {
  const first = createScalp({ seed: 2025, unitsPerCm2: 80, vellusShare: 0.15, terminalMedianUm: 70 });
  const grown = ageScalp(first, { seed: 1, newShare: 0.15, diameterFactor: 1.08 }).scalp;
  const later = ageScalp(grown, { seed: 2, newShare: 0.02 }).scalp;
  const jpeg = (scalp: typeof first, seed: number) =>
    encodePicture(photographScalp(scalp, { seed, rotationDeg: (seed % 7) - 3 }).raster, "jpeg", {
      quality: 92,
    });
  return {
    D0a: await jpeg(first, 11),
    D0b: await jpeg(first, 12),
    M6: await jpeg(grown, 13),
    M12: await jpeg(later, 14),
  };
}

test("first consultation: registered, access given, assessed, decided, signed", async () => {
  await at("coordinator", "desktop", async (page) => {
    await addPatient(page, patient);
    await page.getByRole("button", { name: "Give access to the patient's own page" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("E-mail of the patient").fill(account.email);
    await dialog.getByRole("button", { name: "Give access", exact: true }).click();
    account.oneTime = await dialog.getByTestId("one-time-password").innerText();
  });
  await at("clinician", "desktop", async (page) => {
    await openPatient(page, patient.code);
    await beginCourse(page);
    await assess(page);
    await keep(page, "1-assessment");
    await page.getByRole("button", { name: "Save the assessment" }).click();
    await page.getByLabel("Assessments on record").waitFor();
    await openCourse(page, patient.code);
    await page.getByRole("link", { name: /^Decision/ }).click();
    await decideAndSign(page, "Vera Wanderer");
    await keep(page, "2-decision-and-consent");
  });
});

test("two baselines, then the treatment day with a release by two", async () => {
  const taken = await pictures();
  turnTo("2025-09-10T09:00:00Z");
  await at("technician", "desktop", async (page) => {
    await openCourse(page, patient.code);
    await visitWithPicture(page, { label: "D0a", heldOn: "2025-09-10", picture: taken.D0a });
  });
  turnTo("2025-09-12T09:00:00Z");
  await at("technician", "desktop", async (page) => {
    await openCourse(page, patient.code);
    await visitWithPicture(page, { label: "D0b", heldOn: "2025-09-12", picture: taken.D0b });
  });
  turnTo("2025-09-22T08:00:00Z");
  await at("technician", "desktop", async (page) => {
    await openCourse(page, patient.code);
    const code = await prepareProduct(page);
    await harvestToRelease(page, code, async (address) => {
      await at("clinician", "desktop", async (other) => {
        await other.goto(address);
        await other.getByRole("button", { name: /, responsible$/ }).click();
        await page.getByRole("button", { name: "Release on condition" }).waitFor();
      });
    });
    await inject(page, code);
    await keep(page, "3-injection");
    await injectionDone(page);
  });
  await at("clinician", "desktop", async (page) => {
    await openCourse(page, patient.code);
    await page.getByText("22 Sep 2025").first().waitFor();
  });
});

test("the day after, at the patient's phone: the list, the signs, the diary", async () => {
  turnTo("2025-09-23T10:00:00Z");
  const { page, context } = await openPage(browser, "phone", server.address);
  await page.clock.install({ time: now() });
  await page.reload();
  await signIn(page, account.email, account.oneTime);
  await page.getByLabel("Current password").fill(account.oneTime);
  await page.getByLabel("New password").fill(account.password);
  await page.getByRole("button", { name: "Change the password" }).click();
  await heading(page, "What to do now").waitFor();
  await keep(page, "4-patient-day-1");
  await page.goto("/my/check");
  await page.getByRole("button", { name: "I have none of these" }).click();
  await page.getByRole("region", { name: "Green: no call needed" }).waitFor();
  await page.goto("/my/diary");
  await page.getByLabel("Count 1").fill("11");
  await page.getByRole("button", { name: "Good" }).click();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await heading(page, "What you wrote").waitFor();
  await keep(page, "5-patient-diary");
  await context.close();
});

test("month 6: a picture, the review on one screen, the same in plain words on the phone", async () => {
  const taken = await pictures();
  turnTo("2026-03-22T09:00:00Z");
  await at("technician", "desktop", async (page) => {
    await openCourse(page, patient.code);
    await visitWithPicture(page, { label: "M6", heldOn: "2026-03-22", picture: taken.M6 });
  });
  await at("clinician", "desktop", async (page) => {
    await openCourse(page, patient.code);
    await page.getByRole("link", { name: /^D0b → M6/ }).click();
    await heading(page, "What changed").waitFor();
    await keep(page, "6-same-hairs-month-6");
    await openCourse(page, patient.code);
    await page
      .getByRole("link", { name: /Is it working|Review/ })
      .first()
      .click();
    await page.getByRole("button", { name: "Store this answer" }).waitFor();
    await keep(page, "7-review-month-6");
    await page.getByRole("button", { name: "Store this answer" }).click();
    await page
      .getByText(/Stored|stored/)
      .first()
      .waitFor();
  });
  await at("own", "phone", async (page) => {
    await page.goto("/my/hair");
    await heading(page, /^Your doctor's answer of 22 Mar 2026/).waitFor();
    await keep(page, "8-patient-month-6");
  });
});

test("month 12: the review, and a decision about maintenance that the patient reads on the phone", async () => {
  const taken = await pictures();
  turnTo("2026-09-22T09:00:00Z");
  await at("technician", "desktop", async (page) => {
    await openCourse(page, patient.code);
    await visitWithPicture(page, { label: "M12", heldOn: "2026-09-22", picture: taken.M12 });
  });
  await at("clinician", "desktop", async (page) => {
    await openCourse(page, patient.code);
    await page
      .getByRole("link", { name: /Is it working|Review/ })
      .first()
      .click();
    await page.getByRole("button", { name: "Store this answer" }).waitFor();
    await keep(page, "9-review-month-12");
    await openCourse(page, patient.code);
    await page.getByRole("link", { name: /^Maintenance/ }).click();
    await pick(page, "Decision", "Wait and measure again");
    await page.getByLabel("Next review after (months)").fill("24");
    await page.getByRole("button", { name: "Save the decision" }).click();
    await page.getByText("Next review planned for 22 Sep 2027", { exact: false }).waitFor();
    await keep(page, "10-maintenance");
  });
  await at("own", "phone", async (page) => {
    await heading(page, "What to do now").waitFor();
    await keep(page, "11-patient-month-12");
    await page.goto("/my/papers");
    await heading(page, "What you agreed to").waitFor();
  });
});
