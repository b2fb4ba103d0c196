import { expect, it } from "vitest";
import type { AssessmentSummary, AssignmentPlan, HeldView } from "../../src/api/outputs.ts";
import { act, read } from "./call-api.ts";
import { inBrowser } from "./in-browser.ts";
import { signIn } from "./person.ts";

interface Plan {
  readonly departments: readonly { readonly id: string; readonly name: string }[];
  readonly people: readonly { readonly id: string; readonly name: string; readonly departmentId: string }[];
  readonly rows: readonly { readonly personId: string | null }[];
}

inBrowser("what somebody had in person, in a browser", (here) => {
  it("goes back to the department in one step, and is undone and saved like any other", async () => {
    const coordinator = await signIn(here.browser, here.app.url, "coordinator");
    const { page } = coordinator;
    const link = page.locator('main a[href^="/assessments/"]').first();
    await link.waitFor();
    const assessmentId = (await link.getAttribute("href"))?.split(/[/?]/)[2] ?? "";
    await coordinator.goTo(`/assessments/${assessmentId}/assignment`);
    const plan = async () => await read<Plan>(coordinator, "assignment.get", { assessmentId });
    const { people, departments } = await plan();
    const [somebody] = people;
    if (!somebody) throw new TypeError("nobody in any department");
    const department = departments.find(({ id }) => id === somebody.departmentId)?.name ?? "";
    await page.getByRole("button", { name: "选择全部所列" }).click();
    const bar = page.getByRole("group", { name: /分配给/ });
    await bar.getByLabel("牵头处室").selectOption({ label: department });
    await bar.getByLabel("责任人").selectOption({ label: somebody.name });
    await bar.getByRole("button", { name: "分配所选" }).click();
    const hand = page.getByRole("group", { name: "工作交接" });
    await hand.getByLabel("移交人").selectOption({ label: somebody.name });
    await hand.getByLabel("接收人").selectOption({ label: "由处室办理，不指定人" });
    expect(await coordinator.barriers()).toEqual([]);
    await coordinator.picture("hand-over");
    await hand.getByRole("button", { name: "移交全部任务" }).click();
    await hand.waitFor({ state: "detached" });
    await page.getByRole("button", { name: "撤销上一步" }).click();
    await hand.getByLabel("移交人").selectOption({ label: somebody.name });
    await hand.getByLabel("接收人").selectOption({ label: "由处室办理，不指定人" });
    await hand.getByRole("button", { name: "移交全部任务" }).click();
    await page.getByRole("button", { name: /^保存任务分解/ }).click();
    await page.getByText(/^已保存为第\d+版$/).waitFor();
    const after = await plan();
    expect(after.rows.length).toBeGreaterThan(0);
    expect(after.rows.filter((it) => it.personId !== null)).toEqual([]);
    expect(coordinator.faults).toEqual([]);
    await coordinator.leave();
  });

  it("goes from all open cycles at once when they leave, as the list said before", async () => {
    const coordinator = await signIn(here.browser, here.app.url, "coordinator");
    const { page } = coordinator;
    const summaries = await read<AssessmentSummary[]>(coordinator, "assessment.list");
    const [first] = summaries;
    const { agency } = await read<{ agency: { id: string } }>(coordinator, "assessment.get", { id: first?.id ?? "" });
    const held = async () => await read<HeldView>(coordinator, "assignment.held", { agencyId: agency.id });
    const [somebody] = (await held()).people;
    if (!somebody) throw new TypeError("nobody in any department");
    const places: string[] = [];
    for (const { id: assessmentId } of summaries) {
      const plan = await read<AssignmentPlan>(coordinator, "assignment.get", { assessmentId });
      const indicator = Object.keys(plan.parts)[0] ?? "";
      if (!plan.canAssign) continue;
      const rows = [{ departmentId: somebody.departmentId, personId: somebody.id, role: "lead", dueOn: null }];
      const changes = [{ indicator, part: "", rows }];
      await act(coordinator, "assignment.set", { assessmentId, expectedVersion: plan.version, changes });
      places.push(assessmentId);
    }
    expect(places.length).toBeGreaterThan(0);
    const [place] = places;
    await coordinator.goTo(`/assessments/${place}/assignment`);
    const panel = page.locator("section", { has: page.getByRole("heading", { name: "人员离岗交接" }) });
    const n = (await held()).holders.find(({ id }) => id === somebody.id)?.departments[0]?.items.length ?? 0;
    expect(n).toBe(places.length);
    await panel.getByLabel("离岗人员").selectOption(somebody.id);
    expect(await panel.getByRole("listitem").count()).toBe(n);
    const send = panel.getByRole("button", { name: `移交全部 ${n} 项` });
    expect(await send.isDisabled()).toBe(true);
    await panel.getByLabel(/由谁接收/u).selectOption({ label: "由处室办理，不指定人" });
    await panel.scrollIntoViewIfNeeded();
    await coordinator.picture("hand-over-leaving");
    expect(await coordinator.barriers()).toEqual([]);
    await send.click();
    await panel.getByText(`已移交 ${n} 项，涉及 ${places.length} 份任务分解。`).waitFor();
    expect((await held()).holders.filter(({ id }) => id === somebody.id)).toEqual([]);
    expect(coordinator.faults).toEqual([]);
    await coordinator.leave();
  });
});
