import { expect, it } from "vitest";
import type { Assessment } from "../../src/api/outputs.ts";
import { read } from "./call-api.ts";
import { inBrowser } from "./in-browser.ts";
import { signIn } from "./person.ts";

inBrowser("the leading group, in a browser", (here) => {
  it("keeps meetings that a number is counted from, and a 督导 that a department answers from its desk", async () => {
    const keeper = await signIn(here.browser, here.app.url, "coordinator");
    const { page } = keeper;
    const link = page.locator('main a[href^="/assessments/"]').first();
    await link.waitFor();
    const assessmentId = (await link.getAttribute("href"))?.split(/[/?]/)[2] ?? "";
    const assessment = await read<Assessment>(keeper, "assessment.get", { id: assessmentId });
    const day = assessment.cycle.from;
    await keeper.goTo(`/assessments/${assessmentId}/group`);
    await page.getByText("还没有工作记录。").waitFor();
    await page.getByRole("button", { name: "登记组成人员" }).press("Enter");
    const members = page.getByRole("form", { name: "登记组成人员" });
    await members.getByLabel("成立或调整的文件").fill("局发〔2026〕1号");
    await members.getByLabel("组长（每行一个职务）", { exact: true }).fill("局长");
    await members.getByLabel("成员（每行一个职务）", { exact: true }).fill("法规处处长\n办公室主任");
    expect(await keeper.barriers()).toEqual([]);
    await members.getByRole("button", { name: "保存记录" }).press("Enter");
    await page.getByText("法规处处长").waitFor();
    for (const title of ["第一次会议", "第二次会议"]) {
      await page.getByRole("button", { name: "登记会议" }).click();
      const form = page.getByRole("form", { name: "登记会议" });
      await form.getByLabel("会议日期").fill(day);
      await form.getByLabel("会议名称").fill(title);
      await form.getByLabel("议题（每行一项）").fill("听取汇报\n研究问题");
      await form.getByRole("button", { name: "保存记录" }).click();
      await page.getByText(title).waitFor();
    }
    await page.getByRole("button", { name: "更正第3条" }).click();
    const mend = page.getByRole("form", { name: /^更正第3条/ });
    await mend.getByLabel("议定事项（每行一项）").fill("按季通报");
    await mend.getByLabel("更正的理由").fill("漏写");
    await mend.getByRole("button", { name: "保存记录" }).click();
    await page.getByText("更正理由：漏写").waitFor();
    await page.getByText("第1版，已更新").waitFor();

    const clerk = await signIn(here.browser, here.app.url, "department");
    await page.getByRole("button", { name: "登记督导" }).click();
    const visit = page.getByRole("form", { name: "登记督导" });
    const name = await visit.getByLabel("受督导处室").locator("option", { hasText: /./ }).allTextContents();
    const own = await ownDepartment(clerk);
    expect(name).toContain(own);
    await visit.getByLabel("受督导处室").selectOption({ label: own });
    await visit.getByLabel("督导事项").selectOption({ index: 1 });
    await visit.getByLabel("发现的问题").fill("台账不全");
    expect(await keeper.barriers()).toEqual([]);
    await keeper.picture("group-form");
    await visit.getByRole("button", { name: "保存记录" }).click();
    await page.getByText("发现的问题：台账不全").waitFor();
    await keeper.picture("group");
    expect(await keeper.tooWide(390, 800)).toBe(0);
    await keeper.picture("group-390");
    await page.setViewportSize({ width: 1440, height: 900 });
    const [taken] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "下载（.xlsx）" }).click(),
    ]);
    expect(taken.suggestedFilename()).toMatch(/领导小组工作记录\.xlsx$/);

    await clerk.goTo("/");
    await clerk.page.getByText("待答复的督导（1）").waitFor();
    await clerk.picture("group-desk");
    await clerk.page.getByRole("link", { name: "台账不全" }).click();
    await clerk.page.getByRole("button", { name: "答复", exact: true }).press("Enter");
    const answer = clerk.page.getByRole("form", { name: /^答复第/ });
    await answer.getByLabel("整改情况").fill("已补齐");
    expect(await clerk.barriers()).toEqual([]);
    await answer.getByRole("button", { name: "提交答复" }).press("Enter");
    await clerk.page.getByText(/：已补齐$/).waitFor();
    await clerk.goTo("/");
    await clerk.page.getByRole("heading", { level: 1 }).waitFor();
    expect(await clerk.page.getByText(/待答复的督导/).count()).toBe(0);

    const indicator = assessment.canEdit.find((code) => {
      const isOpen =
        (assessment.responses[code]?.handling?.state ?? "draft") === "draft" &&
        assessment.responses[code]?.status !== "not-applicable";
      return (
        isOpen && (assessment.fields[code] ?? []).some((it) => it.field.kind === "count" && it.statedBy === "agency")
      );
    });
    if (indicator === undefined) throw new TypeError("nobody asks for a count");
    await keeper.goTo(`/assessments/${assessmentId}/fill?of=${indicator}`);
    const panel = page.getByRole("region", { name: "按清单计数" });
    await panel
      .getByRole("button", { name: /：按清单计数…$/ })
      .first()
      .click();
    await panel.getByRole("button", { name: "会议：每次计一" }).press("Enter");
    const confirm = panel.getByRole("button", { name: "按这份清单计数" });
    await confirm.waitFor();
    await keeper.picture("group-counted");
    await confirm.click();
    await panel.getByText(/^按清单计数：2/).waitFor();
    await panel.getByRole("link", { name: "领导小组会议清单.xlsx" }).waitFor();

    await keeper.goTo(`/assessments/${assessmentId}/group`);
    await page.getByRole("button", { name: "English" }).click();
    await page.getByRole("heading", { name: "Leading group" }).waitFor();
    await keeper.picture("group-english");
    expect([...keeper.faults, ...clerk.faults]).toEqual([]);
    await clerk.leave();
    await keeper.leave();
  });
});

async function ownDepartment(person: Parameters<typeof read>[0]): Promise<string> {
  const session = await read<{ readonly roles: readonly { readonly departmentName: string | null }[] }>(
    person,
    "session.me",
  );
  return session.roles.flatMap(({ departmentName }) => departmentName ?? [])[0] ?? "";
}
