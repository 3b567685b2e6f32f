/** Hairs corrected in the page: by pointer, pen and keyboard; the numbers at once; versions kept; nobody overwritten. */
import type { StoredMeasurement } from "@anagen/clinic/contract";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import {
  expectAccessible,
  expectNoSidewaysScroll,
  keepScreenshot,
  type OpenedPage,
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

async function asked<T>(page: Page, path: string): Promise<T> {
  const response = await page.request.get(path);
  return (await response.json()) as T;
}

/** A measured picture of the demo clinic; `skip` of them are left to other tests. */
async function demoPicture(page: Page, skip: number): Promise<string> {
  const found: string[] = [];
  for (const patient of await asked<{ id: string }[]>(page, "/api/patients?search="))
    for (const course of await asked<{ id: string }[]>(page, `/api/courses?patientId=${patient.id}`))
      for (const visit of await asked<{ id: string }[]>(page, `/api/visits?courseId=${course.id}`))
        for (const picture of await asked<{ id: string; state: string }[]>(
          page,
          `/api/visits/${visit.id}/pictures`,
        )) {
          if (picture.state === "measured") found.push(picture.id);
          if (found.length > skip) return picture.id;
        }
  throw new Error(`the demo clinic has only ${found.length} measured pictures`);
}

const versionsOf = (page: Page, id: string) =>
  asked<StoredMeasurement[]>(page, `/api/pictures/${id}/measurements`);
const countOf = ({ result }: StoredMeasurement) => result.summary?.hairs.value ?? Number.NaN;

/** "Before" and "now" of a row of the table of effects. */
async function effect(page: Page, name: string): Promise<[number, number]> {
  const cells = page.getByRole("row", { name: new RegExp(`^${name}`) }).getByRole("cell");
  const [before, now] = await cells.evaluateAll((all) =>
    all.map((cell) => Number.parseFloat(cell.textContent ?? "")),
  );
  return [before ?? Number.NaN, now ?? Number.NaN];
}

/** Places on the screen, as shares of the stage. */
async function onStage(page: Page, x: number, y: number): Promise<{ x: number; y: number }> {
  const box = await page.getByRole("application").boundingBox();
  if (box === null) throw new Error("the stage has no place on the screen");
  return { x: box.x + box.width * x, y: box.y + box.height * y };
}

describe("a clinician corrects a picture of the demo clinic", () => {
  let opened: OpenedPage;
  let id: string;
  let automatic: StoredMeasurement;
  beforeAll(async () => {
    opened = await openPage(browser, "desktop", address);
    await signInAs(opened.page, "clinician");
    id = await demoPicture(opened.page, 0);
    automatic = (await versionsOf(opened.page, id))[0] as StoredMeasurement;
    await opened.page.goto(`/pictures/${id}`);
  });
  afterAll(() => opened?.context.close());

  test("a hair added with two clicks raises count and density at once", async () => {
    const { page } = opened;
    await page.getByRole("button", { name: "Correct the hairs" }).click();
    await page.getByText("Add a hair", { exact: true }).click();
    const [root, tip] = [await onStage(page, 0.5, 0.4), await onStage(page, 0.53, 0.47)];
    await page.mouse.click(root.x, root.y);
    await page.getByText("Now its tip.").waitFor();
    await page.mouse.click(tip.x, tip.y);
    await page.getByText("Hair added.").waitFor();
    const [before, now] = await effect(page, "Counted");
    expect([before, now]).toEqual([countOf(automatic), countOf(automatic) + 1]);
    const [density, denser] = await effect(page, "Density");
    expect(denser).toBeGreaterThan(density);
    await expectAccessible(page, "the page while correcting");
    await keepScreenshot(page, "desktop-correct");
  });

  test("a pen draws a hair in one stroke, and an area is left out with a stroke around it", async () => {
    const { page } = opened;
    const pen = await page.context().newCDPSession(page);
    const stroke = async (places: { x: number; y: number }[]) => {
      for (const [k, at] of places.entries()) {
        const common = { ...at, button: "left", pointerType: "pen" } as const;
        if (k === 0)
          await pen.send("Input.dispatchMouseEvent", { type: "mousePressed", clickCount: 1, ...common });
        await pen.send("Input.dispatchMouseEvent", { type: "mouseMoved", buttons: 1, ...common });
        if (k === places.length - 1)
          await pen.send("Input.dispatchMouseEvent", { type: "mouseReleased", clickCount: 1, ...common });
      }
    };
    const along = await Promise.all(
      [0, 1, 2, 3, 4, 5].map((k) => onStage(page, 0.3 + 0.01 * k, 0.5 + 0.015 * k)),
    );
    await stroke(along);
    await expect.poll(() => effect(page, "Counted")).toEqual([countOf(automatic), countOf(automatic) + 2]);
    await page.getByText("Mask area", { exact: true }).click();
    const around = await Promise.all(
      [0, 1, 2, 3, 4, 5, 6, 7].map((k) => onStage(page, 0.5 + 0.12 * Math.cos(k), 0.5 + 0.2 * Math.sin(k))),
    );
    await stroke(around);
    await page.getByText("Area left out.").waitFor();
    const [, left] = await effect(page, "Counted");
    expect(left).toBeLessThan(countOf(automatic) + 2);
    await keepScreenshot(page, "desktop-correct-area");
    await page.getByRole("button", { name: /^Count area \d+ again \(marked by a person\)/ }).click();
    await page.getByText("The area counts again.").waitFor();
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByRole("button", { name: "Undo" }).click();
    await expect.poll(() => effect(page, "Counted")).toEqual([countOf(automatic), countOf(automatic) + 2]);
  });

  test("a reload loses nothing, also not the reason", async () => {
    const { page } = opened;
    await page.getByLabel("Why it is corrected").fill("Two hairs were missed");
    await page.reload();
    await page.getByText("2 changes not saved", { exact: false }).first().waitFor();
    expect(await page.getByLabel("Why it is corrected").inputValue()).toBe("Two hairs were missed");
    expect(await effect(page, "Counted")).toEqual([countOf(automatic), countOf(automatic) + 2]);
  });

  test("saved, it is a version beside the automatic one, and either can be shown", async () => {
    const { page } = opened;
    await page.getByRole("button", { name: "Save as a new version" }).click();
    await page.getByRole("radio", { name: /Corrected · stands/ }).waitFor();
    const both = await versionsOf(page, id);
    expect(both).toHaveLength(2);
    expect(both[0]).toEqual(automatic);
    expect(both[1]).toMatchObject({ version: 2, reason: "Two hairs were missed" });
    expect(both.map(countOf)).toEqual([countOf(automatic), countOf(automatic) + 2]);
    const shown = async () =>
      Number(/(\d+)\s*hairs\/cm²/.exec(await page.getByRole("main").innerText())?.[1]);
    const corrected = await shown();
    await keepScreenshot(page, "desktop-versions");
    await page.getByRole("radio", { name: /^Automatic/ }).check();
    await expect.poll(shown).toBeLessThan(corrected);
    expect(page.url()).toContain("version=1");
    await page.getByRole("radio", { name: /^Corrected/ }).check();
    await expect.poll(shown).toBe(corrected);
    expect(opened.faults).toEqual([]);
  });
});

describe("by keyboard alone", () => {
  test("a hair is added, bent, turned, cut, joined and removed; undone to the start and saved", async () => {
    const { page, context, faults } = await openPage(browser, "desktop", address);
    await signInAs(page, "clinician");
    const id = await demoPicture(page, 1);
    const [automatic] = (await versionsOf(page, id)) as [StoredMeasurement];
    const start = countOf(automatic);
    await page.goto(`/pictures/${id}`);
    const correct = page.getByRole("button", { name: "Correct the hairs" });
    await correct.focus();
    await page.keyboard.press("Enter");
    const stage = page.getByRole("application");
    await stage.focus();
    const press = async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key);
    };
    const counted = () => effect(page, "Counted").then(([, now]) => now);
    await press("a", "ArrowRight", "Enter", "Shift+ArrowRight", "Shift+ArrowDown", "Enter");
    await expect.poll(counted).toBe(start + 1);
    await press("v", "i", "ArrowUp", "ArrowUp");
    await page.getByText("Moved.").waitFor();
    await press("s");
    await page.getByText("Cut in two.").waitFor();
    await press("j", "n", "Enter");
    await page.getByText(/Joined to hair/).waitFor();
    await press("f", "]", "e", "Shift+ArrowLeft");
    await expect.poll(counted).toBe(start + 1);
    await press("d");
    await page.getByText("Two hairs side by side").waitFor();
    await press("u", "u", "u", "u", "u", "u");
    await press("Escape", "Escape", "x");
    await page.getByText("Take a hair first.").waitFor();
    await press("Control+Shift+z", "?");
    await page.getByRole("dialog", { name: "Keys in the picture" }).waitFor();
    expect(await page.getByRole("dialog").innerText()).toContain("Two hairs side by side");
    await press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    for (let k = 0; k < 12; k++) await press("Control+z");
    await page.getByText("Nothing to undo.").waitFor();
    await expect.poll(counted).toBe(start);
    await press("n", "x");
    await expect
      .poll(() => effect(page, "Counted").then(([before, now]) => before - now))
      .toBeGreaterThanOrEqual(0);
    await page.getByLabel("Why it is corrected").focus();
    await page.keyboard.type("Not a hair");
    await page.getByRole("button", { name: "Save as a new version" }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("radio", { name: /Corrected · stands/ }).waitFor();
    const both = await versionsOf(page, id);
    expect(both[1]?.result.hairs.length).toBe(automatic.result.hairs.length - 1);
    expect(faults).toEqual([]);
    await context.close();
  });
});

