import { expect, it } from "vitest";
import { inBrowser } from "./in-browser.ts";
import { signIn } from "./person.ts";

inBrowser("what was filed outside, in a browser", (here) => {
  it("is recorded, corrected with its old version in sight, and taken away", async () => {
    const person = await signIn(here.browser, here.app.url, "coordinator");
    const { page } = person;
    const link = page.locator('main a[href^="/assessments/"]').first();
    await link.waitFor();
    const assessmentId = (await link.getAttribute("href"))?.split(/[/?]/)[2] ?? "";
    await person.goTo(`/assessments/${assessmentId}/hand-in`);
    await page.getByText("还没有报送记录。").waitFor();
    await page.getByText(/^文件要求填报：江苏省法治信息系统/).waitFor();
    await page.getByRole("button", { name: "登记一条", exact: true }).press("Enter");
    const form = page.getByRole("form", { name: "登记一条报送记录" });
    expect(await form.getByLabel("系统、网站或机关的名称").inputValue()).toBe("江苏省法治信息系统");
    await form.getByLabel("报送、公开的内容").fill("季度法治信息");
    await form.getByLabel("回执号或网址").fill("苏法信2026-17");
    expect(await person.barriers()).toEqual([]);
    await person.picture("filing-form");
    await form.getByRole("button", { name: "保存记录" }).press("Enter");
    const table = page.getByRole("region", { name: "报送记录" });
    await table.getByText("苏法信2026-17").waitFor();

    await page.getByRole("button", { name: "更正第1条" }).click();
    const mend = page.getByRole("form", { name: "更正第1条报送记录" });
    await mend.getByLabel("回执号或网址").fill("苏法信2026-18");
    await mend.getByLabel("更正的理由").fill("回执号抄错");
    await mend.getByRole("button", { name: "保存记录" }).click();
    await table.getByText("苏法信2026-18").waitFor();
    await table.getByText("第1版，已更正").waitFor();
    await table.getByText("苏法信2026-17").waitFor();
    await table.getByText("更正理由：回执号抄错").waitFor();
    // One that should not be there is voided with a reason: it stays in sight and counts no more.
    await page.getByRole("button", { name: "登记一条", exact: true }).click();
    await form.getByLabel("报送、公开的内容").fill("季度法治信息");
    await form.getByLabel("回执号或网址").fill("苏法信2026-99");
    await form.getByRole("button", { name: "保存记录" }).click();
    await page.getByText("有效记录 2 条。").waitFor();
    await page.getByRole("button", { name: /^作废第2条/u }).click();
    await page.getByRole("dialog").getByLabel("作废的理由").fill("重复登记");
    await page
      .getByRole("dialog")
      .getByRole("button", { name: /^作废第2条/u })
      .click();
    await table.getByText("作废理由：重复登记").waitFor();
    await table.getByText("苏法信2026-99").first().waitFor();
    await page.getByText("有效记录 1 条。").waitFor();
    expect(await page.getByRole("button", { name: "更正第2条" }).count()).toBe(0);
    expect(await person.barriers()).toEqual([]);
    await person.picture("filings");
    expect(await person.tooWide(390, 800)).toBe(0);
    await person.picture("filings-390");
    await page.setViewportSize({ width: 1440, height: 900 });
    const [taken] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "下载（.xlsx）" }).click(),
    ]);
    expect(taken.suggestedFilename()).toMatch(/ 报送记录\.xlsx$/);
    await page.getByRole("button", { name: "English" }).click();
    await page.getByText("Filed outside and published").waitFor();
    await person.picture("filings-english");
    expect(person.faults).toEqual([]);
    await person.leave();
  });
});
