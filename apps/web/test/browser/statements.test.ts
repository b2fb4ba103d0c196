import { findChromium, requireInCi } from "@faheng/services";
import type { Browser, Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { act, read } from "./call-api.ts";
import { openBrowser, signIn, SLOWLY, type Person } from "./person.ts";
import { buildApp, startApp, type RunningApp } from "./start-app.ts";

interface Named {
  readonly id: string;
  readonly name: string;
}
interface Detail {
  readonly cycle: { readonly id: string };
  readonly agency: Named;
  readonly responses: Readonly<Record<string, { readonly version: number }>>;
}

const chromium = findChromium();
const PASSWORD = "Heng-zhou-6-ff";
const AGENCY = "市商务局";
/** 视情打分: the Nantong table leaves the amount to the city office. */
const JUDGED = "R17";

/** What the office states, and a claim not to apply on its way there and back. */
describe.skipIf(!requireInCi(chromium, "chromium"))("what the office states, in a browser", () => {
  let app: RunningApp;
  let browser: Browser;
  let office: Person;
  let coordinator: Person;
  let second: Person;
  let assessment = "";
  let cycle = "";

  beforeAll(async () => {
    await buildApp();
    [app, browser] = await Promise.all([startApp(), openBrowser(chromium ?? "")]);
    const security = await signIn(browser, app.url, "security-admin");
    const agencies = await read<Named[]>(security, "agency.list");
    const agencyId = agencies.find(({ name }) => name === AGENCY)?.id ?? "";
    const account = { agencyId, departmentId: null, password: PASSWORD, role: "coordinator" };
    await act(security, "people.add", { ...account, name: "周甲", login: "zhoujia" });
    await act(security, "people.add", { ...account, name: "吴乙", login: "wuyi" });
    await security.leave();
    [office, coordinator, second] = await Promise.all([
      signIn(browser, app.url, "municipal"),
      arrive("zhoujia"),
      arrive("wuyi"),
    ]);
    const href = await coordinator.page.getByRole("link", { name: "进度" }).first().getAttribute("href");
    assessment = href?.split("/")[2] ?? "";
    cycle = (await read<Detail>(coordinator, "assessment.get", { id: assessment })).cycle.id;
  });

  afterAll(async () => {
    await browser?.close();
    await app?.stop();
  });

  const arrive = async (login: string): Promise<Person> => {
    const person = await signIn(browser, app.url, "");
    await act(person, "session.signIn", { login, password: PASSWORD });
    await person.goTo("/");
    return person;
  };
  const panelOf = ({ page }: Person): Locator =>
    page.locator("section.fw-panel", { has: page.getByRole("heading", { name: AGENCY }) });
  // What the register counts stands among what is given.
  const taskOf = (person: Person): Locator =>
    panelOf(person)
      .getByRole("article")
      .filter({ has: person.page.locator(`a[href*="of=${JUDGED}"]`) });

  it("is read by the assessed and typed nowhere", async () => {
    const { page } = coordinator;
    await coordinator.goTo(`/assessments/${assessment}/fill?of=${JUDGED}`);
    const facts = page.getByRole("region", { name: "由考核办公室评定" });
    await facts.getByText("尚未设定幅度，待评定").waitFor();
    expect(await facts.getByRole("textbox").count()).toBe(0);
    expect(await page.getByLabel("评定人").count()).toBe(0);
    expect(await coordinator.barriers()).toEqual([]);
    await coordinator.picture("statement-assessed");
  });

  it("gets its bound and then its amount from the office, and the score moves", async () => {
    const { page } = office;
    await office.goTo("/");
    await page.getByRole("link", { name: "办公室评定" }).first().click();
    await page.getByRole("heading", { name: "办公室评定" }).waitFor();
    const task = taskOf(office);
    await task.getByText("文件没有规定幅度：先设定上限，再评定。").waitFor();
    await task.getByLabel("上限（分）").fill("5");
    await task.getByLabel("设定的理由").fill("市办2017年个性化评分规定");
    await office.picture("statement-bound");
    await page.keyboard.press("Enter");
    await task.getByText("评定幅度：0至5分", { exact: false }).waitFor();
    const amount = task.locator(".fh-question input").first();
    await amount.fill("999");
    await task.getByLabel("理由", { exact: true }).fill("完成情况好");
    await expect.poll(() => task.getByRole("button", { name: "作出评定" }).isDisabled(), SLOWLY).toBe(true);
    await amount.fill("3");
    await task.getByText(/^评定后：.*本项.*3分；总分/u).waitFor();
    expect(await office.barriers()).toEqual([]);
    await office.picture("statement-form");
    await task.getByRole("button", { name: "作出评定" }).click();
    await page.getByRole("radio", { name: /^已评定（/u }).check();
    await panelOf(office).getByText("完成情况好").first().waitFor();
    // What is stated reads as stated: its empty forms are folded away, and the answers are one click off.
    await taskOf(office).locator(".fw-statement-given", { hasText: "市依法治办评定的分数" }).waitFor();
    expect(await taskOf(office).getByText("未填", { exact: true }).isVisible()).toBe(false);
    expect(await taskOf(office).getByLabel("上限（分）").isVisible()).toBe(false);
    await taskOf(office).getByText("更改或撤回评定").click();
    await taskOf(office).getByText("未填", { exact: true }).waitFor();
    const link = taskOf(office).getByRole("link", { name: /^查看填报/u });
    expect(await link.getAttribute("href")).toContain(`/assessments/${assessment}/fill?of=${JUDGED}`);
    await office.picture("statement-given");
    await page.getByLabel("机关", { exact: true }).selectOption({ label: "市工商行政管理局" });
    await panelOf(office).waitFor({ state: "detached" });
    await page.getByLabel("机关", { exact: true }).selectOption({ label: "全部机关" });
    expect(await office.tooWide(390, 844)).toBe(0);
    await coordinator.goTo(`/assessments/${assessment}/fill?of=${JUDGED}`);
    const facts = coordinator.page.getByRole("region", { name: "由考核办公室评定" });
    await facts.getByText("完成情况好").first().waitFor();
    await coordinator.picture("statement-read");
  });

  it("a claim not to apply is sent back, answered, and approved by somebody else", async () => {
    const detail = await read<Detail>(coordinator, "assessment.get", { id: assessment });
    await act(coordinator, "response.save", {
      assessmentId: assessment,
      indicator: "R2",
      expectedVersion: detail.responses["R2"]?.version ?? 0,
      status: "not-applicable",
      facts: {},
      progress: "",
      notApplicable: { reason: "本年度无此事项" },
    });
    await coordinator.goTo(`/assessments/${assessment}/fill?of=R2`);
    await coordinator.page.getByText("草稿：尚未报送").waitFor();
    await coordinator.page.getByRole("button", { name: "报送", exact: true }).click();
    await coordinator.page.getByText(/^已报送：/u).waitFor();
    // What is submitted is not written over: the way out is to take it back.
    await coordinator.page.getByText("只读：已报送，待审定").waitFor();
    expect(await coordinator.page.getByLabel("不涉及的理由").getAttribute("readonly")).not.toBeNull();
    expect(await coordinator.page.getByRole("button", { name: "撤回报送", exact: true }).count()).toBe(1);
    expect(await coordinator.page.getByRole("button", { name: "审定", exact: true }).count()).toBe(0);
    expect(await coordinator.barriers()).toEqual([]);
    await coordinator.picture("answer-submitted");
    await coordinator.goTo(`/assessments/${assessment}/progress`);
    await coordinator.page.getByText("本人填报或报送，须由他人审定").waitFor();
    expect(await coordinator.page.getByRole("button", { name: /^审定：/u }).count()).toBe(0);
    await coordinator.picture("claim-own");

    await second.goTo("/");
    await second.page.getByText("待我审定（1）").waitFor();
    await second.picture("queue-to-approve");
    await second.goTo(`/assessments/${assessment}/progress`);
    await second.page.getByRole("button", { name: /^退回：/u }).click();
    await second.page.getByLabel("退回的理由").fill("请说明依据");
    await second.picture("claim-return");
    await second.page.getByRole("button", { name: "确认退回" }).click();
    await second.page.getByRole("heading", { name: "被退回，待修改后报送（1）" }).waitFor();
    expect(await second.barriers()).toEqual([]);
    await second.picture("claim-returned");

    await coordinator.goTo("/");
    await coordinator.page.getByText("退回的理由：请说明依据").waitFor();
    await coordinator.picture("claim-desk");
    await coordinator.page.getByRole("link", { name: "打开该项" }).click();
    await coordinator.page.getByText(/已由 吴乙 退回：请说明依据/u).waitFor();
    await coordinator.picture("claim-item");
    // Everywhere on the page it waits again: in the tree, by its day, and in what was done.
    const { page: item } = coordinator;
    await item.getByRole("row", { selected: true }).getByText("不涉及（已退回）").waitFor();
    expect(await item.locator(".fw-due-light").first().innerText()).not.toContain("已填报");
    await item.getByText("退回：请说明依据", { exact: true }).waitFor();
    expect(await item.getByText("内容未变").count()).toBe(0);
    // Submitted once more as it was: it waits again, and may be sent back again.
    await coordinator.page.getByRole("button", { name: "报送", exact: true }).click();
    await coordinator.page.getByText(/已由 吴乙 退回：请说明依据/u).waitFor({ state: "detached" });
    await item.getByRole("row", { selected: true }).getByText("不涉及（待批准）").waitFor();
    expect(await coordinator.page.getByLabel("不涉及的理由").inputValue()).toBe("本年度无此事项");
    await second.goTo(`/assessments/${assessment}/progress`);
    await second.page.getByRole("heading", { name: "已报送，待审定（1）" }).waitFor();
    await second.page.getByRole("button", { name: /^退回：/u }).click();
    await second.page.getByLabel("退回的理由").fill("理由仍不充分");
    await second.page.getByRole("button", { name: "确认退回" }).click();
    await second.page.getByRole("heading", { name: "被退回，待修改后报送（1）" }).waitFor();
    await coordinator.page.reload();
    await coordinator.page.getByText(/已由 吴乙 退回：理由仍不充分/u).waitFor();
    await coordinator.page.getByLabel("不涉及的理由").fill("依据三定规定，本局无此职能");
    await coordinator.page.getByText(/^已保存 /u).waitFor();
    await coordinator.page.getByRole("button", { name: "报送", exact: true }).click();
    await coordinator.page.getByText(/^已报送：/u).waitFor();

    await second.goTo(`/assessments/${assessment}/progress`);
    await second.page.getByRole("button", { name: /^审定：/u }).click();
    await second.page.getByText("依据三定规定，本局无此职能").waitFor({ state: "detached" });
    const { approvals } = await read<{ approvals: Readonly<Record<string, { readonly by: string }>> }>(
      second,
      "assessment.get",
      { id: assessment },
    );
    expect(approvals["R2"]?.by).toBe("吴乙");
    expect(cycle).not.toBe("");
    expect([...office.faults, ...coordinator.faults, ...second.faults]).toEqual([]);
  });
});
