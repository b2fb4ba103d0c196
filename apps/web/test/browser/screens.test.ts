import { findChromium, requireInCi } from "@faheng/services";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser, signIn } from "./person.ts";
import { buildApp, startApp, type RunningApp } from "./start-app.ts";

const chromium = findChromium();

/** Picture, role, address. `{assessment}` and `{cycle}` are filled from the first link on the desk. */
const SCREENS = [
  ["sign-in", "", "/"],
  ["desk-department", "department", "/"],
  ["fill", "department", "/assessments/{assessment}/fill"],
  ["score", "department", "/assessments/{assessment}/score"],
  ["desk-coordinator", "coordinator", "/"],
  ["progress", "coordinator", "/assessments/{assessment}/progress"],
  ["desk-leader", "leader", "/"],
  ["desk-reviewer", "reviewer", "/"],
  ["desk-municipal", "municipal", "/"],
  ["overview", "municipal", "/cycles/{cycle}"],
  ["cycle-new", "municipal", "/cycles/new"],
  ["frameworks", "municipal", "/frameworks"],
  ["framework-commerce-nantong", "municipal", "/frameworks/nantong-commerce-2017"],
  ["framework-commerce-zhengzhou", "municipal", "/frameworks/zhengzhou-commerce-2018"],
  ["framework-industry-commerce", "municipal", "/frameworks/beijing-aic-2017"],
  ["framework-market-supervision", "municipal", "/frameworks/xuchang-demonstration-2022"],
  ["framework-intellectual-property", "municipal", "/frameworks/chongqing-ip-2019"],
  ["profiles", "municipal", "/profiles"],
  ["profile-official", "municipal", "/profiles/nantong-commerce-2017-standard/0.1.0"],
  ["compare", "municipal", "/compare"],
  ["packs", "system-admin", "/plugins"],
  ["organisation-agencies", "system-admin", "/organisation"],
  ["people-list", "security-admin", "/people"],
  ["audit-list", "audit-admin", "/audit"],
  ["account-demonstration", "leader", "/account"],
  ["desk-security-admin", "security-admin", "/"],
  ["desk-audit-admin", "audit-admin", "/"],
  ["not-found", "department", "/no-such-page"],
] as const;

describe.skipIf(!requireInCi(chromium, "chromium"))("every screen", () => {
  let app: RunningApp;
  let browser: Browser;

  beforeAll(async () => {
    await buildApp();
    [app, browser] = await Promise.all([startApp(), openBrowser(chromium ?? "")]);
  });

  afterAll(async () => {
    await browser?.close();
    await app?.stop();
  });

  it.each(SCREENS)("%s has no barrier, no script error and obeys the policy", async (name, role, address) => {
    const person = await signIn(browser, app.url, role);
    const { page } = person;
    const linked = async (kind: string): Promise<string> => {
      const link = page.locator(`main a[href^="/${kind}/"]:not([href$="/new"])`).first();
      await link.waitFor();
      return (await link.getAttribute("href"))?.split(/[/?]/)[2] ?? "";
    };
    const path = address
      .replace("{assessment}", address.includes("{assessment}") ? await linked("assessments") : "")
      .replace("{cycle}", address.includes("{cycle}") ? await linked("cycles") : "");
    await person.goTo(path);
    await page.waitForLoadState("networkidle");
    await person.picture(name);
    expect(await person.barriers()).toEqual([]);
    expect(await person.tooWide(1024, 768)).toBe(0);
    expect(await person.tooWide(390, 844)).toBe(0);
    await person.picture(`narrow-${name}`);
    expect(person.faults).toEqual([]);
    await person.leave();
  });

  it.each([
    ["score", "department", "成绩"],
    ["overview", "municipal", "市级汇总"],
  ] as const)(
    "prints %s without what one clicks, with its page's head and a place to seal",
    async (name, role, link) => {
      const person = await signIn(browser, app.url, role);
      const { page } = person;
      await page.getByRole("link", { name: link }).first().click();
      await page.getByRole("heading", { name: link }).waitFor();
      await page.locator(".fh-table, .fh-trace").first().waitFor();
      await page.emulateMedia({ media: "print" });
      expect(await page.getByRole("banner").isVisible()).toBe(false);
      expect(await page.getByRole("searchbox").first().isVisible()).toBe(false);
      expect(await page.getByRole("heading", { name: link }).isVisible()).toBe(true);
      expect(await page.getByText("（单位盖章）").isVisible()).toBe(true);
      await page.setViewportSize(role === "municipal" ? { width: 1123, height: 794 } : { width: 794, height: 1123 });
      await person.picture(`printed-${name}`);
      await person.leave();
    },
  );

  it("shows one item of each framework with all that is known of it", async () => {
    const person = await signIn(browser, app.url, "municipal");
    await person.goTo("/frameworks");
    const hrefs = await person.page
      .locator('main a[href^="/frameworks/"]')
      .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
    expect(hrefs).toHaveLength(5);
    for (const href of hrefs) {
      await person.goTo(href);
      await person.page
        .locator('[role="row"][aria-level="2"]:not([aria-expanded]), [role="row"][aria-level="3"]:not([aria-expanded])')
        .nth(1)
        .click();
      await person.page.locator(".fw-indicator-title").waitFor();
      await person.picture(`item-${href.split("/")[2] ?? ""}`);
      expect(await person.barriers(), href).toEqual([]);
    }
    expect(person.faults).toEqual([]);
    await person.leave();
  });

  it("speaks English on request and remembers it", async () => {
    const person = await signIn(browser, app.url, "department");
    await person.page.getByRole("button", { name: "English" }).click();
    await person.page.getByRole("heading", { name: "Desk" }).waitFor();
    await person.page.reload();
    await person.page.getByRole("heading", { name: "Desk" }).waitFor();
    expect(await person.page.locator("html").getAttribute("lang")).toBe("en");
    await person.page.waitForLoadState("networkidle");
    await person.picture("desk-english");
    await person.leave();
  });
});
