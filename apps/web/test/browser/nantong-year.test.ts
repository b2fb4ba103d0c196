import { expect, it, onTestFinished } from "vitest";
import type { Assessment, EditionList, HandInView } from "../../src/api/outputs.ts";
import { act, read } from "./call-api.ts";
import { inBrowser } from "./in-browser.ts";
import { NANTONG_ANSWERS } from "./nantong-answers.ts";
import {
  agreeAndSubmit,
  announce,
  cityDay,
  cure,
  deduct,
  fillStudy,
  handOnMany,
  judgeByOffice,
  STUDY,
  verify,
} from "./nantong-steps.ts";
import { type Person, signIn, SLOWLY } from "./person.ts";

const TITLE = "年度法治建设考评";
const FRAMEWORK = /南通市商务局2017年度法治建设任务分解表/u;
const PROFILE = "市考评标准（南通市商务局2017年度） 0.1.0";
const PASSWORD = "Heng-zhou-6-ff";
const CLOCK = new URL("days-ahead.ts", import.meta.url).href;
/** 法治宣传阵地: found wanting on site, and objected to. */
const PLACE = "R11";

interface Named {
  readonly id: string;
  readonly name: string;
}

inBrowser(
  "南通市商务局任务分解表, a whole cycle, with the department, coordinator, reviewers, office and leader",
  (here) => {
    it("is filled in, reviewed, objected to, reviewed anew, published and cured", { timeout: 600_000 }, async () => {
      const { browser } = here;
      let { app } = here;
      onTestFinished(async () => await app.stop());
      const people = new Map<string, Person>();
      /** Somebody at their screen; signed in once for each start of the server. */
      const at = async (who: string): Promise<Person> => {
        const known = people.get(who);
        if (known !== undefined) return known;
        const isAdded = who.startsWith("nt-");
        const person = await signIn(browser, app.url, isAdded ? "" : who);
        if (isAdded) await act(person, "session.signIn", { login: who, password: PASSWORD });
        people.set(who, person);
        return person;
      };
      const [clerkName, coordinatorName] = ["department", "coordinator"];
      /** Days go by: the server is started again with its clock ahead, and everybody comes back. */
      const later = async (days: number): Promise<void> => {
        await leaveAll(people);
        const options = `${process.env["NODE_OPTIONS"] ?? ""} --import=${CLOCK}`;
        app = await app.restart({ NODE_OPTIONS: options, FAHENG_TEST_DAYS_AHEAD: String(days) });
      };

      // Two reviewers and a second person of the office.
      const security = await at("security-admin");
      const base = { agencyId: null, departmentId: null, password: PASSWORD };
      await act(security, "people.add", { ...base, role: "municipal", name: "市办乙", login: "nt-office" });
      await act(security, "people.add", { ...base, role: "reviewer", name: "评审甲", login: "nt-desk" });
      await act(security, "people.add", { ...base, role: "reviewer", name: "评审乙", login: "nt-site" });
      const agencies = await read<Named[]>(security, "agency.list");
      const agencyId = agencies.find(({ name }) => name === "市商务局")?.id ?? "";
      const departments = await read<Named[]>(security, "agency.departments", { agencyId });
      const staff = await read<Named[]>(security, "people.list");
      const personOf = (name: string): string => staff.find((it) => it.name === name)?.id ?? "";

      // The office opens the year under the city's own standard.
      const office = await at("municipal");
      const year = String(new Date().getFullYear());
      await office.goTo("/cycles");
      await office.page.getByRole("link", { name: "开启考评周期" }).first().click();
      await office.page.getByLabel("名称").fill(TITLE);
      await office.page.getByLabel("开始日期").fill(`${year}-01-01`);
      await office.page.getByLabel("结束日期").fill(`${year}-12-31`);
      // The other commerce bureau, which could be given the same table, stands before it.
      await office.page.getByLabel(FRAMEWORK).last().check();
      await office.page.getByLabel(/^评分方案：.*南通/u).selectOption({ label: PROFILE });
      await office.picture("nantong-1-opening");
      await office.page.getByRole("button", { name: "开启周期" }).click();
      await office.page.getByRole("heading", { name: "阶段", exact: true }).waitFor();
      const cycleId = new URL(office.page.url()).pathname.split("/")[2] ?? "";

      // The coordinator gives the whole table to the law office; its clerk answers it, one row by hand.
      const coordinator = await at(coordinatorName);
      const [own] = await read<{ id: string }[]>(coordinator, "assessment.list", { cycleId });
      const assessmentId = own?.id ?? "";
      const whole = async (who: Person) => await read<Assessment>(who, "assessment.get", { id: assessmentId });
      const codes = (await whole(coordinator)).framework.indicators.map(({ code }) => code);
      expect(codes.toSorted()).toEqual([...Object.keys(NANTONG_ANSWERS), STUDY].toSorted());
      const departmentId = departments.find(({ name }) => name === "政策法规处")?.id ?? "";
      const rows = [{ departmentId, personId: null, role: "lead", dueOn: null }];
      const changes = codes.map((indicator) => ({ indicator, part: "", rows }));
      await act(coordinator, "assignment.set", { assessmentId, expectedVersion: 0, changes });
      const clerk = await at(clerkName);
      const said = { status: "done", progress: "已按要求办理，材料在卷。", notApplicable: null, expectedVersion: 0 };
      const answers = Object.entries(NANTONG_ANSWERS).map(([indicator, facts]) => ({ indicator, facts, ...said }));
      await act(clerk, "response.saveMany", { assessmentId, answers });
      await fillStudy(clerk, assessmentId, { times: "1", progress: "已集中学法。" });
      await clerk.picture("nantong-2-filled");
      await handOnMany(clerk, `/assessments/${assessmentId}/fill?show=drafts`, "报送");

      // One row goes back with a reason, is put right, and the table is approved and handed in.
      await coordinator.goTo(`/assessments/${assessmentId}/fill?of=${STUDY}`);
      await coordinator.page
        .getByRole("button", { name: /^退回 ?/u })
        .last()
        .click();
      const why = coordinator.page.getByRole("dialog");
      await why.getByLabel("退回的理由").fill("全年学法两次，请核对会议记录。");
      await why.getByRole("button", { name: "退回" }).click();
      await coordinator.page.getByText("全年学法两次，请核对会议记录。").first().waitFor();
      await coordinator.picture("nantong-3-sent-back");
      await fillStudy(clerk, assessmentId, { times: "2", progress: "3月、9月各集中学法一次。" });
      await clerk.page.getByRole("button", { name: "报送", exact: true }).click();
      await clerk.page
        .getByText(/已报送：/u)
        .first()
        .waitFor();
      await handOnMany(coordinator, `/assessments/${assessmentId}/progress`, "审定");
      await judgeByOffice(office, cycleId, assessmentId);
      await coordinator.goTo(`/assessments/${assessmentId}/hand-in`);
      await coordinator.page.getByRole("button", { name: "上报", exact: true }).click();
      await coordinator.page.getByRole("alertdialog").getByRole("button", { name: "上报" }).click();
      await coordinator.page.getByRole("heading", { name: "已上报" }).waitFor();
      await coordinator.picture("nantong-4-handed-in");

      // Two sources judge it: the desk and on site.
      const sources = [
        { who: "nt-desk", personId: personOf("评审甲"), source: "desk" },
        { who: "nt-site", personId: personOf("评审乙"), source: "on-site" },
      ];
      for (const { personId, source } of sources) {
        const given = { cycleId, agencyIds: [agencyId], personIds: [personId], indicators: null };
        await act(office, "review.assign", { ...given, source });
      }
      await office.goTo(`/assessments/${assessmentId}/result`);
      await office.page.getByRole("button", { name: "开始评审" }).click();
      await office.page.getByRole("alertdialog").getByRole("button", { name: "开始评审" }).click();
      await office.page.getByRole("heading", { name: "评审中" }).waitFor();
      const desk = await at("nt-desk");
      await deduct(desk, { assessmentId, indicator: STUDY, reason: "9月一次只有签到表，没有学习记录", value: "1" });
      await agreeAndSubmit(desk, assessmentId);
      const site = await at("nt-site");
      await deduct(site, { assessmentId, indicator: PLACE, reason: "现场没有看到宣传栏", value: null });
      await agreeAndSubmit(site, assessmentId);

      // What it came to is announced, and the agency objects to what was found on site.
      await announce(office, assessmentId, 1);
      await office.picture("nantong-7-announced");
      await coordinator.goTo(`/assessments/${assessmentId}/result`);
      const mine = coordinator.page;
      await mine.getByText("现场没有看到宣传栏").first().waitFor();
      const wanting = mine.getByRole("row", { name: /法治文化（宣传）阵地/u });
      await wanting.locator("summary", { hasText: "申诉" }).click();
      await wanting.getByLabel("申诉理由（写明事实和依据）").fill("宣传栏在政务服务大厅二楼");
      await wanting.getByLabel("证明材料（编号、名称或网址）").fill("现场照片第2号");
      await wanting.getByRole("button", { name: "提出申诉" }).click();
      await mine.getByText("已申诉，待复核：宣传栏在政务服务大厅二楼").waitFor();
      await coordinator.picture("nantong-8-objected");
      await office.goTo(`/assessments/${assessmentId}/result`);
      await office.page.locator("summary", { hasText: "复核裁定" }).first().click();
      await office.page.getByLabel("裁定", { exact: true }).selectOption("upheld");
      await office.page
        .locator("details[open] form")
        .getByRole("radio", { name: /已建立/u })
        .check();
      await office.page.getByLabel("裁定理由").fill("照片属实");
      await office.page.getByRole("button", { name: "复核裁定" }).click();
      await office.page.getByText(/裁定：支持；照片属实/u).waitFor();
      await office.picture("nantong-9-upheld");

      // The window is over: somebody else makes it final, with one of its deductions to be cured.
      await later(2);
      const second = await at("nt-office");
      await second.goTo(`/assessments/${assessmentId}/result`);
      const offered = second.page.getByRole("group", { name: "确定结果时一并立项整改的扣分" });
      await offered.getByRole("checkbox", { name: /信息系统规定内容/u }).check();
      await offered.getByLabel("存在问题").fill("信息系统规定内容迟填1次");
      await second.picture("nantong-10-to-finalise");
      await second.page.getByRole("button", { name: /^确定结果，并立项 1 个/u }).click();
      await second.page
        .getByRole("alertdialog")
        .getByRole("button", { name: /^确定结果/u })
        .click();
      await second.page.getByRole("heading", { name: "结果已定" }).waitFor();

      // The form that reviews a final result anew, and what everybody sees until there is the next one.
      const again = await at("municipal");
      await again.goTo(`/assessments/${assessmentId}/result`);
      await again.page.locator("summary", { hasText: "重新评审" }).click();
      await again.page.getByLabel("补正期限").fill(cityDay(20));
      await again.page.getByLabel("查找事项").fill("学法");
      await again.page.getByLabel(/党组中心组集中学法/u).check();
      await again.picture("nantong-11-reopen-form");
      expect(await again.barriers()).toEqual([]);
      expect(await again.tooWide(390, 844)).toBe(0);
      await again.page.setViewportSize({ width: 1440, height: 900 });
      await again.page.getByRole("button", { name: "重新评审" }).click();
      const reason = again.page.getByRole("dialog");
      await reason.getByLabel("重新评审的理由").fill("9月学习记录已找到，须重新核对");
      await again.picture("nantong-12-reopen-reason");
      await reason.getByRole("button", { name: "重新评审" }).click();
      await again.page.getByText("正在重新评审；第 3 次结果继续有效，到下一次结果确定为止。").waitFor();
      await again.picture("nantong-13-reopened");
      const lawyer = await at(clerkName);
      await lawyer.goTo("/");
      await lawyer.page.getByText("9月学习记录已找到，须重新核对").first().waitFor();
      await lawyer.picture("nantong-14-reopened-desk");
      await fillStudy(lawyer, assessmentId, { times: "2", progress: "3月、9月各集中学法一次，9月学习记录见卷。" });
      await lawyer.page.getByRole("button", { name: "报送", exact: true }).click();
      await lawyer.page
        .getByText(/已报送：/u)
        .first()
        .waitFor();
      const approver = await at(coordinatorName);
      const version = (await whole(approver)).responses[STUDY]?.version ?? 0;
      await act(approver, "response.approve", { assessmentId, indicator: STUDY, expectedVersion: version });
      await approver.goTo(`/assessments/${assessmentId}/result`);
      await approver.page.getByText(/第 3 次结果继续有效/u).waitFor();
      await approver.picture("nantong-15-reopened-agency");
      for (const { who } of sources) {
        const reviewer = await at(who);
        await reviewer.goTo("/reviewing");
        await reviewer.picture(`nantong-16-anew-${who}`);
        await agreeAndSubmit(reviewer, assessmentId);
      }
      await announce(again, assessmentId, 3);
      await later(4);
      const [last, first] = [await at("nt-office"), await at("municipal")];
      await last.goTo(`/assessments/${assessmentId}/result`);
      await last.page.getByRole("button", { name: "确定结果", exact: true }).click();
      await last.page.getByRole("alertdialog").getByRole("button", { name: "确定结果" }).click();
      await last.page.getByRole("heading", { name: "结果已定" }).waitFor();

      // The edition: locked by one, published by another.
      const method = { title: "比较方法", digits: 2, index: null, grades: [], note: "" };
      await act(last, "edition.chooseMethod", { cycleId, expectedVersion: 0, method, reason: null });
      await act(last, "edition.preview", { cycleId, title: `${year}年度结果` });
      await last.goTo(`/cycles/${cycleId}/editions?n=1`);
      await last.page.getByRole("button", { name: /^锁定/u }).click();
      await last.page.getByRole("alertdialog").getByRole("button", { name: /^锁定/u }).click();
      await last.page.getByText(/^校验值 [0-9a-f]{64}$/u).waitFor();
      await first.goTo(`/cycles/${cycleId}/editions?n=1`);
      await first.page.getByRole("button", { name: /^发布/u }).click();
      await first.page.getByRole("alertdialog").getByRole("button", { name: /^发布/u }).click();
      const states = async () =>
        (await read<EditionList>(first, "edition.list", { cycleId })).editions.map(({ state }) => state);
      await expect.poll(states, SLOWLY).toEqual(["published"]);
      await first.goTo(`/cycles/${cycleId}/editions?n=1`);
      await first.picture("nantong-17-published");

      // What was to be cured is planned and claimed by the department, and closed by somebody else.
      await cure(await at(clerkName), assessmentId);
      await first.goTo(`/assessments/${assessmentId}/rectification`);
      await first.page.getByRole("link", { name: "信息系统规定内容迟填1次" }).click();
      await first.page.getByRole("button", { name: /^销号/u }).click();
      await first.page.getByRole("alertdialog").getByRole("button", { name: "销号" }).click();
      await first.page.getByText("已销号", { exact: true }).waitFor();
      await first.picture("nantong-18-closed");

      // The leader reads what it came to; every result shown is what the stored facts come to, by the table's own clauses.
      const leader = await at("leader");
      await leader.goTo("/notices");
      await leader.page.getByRole("link", { name: /市办发布了结果，请看本机关的结果/u }).waitFor(SLOWLY);
      await leader.picture("nantong-19-leader-told");
      await leader.page.getByRole("link", { name: /市办发布了结果，请看本机关的结果/u }).click();
      await leader.page.waitForURL(new RegExp(`/assessments/${assessmentId}/result$`, "u"));
      await leader.page
        .getByText(/自评 104\.5.*考评 104\.5/u)
        .first()
        .waitFor();
      await leader.picture("nantong-19-leader");
      await leader.goTo(`/assessments/${assessmentId}/score`);
      await leader.picture("nantong-20-leader-score");
      const { results } = await read<HandInView>(leader, "handIn.get", { assessmentId });
      expect(results.toReversed().map(({ n, kind, figures }) => [n, kind, figures?.total])).toEqual([
        // 100 − 1 (R14) − 1 (R16, a meeting missed) + 6 (R17–R19) + 0.5 (B1).
        [1, "self", 104_500],
        // − 1 by the desk (R9), − 1 on site (R11).
        [2, "preliminary", 102_500],
        // + 1, the appeal on R11.
        [3, "final", 103_500],
        // + 1, R9 judged anew.
        [4, "preliminary", 104_500],
        [5, "final", 104_500],
      ]);
      for (const { page } of people.values()) await page.close();
      expect(await verify(app)).toEqual({
        ok: true,
        results: { ok: true, same: expect.toSatisfy((n) => n >= 5), unscored: 0 },
      });
      await leaveAll(people);
    });
  },
);

async function leaveAll(people: Map<string, Person>): Promise<void> {
  for (const person of people.values()) {
    expect(person.faults).toEqual([]);
    await person.leave();
  }
  people.clear();
}
