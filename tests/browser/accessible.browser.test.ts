/** Every page at both widths: axe finds nothing, nothing is wider than the screen. */
import type { Role } from "@anagen/clinic/contract";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import {
  expectAccessible,
  expectNoSidewaysScroll,
  keepScreenshot,
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

interface Visited {
  readonly name: string;
  /** Goes there and waits until the page stands. */
  readonly go: (page: Page) => Promise<unknown>;
}

const heading = (page: Page, name: string | RegExp) => page.getByRole("heading", { name }).first().waitFor();

/** Sam Inventado's course has visits, pictures and a curve. */
async function openCourse(page: Page): Promise<void> {
  await page.goto("/patients?search=DEMO-05");
  await page.getByRole("link", { name: /Inventado/ }).click();
  await heading(page, "Courses of treatment");
  await page.locator("main ul a").first().click();
  await heading(page, "The course in time");
  await page.locator("svg[role=img]").first().waitFor();
}

/** Both baselines are compared once both are measured, some seconds after the demo has begun. */
async function openComparison(page: Page): Promise<void> {
  const link = page.getByRole("link", { name: /^D0a → D0b/ });
  for (let tries = 0; tries < 40; tries++) {
    await openCourse(page);
    if (
      await link.waitFor({ timeout: 3000 }).then(
        () => true,
        () => false,
      )
    )
      break;
  }
  await link.click();
}

const visited: Record<"clinician" | "administrator" | "patient", readonly Visited[]> = {
  clinician: [
    { name: "today", go: (page) => page.goto("/today").then(() => heading(page, "Visits today")) },
    {
      name: "patients",
      go: (page) => page.goto("/patients").then(() => page.locator("tbody tr").first().waitFor()),
    },
    {
      name: "nobody-found",
      go: (page) => page.goto("/patients?search=zzzz").then(() => page.getByText("Nobody found").waitFor()),
    },
    {
      name: "add-patient",
      go: (page) => page.goto("/patients/new").then(() => heading(page, "Add a patient")),
    },
    { name: "course", go: openCourse },
    {
      name: "correct-course",
      go: async (page) => {
        await openCourse(page);
        await page.getByRole("link", { name: "Correct the course" }).click();
        await heading(page, "Correct the course");
      },
    },
    {
      name: "add-visit",
      go: async (page) => {
        await openCourse(page);
        await page.getByRole("button", { name: "Add visit" }).first().click();
        await page.getByRole("dialog").getByLabel("Note").waitFor();
      },
    },
    {
      name: "visit",
      go: async (page) => {
        await openCourse(page);
        await page.getByRole("link", { name: /^D0a \d/ }).click();
        await heading(page, "Visit D0a");
        await page.getByRole("article").first().waitFor({ timeout: 120_000 });
      },
    },
    {
      name: "picture",
      go: async (page) => {
        await openCourse(page);
        await page.getByRole("link", { name: /^D0a \d/ }).click();
        await page
          .getByRole("link", { name: /^Open the picture/ })
          .first()
          .click();
        await page.locator("[data-hair]").first().waitFor({ state: "attached", timeout: 120_000 });
      },
    },
    {
      name: "mark-scale",
      go: async (page) => {
        await page.getByRole("button", { name: "Mark the scale anew" }).click();
        await page.getByRole("form", { name: "Mark the scale" }).waitFor();
      },
    },
    {
      name: "review",
      go: async (page) => {
        await openCourse(page);
        await page.getByRole("link", { name: /^Is it working/ }).click();
        await page.getByRole("button", { name: "Store this answer" }).waitFor();
      },
    },
    { name: "results", go: (page) => page.goto("/results").then(() => heading(page, "Own cells")) },
    { name: "safety", go: (page) => page.goto("/safety").then(() => heading(page, "Folliculitis")) },
    { name: "follow-up", go: (page) => page.goto("/follow-up").then(() => heading(page, "Follow-up")) },
    {
      name: "ratings",
      go: (page) => page.goto("/ratings").then(() => heading(page, "Agreement of the raters")),
    },
    {
      name: "record-event",
      go: async (page) => {
        await openCourse(page);
        await page.getByRole("link", { name: /^Events/ }).click();
        await page.getByRole("button", { name: "Record an event" }).click();
        await page.getByLabel("What happened, in a few words").waitFor();
      },
    },
    {
      name: "maintenance",
      go: async (page) => {
        await openCourse(page);
        await page.getByRole("link", { name: /^Maintenance/ }).click();
        await page.getByRole("button", { name: "Save the decision" }).waitFor();
      },
    },
    {
      name: "compare",
      go: async (page) => {
        await openComparison(page);
        await page.getByRole("heading", { name: "What changed" }).waitFor();
      },
    },
    { name: "account", go: (page) => page.goto("/account").then(() => heading(page, "Second factor")) },
    { name: "no-such-page", go: (page) => page.goto("/nowhere").then(() => heading(page, "No such page")) },
  ],
  administrator: [
    {
      name: "staff",
      go: (page) => page.goto("/staff").then(() => page.locator("tbody tr").first().waitFor()),
    },
    {
      name: "invite",
      go: async (page) => {
        await page.getByRole("button", { name: "Invite" }).click();
        await page.getByRole("dialog").getByLabel("E-mail").waitFor();
      },
    },
    {
      name: "audit",
      go: (page) => page.goto("/audit").then(() => page.locator("tbody tr").first().waitFor()),
    },
  ],
  patient: [
    { name: "my-hair", go: (page) => page.goto("/my/hair").then(() => heading(page, "Is it working?")) },
  ],
};

describe.each<Width>(["desktop", "phone"])("%s", (width) => {
  test("sign-in", async () => {
    const { page, context } = await openPage(browser, width, address);
    await heading(page, "Sign in");
    await expectAccessible(page, "sign-in");
    await expectNoSidewaysScroll(page, "sign-in");
    await keepScreenshot(page, `${width}-sign-in`);
    await context.close();
  });

  test.each(Object.keys(visited) as Extract<Role, keyof typeof visited>[])(
    "pages of the %s",
    async (role) => {
      const { page, context, faults } = await openPage(browser, width, address);
      await signInAs(page, role);
      expect(await page.getByText("Demo clinic: every person and picture is made up.").isVisible()).toBe(
        true,
      );
      for (const { name, go } of visited[role]) {
        await go(page);
        await expectAccessible(page, `${name}, ${width}`);
        await expectNoSidewaysScroll(page, `${name}, ${width}`);
        await keepScreenshot(page, `${width}-${name}`);
      }
      expect(faults).toEqual([]);
      await context.close();
    },
  );
});

test("at twice the letter size nothing is cut off sideways", async () => {
  const { page, context } = await openPage(browser, "phone", address);
  await signInAs(page, "clinician");
  for (const go of [openCourse, (p: Page) => p.goto("/patients"), (p: Page) => p.goto("/today")]) {
    await go(page);
    await page.addStyleTag({ content: "html { font-size: 200% }" });
    await expectNoSidewaysScroll(page, page.url());
  }
  await context.close();
});
