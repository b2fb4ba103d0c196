import { expect, it } from "vitest";
import type { AssessmentSummary } from "../../src/api/outputs.ts";
import { read } from "./call-api.ts";
import { inBrowser } from "./in-browser.ts";
import { signIn } from "./person.ts";

inBrowser("what a gate waits for, in a browser", (here) => {
  it("is listed by agency with its count and links, and passed all the same with a reason", async () => {
    const { browser, app } = here;
    const coordinator = await signIn(browser, app.url, "coordinator");
    const all = await read<AssessmentSummary[]>(coordinator, "assessment.list");
    const cycleId = all.find((it) => it.cycleKind === "office" && it.cyclePhase !== "closed")?.cycleId ?? "";
    const office = await signIn(browser, app.url, "municipal");
    const { page } = office;
    await office.goTo(`/cycles/${cycleId}`);
    const panel = page.locator("section", { has: page.getByRole("heading", { name: "阶段", exact: true }) }).first();
    for (const [at, gate] of ["各机关已上报", "全部事项已审定"].entries()) {
      await panel.getByRole("button", { name: "添加阶段" }).click();
      await panel
        .getByLabel("阶段名称")
        .nth(at)
        .fill(`第${at + 1}段`);
      await panel
        .getByLabel("截止日")
        .nth(at)
        .fill(`${new Date().getFullYear() + 1}-01-31`);
      await panel.getByLabel("通过条件").nth(at).selectOption({ label: gate });
    }
    await panel.getByRole("button", { name: "安排阶段" }).click();
    await panel.getByText(/本阶段还有 \d+ 项未完成/u).click();
    await panel.getByRole("link", { name: "未上报" }).first().waitFor();
    expect(await office.barriers()).toEqual([]);
    await office.picture("gates-hand-in");
    await panel.getByRole("button", { name: /^带例外通过本阶段/u }).click();
    await page.getByRole("dialog").getByLabel("理由").fill("另行催办");
    await page.getByRole("dialog").getByRole("button", { name: "带例外通过本阶段" }).click();
    await panel.getByText(/另行催办/u).waitFor();
    await panel.getByRole("link", { name: "党组专题研究法治工作不少于2次" }).waitFor();
    expect(await office.barriers()).toEqual([]);
    expect(await office.tooWide(390, 844)).toBe(0);
    await office.picture("gates-items");
    for (const person of [coordinator, office]) await person.leave();
  });
});
