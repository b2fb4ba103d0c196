import { expect, it } from "vitest";
import type { Assessment, AssessmentSummary, TransfersView } from "../../src/api/outputs.ts";
import { read } from "./call-api.ts";
import { inBrowser } from "./in-browser.ts";
import { signIn } from "./person.ts";

inBrowser("职能划转, a function that goes to another agency", (here) => {
  it("is transferred by the office, marked where it was, and undone", async () => {
    const { browser, app } = here;
    const coordinator = await signIn(browser, app.url, "coordinator");
    const [own] = await read<AssessmentSummary[]>(coordinator, "assessment.list");
    const id = own?.id ?? "";
    const before = await read<Assessment>(coordinator, "assessment.get", { id });
    const [code = ""] = before.canEdit;
    const title = before.framework.indicators.find((it) => it.code === code)?.title ?? "";

    const office = await signIn(browser, app.url, "municipal");
    const { page } = office;
    await office.goTo(`/assessments/${id}/hand-in`);
    const panel = page.locator("section", { has: page.getByRole("heading", { name: "职能划转", exact: true }) });
    await panel.getByText("没有划转过职能。").waitFor();
    const send = panel.getByRole("button", { name: /^划转所选/u });
    expect(await send.isDisabled()).toBe(true);
    // A whole chapter at once, and back.
    await panel.getByLabel("整章、整节选择").selectOption({ index: 1 });
    await panel.getByRole("button", { name: /^选中其中 \d+ 项/u }).click();
    expect(await send.isDisabled()).toBe(true);
    await office.picture("transfer-chapter");
    await panel.getByRole("button", { name: /^去掉其中 \d+ 项/u }).click();
    await panel.getByText("选择要划转的事项（0）").waitFor();
    await panel.getByLabel("查找要划转的事项").fill(title);
    await panel.getByRole("checkbox").first().check();
    await panel.getByLabel("由哪个机关承接").selectOption({ index: 1 });
    await panel.getByLabel("文件名称和文号").fill("关于调整职能的通知（编〔2026〕3号）");
    await panel.getByLabel("划转的理由").fill("机构改革");
    await send.click();
    await panel.getByText("已划转，双方的法治工作机构会收到通知。").waitFor();
    await panel.getByText(/^划出：自/u).scrollIntoViewIfNeeded();
    await office.picture("transfer-office");
    expect(await office.barriers()).toEqual([]);

    const after = await read<Assessment>(coordinator, "assessment.get", { id });
    expect(after.canEdit).not.toContain(code);
    expect(after.responses[code]?.notApplicable?.reason).toContain("职能划转");
    await coordinator.goTo(`/assessments/${id}/fill?of=${code}`);
    await coordinator.page
      .getByText(/职能划转：自/u)
      .first()
      .waitFor();
    await coordinator.picture("transfer-item");
    const { transfers, maySet } = await read<TransfersView>(coordinator, "transfer.list", { assessmentId: id });
    expect({ maySet, n: transfers.length }).toEqual({ maySet: false, n: 1 });

    await panel.getByRole("button", { name: /^撤销这次划转/u }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("textbox").fill("划错了");
    await dialog.getByRole("button", { name: "撤销这次划转" }).click();
    await panel.getByText("划转已撤销").waitFor();
    const again = await read<Assessment>(coordinator, "assessment.get", { id });
    expect(again.canEdit).toContain(code);
    expect([...office.faults, ...coordinator.faults]).toEqual([]);
    await Promise.all([office.leave(), coordinator.leave()]);
  });
});
