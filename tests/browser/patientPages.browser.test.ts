/** The patient's pages on a phone, in both languages: the day after treatment, the diary without a network, the calendar. */
import sparticuz from "@sparticuz/chromium";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import {
  demoAccount,
  expectAccessible,
  expectNoSidewaysScroll,
  keepScreenshot,
  openBrowser,
  openPage,
  signIn,
  signInAs,
} from "./pages.ts";

const address = inject("demoAddress");
const dayOne = { email: "day-one@demo.example", password: demoAccount("patient").password };
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

/** A phone of somebody whose browser speaks a language; signed in as the patient of the day before's treatment. */
async function phone(
  language: "en" | "es",
): Promise<{ page: Page; context: BrowserContext; faults: string[] }> {
  const opened = await openPage(browser, "phone", address);
  await opened.page.evaluate((chosen) => localStorage.setItem("anagen.language", chosen), language);
  await opened.page.reload();
  if (language === "en") await signIn(opened.page, dayOne.email, dayOne.password);
  else {
    await opened.page.getByLabel("Correo electrónico").fill(dayOne.email);
    await opened.page.getByLabel("Contraseña", { exact: true }).fill(dayOne.password);
    await opened.page.getByRole("button", { name: "Iniciar sesión" }).click();
  }
  await opened.page.getByRole("navigation").first().waitFor();
  return opened;
}

const walk = {
  en: [
    ["Today", "What to do now"],
    ["My hair", "Is it working?"],
    ["Diary", "What you wrote"],
    ["My dates", "In my calendar"],
    ["My papers", "What you agreed to"],
    ["Ask", "Ask"],
  ],
  es: [
    ["Hoy", "Qué hacer ahora"],
    ["Mi pelo", "¿Funciona?"],
    ["Diario", "Lo que ha escrito"],
    ["Fechas", "En mi calendario"],
    ["Papeles", "A qué ha dicho que sí"],
    ["Dudas", "Dudas"],
  ],
} as const;

describe.each(["en", "es"] as const)("in %s", (language) => {
  test("every page is a touch away at the bottom of the phone, accessible, and in that language", async () => {
    const { page, context, faults } = await phone(language);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(language);
    for (const [entry, heading] of walk[language]) {
      const link = page.getByRole("navigation").first().getByRole("link", { name: entry, exact: true });
      await link.click();
      await page.getByRole("heading", { name: heading, exact: true }).first().waitFor();
      expect((await link.boundingBox())?.y).toBeGreaterThan(700);
      expect(await link.getAttribute("aria-current")).toBe("page");
      await expectAccessible(page, `${entry}, ${language}`);
      await expectNoSidewaysScroll(page, `${entry}, ${language}`);
      await keepScreenshot(page, `phone-${language}-${entry.toLowerCase().replaceAll(" ", "-")}`);
    }
    const said = await page.getByRole("main").innerText();
    if (language === "es") expect(said).not.toMatch(/\b(the|What|your|hair)\b/);
    await page.locator("summary").first().click();
    await expectAccessible(page, `an answer, ${language}`);
    expect(faults).toEqual([]);
    await context.close();
  });
});

test("the list of the first days: what holds and until when; a tick is kept, also over a reload", async () => {
  const { page, context } = await phone("en");
  const rule = page.getByRole("checkbox", { name: /No sauna, hot tub or pool/ });
  await rule.check();
  await page.reload();
  await expect.poll(() => rule.isChecked()).toBe(true);
  expect(await page.getByRole("main").innerText()).toMatch(
    /Do not wash your hair\s*until \d+ \w+ \d{4}, \d\d:\d\d/,
  );
  expect(await page.getByRole("link", { name: /Call the clinic/ }).getAttribute("href")).toBe(
    "tel:+15550100",
  );
  await context.close();
});

