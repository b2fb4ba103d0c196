import { expect, it } from "vitest";
import type { AssessmentSummary, CycleStages } from "../../src/api/outputs.ts";
import { read } from "./call-api.ts";
import { inBrowser } from "./in-browser.ts";
import { signIn, SLOWLY, tabTo } from "./person.ts";

inBrowser("阶段, from a document's plan to a moved day", (here) => {
  it(
    "are planned by the document, passed, undone and moved by the office, and seen by the agency",
    { timeout: 300_000 },
    async () => {
      const { browser, app } = here;
      const coordinator = await signIn(browser, app.url, "coordinator/market-supervision");
      const all = await read<AssessmentSummary[]>(coordinator, "assessment.list");
      const cycleId = all.find((it) => it.cycleKind === "office" && it.cyclePhase !== "closed")?.cycleId ?? "";
      const office = await signIn(browser, app.url, "municipal");
      const { page } = office;
      const standing = async () => await read<CycleStages>(office, "stage.list", { cycleId });
      const { templates, period } = await standing();
      // A document of other years: none of its days lies in this cycle, and none is offered.
      const printed = templates[0]?.outside ?? [];
      expect(templates.map(({ stages }) => stages)).toEqual([[]]);
      expect(printed.length).toBeGreaterThan(1);
      expect(printed.every(({ to }) => to < period.from)).toBe(true);

      await office.goTo(`/cycles/${cycleId}`);
      const panel = page.locator("section", { has: page.getByRole("heading", { name: "阶段", exact: true }) });
      const plan = panel.getByRole("button", { name: /^只用文件 \d+ 个阶段的名称和工作/u }).first();
      await panel.getByText(/个阶段的日期（.+）不在本周期（.+）内，没有列出这些日期/u).waitFor();
      expect(await panel.getByRole("button", { name: /^按文件的/u }).count()).toBe(0);
      await tabTo(page, plan);
      await page.keyboard.press("Enter");
      // It gives names and work; the days are this cycle's.
      await panel.getByText(/文件的日期没有带入/u).waitFor();
      const year = new Date().getFullYear();
      const days = printed.map((_, at) => `${year}-0${at + 1}-28`);
      for (const [at, day] of days.entries()) {
        await panel.getByLabel("截止日", { exact: true }).nth(at).fill(day);
      }
      await panel
        .getByLabel("到期停止填报")
        .nth(printed.length - 1)
        .check();
      await office.picture("stages-plan");
      expect(await office.barriers()).toEqual([]);
      await panel.getByRole("button", { name: "安排阶段" }).click();
      const line = page.getByRole("list", { name: "本周期的阶段" }).first();
      await expect.poll(async () => await line.getByRole("listitem").count(), SLOWLY).toBe(printed.length);
      const planned = await standing();
      expect(planned.stages.map(({ name, to }) => [name, to])).toEqual(printed.map(({ name }, at) => [name, days[at]]));
      expect(planned.stages.map(({ closes }) => closes.length)).toEqual(
        printed.map((_, at) => (at === printed.length - 1 ? 1 : 0)),
      );

      // Passed, it is the next one's turn; undone with a reason, its own again.
      const current = line.locator("[aria-current='step']");
      const names = printed.map(({ name }) => name);
      await panel.getByRole("button", { name: /^通过本阶段/u }).click();
      await page.getByRole("alertdialog").getByRole("button", { name: "通过本阶段" }).click();
      await expect.poll(async () => await current.innerText(), SLOWLY).toContain(names[1]);
      await office.picture("stages-passed");
      await panel.getByRole("button", { name: /^撤回阶段/u }).click();
      await page.getByRole("dialog").getByLabel("理由").fill("会议改期");
      await page.getByRole("dialog").getByRole("button", { name: "撤回阶段" }).click();
      await expect.poll(async () => await current.innerText(), SLOWLY).toContain(names[0]);
      await panel.getByText(/会议改期/u).waitFor();

      // A day before today, or out of sight of the cycle, is said before it is sent; one after the next stage is refused, and a
      // later one of the last moves.
      await panel.getByText("调整阶段日期").click();
      const form = panel.locator("form");
      await form.getByRole("combobox").selectOption({ index: printed.length });
      await form.getByLabel("理由").fill("顺延一个月");
      const { to: last } = planned.days;
      for (const far of ["2001-01-01", "2099-01-31"]) {
        await form.getByLabel("新的截止日").fill(far);
        await form.getByText(/^可填.*至.*的日期$/u).waitFor();
        await form.getByRole("button", { name: "调整日期" }).click();
      }
      await office.picture("stages-far");
      await form.getByLabel("新的截止日").fill(last);
      await expect.poll(async () => await form.getByText(/^可填/u).count(), SLOWLY).toBe(0);
      await form.getByRole("combobox").selectOption({ index: 1 });
      await form.getByRole("button", { name: "调整日期" }).click();
      await panel.getByRole("alert").first().waitFor();
      expect((await standing()).stages.map(({ to }) => to)).toEqual(days);
      await form.getByRole("combobox").selectOption({ index: printed.length });
      await form.getByRole("button", { name: "调整日期" }).click();
      await expect.poll(async () => (await standing()).stages.at(-1)?.to, SLOWLY).toBe(last);
      expect((await standing()).stages.at(-1)?.closes).toEqual(["answers"]);
      await office.picture("stages-moved");
      expect(await office.barriers()).toEqual([]);
      expect(await office.tooWide(390, 844)).toBe(0);
      await office.picture("stages-narrow");

      // The agency sees the same line and has nothing to press; in English too.
      await coordinator.goTo("/");
      const seen = coordinator.page.getByRole("list", { name: "本周期的阶段" }).first();
      await expect.poll(async () => await seen.getByRole("listitem").count(), SLOWLY).toBe(printed.length);
      expect((await read<CycleStages>(coordinator, "stage.list", { cycleId })).isOffice).toBe(false);
      await page.setViewportSize({ width: 1440, height: 900 });
      await page.getByRole("button", { name: "English" }).click();
      await page.getByRole("list", { name: "Stages of this cycle" }).first().waitFor();
      await office.picture("stages-english");
      expect(await office.tooWide(390, 844)).toBe(0);
      expect([...office.faults, ...coordinator.faults]).toEqual([]);
      await Promise.all([office.leave(), coordinator.leave()]);
    },
  );
});
