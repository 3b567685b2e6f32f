/** Steps of a course of treatment at the pages of those who take them, as a person would click them. */
import type { Page } from "playwright-core";

export const heading = (page: Page, name: string | RegExp) => page.getByRole("heading", { name }).first();

export async function pick(page: Page, label: string, option: string | RegExp): Promise<void> {
  await page.getByRole("combobox", { name: label }).first().click();
  await page.getByRole("option", { name: option }).first().click();
}

const answer = (page: Page, group: string, said: string) =>
  page
    .getByRole("group", { name: group, exact: true })
    .getByRole("radio", { name: said, exact: true })
    .check();
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const fill = (page: Page, label: string, value: string) =>
  page.getByLabel(label, { exact: true }).fill(value);

export interface WalkedPatient {
  readonly code: string;
  readonly givenName: string;
  readonly familyName: string;
}

export async function addPatient(page: Page, patient: WalkedPatient): Promise<void> {
  await page.goto("/patients/new");
  await page.getByLabel("Code", { exact: true }).fill(patient.code);
  await fill(page, "Given name", patient.givenName);
  await fill(page, "Family name", patient.familyName);
  await fill(page, "Date of birth", "1984-05-14");
  await pick(page, "Sex", "Female");
  await press(page, "Save");
  await heading(page, "Courses of treatment").waitFor();
}

/** The address of the patient's page, found by its code. */
export async function openPatient(page: Page, code: string): Promise<void> {
  await page.goto(`/patients?search=${code}`);
  await page.locator("tbody a").first().click();
  await heading(page, "Courses of treatment").waitFor();
}

export async function openCourse(page: Page, code: string): Promise<void> {
  await openPatient(page, code);
  await page.locator("main ul a").first().click();
  await heading(page, "The course in time").waitFor();
}

export async function beginCourse(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Open a course" }).click();
  await fill(page, "Diagnosis", "Female pattern hair loss");
  await pick(page, "Treatment", "Own cells");
  await press(page, "Open a course");
  await press(page, "Add site");
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name of the spot").fill("Vertex 1");
  await dialog.getByRole("combobox", { name: "Region" }).click();
  await page.getByRole("option", { name: "Vertex" }).click();
  await dialog.getByRole("button", { name: "Save" }).click();
  await dialog.waitFor({ state: "detached" });
}

/** Asks everything that the general rules need; the candidacy at the side says "Eligible" before it is saved. */
export async function assess(page: Page): Promise<void> {
  await page.getByRole("link", { name: /^Assessment/ }).click();
  await heading(page, "Assessment").waitFor();
  await page.getByRole("checkbox", { name: "Asked for sudden loss, there was none" }).check();
  await page.getByRole("checkbox", { name: /the list is complete/ }).check();
  await answer(page, "Can become pregnant", "No");
  await page.getByRole("checkbox", { name: "Asked, none" }).check();
  await answer(page, "Diseases", "Asked, none");
  await answer(page, "Examined with the dermatoscope", "Yes");
  await answer(page, "Follicle openings in the area to treat", "Present");
  await page.getByLabel("Hairs seen in the area to treat").fill("64");
  const grade = page.getByRole("group", { name: "Grade" }).getByRole("radio").first();
  await grade.focus();
  await page.keyboard.press("Space");
  await pick(page, "Class of the product", "Micrografts, cut by a machine");
  await page.getByTestId("candidacy").getByText("Eligible").waitFor();
}

/** Terms before the choice, the teach-back, the choice, then each purpose and the signature. */
export async function decideAndSign(page: Page, name: string): Promise<void> {
  await press(page, "Begin the talk");
  const table = page.getByRole("region", { name: "All options side by side" });
  await table.getByRole("button").first().waitFor();
  for (const option of await table.getByRole("button").allInnerTexts()) {
    await table.getByRole("button", { name: option }).click();
    await page.getByRole("article", { name: option }).waitFor();
  }
  await press(page, "Shown and read");
  const right = page.getByRole("radio", { name: "That is right", exact: true });
  await right.first().waitFor();
  for (const one of await right.all()) await one.check();
  await answer(page, "The patient chooses", "Cells");
  await press(page, "Write the decision down");
  await heading(page, "Decided").waitFor();
  await page.reload();
  await press(page, "Read and sign");
  for (const purpose of [
    "The treatment",
    "Pictures for my care",
    "Results in a registry",
    "Being contacted later",
  ])
    await answer(page, purpose, "I agree");
  for (const purpose of ["Pictures in publications", "Data for research"])
    await answer(page, purpose, "I do not agree");
  await fill(page, "The patient's name, typed", name);
  const box = await page.getByTestId("signature-pad").boundingBox();
  if (box === null) throw new Error("the signature pad has no place on the screen");
  await page.mouse.move(box.x + 60, box.y + 90);
  await page.mouse.down();
  await page.mouse.move(box.x + 220, box.y + 40, { steps: 5 });
  await page.mouse.up();
  await press(page, "Sign");
  const allowed = page.getByText("The treatment – allowed", { exact: false });
  await allowed.waitFor({ timeout: 60_000 }).catch(async () => {
    throw new Error(`not signed: ${(await page.getByRole("main").innerText()).slice(-1500)}`);
  });
}

