/** A clinic from nothing: set up, invite, one's own password, second factor, audit log. */
import { createHmac } from "node:crypto";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { expectAccessible, keepScreenshot, openBrowser, openPage, signIn } from "./pages.ts";
import { type SpawnedServer, spawnServer } from "./spawnServer.ts";

let browser: Browser;
let server: SpawnedServer;
beforeAll(async () => {
  server = await spawnServer({ empty: true });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const administrator = { email: "iris@clinic.example", password: "linden tree in the yard" };
let oneTime = "";

/** RFC 6238: six digits of SHA-1 over 30 seconds. */
function totp(secret: string): string {
  const bits = [...secret.replaceAll("=", "")]
    .map((letter) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter).toString(2).padStart(5, "0"))
    .join("");
  const key = Buffer.from(bits.match(/.{8}/g)?.map((byte) => Number.parseInt(byte, 2)) ?? []);
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const hash = createHmac("sha1", key).update(counter).digest();
  const offset = (hash.at(-1) ?? 0) & 15;
  return String((hash.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

test("the first visitor creates the clinic; faults stand beside their fields and what was typed stays", async () => {
  const { page, context, faults } = await openPage(browser, "desktop", server.address);
  await page.getByRole("heading", { name: "Welcome. Set up your clinic" }).waitFor();
  await expectAccessible(page, "set-up");
  await page.getByLabel("Name of the clinic").fill("Linden Clinic");
  await page.getByLabel("Your name").fill("Iris Linden");
  await page.getByLabel("E-mail").fill(administrator.email);
  await page.getByLabel("Password", { exact: true }).fill("short");
  await page.getByRole("button", { name: "Create the clinic" }).click();
  await page.getByText("A password needs at least 12 characters", { exact: false }).waitFor();
  expect(await page.getByLabel("Name of the clinic").inputValue()).toBe("Linden Clinic");
  await keepScreenshot(page, "desktop-setup");
  await page.getByLabel("Password", { exact: true }).fill(administrator.password);
  await page.getByRole("button", { name: "Create the clinic" }).click();
  await page.getByRole("heading", { name: "Staff" }).waitFor();
  expect(await page.getByText("made up", { exact: false }).count()).toBe(0);
  expect(faults).toEqual([]);
  await context.close();
});

test("the administrator invites a clinician, whose first sign-in asks for an own password", async () => {
  const { page, context } = await openPage(browser, "desktop", server.address);
  await signIn(page, administrator.email, administrator.password);
  await page.getByRole("button", { name: "Invite" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name").fill("Dr Ada Linden");
  await dialog.getByLabel("E-mail").fill("ada@clinic.example");
  await dialog.getByRole("button", { name: "Make the account" }).click();
  await dialog.getByText("Choose at least one role.").waitFor();
  await dialog.getByRole("checkbox", { name: "Clinician" }).check();
  await dialog.getByRole("button", { name: "Make the account" }).click();
  oneTime = await dialog.getByTestId("one-time-password").innerText();
  expect(oneTime.length).toBeGreaterThanOrEqual(12);
  await dialog.getByRole("button", { name: "Done" }).click();
  await page.getByText("ada@clinic.example").waitFor();
  await context.close();

  const other = await openPage(browser, "phone", server.address);
  await signIn(other.page, "ada@clinic.example", oneTime);
  await other.page.getByRole("heading", { name: "Choose your own password" }).waitFor();
  await other.page.getByLabel("Current password").fill(oneTime);
  await other.page.getByLabel("New password").fill("a comb and a lens");
  await other.page.getByRole("button", { name: "Change the password" }).click();
  await other.page.getByRole("button", { name: /^Account of Dr Ada Linden/ }).waitFor();
  await other.context.close();
});

test("a wrong password is told in a sentence and opens nothing", async () => {
  const { page, context } = await openPage(browser, "phone", server.address);
  await signIn(page, administrator.email, "not the right one");
  const alert = page.getByRole("alert");
  await alert.waitFor();
  expect((await alert.innerText()).length).toBeGreaterThan(15);
  expect(await page.getByLabel("E-mail").inputValue()).toBe(administrator.email);
  await context.close();
});

test("a second factor is set up, and the next sign-in asks for it", async () => {
  const { page, context } = await openPage(browser, "desktop", server.address);
  await signIn(page, administrator.email, administrator.password);
  await page.getByRole("button", { name: /^Account of/ }).click();
  await page.getByRole("menuitem", { name: "Account" }).click();
  await page.getByRole("button", { name: "Set up" }).click();
  await page.getByLabel("Your password, to go on").fill(administrator.password);
  await page.getByRole("button", { name: "Set up" }).click();
  await page.getByRole("img", { name: "QR code for the authenticator app" }).waitFor();
  const secret = await page.locator("code").innerText();
  await page.getByLabel("Six digits").fill(totp(secret));
  await page.getByRole("button", { name: "Finish" }).click();
  await page.getByText("An authenticator app is asked for at every sign-in.").waitFor();
  await page.getByRole("button", { name: /^Account of/ }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await page.getByRole("heading", { name: "Sign in" }).waitFor();
  await signIn(page, administrator.email, administrator.password);
  await page.getByRole("heading", { name: "Second step" }).waitFor();
  await page.getByLabel("Code").fill(totp(secret));
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByRole("heading", { name: "Staff" }).waitFor();
  await page.getByRole("link", { name: "Audit log" }).click();
  await page.getByRole("button", { name: "Check the chain" }).click();
  await expect.poll(() => page.getByRole("alert").innerText()).toMatch(/All \d+ entries/);
  await context.close();
});