test("signs lead to one action by icon, word and colour together, by keyboard alone; staff see what was ticked", async () => {
  const { page, context } = await phone("en");
  await page.goto("/my/check");
  const fever = page.getByRole("checkbox", { name: "Fever" });
  await fever.focus();
  await page.keyboard.press("Space");
  expect(await fever.isChecked()).toBe(true);
  for (let k = 0; k < 12; k++) {
    await page.keyboard.press("Tab");
    if (
      await page
        .getByRole("button", { name: "What should I do?" })
        .evaluate((b) => b === document.activeElement)
    )
      break;
  }
  await page.keyboard.press("Enter");
  const advice = page.getByRole("region", { name: "Red: call now" });
  await advice.waitFor();
  expect(await advice.evaluate((section) => section === document.activeElement)).toBe(true);
  expect(await advice.innerText()).toContain("Call the clinic now, at night too.");
  await expectAccessible(page, "advice");
  await keepScreenshot(page, "phone-advice");
  await page.getByRole("checkbox", { name: /Chest pain/ }).check();
  expect(await advice.count()).toBe(0);
  await page.getByRole("button", { name: "What should I do?" }).click();
  await page.getByRole("region", { name: "Red: this is an emergency" }).waitFor();
  expect(await page.getByRole("link", { name: /Emergency number/ }).getAttribute("href")).toBe("tel:112");
  await page.getByRole("checkbox", { name: /Chest pain/ }).uncheck();
  await fever.uncheck();
  await page.getByRole("button", { name: "I have none of these" }).click();
  await page.getByRole("region", { name: "Green: no call needed" }).waitFor();
  await context.close();
});

test("a diary entry written without a network outlives a reload and reaches the clinic once", async () => {
  const { page, context } = await phone("en");
  await page.goto("/my/diary");
  await page.getByRole("heading", { name: "What you wrote" }).waitFor();
  await page.getByLabel("Count 1").fill("14");
  await page.getByRole("button", { name: "One more count" }).click();
  await page.getByLabel("Count 2").fill("9");
  await page.getByRole("button", { name: "Good" }).click();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByText("the mean of 2 counts").waitFor();
  expect(await page.getByRole("alert").innerText()).toContain("Count three times");
  await expect.poll(() => page.evaluate(async () => (await caches.keys()).length)).toBeGreaterThan(0);

  await page.getByText("Kept on this phone").waitFor({ state: "detached", timeout: 40_000 });
  const note = `No network here ${Date.now()}`;
  await context.setOffline(true);
  await page.getByLabel("A note, if you like").fill(note);
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByText("Kept on this phone").waitFor();
  await page.reload();
  await page.getByText("No network now. This is what your phone has kept.").waitFor();
  await page.getByText(note).waitFor();
  expect(await page.getByText("Kept on this phone").isVisible()).toBe(true);
  await keepScreenshot(page, "phone-diary-offline");
  await context.setOffline(false);
  await page.getByText("Kept on this phone").waitFor({ state: "detached", timeout: 40_000 });
  expect(await page.getByText(note).count()).toBe(1);

  const desk = await openPage(browser, "desktop", address);
  await signInAs(desk.page, "clinician");
  await desk.page.goto("/patients?search=DEMO-02");
  await desk.page.locator("tbody a").first().click();
  await desk.page.locator("main ul a").first().click();
  await desk.page.getByRole("link", { name: /^Diary/ }).click();
  await desk.page.getByText(note).waitFor();
  expect(await desk.page.getByText(note).count()).toBe(1);
  await expectAccessible(desk.page, "the diary as staff read it");
  await keepScreenshot(desk.page, "desktop-diary-month");
  await desk.page.goBack();
  await desk.page.getByRole("link", { name: /^After the procedure/ }).click();
  await desk.page.getByRole("button", { name: "Save the list" }).waitFor();
  await expectAccessible(desk.page, "the list after the procedure as staff write it");
  await expectNoSidewaysScroll(desk.page, "the list after the procedure");
  await keepScreenshot(desk.page, "desktop-aftercare");
  await desk.context.close();
  await context.close();
});

test("a photograph is taken with the last one of its view as a ghost over the finder", async () => {
  const camera = await chromium.launch({
    executablePath: await sparticuz.executablePath(),
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--use-fake-ui-for-media-stream",
      "--use-fake-device-for-media-stream",
    ],
  });
  const { page, context, faults } = await openPage(camera, "phone", address);
  await signIn(page, dayOne.email, dayOne.password);
  await page.getByRole("heading", { name: "What to do now" }).waitFor();
  const takeCrown = async () => {
    await page.goto("/my/diary");
    await page.getByRole("button", { name: /Crown, from above/ }).click();
    await page.getByRole("button", { name: "Take the photo" }).waitFor();
    await expect
      .poll(() => page.locator("video").evaluate((video: HTMLVideoElement) => video.videoWidth))
      .toBeGreaterThan(0);
  };
  await takeCrown();
  expect(await page.getByRole("dialog").locator("img").count()).toBe(0);
  await page.getByRole("button", { name: "Take the photo" }).click();
  await page.getByRole("button", { name: /Crown, from above \(taken\)/ }).waitFor();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByText("Photos: Crown, from above").first().waitFor({ timeout: 40_000 });
  await takeCrown();
  const ghost = page.getByRole("dialog").locator("img");
  await expect.poll(() => ghost.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);
  await expectAccessible(page, "finder with ghost");
  await keepScreenshot(page, "phone-ghost");
  await page.getByRole("switch").click();
  expect(await ghost.count()).toBe(0);
  expect(faults).toEqual([]);
  await context.close();
  await camera.close();
});

