import { expect, it } from "vitest";
import { inBrowser } from "./in-browser.ts";
import { signIn, SLOWLY } from "./person.ts";

inBrowser("duties of a period, in a browser", (here) => {
  it("are stated on the page of their indicator, proposed for its answer, and listed on the desk", async () => {
    const person = await signIn(here.browser, here.app.url, "coordinator");
    const { page } = person;
    const link = page.locator('main a[href^="/assessments/"]').first();
    await link.waitFor();
    const assessmentId = (await link.getAttribute("href"))?.split(/[/?]/)[2] ?? "";
    await person.goTo(`/assessments/${assessmentId}/fill?of=R2`);
    const rows = page.getByRole("region", { name: "党组专题研究法治工作（不少于2次）" });
    await rows.waitFor();
    await page
      .getByRole("button", { name: /^填写：/ })
      .first()
      .press("Enter");
    const form = page.getByRole("form", { name: /^填写/ });
    await form.getByLabel("完成数量（次）").fill("0");
    await form.getByText("填大于零的数，最多三位小数").waitFor();
    await form.getByLabel("完成数量（次）").fill("3");
    const day = form.getByLabel("最近一次的日期");
    await day.fill((await day.getAttribute("min")) ?? "");
    await form.getByLabel("说明（可不填）").fill("党组会议");
    expect(await person.barriers()).toEqual([]);
    await person.picture("periods-form");
    await form.getByRole("button", { name: "保存本期" }).press("Enter");
    await rows.getByText("党组会议").waitFor();
    // Proposed, and written by a person alone.
    await page.getByRole("button", { name: "填报采用 3 次" }).click();
    await page.getByText("填报数与各期合计一致。").waitFor();
    expect(await person.barriers()).toEqual([]);
    await person.picture("periods");
    expect(await person.tooWide(390, 800)).toBe(0);
    await person.picture("periods-390");
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.getByRole("button", { name: /^撤回本期：/ }).click();
    await rows.getByText("全部 2 次变动").click();
    await page.getByRole("button", { name: "English" }).click();
    await page.getByRole("heading", { name: "Duties by the period" }).waitFor();
    await person.picture("periods-english");
    expect(person.faults).toEqual([]);
    await person.leave();
  });

  it("wait on the desk of the department that has to state them", async () => {
    const person = await signIn(here.browser, here.app.url, "department");
    const { page } = person;
    const panel = page
      .locator("section, article, div.fw-panel")
      .filter({ hasText: /周期任务（\d+）/ })
      .last();
    await panel.getByRole("link", { name: /党组专题研究法治工作 · \d{4}年/ }).click();
    const periods = page.getByRole("region", { name: "党组专题研究法治工作（不少于2次）" });
    await periods.waitFor();
    // They stand far below what the page begins with.
    const isInSight = () => periods.evaluate((it) => it.getBoundingClientRect().top < innerHeight);
    await expect.poll(isInSight, SLOWLY).toBe(true);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("periods");
    await person.goTo("/");
    await page.getByText(/周期任务（\d+）/).waitFor();
    expect(await person.barriers()).toEqual([]);
    await person.picture("periods-desk");
    expect(person.faults).toEqual([]);
    await person.leave();
  });

  it("get a later day that the department asks for and the coordinator grants", async () => {
    const { browser, app } = here;
    const clerk = await signIn(browser, app.url, "department");
    const asked = clerk.page.getByRole("region", { name: "党组专题研究法治工作（不少于2次）" });
    const link = clerk.page.getByRole("link", { name: /党组专题研究法治工作 · \d{4}年/ }).first();
    await link.waitFor();
    const address = (await link.getAttribute("href")) ?? "";
    await clerk.goTo(address);
    const summary = asked.locator("summary", { hasText: "申请本期延期" }).first();
    await summary.click();
    const form = asked.locator("form.fw-extension-form").first();
    const day = form.getByLabel("延到哪一天");
    await day.fill((await day.getAttribute("max")) ?? "");
    await form.getByLabel("申请的理由").fill("会议改期");
    expect(await clerk.barriers()).toEqual([]);
    await clerk.picture("period-later-day-form");
    await form.getByRole("button", { name: "申请延期" }).click();
    await asked.getByText("会议改期").waitFor();
    const coordinator = await signIn(browser, app.url, "coordinator");
    await coordinator.goTo(address);
    const granting = coordinator.page.getByRole("region", { name: "党组专题研究法治工作（不少于2次）" });
    await granting.getByText("会议改期").waitFor();
    await coordinator.picture("period-later-day-asked");
    expect(await coordinator.barriers()).toEqual([]);
    for (const person of [clerk, coordinator]) {
      expect(person.faults).toEqual([]);
      await person.leave();
    }
  });
});
