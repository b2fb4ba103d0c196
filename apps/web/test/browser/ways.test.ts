import { expect, it } from "vitest";
import { signIn } from "./person.ts";
import { inBrowser } from "./in-browser.ts";

/** What somebody sees who has never seen it: what comes first, and how one gets from here to there. */
inBrowser("the ways of a newcomer", (here) => {
  it("a desk names the running cycle first, and asks nobody to go on filling in a closed one", async () => {
    const clerk = await signIn(here.browser, here.app.url, "department");
    const cards = clerk.page.locator("article.fw-card");
    await cards.nth(1).waitFor();
    expect(await cards.nth(0).innerText()).toContain("继续填报");
    const closed = await cards.nth(1).innerText();
    expect(closed).toContain("已结束");
    expect(closed).toContain("查看填报");
    expect(closed).toContain("查看未填的 3 项");
    expect(closed).not.toMatch(/继续填报|查看待填/u);
    await clerk.leave();
  });

  it("items of one title are told apart by their chapters", async () => {
    const clerk = await signIn(here.browser, here.app.url, "department/commerce-service");
    const list = clerk.page.locator("section", { hasText: "等您填报" }).last();
    await list.getByRole("link").first().waitFor();
    const names = (await list.getByRole("listitem").getByRole("link").allInnerTexts()).map((it) => it.split(/\s+/u)[0]);
    expect(names.map((it) => it?.slice(0, 4))).toEqual(expect.arrayContaining(["七（三）", "四(五)"]));
    await clerk.leave();
  });

  it("the list of cycles leads a coordinator to the work in each", async () => {
    const coordinator = await signIn(here.browser, here.app.url, "coordinator");
    await coordinator.page.getByRole("link", { name: "考评周期" }).click();
    const cards = coordinator.page.locator("article.fw-card");
    await cards.getByRole("link").first().waitFor();
    expect(await cards.filter({ hasNot: coordinator.page.getByRole("link") }).count()).toBe(0);
    await cards
      .first()
      .getByRole("link", { name: /任务分解表/u })
      .click();
    await coordinator.page.getByRole("heading", { name: "进度", exact: true }).waitFor();
    await coordinator.leave();
  });

  it("every page of an administrator is named on the desk, and none begins beside the others", async () => {
    for (const [role, pages] of [
      ["system-admin", ["机关包", "组织机构", "工作日历", "批量导入"]],
      ["security-admin", ["人员与角色", "批量导入"]],
      ["audit-admin", ["审计"]],
    ] as const) {
      const person = await signIn(here.browser, here.app.url, role);
      const { page } = person;
      const links = page.locator("article.fw-card a");
      await links.first().waitFor();
      expect(await links.allInnerTexts(), role).toEqual(pages);
      expect(await person.barriers(), role).toEqual([]);
      if (role === "audit-admin") await person.goTo("/audit");
      const lefts = await page
        .locator("main .fw-panel, main h1, main .fw-lead")
        .evaluateAll((all) => all.map((element) => element.getBoundingClientRect().left));
      expect(new Set(lefts).size, role).toBe(1);
      await person.leave();
    }
  });

  it("paper has nothing to click: no button, no sieve, no form to add with", async () => {
    for (const [role, paths] of [
      ["system-admin", ["/calendar", "/organisation"]],
      ["security-admin", ["/people"]],
      ["audit-admin", ["/audit"]],
      ["municipal", ["/", "/reviews", "/profiles"]],
      ["coordinator", ["/", "/cycles"]],
    ] as const) {
      const person = await signIn(here.browser, here.app.url, role);
      for (const path of paths) {
        await person.goTo(path);
        await person.page.waitForLoadState("networkidle");
        await person.page.emulateMedia({ media: "print" });
        const left = person.page.locator("main .fh-button:visible, main select:visible, main input:visible");
        expect(await left.allInnerTexts(), `${role} ${path}`).toEqual([]);
        expect(await person.page.locator("main textarea:visible").count(), `${role} ${path}`).toBe(0);
        await person.page.emulateMedia({ media: "screen" });
      }
      await person.leave();
    }
  });

  it("the navigation stands in one line in English, too", async () => {
    const office = await signIn(here.browser, here.app.url, "municipal");
    await office.page.getByRole("button", { name: "English" }).click();
    await office.page.getByRole("heading", { name: "Desk" }).waitFor();
    const tops = await office.page
      .getByRole("navigation")
      .first()
      .getByRole("link")
      .evaluateAll((links) => links.map((link) => link.getBoundingClientRect().top));
    expect(tops.length).toBeGreaterThan(5);
    expect(new Set(tops).size).toBe(1);
    await office.leave();
  });
});
