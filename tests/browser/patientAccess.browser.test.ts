/** A patient's own page, from the desk to the phone: access given, first sign-in, own password, closed again. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import {
  expectAccessible,
  expectNoSidewaysScroll,
  keepScreenshot,
  openBrowser,
  openPage,
  signIn,
  signInAs,
  type Width,
  widths,
} from "./pages.ts";

const address = inject("demoAddress");
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

const patient = { code: "T-ACCESS", email: "lea@post.example", password: "a comb and a lens" };
const diagnosis = "Female pattern hair loss, for the test of access";

/** axe, sideways scroll and a picture at both widths, of whatever stands on the page now. */
async function judge(page: Page, name: string): Promise<void> {
  for (const width of ["desktop", "phone"] as Width[]) {
    await page.setViewportSize(widths[width]);
    await expectAccessible(page, `${name}, ${width}`);
    await expectNoSidewaysScroll(page, `${name}, ${width}`);
    await keepScreenshot(page, `${width}-${name}`);
  }
  await page.setViewportSize(widths.desktop);
}

async function addPatientWithCourse(page: Page): Promise<void> {
  await page.goto("/patients/new");
  await page.getByLabel("Code", { exact: true }).fill(patient.code);
  await page.getByLabel("Given name").fill("Lea");
  await page.getByLabel("Family name").fill("Probe");
  await page.getByLabel("Date of birth").fill("1988-05-14");
  await page.getByRole("combobox", { name: "Sex" }).click();
  await page.getByRole("option", { name: "Female", exact: true }).click();
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("link", { name: "Open a course" }).click();
  await page.getByLabel("Diagnosis").fill(diagnosis);
  await page.getByRole("combobox", { name: "Treatment" }).click();
  await page.getByRole("option", { name: "Own cells" }).click();
  await page.getByRole("button", { name: "Open a course" }).click();
  await page.getByRole("heading", { name: "The course in time" }).waitFor();
}

async function openPatient(page: Page): Promise<void> {
  await page.goto(`/patients?search=${patient.code}`);
  await page.getByRole("link", { name: /Probe/ }).click();
  await page.getByRole("heading", { name: "The patient's own page" }).waitFor();
}

let oneTime = "";

test("the clinician gives access on the patient's page; the password is shown once", async () => {
  const { page, context, faults } = await openPage(browser, "desktop", address);
  await signInAs(page, "clinician");
  await addPatientWithCourse(page);
  await openPatient(page);
  await page.getByText("No access yet.").waitFor();
  await judge(page, "patient-without-access");
  await page.getByRole("button", { name: "Give access to the patient's own page" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("E-mail of the patient").fill("lea at post");
  await dialog.getByRole("button", { name: "Give access", exact: true }).click();
  await dialog.getByText("An e-mail address looks like", { exact: false }).waitFor();
  await judge(page, "give-access");
  await dialog.getByLabel("E-mail of the patient").fill(patient.email);
  await dialog.getByRole("button", { name: "Give access", exact: true }).click();
  oneTime = await dialog.getByTestId("one-time-password").innerText();
  expect(oneTime).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){3}$/);
  expect(await dialog.getByRole("alert").innerText()).toContain("Hand this password over in person");
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await dialog.getByRole("button", { name: "Copy" }).click();
  await dialog.getByRole("button", { name: "Copied" }).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(oneTime);
  await judge(page, "access-password");
  await dialog.getByRole("button", { name: "Done" }).click();
  await page.getByText("Waiting for the first sign-in", { exact: false }).waitFor();
  expect(await page.getByTestId("access").innerText()).toMatch(/^Has access since \d+ \w+ \d{4}, .*lea@post/);
  await page.reload();
  await page.getByTestId("access").waitFor();
  expect(await page.locator("body").innerText()).not.toContain(oneTime);
  await judge(page, "patient-with-access");
  expect(faults).toEqual([]);
  await context.close();
});

