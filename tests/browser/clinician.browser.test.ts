/** The main job by clicking: sign in, open the patient, add a visit, upload, see hairs, see the new point on the curve. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { keepScreenshot, type OpenedPage, openBrowser, openPage, signInAs } from "./pages.ts";
import { blackPicture, scalpPicture, textAsPicture } from "./samplePictures.ts";

const address = inject("demoAddress");
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

const measuredWithin = { timeout: 60_000 };

/** From the list to a course of one's own, so that no other test's visits are in the way. */
async function newCourse(page: Page, code: string): Promise<void> {
  await page.getByRole("link", { name: "Patients", exact: true }).first().click();
  await page.getByRole("link", { name: "Add patient" }).click();
  await page.getByRole("heading", { name: "Add a patient" }).waitFor();
  await page.getByLabel("Code", { exact: true }).fill(code);
  await page.getByLabel("Given name").fill("Test");
  await page.getByLabel("Family name").fill(`Person ${code}`);
  await page.getByLabel("Date of birth").fill("1988-05-14");
  await page.getByRole("combobox", { name: "Sex" }).click();
  await page.getByRole("option", { name: "Female", exact: true }).click();
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("link", { name: "Open a course" }).click();
  await page.getByLabel("Diagnosis").fill("Androgenetic alopecia, for a test");
  await page.getByRole("combobox", { name: "Treatment" }).click();
  await page.getByRole("option", { name: "Own cells" }).click();
  await page.getByRole("button", { name: "Open a course" }).click();
  await page.getByRole("button", { name: "Add site" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name of the spot").fill("Vertex 1");
  await dialog.getByRole("combobox", { name: "Region" }).click();
  await page.getByRole("option", { name: "Vertex" }).click();
  await dialog.getByRole("button", { name: "Save" }).click();
  await dialog.waitFor({ state: "detached" });
}

async function addVisit(page: Page, label: string, heldOn: string): Promise<void> {
  await page.getByRole("button", { name: "Add visit" }).first().click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("combobox", { name: "Visit" }).click();
  await page.getByRole("option", { name: label, exact: true }).click();
  await dialog.getByLabel("Held on").fill(heldOn);
  await dialog.getByRole("button", { name: "Add visit" }).click();
  await page.getByRole("heading", { name: `Visit ${label}` }).waitFor();
}

async function chooseDevice(page: Page): Promise<void> {
  await page.getByRole("combobox", { name: "Scale" }).click();
  await page.getByRole("option", { name: /Videodermatoscope/ }).click();
}

/** The density beside the picture, hairs/cm². */
async function shownDensity(page: Page): Promise<number> {
  const said = await page.getByRole("main").innerText();
  return Number(/(\d+)\s*hairs\/cm²/.exec(said)?.[1] ?? Number.NaN);
}

describe("the clinician's main job", () => {
  let opened: OpenedPage;
  beforeAll(async () => {
    opened = await openPage(browser, "desktop", address);
    await signInAs(opened.page, "clinician");
    await newCourse(opened.page, "T-CLICK");
  });
  afterAll(() => opened?.context.close());

  test("before any picture the course says what is missing", async () => {
    const { page } = opened;
    await expect.poll(() => page.getByText("No curve yet").isVisible()).toBe(true);
    expect(await page.getByText("No baseline yet", { exact: false }).first().isVisible()).toBe(true);
  });

  test("a visit is added, a picture uploaded, and hairs come back with their error bars", async () => {
    const { page } = opened;
    await addVisit(page, "D0a", "2026-03-01");
    await chooseDevice(page);
    await page.getByTestId("picture-file").setInputFiles(await scalpPicture("first.jpg", 4711));
    const result = page.getByRole("article", { name: /first\.jpg/ });
    await result.getByText("Measured", { exact: true }).waitFor(measuredWithin);
    expect(await result.innerText()).toMatch(/\d+\s*hairs\/cm²\s*95 % interval \d+–\d+/);
    expect(await result.innerText()).toMatch(/[\d.]+\s*µm\s*95 % interval [\d.]+–[\d.]+/);
    await keepScreenshot(page, "desktop-visit-measured");
  });

  test("the new point stands on the curve, with its interval in words, and leads to its picture", async () => {
    const { page } = opened;
    await page.getByRole("link", { name: /Androgenetic alopecia, for a test/ }).click();
    await page.getByRole("heading", { name: "Hair density" }).waitFor();
    const point = page.getByRole("button", { name: /^Vertex 1, 1 Mar 2026: \d+ hairs\/cm² \(\d+–\d+\)$/ });
    await point.waitFor();
    expect(await page.locator("svg[role=img]").count()).toBeGreaterThanOrEqual(3);
    await point.click();
    await page.getByRole("application").waitFor();
    expect(page.url()).toContain("/pictures/");
  });

  test("every hair is drawn; the keyboard goes from hair to hair, zooms, and the address keeps the view", async () => {
    const { page } = opened;
    const stage = page.getByRole("application");
    await expect.poll(() => stage.locator("[data-hair]").count()).toBeGreaterThan(10);
    await stage.focus();
    await page.keyboard.press("n");
    await expect.poll(() => page.url()).toMatch(/hair=\d+/);
    const first = page.url();
    expect(await stage.innerText()).toMatch(/Hair \d+ · .* ± \d+ µm/);
    await page.keyboard.press("n");
    await expect.poll(() => page.url()).not.toBe(first);
    await page.keyboard.press("+");
    await expect.poll(() => new URL(page.url()).searchParams.get("z")).toBe("1.4");
    await page.reload();
    await expect.poll(() => page.getByText("1.4×").isVisible()).toBe(true);
    await page.getByRole("application").focus();
    await page.keyboard.press("0");
    await expect.poll(() => page.getByText("1.0×").isVisible()).toBe(true);
    await page.keyboard.press("?");
    await page.getByRole("dialog", { name: "Keys in the picture" }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
  });

  test("pointing at a hair tells its diameter; hiding a class hides its outlines", async () => {
    const { page } = opened;
    const stage = page.getByRole("application");
    const hair = stage.locator('[data-hair][data-class="terminal"] path').first();
    const box = await hair.boundingBox();
    if (box === null) throw new Error("the first terminal hair has no place on the screen");
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await expect.poll(() => stage.innerText()).toMatch(/Hair \d+ · \w+ · \d+ ± \d+ µm/);
    expect(await hair.isVisible()).toBe(true);
    await page.getByRole("checkbox", { name: "Terminal" }).uncheck();
    await expect.poll(() => hair.isVisible()).toBe(false);
    expect(page.url()).toContain("hide=terminal");
    await page.getByRole("checkbox", { name: "Terminal" }).check();
    await keepScreenshot(page, "desktop-viewer");
  });

  test("the wheel zooms to the pointer", async () => {
    const { page } = opened;
    const box = await page.getByRole("application").boundingBox();
    if (box === null) throw new Error("the stage has no place on the screen");
    await page.mouse.move(box.x + 200, box.y + 150);
    await page.mouse.wheel(0, -600);
    await expect.poll(() => Number(new URL(page.url()).searchParams.get("z") ?? 1)).toBeGreaterThan(1.5);
    await page.getByRole("button", { name: "Show all" }).click();
  });

  test("a scale is marked with two clicks, and the picture is measured again with it", async () => {
    const { page } = opened;
    const before = await shownDensity(page);
    await page.getByRole("button", { name: "Mark the scale anew" }).click();
    const form = page.getByRole("form", { name: "Mark the scale" });
    const box = await page.getByRole("application").boundingBox();
    if (box === null) throw new Error("the stage has no place on the screen");
    await page.mouse.click(box.x + box.width * 0.3, box.y + box.height * 0.5);
    await form.getByText("Now click on the other end.").waitFor();
    await page.mouse.click(box.x + box.width * 0.7, box.y + box.height * 0.5);
    await form.getByLabel("Its true length").fill("3.5");
    const told = await form.getByText(/→ [\d.]+ µm per pixel ± [\d.]+ %/).innerText();
    const umPerPixel = Number(/→ ([\d.]+)/.exec(told)?.[1]);
    await form.getByRole("button", { name: "Measure with this scale" }).click();
    const scale = page.getByText(/µm per pixel ± [\d.]+ %, marked on a scale bar of 3.5 mm/);
    await scale.waitFor();
    expect(Number(/^([\d.]+)/.exec(await scale.innerText())?.[1])).toBeCloseTo(umPerPixel, 2);
    // The mark says about 6.4 instead of 5.54 µm per pixel, so the same hairs stand on a larger area.
    await expect.poll(() => shownDensity(page), measuredWithin).toBeLessThan(before * 0.85);
    expect(opened.faults).toEqual([]);
  });

  test("a text renamed as a picture is not taken, in a sentence, and nothing is lost", async () => {
    const { page } = opened;
    await page.getByRole("link", { name: "Visit D0a" }).click();
    await page.getByRole("heading", { name: "Add a picture" }).waitFor();
    await chooseDevice(page);
    await page.getByTestId("picture-file").setInputFiles(textAsPicture("letter.jpg"));
    const alert = page.getByRole("alert");
    await alert.waitFor();
    expect((await alert.innerText()).length).toBeGreaterThan(20);
    expect(await page.getByRole("article").count()).toBe(1);
  });

  test("the same bytes again are recognised", async () => {
    const { page } = opened;
    await page.getByTestId("picture-file").setInputFiles(await scalpPicture("again.jpg", 4711));
    await expect.poll(() => page.getByRole("alert").count()).toBe(1);
    expect(await page.getByRole("article").count()).toBe(1);
  });

  test("a picture that cannot be measured says why and what to do, and gives no number", async () => {
    const { page } = opened;
    await page.getByTestId("picture-file").setInputFiles(await blackPicture("lens-cap.png"));
    const result = page.getByRole("article", { name: /lens-cap/ });
    await result.getByText("Cannot be measured").waitFor(measuredWithin);
    await expect.poll(() => result.innerText()).toMatch(/What to do\./);
    expect(await result.innerText()).not.toContain("hairs/cm²");
    await keepScreenshot(page, "desktop-visit-refused");
  });
});

describe("on a phone", () => {
  test("the technician takes a picture with the camera and sees it measured", async () => {
    const { page, context, faults } = await openPage(browser, "phone", address);
    await signInAs(page, "technician");
    await page.getByRole("link", { name: "Patients", exact: true }).click();
    await page.getByRole("link", { name: /Ficticia, Ada/ }).click();
    await page.locator("main ul a").first().click();
    await page.getByRole("button", { name: "Add visit" }).first().click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("combobox", { name: "Visit" }).click();
    await page.getByRole("option", { name: "unplanned" }).click();
    await dialog.getByRole("button", { name: "Add visit" }).click();
    await page.getByRole("heading", { name: "Unplanned visit" }).waitFor();
    expect(await page.getByRole("button", { name: "Take a photo" }).isVisible()).toBe(true);
    const camera = page.getByTestId("picture-camera");
    expect(await camera.getAttribute("capture")).toBe("environment");
    await chooseDevice(page);
    await camera.setInputFiles(await scalpPicture("phone.jpg", 4712));
    const result = page.getByRole("article", { name: /phone\.jpg/ });
    await result.getByText("Measured", { exact: true }).waitFor(measuredWithin);
    await keepScreenshot(page, "phone-visit-measured");
    expect(faults).toEqual([]);
    await context.close();
  });
});

describe("by keyboard alone", () => {
  test("search, open, and add a visit without a pointer; nothing typed is lost by a reload", async () => {
    const { page, context } = await openPage(browser, "desktop", address);
    await page.getByLabel("E-mail").focus();
    await page.keyboard.type("clinician@demo.example");
    await page.keyboard.press("Tab");
    await page.keyboard.type("made-up-clinic");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: /^Account of/ }).waitFor();
    await page.getByRole("heading", { name: "Visits today" }).waitFor();
    await page.keyboard.press("/");
    await page.getByRole("searchbox").waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("type"))).toBe("search");
    await page.keyboard.type("erdacht");
    await expect.poll(() => page.locator("tbody tr").count()).toBe(1);
    expect(page.url()).toContain("search=erdacht");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Courses of treatment" }).waitFor();
    await page.locator("main ul a").first().focus();
    await page.keyboard.press("Enter");
    const add = page.getByRole("button", { name: "Add visit" }).first();
    await add.focus();
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").getByLabel("Note").focus();
    await page.keyboard.type("Half a sentence");
    await page.reload();
    await page.getByRole("button", { name: "Add visit" }).first().click();
    expect(await page.getByRole("dialog").getByLabel("Note").inputValue()).toBe("Half a sentence");
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page.locator("h1").first().click();
    await page.keyboard.press("g");
    await page.keyboard.press("t");
    await expect.poll(() => new URL(page.url()).pathname).toBe("/today");
    await context.close();
  });
});
