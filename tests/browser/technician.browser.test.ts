/**
 * The technician's 90 minutes, from the wristband to the scalp, with a wrong tube, a network that drops, and a reload in
 * the middle of it; then the recall of a lot. A second person signs at a screen of their own.
 */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import bwip from "bwip-js";
import type { Browser, BrowserContext, Page } from "playwright-core";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import {
  expectAccessible,
  expectNoSidewaysScroll,
  keepScreenshot,
  type OpenedPage,
  openBrowser,
  openPage,
  signInAs,
  type Width,
} from "./pages.ts";

const address = inject("demoAddress");
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

const walks = join(resolve(import.meta.dirname, "../.."), "docs/images/walks");

/** Kept for the documentation where ANAGEN_KEEP_WALKS is set; else where all pictures of tests go. */
async function keep(page: Page, name: string): Promise<void> {
  if (process.env.ANAGEN_KEEP_WALKS === undefined) return keepScreenshot(page, `technician-${name}`);
  mkdirSync(walks, { recursive: true });
  await page.setViewportSize({ width: 1180, height: 820 });
  await page.screenshot({ path: join(walks, `technician-${name}.png`), animations: "disabled" });
}

/** As a scanner does: characters close together, then Enter. */
async function scan(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text, { delay: 2 });
  await page.keyboard.press("Enter");
}

const heading = (page: Page, name: string | RegExp) => page.getByRole("heading", { name }).first();

/** A product of its own for a patient of the demo, so that no other test is in the way. Gives its code. */
async function prepareProduct(page: Page, patient: string): Promise<string> {
  await page.goto(`/patients?search=${patient}`);
  await page.locator("tbody a, main ul a").first().click();
  await heading(page, "Courses of treatment").waitFor();
  await page.locator("main ul a").first().click();
  await page.getByRole("link", { name: /Cells on their way/ }).click();
  await page.getByRole("link", { name: "Prepare a product" }).click();
  await heading(page, "Prepare a product").waitFor();
  await page.getByRole("combobox", { name: "What it is" }).click();
  await page.getByRole("option", { name: "Mechanical micrografts" }).click();
  await page.getByRole("button", { name: "Prepare the product" }).click();
  await page.getByRole("alert").getByText("Choose what it is released on.").waitFor();
  await page.getByRole("combobox", { name: "Released on" }).click();
  await page.getByRole("option", { name: /^Viability above 80/ }).click();
  await page.getByLabel("Patient's weight (kg)").fill("70");
  await page.getByText("FOR AUTOLOGOUS USE ONLY").waitFor();
  await page.getByRole("button", { name: "Prepare the product" }).click();
  await heading(page, "Is this the right patient?").waitFor();
  const under = await page.getByText(/ · born /).innerText();
  return under.split(" · ").at(-1)?.trim() ?? "";
}

async function scanAll(page: Page, title: string, code: string): Promise<void> {
  await heading(page, title).waitFor();
  for (const letter of ["W", "T", "S"]) await scan(page, `${code}.${letter}`);
}

const fill = (page: Page, label: string, value: string) =>
  page.getByLabel(label, { exact: true }).fill(value);
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const refusedWith = (page: Page, text: string | RegExp) => page.getByRole("alert").getByText(text).waitFor();
const safe = (page: Page) => page.getByText(/^Everything is saved/);

/** Everything that the server has of the product in this page's address. */
async function stepsAtServer(page: Page) {
  const id = page.url().split("/").at(-1);
  const { product } = (await (await page.request.get(`/api/products/${id}/room`)).json()) as {
    product: { facts: { steps: { at: string; receivedAt: string; step: { kind: string } }[] } };
  };
  return product.facts.steps;
}

