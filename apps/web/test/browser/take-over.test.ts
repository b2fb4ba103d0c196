import { expect, it } from "vitest";
import type { Assessment, TakeableView } from "../../src/api/outputs.ts";
import { read } from "./call-api.ts";
import { inBrowser } from "./in-browser.ts";
import { signIn, SLOWLY } from "./person.ts";

inBrowser("the whole table taken over", (here) => {
  it("is looked at, chosen, taken over, and undone at once", { timeout: 200_000 }, async () => {
    const clerk = await signIn(here.browser, here.app.url, "coordinator");
    const { page } = clerk;
    const all = await read<{ id: string; cyclePhase: string }[]>(clerk, "assessment.list");
    const views: { assessmentId: string; view: TakeableView }[] = [];
    for (const { id: assessmentId } of all.filter((it) => it.cyclePhase === "running")) {
      views.push({ assessmentId, view: await read<TakeableView>(clerk, "response.takeable", { assessmentId }) });
    }
    const found = views.find(({ view }) => view.rows.some((it) => it.stands === null));
    const { assessmentId, view } = found ?? { assessmentId: "", view: null };
    const open = (view?.rows ?? []).filter((it) => it.stands === null);
    const [first] = open;
    if (first === undefined) throw new TypeError(`nothing to take over of ${JSON.stringify(views).slice(0, 500)}`);
    await clerk.goTo(`/assessments/${assessmentId}/table`);
    await page.getByRole("heading", { name: "整表采用以往填报" }).waitFor();
    const region = page.getByRole("region", { name: "以往填报" });
    await region.waitFor();
    const boxes = region.getByRole("checkbox");
    expect(await boxes.count()).toBe(view?.rows.length);
    await clerk.picture("take-over");
    const preset = open.filter((it) => it.reworded === null).length;
    await page.getByRole("button", { name: `采用所选 ${String(preset)} 项` }).click();
    await page.getByText(`已采用 ${String(preset)} 项，请核对后报送。`).waitFor();
    const now = async () =>
      (await read<Assessment>(clerk, "assessment.get", { id: assessmentId })).responses[first.indicator];
    await expect.poll(async () => (await now())?.progress, SLOWLY).toBe(first.progress);
    await clerk.picture("take-over-done");
    expect(await clerk.barriers()).toEqual([]);
    // What was taken over stays on record: the page is left, and undone by keyboard afterwards.
    await clerk.goTo(`/assessments/${assessmentId}/fill`);
    await clerk.goTo(`/assessments/${assessmentId}/table`);
    const summary = page.getByText(`已采用的 ${String(preset)} 项`);
    await summary.waitFor();
    await summary.focus();
    await page.keyboard.press("Enter");
    const records = page.getByRole("region", { name: "采用记录" });
    await records.getByText(first.from.cycleTitle).first().waitFor();
    await page.getByRole("button", { name: "全选可撤回的" }).focus();
    await page.keyboard.press("Enter");
    await clerk.picture("take-over-records");
    expect(await clerk.barriers()).toEqual([]);
    await page.getByRole("button", { name: `撤回所选 ${String(preset)} 项` }).focus();
    await page.keyboard.press("Enter");
    await page.getByText(`已撤回 ${String(preset)} 项`).waitFor();
    await expect.poll(async () => (await now())?.progress, SLOWLY).toBe("");
    await page.getByText("已采用的 0 项").waitFor();
    expect(clerk.faults).toEqual([]);
    await clerk.leave();
  });
});
