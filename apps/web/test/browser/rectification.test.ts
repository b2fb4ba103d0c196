import { expect, it } from "vitest";
import type { Assessment } from "../../src/api/outputs.ts";
import { read } from "./call-api.ts";
import { inBrowser } from "./in-browser.ts";
import { signIn } from "./person.ts";

inBrowser("problems to cure, in a browser", (here) => {
  it(
    "is raised by the office, planned and claimed by the department, closed by another, reopened by a look-back",
    { timeout: 300_000 },
    async () => {
      const clerk = await signIn(here.browser, here.app.url, "department");
      const { page } = clerk;
      const link = page.locator('main a[href^="/assessments/"]').first();
      await link.waitFor();
      const assessmentId = (await link.getAttribute("href"))?.split(/[/?]/)[2] ?? "";
      const assessment = await read<Assessment>(clerk, "assessment.get", { id: assessmentId });
      const own = assessment.canEdit[0] ?? "";
      const title = assessment.framework.indicators.find(({ code }) => code === own)?.title ?? "";

      const office = await signIn(here.browser, here.app.url, "municipal");
      await office.goTo(`/assessments/${assessmentId}/rectification`);
      await office.page.getByText("没有整改事项").waitFor();
      await office.page.getByRole("button", { name: "立项" }).press("Enter");
      const raise = office.page.getByRole("form", { name: "立项" });
      await raise.getByLabel("来源").selectOption({ label: "督察、检查" });
      await raise.getByLabel("督察、检查名称").fill("年度法治督察");
      await raise.getByLabel("存在问题").fill("党组全年学法一次，少于规定次数");
      await raise.getByLabel("所属指标").selectOption(own);
      expect(await office.barriers()).toEqual([]);
      await office.picture("rectification-raise");
      await raise.getByRole("button", { name: "立项并通知" }).press("Enter");
      const found = office.page.getByRole("link", { name: "党组全年学法一次，少于规定次数" });
      await found.waitFor();
      await office.picture("rectification-list");

      await clerk.goTo("/");
      await page.getByText("待办的整改事项（1）").waitFor();
      await clerk.picture("rectification-desk");
      await clerk.goTo("/notices");
      await page.getByRole("link", { name: /立项了一个整改事项/u }).click();
      await page.waitForURL(/\/assessments\/[^/]+\/rectification/u);
      await page.getByRole("link", { name: "党组全年学法一次，少于规定次数" }).click();
      await page.getByRole("button", { name: "填报整改方案" }).press("Enter");
      const plan = page.getByRole("form", { name: "填报整改方案" });
      await plan.getByLabel("整改原因").fill("没有列入年度计划");
      await plan.getByLabel("整改措施").fill("补学两次，列入明年计划");
      const due = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
      await plan.getByLabel("完成时限").fill(due);
      expect(await plan.getByLabel("责任处室").inputValue()).not.toBe("");
      expect(await clerk.barriers()).toEqual([]);
      await plan.getByRole("button", { name: "保存整改方案" }).press("Enter");
      await page.getByText("整改中", { exact: true }).waitFor();
      await page.getByRole("button", { name: "申请销号" }).click();
      const claim = page.getByRole("form", { name: "申请销号" });
      await claim.getByLabel("整改情况").fill("已补学两次");
      const [chooser] = await Promise.all([
        page.waitForEvent("filechooser"),
        claim.getByRole("button", { name: "上传整改证明" }).click(),
      ]);
      await chooser.setFiles({
        name: "学法记录.pdf",
        mimeType: "application/pdf",
        buffer: Buffer.from("%PDF-1.7\n% study\n%%EOF\n"),
      });
      await claim.getByText("学法记录.pdf").waitFor();
      await clerk.picture("rectification-claim");
      await claim.getByRole("button", { name: "提交销号申请" }).click();
      await page.getByRole("button", { name: /^撤回销号申请/ }).waitFor();
      // Who cured it is offered no way to close it.
      expect(await page.getByRole("button", { name: /^销号/ }).count()).toBe(0);

      await found.click();
      await office.page.getByRole("button", { name: /^销号/ }).click();
      await office.page.getByRole("alertdialog").getByRole("button", { name: "销号" }).click();
      await office.page.getByText("已销号", { exact: true }).waitFor();
      await office.page.getByRole("button", { name: "回头看后重启" }).click();
      const reopen = office.page.getByRole("form", { name: "回头看后重启" });
      await reopen.getByLabel("复查情况").fill("仍未列入年度计划");
      await reopen.getByLabel("新的完成时限").fill(new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10));
      await reopen.getByRole("button", { name: "重启整改" }).click();
      await office.page.getByText("整改中", { exact: true }).waitFor();
      await office.page.getByRole("button", { name: "采取督办措施" }).click();
      const press = office.page.getByRole("form", { name: "采取督办措施" });
      await press.getByLabel("文号").fill("督〔2026〕1号");
      await press.getByLabel("事由").fill("复查未改");
      await press.getByRole("button", { name: "记录并通知" }).click();
      await office.page.getByText(/^提醒（.*督〔2026〕1号）$/).waitFor();
      await office.picture("rectification-problem");
      expect(await office.barriers()).toEqual([]);
      expect(await office.tooWide(390, 800)).toBe(0);
      await office.picture("rectification-390");
      await office.page.setViewportSize({ width: 1440, height: 900 });

      await clerk.goTo(`/assessments/${assessmentId}/rectification?show=mine`);
      await page.getByRole("link", { name: "党组全年学法一次，少于规定次数" }).waitFor();
      const [taken] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("link", { name: "文档 .docx：整改台账" }).click(),
      ]);
      expect(taken.suggestedFilename()).toMatch(/整改台账\.docx$/u);
      await office.goTo(`/cycles/${assessment.cycle.id}/rectification`);
      await office.page.getByRole("link", { name: "党组全年学法一次，少于规定次数" }).waitFor();
      await office.picture("rectification-city");
      await office.page.getByRole("button", { name: "English" }).click();
      await office.page.getByRole("heading", { name: "Cures" }).waitFor();
      await office.picture("rectification-english");
      expect(title).not.toBe("");
      expect([...clerk.faults, ...office.faults]).toEqual([]);
      await office.leave();
      await clerk.leave();
    },
  );
});
