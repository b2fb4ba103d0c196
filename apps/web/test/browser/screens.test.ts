import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { inBrowser } from "./in-browser.ts";
import { beyondPaper, cutCharts, cutOff, edges, machineWordsIn, PAPER, signedAlone, textOf } from "./page-checks.ts";
import { AT_A_DESK, type Person, signIn, SLOWLY } from "./person.ts";
import { openScreen, SCREENS } from "./screens.ts";

const paper = fileURLToPath(new URL("../../../../artifacts/paper/", import.meta.url));

inBrowser("every screen", (here) => {
  /** One sitting for each role: somebody who goes from screen to screen signs in once. */
  const sitting = new Map<string, Promise<Person>>();
  const whoIs = async (role: string): Promise<Person> => {
    const seated = sitting.get(role) ?? signIn(here.browser, here.app.url, role);
    sitting.set(role, seated);
    return await seated;
  };

  it.each(SCREENS)(
    "%s has no barrier, no script error, obeys the policy, and fits telephone, desk and A4",
    async (name, role, address) => {
      const person = await whoIs(role);
      const { page } = person;
      const before = person.faults.length;
      // The screen before ended on paper.
      await page.emulateMedia({ media: "screen" });
      await page.setViewportSize(AT_A_DESK);
      await openScreen(person, address);
      await person.picture(name);
      expect(await person.barriers()).toEqual([]);
      const text = await textOf(page);
      expect(text.length).toBeGreaterThan(20);
      expect(machineWordsIn(text)).toEqual([]);

      expect(await person.tooWide(1024, 768), "1024 px").toBe(0);
      expect(await person.tooWide(390, 844), "390 px").toBe(0);
      // A chart follows its frame a moment later.
      await expect.poll(() => cutOff(page), SLOWLY).toEqual([]);
      await person.picture(`narrow-${name}`);
      expect(await person.tooWide(1920, 1080), "1920 px").toBe(0);
      expect(await edges(page), "1920 px").toEqual([]);

      await page.setViewportSize(AT_A_DESK);
      mkdirSync(paper, { recursive: true });
      writeFileSync(`${paper}${name}.pdf`, await page.pdf({ preferCSSPageSize: true }));
      expect(signedAlone(`${paper}${name}.pdf`), "lines to sign on").toEqual([]);
      expect(await cutCharts(page), "charts on paper").toEqual([]);
      const isAcross = (await page.locator(".fw-print-wide").count()) > 0;
      await page.emulateMedia({ media: "print" });
      await page.setViewportSize(isAcross ? PAPER.across : PAPER.upright);
      expect(await beyondPaper(page), "A4").toEqual([]);
      expect(person.faults.slice(before)).toEqual([]);
    },
  );

  it("a machine's words would be found", () => {
    const spoken = "audit:list 由 01a22110-75c8-7000-b04a-9e1504bd0456 调用 response.save，unitClass 有误 FAHENG_X";
    expect(machineWordsIn(spoken).toSorted()).toEqual(
      ["01a22110-75c8-7000-b04a-9e1504bd0456", "FAHENG_X", "audit:list", "response.save", "unitClass"].toSorted(),
    );
    expect(machineWordsIn("导出 .xlsx，第 1.0.0 版，English，截至 12:30")).toEqual([]);
  });

  it.each([
    ["score", "department", "成绩"],
    ["overview", "municipal", "市级汇总"],
  ] as const)(
    "prints %s without what one clicks, with its page's head and a place to seal",
    async (name, role, link) => {
      const person = await signIn(here.browser, here.app.url, role);
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
    const person = await signIn(here.browser, here.app.url, "municipal");
    await person.goTo("/frameworks");
    const hrefs = await person.page
      .locator('main a[href^="/frameworks/"]:not([href="/frameworks/import"])')
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
    const person = await signIn(here.browser, here.app.url, "department");
    await person.page.getByRole("button", { name: "English" }).click();
    await person.page.getByRole("heading", { name: "Desk" }).waitFor();
    await person.page.reload();
    await person.page.getByRole("heading", { name: "Desk" }).waitFor();
    expect(await person.page.locator("html").getAttribute("lang")).toBe("en");
    await person.page.waitForLoadState("networkidle");
    await person.picture("desk-english");
    await person.leave();
  });

  it.each([
    [1024, ""],
    [1280, ""],
    [1024, "English"],
  ])("the office's places stand in one line at %i px %s", async (width, language) => {
    const person = await signIn(here.browser, here.app.url, "municipal");
    const { page } = person;
    await page.setViewportSize({ width, height: 768 });
    if (language !== "") await page.locator(".fw-header").getByRole("button", { name: "English" }).click();
    const lines = await page
      .locator(".fw-header nav a")
      .evaluateAll((links) => [...new Set(links.map((link) => Math.round(link.getBoundingClientRect().top)))]);
    await person.picture(`head-${width}${language}`);
    expect(lines).toHaveLength(1);
    await person.leave();
  });

  it("an event's fields stand under each other on a telephone", async () => {
    const person = await signIn(here.browser, here.app.url, "coordinator");
    const { page } = person;
    await openScreen(person, "/assessments/{assessment}/fill");
    const add = page.getByRole("button", { name: /^(?:新增|添加|增加)/ });
    const items = page.locator('.fh-tree-list [role="row"]:not([aria-expanded])');
    for (let at = 0; at < (await items.count()) && (await add.count()) === 0; at += 1) {
      await items.nth(at).click();
      await page.locator(".fw-indicator-title").waitFor();
    }
    await add.first().click();
    await page.locator(".fh-event").first().waitFor();
    expect(await person.tooWide(390, 844)).toBe(0);
    expect(await cutOff(page)).toEqual([]);
    await person.leave();
  });
});
