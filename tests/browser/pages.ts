/** Chromium from npm, pages at the two widths that count, and what tests do on many of them. */
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { demoSignIns } from "@anagen/clinic";
import type { Role } from "@anagen/clinic/contract";
import sparticuz from "@sparticuz/chromium";
import axe from "axe-core";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { expect } from "vitest";

export const widths = {
  desktop: { width: 1440, height: 900 },
  phone: { width: 390, height: 844 },
} as const;
export type Width = keyof typeof widths;

/** `further`: flags of Chromium beside the usual ones. */
export async function openBrowser(further: readonly string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath: await sparticuz.executablePath(),
    // Not the package's own flags: they put all pages into one process, so that closing one ends the browser.
    args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", ...further],
    headless: true,
  });
}

export interface OpenedPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Errors of the page itself; empty after a good test. */
  readonly faults: string[];
}

/** A page of its own, signed in to nothing. Requests that leave the server fail the test: nothing is fetched from outside. */
export async function openPage(browser: Browser, width: Width, address: string): Promise<OpenedPage> {
  const context = await browser.newContext({
    viewport: widths[width],
    baseURL: address,
    hasTouch: width === "phone",
    isMobile: width === "phone",
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(address) && !/^(data|blob):/.test(url)) faults.push(`asked outside: ${url}`);
  });
  page.setDefaultTimeout(20_000);
  await page.goto("/");
  return { page, context, faults };
}

/** Signs in by typing, as a person does. */
export async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}

export function demoAccount(role: Role) {
  const account = demoSignIns.find((one) => one.role === role);
  if (account === undefined) throw new Error(`the demo clinic has no ${role}`);
  return account;
}

export async function signInAs(page: Page, role: Role): Promise<void> {
  const { email, password } = demoAccount(role);
  await signIn(page, email, password);
  await page.getByRole("button", { name: /^Account of/ }).waitFor();
}

const folder = join(resolve(import.meta.dirname, "../.."), "tmp/screenshots");

/** Keeps a picture of the page for people to look at; git does not take the folder. */
export async function keepScreenshot(page: Page, name: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}

/** No violation of WCAG 2.2 A or AA, nor of the rules that axe calls best practice, of any impact. */
export async function expectAccessible(page: Page, where: string): Promise<void> {
  // A tooltip that happens to be open would be judged as content outside every landmark.
  await page.mouse.move(0, 0);
  await page.getByRole("tooltip").waitFor({ state: "hidden" });
  await page.evaluate(axe.source);
  const violations = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import("axe-core") };
    const found = await axe.run(document);
    return found.violations.map(({ id, impact, help, nodes }) => ({
      id,
      impact,
      help,
      where: nodes.slice(0, 3).map((node) => node.html.slice(0, 160)),
    }));
  });
  expect(violations, where).toEqual([]);
}

/** No page may be wider than its screen: that would hide things at 200 % and on a phone. */
export async function expectNoSidewaysScroll(page: Page, where: string): Promise<void> {
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(over, `${where} is wider than the screen by so many px`).toBeLessThanOrEqual(0);
}
