import { expect, it } from "vitest";
import type { AssessmentSummary, HandInView } from "../../src/api/outputs.ts";
import { read } from "./call-api.ts";
import { inBrowser } from "./in-browser.ts";
import { signIn, SLOWLY } from "./person.ts";

/** The machine looks for work every five seconds, open pages are told every two. */
const TOLD = { timeout: 40_000 };

inBrowser("上报, from what stands in the way to a return, with three people", (here) => {
  it("is handed in, seen by the office, sent back and told of", { timeout: 300_000 }, async () => {
    const { browser, app } = here;
    const coordinator = await signIn(browser, app.url, "coordinator");
    const all = await read<AssessmentSummary[]>(coordinator, "assessment.list");
    const own = all.find((it) => it.cycleKind === "office" && it.cyclePhase !== "closed");
    const assessmentId = own?.id ?? "";
    const address = `/assessments/${assessmentId}/hand-in`;
    const view = async () => await read<HandInView>(coordinator, "handIn.get", { assessmentId });
    const before = await view();

    // What stands in the way is listed, each with its link; as long as it is, nothing is handed in.
    await coordinator.goTo(address);
    const { page } = coordinator;
    const rows = page.locator(".fw-hand-in tbody tr");
    await expect.poll(async () => await rows.count(), SLOWLY).toBe(before.open.length);
    const press = page.getByRole("button", { name: "上报", exact: true });
    expect(await press.isDisabled()).toBe(true);
    await coordinator.picture("hand-in-open");
    await page.getByRole("button", { name: /全部列为缺报/u }).click();
    await page.getByText(`已列为缺报 ${before.open.length} 项`).waitFor();
    expect(await coordinator.barriers()).toEqual([]);
    await press.click();
    await page.getByRole("alertdialog").getByRole("button", { name: "上报" }).click();
    await page.getByRole("heading", { name: "已上报" }).waitFor();
    await page.getByRole("heading", { name: "历次结果" }).waitFor();
    await coordinator.picture("handed-in");
    const after = await view();
    expect([after.state, after.results.length]).toEqual(["handed-in", 1]);

    // The machine makes the year's folder meanwhile, says how far it is, and hands it out.
    await page.getByRole("button", { name: "打包年度资料" }).click();
    await page.getByRole("link", { name: /^下载 .*zip/u }).waitFor(TOLD);
    await coordinator.picture("year-folder");
    expect(await coordinator.barriers()).toEqual([]);

    // A leader reads it, and has nothing more to do with it.
    const leader = await signIn(browser, app.url, "leader");
    await leader.goTo(`/assessments/${assessmentId}/score`);
    await leader.page.getByRole("heading", { name: "历次结果" }).waitFor();
    await leader.picture("score-results");
    await leader.leave();

    // The office sees who has handed in, and sends one item back by a day.
    const office = await signIn(browser, app.url, "municipal");
    await office.goTo(`/cycles/${own?.cycleId ?? ""}?hand=handed-in`);
    const handed = office.page.getByRole("link", { name: "已上报" });
    await expect.poll(async () => await handed.count(), SLOWLY).toBe(1);
    await office.picture("overview-handed-in");
    await handed.click();
    await office.page.getByLabel("补正期限").fill(`${new Date().getFullYear() + 1}-01-01`);
    await office.page.locator(".fw-hand-in-items input").first().check();
    await office.picture("hand-in-return");
    await office.page.getByRole("button", { name: /^退回上报/u }).click();
    await office.page.getByLabel("退回的理由").fill("请补充佐证");
    await office.page.getByRole("dialog").getByRole("button", { name: "退回上报" }).click();
    await office.page.getByRole("heading", { name: "填报中" }).waitFor();
    expect(office.faults).toEqual([]);
    await office.leave();

    // The coordinator hears of it and is led to it; where answers stand is counted as it is listed.
    await coordinator.goTo("/notices");
    const told = page.getByRole("link", { name: /退回了上报|上报被退回/u });
    await told.first().waitFor(TOLD);
    await told.first().click();
    await page
      .getByText(/请补充佐证/u)
      .first()
      .waitFor();
    await coordinator.goTo(`/assessments/${assessmentId}/progress`);
    const counted = page.locator('a[href*="stand=none"]').first();
    const n = Number(await counted.innerText());
    await coordinator.picture("progress-stages");
    await counted.click();
    await expect.poll(async () => await page.locator("#list tbody").last().locator("tr").count(), SLOWLY).toBe(n);
    expect(coordinator.faults).toEqual([]);
    await coordinator.leave();
  });
});
