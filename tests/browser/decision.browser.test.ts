/** From the first consultation to the signature, and back: assessment, decision, consent, paper, withdrawal, routes, texts. */
import { createHash } from "node:crypto";
import type { Browser, BrowserContext, Page } from "playwright-core";
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

/** A patient and a course of one's own, so that no other test's entries are in the way. */
async function newCourse(context: BrowserContext, code: string): Promise<string> {
  const post = async (path: string, data: object) => {
    const answer = await context.request.post(`${address}${path}`, { data });
    return (await answer.json()) as { id: string };
  };
  const facts = { code, givenName: "Test", familyName: "Decision", birthDate: "1986-03-12", sex: "female" };
  const { id: patientId } = await post("/api/patients", facts);
  const course = {
    patientId,
    diagnosis: "Female pattern hair loss, for a test",
    scale: null,
    treatment: "cells-autologous",
    treatedOn: null,
    closedOn: null,
  };
  return (await post("/api/courses", course)).id;
}

const choose = (page: Page, group: string, answer: string) =>
  page
    .getByRole("group", { name: group, exact: true })
    .getByRole("radio", { name: answer, exact: true })
    .check();
const outcome = (page: Page) => page.getByTestId("candidacy").innerText();

describe("one patient, from the first question to the signature", () => {
  let opened: OpenedPage;
  let courseId: string;
  beforeAll(async () => {
    opened = await openPage(browser, "desktop", address);
    await signInAs(opened.page, "clinician");
    courseId = await newCourse(opened.context, "T-DECIDE");
  });
  afterAll(() => opened?.context.close());

  test("candidacy builds up at the side while facts come in, each reason with its source", async () => {
    const { page } = opened;
    await page.goto(`/courses/${courseId}`);
    await page.getByRole("link", { name: /^Assessment/ }).click();
    await page.getByRole("heading", { name: "Assessment", exact: true }).waitFor();
    expect(await outcome(page)).toBe("Needs information");
    const side = page.getByRole("complementary", { name: "Candidacy" });
    expect(await side.innerText()).toContain("grade on a scale, sudden loss, medicines, allergies, diseases");
    await page.getByRole("checkbox", { name: "Asked for sudden loss, there was none" }).check();
    await page.getByRole("checkbox", { name: /the list is complete/ }).check();
    await choose(page, "Can become pregnant", "No");
    await page.getByRole("checkbox", { name: "Asked, none" }).check();
    await choose(page, "Diseases", "Asked, none");
    await choose(page, "Examined with the dermatoscope", "Yes");
    await choose(page, "Follicle openings in the area to treat", "Absent");
    await page.getByLabel("Hairs seen in the area to treat").fill("0");
    expect(await outcome(page)).toBe("Dermatologist first");
    expect(await side.innerText()).toContain("FLAG-NO-OSTIA");
    expect(await side.innerText()).toContain("AREA-NO-FOLLICLES");
    await choose(page, "Follicle openings in the area to treat", "Present");
    await page.getByLabel("Hairs seen in the area to treat").fill("64");
    await expect.poll(() => outcome(page)).toBe("Needs information");
  });

  test("the grade is picked from a drawing, by keyboard too", async () => {
    const { page } = opened;
    const first = page.getByRole("group", { name: "Grade" }).getByRole("radio").first();
    await first.focus();
    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowRight");
    await page.getByText("Chosen: Ludwig II", { exact: false }).waitFor();
    await expect.poll(() => outcome(page)).toBe("Eligible");
    await page.getByRole("combobox", { name: "Rule set" }).click();
    await page.getByRole("option", { name: /^NCT01451177/ }).click();
    await expect.poll(() => outcome(page)).toBe("Needs information");
    await page.getByRole("combobox", { name: "Rule set" }).click();
    await page.getByRole("option", { name: /clinic's own/ }).click();
  });

  test("a bald site is named as no benefit; the wash count is told with its normal range and doubt", async () => {
    const { page } = opened;
    await page.getByLabel("Site looked at").fill("vertex");
    await page.getByLabel("Hairs in it").fill("0");
    await page.getByRole("button", { name: "Add the site" }).click();
    await page.getByText("No benefit at vertex: no hair was seen there", { exact: false }).waitFor();
    const wash = page.getByRole("group", { name: "Refined wash test" });
    await wash.getByLabel("Count 1").fill("90");
    expect(await wash.innerText()).toMatch(/90\.0 hairs a day .* above .* One result takes 3 counts\./s);
    await page.getByLabel("Vitamin D (25-OH), Value").fill("12");
    await page.getByText("Low.", { exact: false }).waitFor();
  });

  test("what was typed outlives a reload; saved, the server's word stands on record", async () => {
    const { page } = opened;
    await page.getByRole("combobox", { name: "Class of the product" }).click();
    await page.getByRole("option", { name: "Micrografts, cut by a machine" }).click();
    await page.reload();
    await page.getByText("Chosen: Ludwig II", { exact: false }).waitFor();
    await keepScreenshot(page, "desktop-assessment");
    await expectAccessible(page, "assessment, filled in");
    await page.getByRole("button", { name: "Save the assessment" }).click();
    const record = page.getByLabel("Assessments on record");
    await record.waitFor();
    expect(await record.innerText()).toContain("Eligible");
    expect(await record.innerText()).toContain("No benefit at vertex");
  });

  test("nothing can be signed before the options, the terms, the teach-back and the choice", async () => {
    const { page } = opened;
    await page.goto(`/courses/${courseId}/decision`);
    await page.getByRole("button", { name: "Read and sign" }).click();
    await answerAll(page);
    await page.getByLabel("The patient's name, typed").fill("Test Decision");
    await page.getByRole("button", { name: "Sign", exact: true }).click();
    expect(await page.getByRole("alert").innerText()).toContain("No decision is recorded yet");
  });

  test("every option in the same parts; terms before the choice; teach-back in the patient's own words", async () => {
    const { page } = opened;
    await page.getByRole("button", { name: "Begin the talk" }).click();
    const table = page.getByRole("region", { name: "All options side by side" });
    const options = await table.getByRole("button").allInnerTexts();
    expect(options).toHaveLength(8);
    const parts: string[] = [];
    for (const option of options) {
      await table.getByRole("button", { name: option }).click();
      const detail = page.getByRole("article", { name: option });
      await detail.waitFor();
      parts.push((await detail.getByRole("heading", { level: 4 }).allInnerTexts()).join("|"));
    }
    expect(new Set(parts).size).toBe(1);
    expect(await table.innerText()).toContain("16 (9 to 23)");
    expect(await table.innerText()).toContain("4 200 $");
    await page.getByRole("button", { name: "Shown and read" }).click();
    await page.getByRole("button", { name: "Add a question" }).click();
    await page.getByLabel("Question 1").fill("Will it last?");
    await page.getByLabel("Answer").fill("Nobody knows.");
    for (const answer of await page.getByRole("radio", { name: "That is right", exact: true }).all())
      await answer.check();
    await choose(page, "The patient chooses", "Cells");
    await expectAccessible(page, "decision, during the talk");
    await keepScreenshot(page, "desktop-decision");
    await page.getByRole("button", { name: "Write the decision down" }).click();
    await page.getByRole("heading", { name: "Decided" }).waitFor();
    expect(await page.getByRole("main").innerText()).toContain("8 of 8");
    expect(await page.getByRole("main").innerText()).toContain("5 of 5 right");
  });

  test("each purpose is answered by itself; the signature is drawn, witnessed and bound to the text", async () => {
    const { page } = opened;
    await page.reload();
    await page.getByRole("button", { name: "Read and sign" }).click();
    expect(await page.getByRole("button", { name: "Sign", exact: true }).isDisabled()).toBe(true);
    await answerAll(page);
    await page.getByLabel("The patient's name, typed").fill("Test Decision");
    const box = await page.getByTestId("signature-pad").boundingBox();
    if (box === null) throw new Error("the signature pad has no place on the screen");
    await page.mouse.move(box.x + 60, box.y + 90);
    await page.mouse.down();
    await page.mouse.move(box.x + 200, box.y + 40, { steps: 6 });
    await page.mouse.move(box.x + 320, box.y + 120, { steps: 6 });
    await page.mouse.up();
    await expectAccessible(page, "consent form");
    await page.getByRole("button", { name: "Sign", exact: true }).click();
    await page.getByText("The treatment – allowed", { exact: false }).waitFor();
    expect(await page.getByRole("main").innerText()).toContain("Data for research – never given");
    expect(await page.getByLabel("Where it stands").innerText()).toContain(
      "The time to think it over runs until",
    );
    await page.getByRole("link", { name: /^Signed/ }).click();
    await page.getByRole("button", { name: "Print" }).waitFor();
    const main = await page.getByRole("main").innerText();
    expect(main).toContain("Dr Demo Clinician");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Download the text" }).click(),
    ]);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    const sha256 = createHash("sha256").update(Buffer.concat(chunks)).digest("hex");
    expect(main).toContain(sha256);
    await expectAccessible(page, "paper");
    await keepScreenshot(page, "desktop-paper");
    expect(opened.faults).toEqual([]);
  });

  test("a purpose is taken back by itself, without a reason", async () => {
    const { page } = opened;
    await page.goto(`/courses/${courseId}/decision`);
    await page.getByRole("button", { name: "Take back: Results in a registry" }).click();
    await page.getByRole("button", { name: "The patient takes it back" }).click();
    await page.getByText("Results in a registry – taken back", { exact: false }).waitFor();
    await page.getByText("The treatment – allowed", { exact: false }).waitFor();
  });

  test("two correct one assessment: the second sees who was faster and loses nothing", async () => {
    const { page, context } = opened;
    await page.goto(`/courses/${courseId}/assessment`);
    await page.getByRole("link", { name: "Correct this one" }).click();
    await page.getByLabel("Why it is corrected").fill("a word was missing");
    const answer = await context.request.get(`${address}/api/assessments?courseId=${courseId}`);
    const [entry] = (await answer.json()) as [{ id: string; version: number; on: string; facts: object }];
    const correction = {
      fromVersion: entry.version,
      reason: "at another desk",
      facts: { courseId, on: entry.on, key: null, facts: { ...entry.facts, note: "From the other desk" } },
    };
    await context.request.put(`${address}/api/assessments/${entry.id}`, { data: correction });
    await page.getByLabel("Note", { exact: true }).fill("From this desk");
    await page.getByRole("button", { name: "Save the correction" }).click();
    await page.getByText("Somebody else was faster").waitFor();
    expect(await page.getByRole("alert").innerText()).toContain("Note");
    expect(await page.getByLabel("Note", { exact: true }).inputValue()).toBe("From this desk");
    await page.getByRole("button", { name: "Save mine as the next version" }).click();
    await page.getByText("version 3", { exact: false }).waitFor();
  });
});