/** A visit held on a day with one picture, measured before it goes on. */
export async function visitWithPicture(
  page: Page,
  visit: { readonly label: string; readonly heldOn: string; readonly picture: Uint8Array },
): Promise<void> {
  await page.getByRole("button", { name: "Add visit" }).first().click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("combobox", { name: "Visit" }).click();
  await page.getByRole("option", { name: visit.label, exact: true }).click();
  await dialog.getByLabel("Held on").fill(visit.heldOn);
  await dialog.getByRole("button", { name: "Add visit" }).click();
  await heading(page, `Visit ${visit.label}`).waitFor();
  await pick(page, "Scale", /Videodermatoscope/);
  const name = `${visit.label}.jpg`;
  const file = { name, mimeType: "image/jpeg", buffer: Buffer.from(visit.picture) };
  await page.getByTestId("picture-file").setInputFiles(file);
  const result = page.getByRole("article", { name: new RegExp(name) });
  await result.getByText("Measured", { exact: true }).waitFor({ timeout: 120_000 });
}

/** As a scanner does: characters close together, then Enter. */
async function scan(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text, { delay: 2 });
  await page.keyboard.press("Enter");
}

async function scanAll(page: Page, title: string, code: string): Promise<void> {
  await heading(page, title).waitFor();
  for (const carrier of ["Wristband", "Tube", "Syringe"]) {
    await page.getByText(`Scan: ${carrier}`).first().waitFor();
    await scan(page, `${code}.${carrier[0]}`);
  }
}

/** Prepares the product and gives its code. */
export async function prepareProduct(page: Page): Promise<string> {
  await page
    .getByRole("link", { name: /^Products/ })
    .last()
    .click();
  await page.getByRole("link", { name: "Prepare a product" }).click();
  await heading(page, "Prepare a product").waitFor();
  await pick(page, "What it is", "Mechanical micrografts");
  await pick(page, "Released on", /^Viability above 80/);
  await fill(page, "Patient's weight (kg)", "64");
  await press(page, "Prepare the product");
  await heading(page, "Is this the right patient?").waitFor();
  const under = await page.getByText(/ · born /).innerText();
  return under.split(" · ").at(-1)?.trim() ?? "";
}

/** From the wristband to the release; `secondPerson` signs at a screen of their own. */
export async function harvestToRelease(
  page: Page,
  code: string,
  secondPerson: (address: string) => Promise<void>,
): Promise<void> {
  await scan(page, `${code}.W`);
  await heading(page, "Harvest").waitFor();
  await fill(page, "Place on the body", "mastoid, left");
  await fill(page, "Punches", "5");
  await fill(page, "Punch diameter (mm)", "2.5");
  await press(page, "Harvest done");
  await scanAll(page, "From the punch into the tube", code);
  await heading(page, "Separation").waitFor();
  await fill(page, "Device", "Filter device");
  await fill(page, "Spin 1: speed (rpm)", "1500");
  await fill(page, "Spin 1: rotor radius (cm)", "15");
  await fill(page, "Spin 1: time (min)", "8");
  await fill(page, "Volume that came out (mL)", "4");
  await press(page, "Separation done");
  await heading(page, "Count the cells").waitFor();
  await fill(page, "Nucleated cells (million/mL)", "1");
  await fill(page, "Viability (%)", "91");
  await fill(page, "Endotoxin (EU/mL)", "0.1");
  await page.getByRole("radiogroup", { name: "Gram stain" }).getByText("negative").click();
  await page.getByRole("radiogroup", { name: "Sterility culture" }).getByText("started today").click();
  await press(page, "Keep the results");
  await scanAll(page, "From the tube into the syringe", code);
  await heading(page, "Fill the syringes").waitFor();
  await fill(page, "Volume in the syringes (mL)", "3.8");
  await page.getByLabel("Syringes", { exact: true }).fill("4");
  await press(page, "Syringes filled");
  await heading(page, "Plan the dose").waitFor();
  await fill(page, "Area (cm²)", "4");
  await fill(page, "Points (per cm²)", "9");
  await fill(page, "Volume a point (µL)", "100");
  await fill(page, "Cells (million/cm²)", "0.8");
  await press(page, "Take this dose");
  await heading(page, "Release").waitFor();
  await page.getByRole("button", { name: /, second$/ }).click();
  await page.getByText(/^Waiting for the other person/).waitFor();
  await secondPerson(page.url());
  await press(page, "Release on condition");
}

export async function inject(page: Page, code: string): Promise<void> {
  await scanAll(page, "From the syringe to the scalp", code);
  await heading(page, "Inject").waitFor();
  await fill(page, "Depth (mm)", "3");
  await fill(page, "Points a mark", "12");
  const map = page.getByRole("application");
  await map.click({ position: { x: 180, y: 300 } });
  await map.focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await press(page, "Vertex");
}

export async function injectionDone(page: Page): Promise<void> {
  await press(page, "Injection done");
  await heading(page, "Given; the culture is still to be read").waitFor();
  await page.getByText(/^Everything is saved/).waitFor();
}