describe("two people correct one picture", () => {
  test("who comes second is told, and puts the changes on top; both corrections stand", async () => {
    const { page, context, faults } = await openPage(browser, "phone", address);
    await signInAs(page, "clinician");
    const id = await demoPicture(page, 2);
    await page.goto(`/pictures/${id}?correct=true`);
    await page.getByText("Add a hair", { exact: true }).tap();
    expect(await page.getByRole("application").isVisible()).toBe(true);
    const [root, tip] = [await onStage(page, 0.5, 0.4), await onStage(page, 0.6, 0.5)];
    expect(root.y).toBeGreaterThan(100);
    await page.touchscreen.tap(root.x, root.y);
    await page.getByText("Now its tip.").waitFor();
    await page.touchscreen.tap(tip.x, tip.y);
    await page.getByText("Hair added.").waitFor();
    await expectNoSidewaysScroll(page, "the page while correcting");
    await expectAccessible(page, "the page while correcting, on a phone");
    await keepScreenshot(page, "phone-correct");
    const [automatic] = (await versionsOf(page, id)) as [StoredMeasurement];
    const gone = automatic.result.hairs[0]?.id ?? 0;
    const colleague = await page.request.put(`/api/pictures/${id}/measurement`, {
      data: {
        fromVersion: 1,
        reason: "a speck of dust",
        facts: { baseVersion: 1, edits: [{ kind: "remove", id: gone }] },
      },
    });
    expect(colleague.status()).toBe(200);
    await page.getByLabel("Why it is corrected").fill("One was missed");
    await page.getByRole("button", { name: "Save as a new version" }).click();
    await page.getByRole("button", { name: "Put my changes on version 2" }).click();
    await page.getByRole("button", { name: "Save as a new version" }).click();
    await page.getByRole("radio", { name: /Corrected · stands/ }).waitFor();
    const all = await versionsOf(page, id);
    expect(all.map(({ version }) => version)).toEqual([1, 2, 3]);
    const last = all[2]?.result.hairs ?? [];
    expect(last.some((hair) => hair.id === gone)).toBe(false);
    expect(last.filter((hair) => hair.origin === "person")).toHaveLength(1);
    expect(faults).toEqual([]);
    await context.close();
  });
});
