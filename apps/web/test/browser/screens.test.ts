import { expect, it } from "vitest";
import { AT_A_DESK, type Person, signIn } from "./person.ts";
import { openScreen, SCREENS } from "./screens.ts";
import { inBrowser } from "./in-browser.ts";

inBrowser("every screen", (here) => {
  /** One sitting for each role: somebody who goes from screen to screen signs in once. */
  const sitting = new Map<string, Promise<Person>>();
  const whoIs = async (role: string): Promise<Person> => {
    const seated = sitting.get(role) ?? signIn(here.browser, here.app.url, role);
    sitting.set(role, seated);
    return await seated;
  };

  it.each(SCREENS)("%s has no barrier, no script error and obeys the policy", async (name, role, address) => {
    const person = await whoIs(role);
    const before = person.faults.length;
    // The screen before may have ended at a telephone's width.
    await person.page.setViewportSize(AT_A_DESK);
    await openScreen(person, address);
    await person.picture(name);
    expect(await person.barriers()).toEqual([]);
    expect(await person.tooWide(1024, 768)).toBe(0);
    expect(await person.tooWide(390, 844)).toBe(0);
    await person.picture(`narrow-${name}`);
    expect(person.faults.slice(before)).toEqual([]);
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
});
