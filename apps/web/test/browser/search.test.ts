import { expect, it } from "vitest";
import { inBrowser } from "./in-browser.ts";
import { SLOWLY, signIn } from "./person.ts";

inBrowser("检索", (here) => {
  it("what a clerk writes is found by / from any page, and leads back to its item", async () => {
    const clerk = await signIn(here.browser, here.app.url, "department/commerce-service");
    const { page } = clerk;
    await page.getByRole("link", { name: "打开该项" }).click();
    await page.locator(".fw-status").getByText("推进中", { exact: true }).click();
    await page.getByLabel("进展情况").fill("已与司法局联合印发《流通领域普法清单》，共 12 项。");
    await expect.poll(() => page.locator(".fw-keep").innerText(), SLOWLY).toContain("已保存");
    const item = page.url();

    // While something is written, the key is a letter of it.
    await page.getByLabel("进展情况").press("/");
    expect(page.url()).toBe(item);
    await expect.poll(() => page.locator(".fw-keep").innerText(), SLOWLY).toContain("已保存");
    await clerk.goTo("/account");
    // Typed on without waiting: nothing of it is lost, and Escape leaves the field.
    await page.keyboard.type("/普");
    const called = page.getByRole("search").getByLabel("检索指标、填报和佐证材料");
    expect(await called.inputValue()).toBe("普");
    await clerk.picture("search-called");
    await page.keyboard.press("Escape");
    expect(await called.evaluate((it) => it === document.activeElement)).toBe(false);
    await page.getByRole("link", { name: "检索", exact: true }).click();
    await page.getByText("输入要找的字词").waitFor();
    await clerk.picture("search-empty");
    await clerk.goTo("/account");
    await page.keyboard.type("/普法清单 司法局");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/search?q=*");
    const hits = page.getByRole("list", { name: "检索结果" }).getByRole("listitem");
    await expect.poll(() => hits.count(), SLOWLY).toBe(1);
    expect(await hits.locator("mark").allInnerTexts()).toEqual(["司法局", "普法清单"]);
    expect(await hits.innerText()).toMatch(/^填报/u);
    await clerk.picture("search-found");
    expect(await clerk.barriers()).toEqual([]);
    expect(await clerk.tooWide(1024, 768)).toBe(0);
    await page.setViewportSize({ width: 1440, height: 900 });

    await page.getByLabel("查找类别").selectOption("佐证材料");
    await page.getByText("没有找到").waitFor();
    expect(page.url()).toContain("kind=evidence");
    await clerk.picture("search-nothing");
    await page.getByLabel("查找类别").selectOption("填报");
    await hits.getByRole("link").click();
    await expect.poll(() => page.url(), SLOWLY).toBe(item);

    // On a wide screen the head has a field of its own.
    await page.setViewportSize({ width: 1920, height: 1000 });
    await clerk.goTo("/account");
    await page.keyboard.press("/");
    await page.keyboard.type("联合印发");
    await page.keyboard.press("Enter");
    await expect.poll(() => hits.count(), SLOWLY).toBe(1);
    await page.getByRole("button", { name: "English" }).click();
    await page.getByText("Found in 1 place.").waitFor();
    await clerk.picture("search-wide-english");
    expect(clerk.faults).toEqual([]);
    await clerk.leave();
  });

  it("another agency finds nothing of it, the office finds it with its agency, an administrator has no search", async () => {
    const other = await signIn(here.browser, here.app.url, "coordinator");
    await other.goTo("/search?q=%E6%99%AE%E6%B3%95%E6%B8%85%E5%8D%95");
    const hits = (page: typeof other.page) => page.getByRole("list", { name: "检索结果" }).getByRole("listitem");
    await other.page.getByRole("heading", { name: "检索" }).waitFor();
    const said = hits(other.page).filter({ hasText: "流通领域" });
    expect(await said.count()).toBe(0);
    const office = await signIn(here.browser, here.app.url, "municipal");
    await office.goTo("/search?q=%E6%B5%81%E9%80%9A%E9%A2%86%E5%9F%9F%E6%99%AE%E6%B3%95%E6%B8%85%E5%8D%95");
    await expect.poll(() => hits(office.page).count(), SLOWLY).toBe(1);
    expect(await hits(office.page).innerText()).toMatch(/局/u);
    await office.goTo("/search?q=%E6%B3%95%E6%B2%BB");
    await office.picture("search-office");
    expect(await office.barriers()).toEqual([]);
    const admin = await signIn(here.browser, here.app.url, "system-admin");
    expect(await admin.page.getByRole("banner").getByRole("link", { name: "检索" }).count()).toBe(0);
    for (const person of [other, office, admin]) {
      expect(person.faults).toEqual([]);
      await person.leave();
    }
  });
});
