import { findChromium, requireInCi } from "@faheng/services";
import type { Browser, Response } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dayText } from "../../src/ground/dates.ts";
import { act, read } from "./call-api.ts";
import { freeWeekday } from "./free-weekday.ts";
import { openBrowser, signIn, SLOWLY, type Person } from "./person.ts";
import { buildApp, startApp, type RunningApp } from "./start-app.ts";

const chromium = findChromium();
const FRAMEWORK = "南通市商务局2017年度法治建设任务分解表";
const PROFILE = "本局2017年自查办法";
const TITLE = "2017年上半年自查";
const MARKED = `${TITLE}（本局自评）`;

interface Year {
  readonly version: number;
  readonly days: readonly { readonly day: string }[];
}

/** A bureau lays its own points, assesses itself, closes; the office finds none of it. */
describe.skipIf(!requireInCi(chromium, "chromium"))("a bureau's own cycle in a browser", () => {
  let app: RunningApp;
  let browser: Browser;
  let coordinator: Person;
  let assessment = "";
  let cycle = "";
  let year = Number.NaN;

  beforeAll(async () => {
    await buildApp();
    [app, browser] = await Promise.all([startApp(), openBrowser(chromium ?? "")]);
    coordinator = await signIn(browser, app.url, "coordinator");
  });

  afterAll(async () => {
    await browser?.close();
    await app?.stop();
  });

  it("begins with a profile of the bureau's own, signed by its coordinator", async () => {
    const { page } = coordinator;
    await coordinator.goTo("/profiles");
    const panel = page.locator("section", { has: page.getByRole("heading", { name: FRAMEWORK }) });
    await panel.getByText("新建方案").click();
    await panel.getByLabel("方案名称").fill(PROFILE);
    await panel.getByLabel(/方案编号/).fill("own-2017");
    await panel.getByLabel("以哪个方案为基础").selectOption({ index: 1 });
    await panel.getByRole("button", { name: "新建草案" }).click();
    await page.getByRole("heading", { name: PROFILE }).waitFor();
    await expect.poll(() => page.getByText("本局自拟分值，非文件规定").count(), SLOWLY).toBe(1);
    await page.getByRole("button", { name: "签署" }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "签署" }).click();
    await page.getByRole("button", { name: "另存为新版草案" }).waitFor();
    expect(await coordinator.barriers()).toEqual([]);
  });

  it("is opened by the coordinator, under the bureau's own points, and named as the bureau's", async () => {
    const { page } = coordinator;
    await coordinator.goTo("/cycles");
    await page.getByRole("link", { name: "开启本局自评" }).click();
    await page.getByLabel("名称").fill(TITLE);
    await page.getByLabel(new RegExp(FRAMEWORK)).first().check();
    await page.getByLabel(/^评分方案：/).selectOption({ label: `${PROFILE} 0.1.0` });
    await coordinator.picture("cycle-own-filled");
    expect(await coordinator.barriers()).toEqual([]);
    await page.getByRole("button", { name: "开启周期" }).click();
    await page.getByRole("heading", { name: MARKED, exact: true }).waitFor();
    await coordinator.picture("cycles-own");
    expect(await coordinator.barriers()).toEqual([]);
    const list = await read<{ id: string; title: string; from: string }[]>(coordinator, "cycle.list");
    const opened = list.find(({ title }) => title === TITLE);
    cycle = opened?.id ?? "";
    year = Number(opened?.from.slice(0, 4));
    const rows = await read<{ id: string; cycleId: string }[]>(coordinator, "assessment.list");
    assessment = rows.find(({ cycleId }) => cycleId === cycle)?.id ?? "";
    expect(assessment).not.toBe("");
  });

  it("is answered by a department, and its score explained, with the mark on every page", async () => {
    const clerk = await signIn(browser, app.url, "department");
    await expect.poll(() => clerk.page.locator("main").textContent(), SLOWLY).toContain(MARKED);
    await clerk.goTo(`/assessments/${assessment}/fill?of=R2`);
    await clerk.page.getByText(MARKED).first().waitFor();
    await clerk.page.getByRole("textbox", { name: "党组专题研究法治工作的次数" }).fill("1");
    await clerk.page.getByText(/^已保存/).waitFor();
    expect(clerk.faults).toEqual([]);
    await clerk.leave();
    await coordinator.goTo(`/assessments/${assessment}/score`);
    const main = coordinator.page.locator("main");
    await expect.poll(() => main.textContent(), SLOWLY).toContain(MARKED);
    expect(await main.textContent()).toContain("本局自拟分值，非文件规定");
    await coordinator.picture("score-own");
    expect(await coordinator.barriers()).toEqual([]);
  });

  it("has estimates where the office would state, called the bureau's own", async () => {
    const { page } = coordinator;
    await coordinator.goTo(`/cycles/${cycle}/statements`);
    await page.getByRole("heading", { name: "自评估算" }).waitFor();
    await page.getByText("不代表依法治市办的评定").waitFor();
    await page.getByRole("radio", { name: /^待估算（/u }).waitFor();
    await page.getByRole("radio", { name: /^已估算（/u }).waitFor();
    await coordinator.picture("statements-own");
    expect(await coordinator.barriers()).toEqual([]);
  });

  it("is not there for the municipal office: in no list, at no address", async () => {
    const office = await signIn(browser, app.url, "municipal");
    for (const path of ["/", "/cycles", "/profiles", "/compare"]) {
      await office.goTo(path);
      const seen = await office.page.locator("body").textContent();
      for (const name of [TITLE, PROFILE, "本局自评"]) expect(seen, path).not.toContain(name);
    }
    for (const path of [
      `/cycles/${cycle}`,
      `/cycles/${cycle}/statements`,
      `/assessments/${assessment}/score`,
      `/assessments/${assessment}/fill`,
    ]) {
      // The bell asks with the page: an answer of several parts has a status for each. One of the page before may be gone.
      const isNotFound = async (response: Response): Promise<boolean> =>
        response.url().includes("/api/trpc/") && /"httpStatus":404/.test(await response.text().catch(() => ""));
      await Promise.all([office.page.waitForResponse(isNotFound), office.page.goto(path)]);
      expect(await office.page.locator("body").textContent(), path).not.toContain(TITLE);
    }
    await office.picture("own-cycle-not-found");
    await office.leave();
  });

  it("takes a changed calendar over by its coordinator, with a reason", async () => {
    const { page } = coordinator;
    const changed = page.getByRole("heading", { name: "工作日历有变化" });
    await coordinator.goTo("/cycles");
    await page.locator("article", { hasText: MARKED }).waitFor();
    expect(await changed.count()).toBe(0);
    const keeper = await signIn(browser, app.url, "system-admin");
    const { version, days } = await read<Year>(keeper, "calendar.get", { year });
    const holiday = { day: freeWeekday(year, days), kind: "holiday", name: "城市纪念日" };
    const kept = [...days, holiday].toSorted((one, other) => (one.day < other.day ? -1 : 1));
    await act(keeper, "calendar.save", { year, expectedVersion: version, days: kept });
    await keeper.leave();
    await coordinator.goTo("/cycles");
    await changed.waitFor();
    const panel = page.locator("section", { has: changed });
    expect(await panel.textContent()).toContain(`“${MARKED}”仍按开启时的日历计算工作日。`);
    expect(await panel.textContent()).toContain(dayText(holiday.day, "zh"));
    await coordinator.picture("cycles-own-calendar");
    expect(await coordinator.barriers()).toEqual([]);
    await panel.getByLabel("采用的理由").fill("市政府公布纪念日放假");
    await panel.getByRole("button", { name: "采用现行日历并重新计算" }).click();
    await changed.waitFor({ state: "detached" });
    expect(coordinator.faults).toEqual([]);
  });

  it("is closed by the coordinator", async () => {
    const { page } = coordinator;
    await coordinator.goTo("/cycles");
    const card = page.locator("article", { hasText: MARKED });
    await card.getByRole("button", { name: "结束本周期" }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "结束本周期" }).click();
    await expect.poll(() => card.textContent(), SLOWLY).toContain("已结束");
    // The office's cycles offer the coordinator no end.
    expect(await page.getByRole("button", { name: "结束本周期" }).count()).toBe(0);
    expect(coordinator.faults).toEqual([]);
  });

  it("opens a line over an agency that it guides, which fills in there; the office finds none of it", async () => {
    const line = "2017年条线考评";
    const marked = `${line}（条线考评）`;
    const keeper = await signIn(browser, app.url, "system-admin");
    const agencies = await read<{ id: string; name: string }[]>(keeper, "agency.list");
    const district = agencies.find(({ name }) => name === "市商贸服务局");
    await keeper.goTo(`/organisation?of=${district?.id}`);
    const form = keeper.page.locator("form", { has: keeper.page.getByLabel("业务指导机关") });
    await form.getByLabel("业务指导机关").selectOption({ label: "市商务局" });
    await form.getByRole("button", { name: "保存" }).click();
    await keeper.page
      .getByText("业务指导机关已保存")
      .or(keeper.page.locator("option:checked", { hasText: "市商务局" }))
      .first()
      .waitFor({ state: "attached" });
    await keeper.picture("organisation-guide");
    expect(await keeper.barriers()).toEqual([]);
    await keeper.leave();
    const { page } = coordinator;
    await coordinator.goTo("/cycles");
    await page.getByRole("link", { name: "开启条线考评" }).click();
    await page.getByLabel("名称").fill(line);
    await page.getByText("市商贸服务局").waitFor();
    await page.locator(".fw-assignments input[type=checkbox]").first().check();
    await coordinator.picture("cycle-line-filled");
    expect(await coordinator.barriers()).toEqual([]);
    await page.getByRole("button", { name: "开启周期" }).click();
    await page.getByRole("heading", { name: "条线汇总" }).waitFor();
    await page.getByRole("rowheader", { name: /市商贸服务局/ }).waitFor();
    expect(await page.locator("main").textContent()).toContain(marked);
    await coordinator.picture("line");
    expect(await coordinator.barriers()).toEqual([]);
    await coordinator.goTo("/cycles");
    await page.getByRole("heading", { name: marked, exact: true }).waitFor();
    await coordinator.picture("cycles-line");
    const assessed = await signIn(browser, app.url, "coordinator/commerce-service");
    await assessed.page.locator("article", { hasText: marked }).getByText("由市商务局考评").waitFor();
    await assessed.picture("desk-line");
    expect(assessed.faults).toEqual([]);
    await assessed.leave();
    const office = await signIn(browser, app.url, "municipal");
    await office.goTo("/cycles");
    await office.page.locator("article").first().waitFor();
    expect(await office.page.locator("main").textContent()).not.toContain(line);
    await office.leave();
    expect(coordinator.faults).toEqual([]);
  });
});