test("the patient signs in on a phone, chooses an own password, and sees their own course only", async () => {
  const { page, context, faults } = await openPage(browser, "phone", address);
  await signIn(page, patient.email, oneTime);
  await page.getByRole("heading", { name: "Choose your own password" }).waitFor();
  await page.getByLabel("Current password").fill(oneTime);
  await page.getByLabel("New password").fill(patient.password);
  await page.getByRole("button", { name: "Change the password" }).click();
  await page.getByRole("heading", { name: "What to do now" }).waitFor();
  await expectAccessible(page, "first look of the patient");
  await expectNoSidewaysScroll(page, "first look of the patient");
  await keepScreenshot(page, "phone-first-look");
  const seen = await page.evaluate(async () => {
    const courses = await (await fetch("/api/me/courses")).json();
    const statusOf = async (path: string) => (await fetch(path)).status;
    return {
      courses: courses.map((course: { diagnosis: string }) => course.diagnosis),
      patients: await statusOf("/api/patients"),
      access: await statusOf(`/api/patients/${courses[0].patientId}/access`),
    };
  });
  expect(seen).toEqual({ courses: [diagnosis], patients: 403, access: 403 });
  await page.goto("/patients");
  await page.getByRole("alert").waitFor();
  expect(await page.getByRole("main").innerText()).not.toMatch(/Inventado|Erdacht|DEMO-/);
  expect(faults).toEqual([]);
  await context.close();
});

test("a forgotten password is renewed, and the access closed again, by the coordinator; a technician sees neither", async () => {
  const desk = await openPage(browser, "desktop", address);
  await signInAs(desk.page, "coordinator");
  await openPatient(desk.page);
  await desk.page.getByText("The patient has chosen their own password.").waitFor();
  await desk.page.getByRole("button", { name: "New one-time password" }).click();
  const dialog = desk.page.getByRole("dialog");
  await judge(desk.page, "renew-access");
  await dialog.getByLabel("Why?").fill("forgot the password");
  await dialog.getByRole("button", { name: "Make the password" }).click();
  const renewed = await dialog.getByTestId("one-time-password").innerText();
  expect(renewed).not.toBe(oneTime);
  await dialog.getByRole("button", { name: "Done" }).click();

  const phone = await openPage(browser, "phone", address);
  await signIn(phone.page, patient.email, patient.password);
  await phone.page.getByRole("alert").waitFor();
  await signIn(phone.page, patient.email, renewed);
  await phone.page.getByRole("heading", { name: "Choose your own password" }).waitFor();

  await desk.page.getByRole("button", { name: "Close the access" }).click();
  await dialog.getByLabel("Why?").fill("moved to another clinic");
  await dialog.getByRole("button", { name: "Close the access" }).click();
  await desk.page.getByText("Access closed on", { exact: false }).waitFor();
  await judge(desk.page, "patient-access-closed");
  await phone.page.reload();
  await phone.page.getByRole("heading", { name: "Sign in" }).waitFor();
  await phone.context.close();
  await desk.context.close();

  const technician = await openPage(browser, "desktop", address);
  await signInAs(technician.page, "technician");
  await technician.page.goto(`/patients?search=${patient.code}`);
  await technician.page.getByRole("link", { name: /Probe/ }).click();
  await technician.page.getByRole("heading", { name: "Courses of treatment" }).waitFor();
  expect(await technician.page.getByText("The patient's own page").count()).toBe(0);
  await technician.context.close();
});

test("the administrator makes accounts of staff only, and sees of patients no more than an address to close", async () => {
  const { page, context } = await openPage(browser, "desktop", address);
  await signInAs(page, "administrator");
  await page.getByRole("heading", { name: "Patients with access" }).waitFor();
  const said = await page.getByRole("main").innerText();
  expect(said).toContain("patient@demo.example");
  expect(said).not.toMatch(/Inventado|Probe|lea@post/);
  await judge(page, "staff-and-patients");
  await page.getByRole("button", { name: "Invite" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("E-mail").waitFor();
  expect(await dialog.getByRole("checkbox").count()).toBe(4);
  expect(await dialog.innerText()).not.toMatch(/patient/i);
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await page.getByRole("button", { name: "Close patient@demo.example" }).click();
  await dialog.getByLabel("Why?").waitFor();
  await judge(page, "close-patient-account");
  await context.close();
});