describe("the technician's 90 minutes", () => {
  let opened: OpenedPage;
  let page: Page;
  let context: BrowserContext;
  let code = "";

  beforeAll(async () => {
    opened = await openPage(browser, "desktop", address);
    ({ page, context } = opened);
    await signInAs(page, "technician");
    code = await prepareProduct(page, "DEMO-06");
  });
  afterAll(() => context?.close());

  test("the patient is identified, and the harvest refuses what cannot be", async () => {
    expect(code).toMatch(/^\w{5}-\w{5}-\w$/);
    await page.getByText("Everything is saved. Works without a network.").waitFor();
    await expectAccessible(page, "room, wristband");
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await scan(page, `${code}.T`);
    await refusedWith(page, "That is the label of: Tube. Scan: Wristband.");
    await keep(page, "1-wristband");
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await scan(page, `${code}.W`);
    await heading(page, "Harvest").waitFor();
    await fill(page, "Place on the body", "mastoid, left");
    await fill(page, "Punches", "2.5");
    await fill(page, "Punch diameter (mm)", "2.5");
    await press(page, "Harvest done");
    await refusedWith(page, /2\.5 punches of 2\.5 mm/);
    await fill(page, "Punches", "5");
    await page.getByText("24.54").waitFor();
    await fill(page, "What it is", "Lidocaine 1 %");
    await fill(page, "Lot number", "LID-WALK");
    await press(page, "Add the lot");
    await expectAccessible(page, "room, harvest");
    await page.reload();
    expect(await page.getByLabel("Place on the body").inputValue()).toBe("mastoid, left");
    await page.getByText("LID-WALK").waitFor();
    await press(page, "Harvest done");
  });

  test("a wrong tube turns the whole screen and stops, through a reload too, until a person resolves it", async () => {
    await heading(page, "From the punch into the tube").waitFor();
    await scan(page, `${code}.W`);
    await page.getByText("Scan: Tube").waitFor();
    await scan(page, "BBBBB-CCCCC-D.T");
    const stop = page.getByRole("alertdialog");
    await stop.getByRole("heading", { name: "Stop: the codes do not match" }).waitFor();
    // It grows while it opens.
    await expect.poll(() => stop.boundingBox()).toEqual({ x: 0, y: 0, ...page.viewportSize() });
    for (let i = 0; i < 6; i++) {
      await page.keyboard.press("Escape");
      expect(await stop.isVisible()).toBe(true);
    }
    await expectAccessible(page, "room, stopped");
    await keep(page, "2-wrong-tube");
    await page.reload();
    await stop.getByText("BBBBB-CCCCC-D.T").waitFor();
    expect(await stop.getByRole("button", { name: "Resolve and scan again" }).isDisabled()).toBe(true);
    await stop.getByRole("textbox").fill("A tube of the next room; taken away and the right one fetched.");
    await stop.getByRole("button", { name: "Resolve and scan again" }).click();
    await stop.waitFor({ state: "detached" });
    await scanAll(page, "From the punch into the tube", code);
    await heading(page, "Separation").waitFor();
    expect(await page.getByRole("list", { name: "Chain of identity" }).innerText()).toMatch(
      /Tube\s+verified \d/,
    );
  });

  test("the network drops: steps go on, a reload loses nothing, and everything arrives with its own time", async () => {
    await safe(page).waitFor();
    const before = (await stepsAtServer(page)).length;
    await context.setOffline(true);
    await fill(page, "Device", "Filter device");
    await fill(page, "Spin 1: speed (rpm)", "1500");
    await fill(page, "Volume that came out (mL)", "4");
    await fill(page, "What it is", "Saline");
    await fill(page, "Lot number", `LOT-${code}`);
    await press(page, "Add the lot");
    await press(page, "Separation done");
    await refusedWith(page, /1500 rpm, no radius/);
    await fill(page, "Spin 1: rotor radius (cm)", "15");
    await page.getByText("377.3").waitFor();
    await fill(page, "Spin 1: time (min)", "8");
    await press(page, "Timer: spin 1, 8 min");
    await page
      .getByRole("timer")
      .getByText(/^[78]:\d\d$/)
      .waitFor();
    await press(page, "Separation done");
    await heading(page, "Count the cells").waitFor();
    await page.getByText(/^No network\. Steps on this tablet: 1/).waitFor();
    await fill(page, "Nucleated cells (million/mL)", "1");
    await page.reload();
    await heading(page, "Count the cells").waitFor();
    await page.getByText(/^No network\. Steps on this tablet: 1/).waitFor();
    await page
      .getByRole("timer")
      .getByText(/^[78]:\d\d$/)
      .waitFor();
    expect(await page.getByLabel("Nucleated cells (million/mL)").inputValue()).toBe("1");
    await keep(page, "3-no-network");
    await fill(page, "Viability (%)", "101");
    await press(page, "Keep the results");
    await refusedWith(page, /101 %/);
    await fill(page, "Viability (%)", "91");
    await fill(page, "Endotoxin (EU/mL)", "0.1");
    await page.getByRole("radiogroup", { name: "Gram stain" }).getByText("negative").click();
    await page.getByRole("radiogroup", { name: "Sterility culture" }).getByText("started today").click();
    await press(page, "Keep the results");
    await heading(page, "From the tube into the syringe").waitFor();
    await page.getByText(/^No network\. Steps on this tablet: 2/).waitFor();
    await context.setOffline(false);
    await safe(page).waitFor();
    const steps = await stepsAtServer(page);
    expect(steps.slice(before).map(({ step }) => step.kind)).toEqual(["process", "results"]);
    for (const { at, receivedAt } of steps.slice(before))
      expect(Date.parse(at)).toBeLessThan(Date.parse(receivedAt));
  });

  test("the dose refuses more cells than there are; two people release on condition", async () => {
    await scanAll(page, "From the tube into the syringe", code);
    await heading(page, "Fill the syringes").waitFor();
    await fill(page, "Volume in the syringes (mL)", "3,8");
    await fill(page, "Syringes", "4");
    await press(page, "Syringes filled");
    await heading(page, "Plan the dose").waitFor();
    await fill(page, "Area (cm²)", "4");
    await fill(page, "Points (per cm²)", "9");
    await fill(page, "Volume a point (µL)", "100");
    await fill(page, "Cells (million/cm²)", "0.95");
    await press(page, "Take this dose");
    await page.getByRole("alert").getByText("Not taken").waitFor();
    await fill(page, "Cells (million/cm²)", "0.8");
    await page.getByText("3.276").waitFor();
    await keep(page, "4-dose");
    await press(page, "Take this dose");
    await heading(page, "Release").waitFor();
    await expectAccessible(page, "room, release");
    await page.getByRole("button", { name: /, second$/ }).click();
    await page.getByText(/^Waiting for the other person/).waitFor();
    expect(await page.getByRole("button", { name: "Release on condition" }).count()).toBe(0);
    const other = await openPage(browser, "desktop", address);
    await signInAs(other.page, "clinician");
    await other.page.goto(page.url());
    await other.page.getByRole("button", { name: /, responsible$/ }).click();
    await page.getByRole("button", { name: "Release on condition" }).waitFor();
    await keep(page, "5-release");
    await press(page, "Release on condition");
    await heading(other.page, "From the syringe to the scalp").waitFor();
    expect(other.faults).toEqual([]);
    await other.context.close();
  });

  test("the injection is marked on the scalp with mouse and keyboard, and every link of the chain is verified", async () => {
    await scanAll(page, "From the syringe to the scalp", code);
    await heading(page, "Inject").waitFor();
    const map = page.getByRole("application");
    await map.click({ position: { x: 180, y: 300 } });
    await refusedWith(page, /how deep the needle goes/);
    await fill(page, "Depth (mm)", "3");
    await fill(page, "Points a mark", "12");
    await map.click({ position: { x: 180, y: 300 } });
    await map.focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await press(page, "Injection done");
    await refusedWith(page, /2\.4 mL given, 3\.6 mL planned/);
    expect(await page.getByRole("button", { name: "Go on with this reason" }).isDisabled()).toBe(true);
    await press(page, "Vertex");
    await expectAccessible(page, "room, injection");
    await keep(page, "6-injection");
    await press(page, "Injection done");
    await heading(page, "Given; the culture is still to be read").waitFor();
    const chain = await page.getByRole("list", { name: "Chain of identity" }).innerText();
    expect(chain.match(/verified/g)).toHaveLength(5);
    await safe(page).waitFor();
    await expectAccessible(page, "room, given");
  });

  test("the lot leads to this patient, and the label's code to this room", async () => {
    await page.goto(`/recall?lot=lot-${code.toLowerCase()}`);
    await page.getByText(/: stop 0, call 1, discarded before 0\.$/).waitFor();
    await page.getByRole("link", { name: code }).waitFor();
    await expectAccessible(page, "recall");
    await keep(page, "7-recall");
    await page.goto("/procedures");
    await heading(page, "Given, culture to be read").waitFor();
    await scan(page, `${code}.P`);
    await heading(page, "Given; the culture is still to be read").waitFor();
    expect(opened.faults).toEqual([]);
  });

  test("signing out forgets the open room", async () => {
    await page.getByRole("button", { name: /^Account of/ }).click();
    await page.getByRole("menuitem", { name: "Sign out" }).click();
    await page.getByLabel("E-mail").waitFor();
    const left = await page.evaluate(async () => {
      const kept = Object.keys(localStorage).filter((key) => /room|kept/.test(key));
      const open = indexedDB.open("anagen-room");
      const db = await new Promise<IDBDatabase>((done) => {
        open.onsuccess = () => done(open.result);
      });
      const count = db.transaction("rooms").objectStore("rooms").count();
      const rooms = await new Promise<number>((done) => {
        count.onsuccess = () => done(count.result);
      });
      const cached = await (await caches.open("anagen-shell")).keys();
      return { kept, rooms, api: cached.filter(({ url }) => url.includes("/api/")).length };
    });
    expect(left).toEqual({ kept: [], rooms: 0, api: 0 });
  });
});