test("staff change the list; a duration outside the sources asks for a reason, and the patient sees the new one", async () => {
  const { page, context } = await openPage(browser, "desktop", address);
  await signInAs(page, "coordinator");
  await page.goto("/patients?search=DEMO-02");
  await page.locator("tbody a").first().click();
  await page.locator("main ul a").first().click();
  await page.getByRole("link", { name: /^After the procedure/ }).click();
  await page.getByLabel("Washing: how long").fill("96");
  const why = page.getByLabel("Washing: why");
  await why.waitFor();
  await page.getByLabel("Why is it changed?").fill("the patient bleeds easily");
  await page.getByRole("button", { name: "Save the list" }).click();
  await page
    .getByRole("alert")
    .getByText(/Say why/)
    .waitFor();
  await why.fill("thick dressing");
  await page.getByRole("button", { name: "Save the list" }).click();
  await page.getByText(/version 2\. The patient sees it/).waitFor();
  await context.close();
});

test("a purpose is taken back on the phone in two steps, for no reason; the others stay", async () => {
  const { page, context } = await phone("en");
  await page.goto("/my/papers");
  await page.getByRole("button", { name: "Take back: Your results in a register" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText("No new results of yours go into the register.").waitFor();
  await expectAccessible(page, "taking a purpose back");
  await keepScreenshot(page, "phone-take-back");
  await dialog.getByRole("button", { name: "Take it back" }).click();
  await page.getByText(/You took this back/).waitFor();
  expect(await page.getByRole("button", { name: "Take back: Your results in a register" }).count()).toBe(0);
  expect(await page.getByRole("button", { name: "Take back: Photos for your care" }).isVisible()).toBe(true);
  await context.close();
});

test("the calendar: a secret address that needs no sign-in, shown once, ended at once", async () => {
  const { page, context } = await phone("es");
  await page.goto("/my/dates");
  await page.getByRole("button", { name: "Crear una dirección secreta" }).click();
  const secret = await page.getByTestId("calendar-address").innerText();
  await expectAccessible(page, "calendar address");
  await keepScreenshot(page, "phone-es-calendar-address");
  const calendar = await fetch(secret);
  expect(calendar.headers.get("content-type")).toContain("text/calendar");
  const text = await calendar.text();
  expect(text).toContain("SUMMARY:Visita a la clínica");
  expect(text).not.toMatch(/Ficticio|Tomás|DEMO|lavar|hair|alopecia/i);
  await page.reload();
  await page.getByText("Solo se muestra una vez").first().waitFor();
  expect(await page.locator("body").innerText()).not.toContain(secret.slice(-30));
  await page.getByRole("button", { name: "Anular la dirección" }).click();
  await page.getByRole("button", { name: "Crear una dirección secreta" }).waitFor();
  expect((await fetch(secret)).status).toBe(404);
  await context.close();
});

test("the language is chosen on the sign-in page, on the patient's pages and in the account menu, and stays", async () => {
  const { page, context, faults } = await openPage(browser, "phone", address);
  await page.getByLabel("Language · Idioma").selectOption("es");
  await page.getByRole("heading", { name: "Iniciar sesión" }).waitFor();
  await expectAccessible(page, "sign-in, es");
  await page.getByLabel("Correo electrónico").fill(dayOne.email);
  await page.getByLabel("Contraseña", { exact: true }).fill(dayOne.password);
  await page.getByRole("button", { name: "Iniciar sesión" }).click();
  await page.getByRole("heading", { name: "Qué hacer ahora" }).waitFor();
  await page.getByLabel("Language · Idioma").selectOption("en");
  await page.getByRole("heading", { name: "What to do now" }).waitFor();
  await page.getByRole("button", { name: /^Account of/ }).click();
  await page.getByRole("menuitem", { name: "Español" }).click();
  await page.getByRole("heading", { name: "Qué hacer ahora" }).waitFor();
  await page.reload();
  await page.getByRole("heading", { name: "Qué hacer ahora" }).waitFor();
  expect(faults).toEqual([]);
  await context.close();
});