async function answerAll(page: Page): Promise<void> {
  const yes = ["The treatment", "Pictures for my care", "Results in a registry", "Being contacted later"];
  for (const purpose of yes) await choose(page, purpose, "I agree");
  for (const purpose of ["Pictures in publications", "Data for research"])
    await choose(page, purpose, "I do not agree");
}

const pages: readonly (readonly [string, (page: Page) => Promise<unknown>])[] = [
  [
    "routes",
    async (page) => {
      await page.goto("/routes");
      await page.getByText("Contradiction", { exact: true }).waitFor();
    },
  ],
  [
    "route-dialog",
    async (page) => {
      await page.goto("/routes");
      await page.getByRole("button", { name: "Record a route" }).click();
      await page.getByRole("dialog").getByLabel("Evidence document").waitFor();
    },
  ],
  [
    "texts",
    async (page) => {
      await page.goto("/texts");
      await page.getByRole("heading", { name: "Prices (made up)" }).waitFor();
    },
  ],
  [
    "text-dialog",
    async (page) => {
      await page.goto("/texts");
      await page.getByRole("button", { name: "Write a text" }).click();
      await page.getByRole("button", { name: "Begin from a draft" }).click();
    },
  ],
];

describe.each<Width>(["desktop", "phone"])("the clinic's own pages and the long forms at %s", (width) => {
  let opened: OpenedPage;
  beforeAll(async () => {
    opened = await openPage(browser, width, address);
    await signInAs(opened.page, "clinician");
  });
  afterAll(() => opened?.context.close());

  test.each(pages)("%s", async (name, go) => {
    await go(opened.page);
    await keepScreenshot(opened.page, `${width}-${name}`);
    await expectAccessible(opened.page, `${name} at ${width}`);
    await expectNoSidewaysScroll(opened.page, name);
  });

  test("assessment and decision of a demo patient", async () => {
    const { page, context } = opened;
    const found = await context.request.get(`${address}/api/patients?search=DEMO-05`);
    const [patient] = (await found.json()) as [{ id: string }];
    const courses = await context.request.get(`${address}/api/courses?patientId=${patient.id}`);
    const [course] = (await courses.json()) as [{ id: string }];
    for (const part of ["assessment", "decision"]) {
      await page.goto(`/courses/${course.id}/${part}`);
      await page.getByRole("heading", { level: 1 }).waitFor();
      if (part === "decision") await page.getByRole("button", { name: "Begin the talk" }).click();
      await expectAccessible(page, `${part} at ${width}`);
      await expectNoSidewaysScroll(page, part);
      await keepScreenshot(page, `${width}-demo-${part}`);
    }
    expect(opened.faults).toEqual([]);
  });
});