test("the phone's camera reads the label on the wristband", async () => {
  const { page, context } = await openPage(browser, "desktop", address);
  await signInAs(page, "technician");
  const code = await prepareProduct(page, "DEMO-06");
  const room = page.url();
  await context.close();
  const film = await filmOfLabel(`${code}.W`);
  const phone = await openBrowser([
    "--use-fake-ui-for-media-stream",
    "--use-fake-device-for-media-stream",
    `--use-file-for-fake-video-capture=${film}`,
  ]);
  try {
    const held = await openPage(phone, "phone", address);
    await signInAs(held.page, "technician");
    await held.page.goto(room);
    await press(held.page, "Scan with the camera");
    await heading(held.page, "Harvest").waitFor();
    expect(held.faults).toEqual([]);
  } finally {
    await phone.close();
    rmSync(film);
  }
});

/** What a camera sees that is held over a label, as a film of one picture. */
async function filmOfLabel(text: string): Promise<string> {
  const symbol = await bwip.toBuffer({
    bcid: "datamatrix",
    text,
    scale: 6,
    padding: 4,
    backgroundcolor: "ffffff",
  });
  const turned = await sharp(symbol).resize(240).rotate(7, { background: "#ffffff" }).blur(1.2).toBuffer();
  const picture = await sharp({ create: { width: 640, height: 480, channels: 3, background: "#c9c4bb" } })
    .composite([{ input: turned, gravity: "centre" }])
    .jpeg({ quality: 85 })
    .toBuffer();
  const film = join(tmpdir(), `anagen-camera-${process.pid}.mjpeg`);
  writeFileSync(film, picture);
  return film;
}

