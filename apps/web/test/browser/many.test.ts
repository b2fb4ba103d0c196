import { expect, it } from "vitest";
import type { Assessment, AssessmentSummary } from "../../src/api/outputs.ts";
import { act, read } from "./call-api.ts";
import { inBrowser } from "./in-browser.ts";
import { signIn, SLOWLY } from "./person.ts";

inBrowser("many answers at once, by a clerk and a coordinator", (here) => {
  it("are tried first; what stands in the way of one is said and stands in the way of no other", async () => {
    const { browser, app } = here;
    const clerk = await signIn(browser, app.url, "department/commerce-service");
    const [own] = await read<AssessmentSummary[]>(clerk, "assessment.list");
    const assessmentId = own?.id ?? "";
    const whole = async () => await read<Assessment>(clerk, "assessment.get", { id: assessmentId });
    const before = await whole();
    const stateOf = ({ responses }: Assessment, code: string) => responses[code]?.handling?.state ?? "draft";
    const codes = before.canEdit.filter((code) => stateOf(before, code) === "draft").slice(0, 3);
    expect(codes).toHaveLength(3);
    const save = async (code: string, progress: string, expectedVersion: number): Promise<void> => {
      const said = { status: "in-progress", facts: {}, progress, notApplicable: null };
      await act(clerk, "response.save", { assessmentId, indicator: code, expectedVersion, ...said });
    };
    for (const code of codes) await save(code, "已印发通知", before.responses[code]?.version ?? 0);
    const titles = codes.map((code) => before.framework.indicators.find((it) => it.code === code)?.title ?? "");

    const { page } = clerk;
    await clerk.goTo(`/assessments/${assessmentId}/fill?show=drafts`);
    const panel = page.locator(".fw-many");
    const boxes = panel.getByRole("checkbox");
    await expect.poll(async () => await boxes.count(), SLOWLY).toBeGreaterThanOrEqual(3);
    await panel.getByRole("button", { name: "全不选" }).click();
    for (const title of titles) await panel.getByRole("checkbox", { name: title, exact: true }).press("Space");
    // A colleague is faster with one of them.
    const [late = "", ...others] = codes;
    const version = (await whole()).responses[late]?.version ?? 0;
    await save(late, "同事改了", version);
    await panel.getByRole("button", { name: "核对所选 3 项能否报送" }).click();
    await panel.getByText("有 1 项不能办理：").waitFor();
    await panel
      .getByText(titles[0] ?? "")
      .last()
      .waitFor();
    expect(stateOf(await whole(), others[0] ?? "")).toBe("draft");
    expect(await clerk.barriers()).toEqual([]);
    expect(await clerk.tooWide(390, 844)).toBe(0);
    await page.setViewportSize({ width: 1440, height: 900 });
    await clerk.picture("many-tried");
    await panel.getByRole("button", { name: "报送这 2 项" }).click();
    await panel.getByText("已报送 2 项。").waitFor();
    const after = await whole();
    expect(codes.map((code) => stateOf(after, code))).toEqual(["draft", "submitted", "submitted"]);

    const coordinator = await signIn(browser, app.url, "coordinator/commerce-service");
    await coordinator.goTo(`/assessments/${assessmentId}/progress`);
    const many = coordinator.page.locator(".fw-many");
    // Others wait as well, which the demonstration has submitted.
    await many.getByRole("button", { name: "全不选" }).click();
    for (const title of titles.slice(1)) await many.getByRole("checkbox", { name: title, exact: true }).press("Space");
    await many.getByRole("button", { name: "核对所选 2 项能否审定" }).click();
    await many.getByRole("button", { name: "审定这 2 项" }).click();
    await coordinator.page.getByText("已审定 2 项。").waitFor();
    await coordinator.picture("many-approved");
    const approved = await whole();
    expect(others.map((code) => stateOf(approved, code))).toEqual(["approved", "approved"]);
    expect([...clerk.faults, ...coordinator.faults]).toEqual([]);
    await Promise.all([clerk.leave(), coordinator.leave()]);
  });
});
