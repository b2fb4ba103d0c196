import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { read } from "./call-api.ts";
import { signIn, SLOWLY, type Person } from "./person.ts";
import { inBrowser } from "./in-browser.ts";

interface Summary {
  readonly id: string;
  readonly cyclePhase: string;
  readonly cycleKind: string;
  readonly frameworkId: string;
}
interface Detail {
  readonly canEdit: readonly string[];
  readonly responses: Readonly<Record<string, { readonly status: string }>>;
  readonly framework: { readonly indicators: readonly { readonly code: string; readonly title: string }[] };
}

/** Zhengzhou's prose names no department; Chongqing's 133 tasks name outside bodies alone. */
const TABLES = [
  { agency: "commerce-service", framework: "zhengzhou-commerce-2018", items: 28 },
  { agency: "intellectual-property", framework: "chongqing-ip-2019", items: 133 },
] as const;

/** Still to come, and near any cycle that is open. */
const NEXT = new Date().getFullYear() + 1;
const DUE = `${NEXT}-06-30`;

inBrowser("who does what, in a browser", (here) => {
  /** The running assessment of a person's agency. */
  const running = async (person: Person, framework: string): Promise<string> => {
    const list = await read<Summary[]>(person, "assessment.list", {});
    const found = list.find(
      (it) => it.frameworkId === framework && it.cyclePhase !== "closed" && it.cycleKind === "office",
    );
    if (!found) throw new Error(`no running assessment of ${framework}`);
    return found.id;
  };

  it.for(TABLES)("$framework is assigned by the coordinator and filled in by the department", async (table) => {
    const coordinator = await signIn(here.browser, here.app.url, `coordinator/${table.agency}`);
    const clerk = await signIn(here.browser, here.app.url, `department/${table.agency}`);
    const id = await running(coordinator, table.framework);
    const { page } = coordinator;
    await coordinator.goTo(`/assessments/${id}/assignment`);
    const bar = page.getByRole("group", { name: /分配给/ });
    // The demonstration's own assignment is taken away first: the document alone lets nobody fill in.
    await page.getByRole("button", { name: "选择全部所列" }).click();
    await bar.getByRole("button", { name: "清除分配" }).click();
    await page.getByRole("button", { name: `保存任务分解（${table.items} 项改动）` }).click();
    await page.getByRole("heading", { name: "第2版" }).waitFor();
    await page.getByText("已保存为第2版").waitFor();
    const before = await read<Detail>(clerk, "assessment.get", { id });
    expect(before.framework.indicators).toHaveLength(table.items);
    expect(before.canEdit).toEqual([]);

    await page.getByRole("button", { name: "选择全部所列" }).click();
    await page.getByRole("group", { name: `分配给（已选 ${table.items} 项）` }).waitFor();
    await bar.getByLabel("牵头处室").selectOption({ index: 1 });
    await bar.getByLabel("完成时限").fill(DUE);
    await bar.getByText("配合处室（0）").click();
    // The list lies over the page: nothing moves away from under the pointer.
    const height = await bar.evaluate((element) => element.getBoundingClientRect().height);
    await bar.getByRole("checkbox").first().check();
    await bar.getByText("配合处室（1）").click();
    // By name, also while it is folded: it goes to what is assigned next.
    const helper = (await bar.locator("summary").innerText()).replace("配合处室（1）：", "");
    expect(helper).not.toBe("");
    expect(await bar.evaluate((element) => element.getBoundingClientRect().height)).toBe(height);
    expect(await bar.locator("summary").innerText()).toContain(helper);
    await bar.getByRole("button", { name: "分配所选" }).click();
    // One step back, and once more: nothing is saved yet.
    await page.getByRole("button", { name: "撤销上一步" }).click();
    await page.getByRole("button", { name: "保存任务分解（0 项改动）" }).waitFor();
    await page.getByRole("button", { name: "选择全部所列" }).click();
    await bar.getByRole("button", { name: "分配所选" }).click();
    await page.getByRole("button", { name: `保存任务分解（${table.items} 项改动）` }).click();
    await page.getByRole("heading", { name: "第3版" }).waitFor();
    await expect.poll(() => page.getByText(`${NEXT}年6月30日`).count(), SLOWLY).toBe(table.items);
    await coordinator.picture(`assignment-${table.agency}`);
    // Saving stays in sight at the end of a long table.
    await page.getByRole("row").last().scrollIntoViewIfNeeded();
    expect(await page.getByRole("button", { name: /^保存任务分解/ }).evaluate(inSight)).toBe(true);
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".fw-plan input:visible, .fw-plan button:visible").count()).toBe(0);
    expect(await page.getByRole("heading", { name: "历次版本" }).isVisible()).toBe(false);
    // Without its box, a title has the width of its cell: it does not stand letter below letter.
    expect(await taller(page)).toBe(0);
    await page.emulateMedia({ media: "screen" });
    expect(await coordinator.barriers()).toEqual([]);
    expect(await coordinator.tooWide(390, 800)).toBe(0);
    await coordinator.goTo("/");
    expect(await page.getByRole("heading", { name: "无人负责的事项" }).count()).toBe(0);

    const { canEdit, responses } = await read<Detail>(clerk, "assessment.get", { id });
    expect(canEdit).toHaveLength(table.items);
    const underWay = canEdit.find((code) => responses[code]?.status === "in-progress");
    await clerk.goTo(`/assessments/${id}/fill?of=${underWay}`);
    // When it is due, in words: the agency's own day.
    const head = await clerk.page.locator(".fw-indicator dl").innerText();
    expect(head.replaceAll(/\s+/gu, " ")).toMatch(
      new RegExp(String.raw`^本机关期限 ${NEXT}年6月30日 还有 \d+ 天`, "u"),
    );
    await clerk.page.getByLabel("进展情况").fill("已部署，正在落实。");
    await clerk.page.keyboard.press("Control+s");
    await clerk.page.getByText(/^已保存 /).waitFor();
    await clerk.picture(`assigned-fill-${table.agency}`);
    expect([...coordinator.faults, ...clerk.faults]).toEqual([]);
    await coordinator.leave();
    await clerk.leave();
  });

  it("what two coordinators change at once is shown with both values, and each is chosen before the next save", async () => {
    const [first, second] = await Promise.all([
      signIn(here.browser, here.app.url, "coordinator"),
      signIn(here.browser, here.app.url, "coordinator"),
    ]);
    const id = await running(first, "nantong-commerce-2017");
    const { framework } = await read<Detail>(first, "assessment.get", { id });
    const [one = "", two = "", three = ""] = framework.indicators.map(({ title }) => title);
    const row = (person: Person, title: string) => person.page.getByRole("row").filter({ hasText: title }).last();
    const give = async (person: Person, titles: readonly string[], lead: string): Promise<void> => {
      for (const title of titles) await row(person, title).getByRole("checkbox").check();
      const bar = person.page.getByRole("group", { name: /分配给/ });
      await bar.getByLabel("牵头处室").selectOption({ label: lead });
      await bar.getByRole("button", { name: "分配所选" }).click();
    };
    const save = (person: Person) => person.page.getByRole("button", { name: /^保存任务分解/ });
    const atVersion = (person: Person, version: number) =>
      person.page.getByRole("heading", { name: `第${version}版` }).waitFor();
    const { version = 0 } = await read<{ version: number }>(first, "assignment.get", { assessmentId: id });
    for (const person of [first, second]) await person.goTo(`/assessments/${id}/assignment`);

    await give(first, [one, two], "办公室");
    await save(first).click();
    await atVersion(first, version + 1);
    await give(second, [one, two, three], "组织人事处");
    await save(second).click();
    const conflict = second.page.getByRole("alert").filter({ hasText: "请逐处选择后再保存" });
    await conflict.waitFor();
    await expect.poll(() => conflict.getByRole("row").count(), SLOWLY).toBe(3);
    for (const title of [one, two]) {
      const words = await conflict.getByRole("row").filter({ hasText: title }).innerText();
      expect(words).toContain("牵头：办公室");
      expect(words).toContain("牵头：组织人事处");
    }
    expect(await save(second).isDisabled()).toBe(true);
    await second.picture("assignment-conflict");
    expect(await second.barriers()).toEqual([]);
    await conflict.getByRole("row").filter({ hasText: one }).getByRole("button", { name: "用我的" }).click();
    expect(await save(second).isDisabled()).toBe(true);
    await conflict.getByRole("row").filter({ hasText: two }).getByRole("button", { name: "用对方的" }).click();
    await conflict.waitFor({ state: "detached" });
    await save(second).click();
    await atVersion(second, version + 2);
    for (const [title, lead] of [
      [one, "组织人事处"],
      [two, "办公室"],
      [three, "组织人事处"],
    ] as const) {
      expect(await row(second, title).innerText()).toContain(lead);
    }

    // The history says from what to what.
    const history = second.page.getByRole("listitem").filter({ hasText: "项改动" }).first();
    await history.locator("summary").click();
    const change = await history.getByRole("row").filter({ hasText: one }).innerText();
    expect(change.split(/\s*\t\s*/u).slice(1)).toEqual(["牵头：办公室", "牵头：组织人事处"]);
    expect([...first.faults, ...second.faults]).toEqual([]);
    await first.leave();
    await second.leave();
  });

  it("finds by department, chapter and words, and assigns one clause or material of a task", async () => {
    const coordinator = await signIn(here.browser, here.app.url, "coordinator/industry-commerce");
    const { page } = coordinator;
    const id = await running(coordinator, "beijing-aic-2017");
    const { framework } = await read<Detail>(coordinator, "assessment.get", { id });
    await coordinator.goTo(`/assessments/${id}/assignment`);
    const lines = (): Promise<number> => page.locator("table input[type=checkbox]").count();
    const chapters = page.getByLabel("章", { exact: true });
    const all = await lines();
    await chapters.selectOption({ index: 1 });
    await expect.poll(lines, SLOWLY).toBeLessThan(all);
    await chapters.selectOption({ index: 0 });
    const [first] = framework.indicators;
    await page.getByRole("searchbox", { name: "查找任务" }).fill(first?.title ?? "");
    await expect.poll(lines, SLOWLY).toBe(2);
    await page.getByRole("button", { name: /^条款、材料/ }).click();
    await page.getByRole("button", { name: "复制去年" }).click();
    await page.getByText("没有可以复制的往年分解。").waitFor();
    const part = page.getByRole("row").filter({ hasText: "条款：" }).first();
    await part.getByRole("checkbox").check();
    const bar = page.getByRole("group", { name: "分配给（已选 1 项）" });
    await bar.getByLabel("牵头处室").selectOption({ label: "人事教育处" });
    await bar.getByRole("button", { name: "分配所选" }).click();
    await page.getByRole("button", { name: "保存任务分解（1 项改动）" }).click();
    await page.getByRole("heading", { name: "第1版" }).waitFor();
    // Nothing to copy was said before: with what is saved, that is past.
    expect(await page.getByText("没有可以复制的往年分解。").count()).toBe(0);
    await coordinator.goTo(`/assessments/${id}/assignment`);
    await page.getByLabel("处室", { exact: true }).selectOption({ label: "人事教育处" });
    await expect.poll(() => part.innerText(), SLOWLY).toContain("人事教育处");
    await coordinator.picture("assignment-part");
    const { rows } = await read<{ rows: readonly { part: string }[] }>(coordinator, "assignment.get", {
      assessmentId: id,
    });
    expect(rows.map((row) => row.part === "")).toEqual([false]);
    expect(coordinator.faults).toEqual([]);
    await coordinator.leave();
  });

  it("says to a department whose is what, and lets it change nothing", async () => {
    const clerk = await signIn(here.browser, here.app.url, "department");
    const id = await running(clerk, "nantong-commerce-2017");
    await clerk.goTo(`/assessments/${id}/assignment`);
    await clerk.page.getByRole("table").waitFor();
    expect(await clerk.page.getByRole("checkbox").count()).toBe(0);
    expect(await taller(clerk.page)).toBe(0);
    expect(await clerk.page.getByRole("button", { name: /保存任务分解/ }).count()).toBe(0);
    await clerk.picture("assignment-read");
    await clerk.leave();
  });
});

/** Whether all of an element stands inside the window and nothing lies over its middle. */
function inSight(element: Element): boolean {
  const { top, bottom, left, width, height } = element.getBoundingClientRect();
  const over = document.elementFromPoint(left + width / 2, top + height / 2);
  return top >= 0 && bottom <= window.innerHeight && over !== null && element.contains(over);
}

/** How many cells with a task's title are higher than wide. */
function taller(page: Page): Promise<number> {
  return page.locator("tbody td:first-child, tbody th").evaluateAll((cells) => {
    const sizes = cells.map((cell) => cell.getBoundingClientRect());
    return sizes.filter(({ width, height }) => height > width).length;
  });
}
