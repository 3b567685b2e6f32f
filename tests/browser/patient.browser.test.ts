/** The patient on a phone: the own course in plain words, and nobody else's. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { demoAccount, keepScreenshot, openBrowser, openPage, signInAs } from "./pages.ts";

const address = inject("demoAddress");
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

/** Somebody else's course, as a clinician sees it. */
async function anotherCourse(): Promise<{ course: string; patient: string }> {
  const { email, password } = demoAccount("clinician");
  const signIn = await fetch(`${address}/api/auth/sign-in`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ email, password }),
  });
  const cookie = signIn.headers
    .getSetCookie()
    .map((one) => one.split(";")[0])
    .join("; ");
  const ask = async (path: string) => (await fetch(address + path, { headers: { cookie } })).json();
  const [patient] = (await ask("/api/patients?search=DEMO-04")) as { id: string }[];
  const [course] = (await ask(`/api/courses?patientId=${patient?.id}`)) as { id: string }[];
  return { course: course?.id ?? "", patient: patient?.id ?? "" };
}

test("the patient sees the own answer, next date, what is normal, and the own curve", async () => {
  const { page, context, faults } = await openPage(browser, "phone", address);
  await signInAs(page, "patient");
  await page.getByRole("heading", { name: "What to do now" }).waitFor();
  expect(await page.getByRole("main").innerText()).toContain("When to call, and whom");
  await page.goto("/my/hair");
  const curve = page.getByRole("button", { name: /: \d+ hairs\/cm² \(\d+–\d+\)$/ });
  await expect
    .poll(
      async () => {
        if ((await curve.count()) < 3) await page.reload();
        await page.getByRole("heading", { name: "Is it working?" }).waitFor();
        return curve.count();
      },
      { timeout: 150_000, interval: 3000 },
    )
    .toBeGreaterThanOrEqual(3);
  const said = await page.getByRole("main").innerText();
  expect(said).toMatch(/We cannot tell yet\.|There is (more|less) hair at this spot than before\./);
  expect(said).toContain("What is normal now");
  expect(said.toLowerCase()).not.toContain("full head");
  await keepScreenshot(page, "phone-my-hair");
  expect(faults).toEqual([]);
  await context.close();
});

test("the patient's navigation leads nowhere else, and another's addresses tell nothing", async () => {
  const { page, context } = await openPage(browser, "desktop", address);
  await signInAs(page, "patient");
  const links = await page.getByRole("navigation", { name: "Main" }).getByRole("link").allInnerTexts();
  expect(links).not.toContain("Patients");
  expect(links).not.toContain("Staff");
  const other = await anotherCourse();
  for (const path of [`/courses/${other.course}`, `/patients/${other.patient}`]) {
    await page.goto(path);
    await page.getByRole("alert").waitFor();
    const said = await page.getByRole("main").innerText();
    expect(said).not.toMatch(/Erdacht|DEMO-04|hairs\/cm²/);
  }
  await page.goto("/patients");
  await page.getByRole("alert").waitFor();
  expect(await page.getByRole("main").innerText()).not.toMatch(/Erdacht|Ausgedacht/);
  await context.close();
});
