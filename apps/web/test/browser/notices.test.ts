import { expect, it } from "vitest";
import { inBrowser } from "./in-browser.ts";
import { type Person, signIn, tabTo } from "./person.ts";

/** The machine looks for work every five seconds, open pages are told every two. */
const WITHIN = { timeout: 40_000 };

const bell = ({ page }: Person): Promise<string | null> =>
  page.getByRole("banner").locator('.fw-bell[href="/notices"]').getAttribute("aria-label");

inBrowser("通知, two people", (here) => {
  it("one states something, the other’s bell rises without a reload, and the notice leads to it", async () => {
    const coordinator = await signIn(here.browser, here.app.url, "coordinator/commerce-service");
    const clerk = await signIn(here.browser, here.app.url, "department/commerce-service");
    await coordinator.goTo("/notices");
    const line = coordinator.page
      .getByRole("list", { name: "通知" })
      .getByRole("listitem")
      .filter({ hasText: "报送了“C3-2 " });
    // The demonstration's own sending comes first, as its machine finds the time to tell of it; otherwise it could come last.
    await line.waitFor(WITHIN);
    await coordinator.page.evaluate(() => Object.assign(globalThis, { isSamePage: true }));

    await clerk.page.getByRole("link", { name: "打开该项" }).click();
    await clerk.page.locator(".fw-status").getByText("不涉及", { exact: true }).click();
    await clerk.page.getByLabel("不涉及的理由").fill("本年度没有这类决策，也没有下放的权限。");
    await expect.poll(() => clerk.page.locator(".fw-keep").innerText(), WITHIN).toContain("已保存");
    await clerk.page.getByRole("button", { name: "报送", exact: true }).click();

    // The list is open: neither it nor the bell is loaded anew by anybody. The machine may tell of the demonstration beside it.
    await expect.poll(() => line.count(), WITHIN).toBe(2);
    expect(await bell(coordinator)).toMatch(/^通知，[1-9]\d*\+? 条未读$/u);
    expect(await coordinator.page.evaluate(() => "isSamePage" in globalThis)).toBe(true);
    await coordinator.picture("notices-bell");

    const { page } = coordinator;
    await tabTo(page, page.locator('.fw-bell[href="/notices"]'));
    await page.keyboard.press("Enter");
    expect(await line.first().innerText()).toMatch(/报送了“C3-2 .*”，待审定/u);
    await coordinator.picture("notices-list");
    expect(await coordinator.barriers()).toEqual([]);
    expect(await coordinator.tooWide(1024, 768)).toBe(0);
    await coordinator.picture("notices-narrow");
    await page.setViewportSize({ width: 1440, height: 900 });
    await line.first().getByRole("link").click();
    await page.waitForURL(/\/assessments\/[^/]+\/fill\?of=C3-2/u);
    await page.goBack();
    await expect.poll(() => line.first().innerText(), WITHIN).not.toContain("未读");
    await page.getByRole("button", { name: "全部标为已读" }).click();
    await page.getByLabel("只看未读").check();
    await page.getByText("没有未读的通知").waitFor();
    await coordinator.picture("notices-empty");
    await page.getByRole("button", { name: "English" }).click();
    await page.getByText("Nothing unread").waitFor();
    await page.getByLabel("Unread only").uncheck();
    await page
      .getByText(/submitted “C3-2 .*”/u)
      .first()
      .waitFor();
    await coordinator.picture("notices-english");
    expect(coordinator.faults).toEqual([]);
    expect(clerk.faults).toEqual([]);
    await Promise.all([coordinator.leave(), clerk.leave()]);
  });
});