describe.each<Width>(["desktop", "phone"])("pages of products, %s", (width) => {
  test("axe finds nothing, nothing is wider than the screen, and Spanish fits", async () => {
    const { page, context, faults } = await openPage(browser, width, address);
    await signInAs(page, "technician");
    const look = async (name: string) => {
      await expectAccessible(page, `${name}, ${width}`);
      await expectNoSidewaysScroll(page, `${name}, ${width}`);
      await keepScreenshot(page, `${width}-technician-${name}`);
    };
    await page.goto("/procedures");
    await heading(page, "In work").waitFor();
    await look("products");
    await page
      .getByRole("link", { name: /DEMO-03/ })
      .first()
      .click();
    await heading(page, "Is this the right patient?").waitFor();
    await look("room");
    await page.goto("/recall?lot=SAL-2231");
    await page.getByText(/^Lot SAL-2231: stop 0, call 2/).waitFor();
    await look("recall");
    await page.goto("/donors");
    await press(page, "Add a donor");
    await page.getByLabel("Cells recovered on").fill("2026-11-10");
    await page.getByText("These cells may not be used yet.").waitFor();
    await look("donor");
    await page.evaluate(() => localStorage.setItem("anagen.language", "es"));
    await page.goto("/procedures");
    await heading(page, "En curso").waitFor();
    await look("products-es");
    expect(faults).toEqual([]);
    await context.close();
  });
});
