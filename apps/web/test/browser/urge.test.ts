import { expect, it } from "vitest";
import { inBrowser } from "./in-browser.ts";
import { type Person, signIn, tabTo } from "./person.ts";

/** The machine looks for work every five seconds, open pages are told every two. */
const WITHIN = { timeout: 40_000 };

const progressOf = async ({ page }: Person): Promise<string> =>
  (await page.getByRole("link", { name: "进度" }).first().getAttribute("href")) ?? "";

inBrowser("催办, two people", (here) => {
  it("the coordinator chooses what is not handed in, whoever has it is told, and nobody is told twice in a day", async () => {
    const coordinator = await signIn(here.browser, here.app.url, "coordinator/commerce-service");
    const clerk = await signIn(here.browser, here.app.url, "department/commerce-service");
    await coordinator.goTo(await progressOf(coordinator));
    const { page } = coordinator;
    const panel = page.locator(".fw-urge");
    const open = panel.locator("summary");
    const chooseAll = async (): Promise<void> => {
      for (const box of await panel.locator("legend").getByRole("checkbox").all()) await box.check();
    };
    await tabTo(page, open);
    await page.keyboard.press("Enter");
    await chooseAll();
    await panel.getByLabel("附言").fill("请在本周五前报送");
    await coordinator.picture("urge-chosen");
    expect(await coordinator.barriers()).toEqual([]);
    await panel.getByRole("button", { name: /^催办这 \d+ 项$/u }).click();
    await panel
      .getByRole("status")
      .getByText(/^已催办 [1-9]\d* 项/u)
      .waitFor();
    await coordinator.picture("urge-done");

    await clerk.goTo("/notices");
    const line = clerk.page.getByRole("list", { name: "通知" }).getByRole("listitem").filter({ hasText: "催办" });
    await expect.poll(() => line.count(), WITHIN).toBe(1);
    expect(await line.first().innerText()).toContain("请在本周五前报送");

    await chooseAll();
    await panel.getByRole("button", { name: /^催办这 \d+ 项$/u }).click();
    await panel.getByRole("status").getByText("今天已催办过").first().waitFor();
    expect(await coordinator.tooWide(390, 844)).toBe(0);
    await coordinator.picture("urge-narrow");
    expect(coordinator.faults).toEqual([]);
    expect(clerk.faults).toEqual([]);
    await Promise.all([coordinator.leave(), clerk.leave()]);
  });
});
