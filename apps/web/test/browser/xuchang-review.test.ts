import { execFile } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { type IndicatorFacts, parsePoints } from "@faheng/domain";
import { expect, it } from "vitest";
import type {
  Assessment,
  AssessmentSummary,
  HandInView,
  ReviewTaskRow,
  ReviewTaskView,
  ScoreComparison,
} from "../../src/api/outputs.ts";
import { act, read } from "./call-api.ts";
import { inBrowser } from "./in-browser.ts";
import { announce, verify } from "./nantong-steps.ts";
import { type Person, signIn } from "./person.ts";

const TITLE = "四、五章九种测评方式评审";
const FRAMEWORK = "xuchang-demonstration-2022";
const PROFILE = "xuchang-demonstration-2022-attainment";
const SEED = "20230401";
/** Of each way so many are drawn, or all that there are. */
const COUNT = 8;
/**
 * No chapter is measured in all nine ways: 四 in eight, and 网络考试 only in 五. Of what the seed draws, one item of these two chapters
 * for each way, none twice; who looks at it is ours.
 */
const DRAWN = [
  ["查看资料", "I60", "desk"],
  ["网络检索", "I70", "web-search"],
  ["实地查看", "I51", "on-site"],
  ["随机访谈", "I68", "on-site"],
  ["问卷调查", "I54", "survey"],
  ["随机抽考", "I69", "spot-test"],
  ["查阅案卷", "I57", "case-file"],
  ["群众满意度测评", "I52", "third-party"],
  ["网络考试", "I73", "spot-test"],
] as const;
const REPOSITORY = fileURLToPath(new URL("../../../../", import.meta.url));

interface Named {
  readonly id: string;
  readonly name: string;
}

inBrowser("许昌示范市创建, two chapters reviewed in the nine ways of its table", (here) => {
  it(
    "draws by a seed, finds in each way, and comes to what its stored facts come to",
    { timeout: 500_000 },
    async () => {
      const { browser, app } = here;
      const office = await signIn(browser, app.url, "municipal");
      const coordinator = await signIn(browser, app.url, "coordinator/market-supervision");
      const reviewer = await signIn(browser, app.url, "reviewer");
      const agency = (await read<Named[]>(office, "agency.list")).find(({ name }) => name === "市市场监督管理局");
      const agencyId = agency?.id ?? "";
      const period = { from: "2022-08-26", to: "2027-08-25" };
      const assignments = [{ agencyId, frameworkId: FRAMEWORK, profileId: PROFILE }];
      await act(office, "cycle.open", { title: TITLE, ...period, assignments });
      const all = await read<AssessmentSummary[]>(office, "assessment.list");
      const { id: assessmentId = "", cycleId = "" } = all.find(({ cycleTitle }) => cycleTitle === TITLE) ?? {};

      await answer(coordinator, assessmentId);
      const leader = await signIn(browser, app.url, "leader/market-supervision");
      for (const [, indicator] of DRAWN) {
        await act(leader, "response.approve", { assessmentId, indicator, expectedVersion: 2 });
      }
      await leader.leave();
      const { open, moves } = await read<HandInView>(coordinator, "handIn.get", { assessmentId });
      const unreported = open.map(({ code }) => code);
      await act(coordinator, "handIn.handIn", { assessmentId, expectedMoves: moves, unreported });

      // The plan is drawn in all nine ways, on the page, by a seed that anybody can check it with.
      await office.goTo(`/assessments/${assessmentId}/result`);
      await office.page.getByLabel("抽取种子（如当众抽定的数字）").fill(SEED);
      // Of one chapter there are fewer; the plan is drawn of all.
      const most = async (): Promise<number> =>
        Number(await office.page.getByLabel(new RegExp(`^${DRAWN[0]?.[0] ?? ""}`, "u")).getAttribute("max"));
      const ofAll = await most();
      await office.page.getByLabel("抽取范围").selectOption({ index: 1 });
      expect(await most()).toBeLessThan(ofAll);
      await office.page.getByLabel("抽取范围").selectOption({ label: "全部章节" });
      expect(await most()).toBe(ofAll);
      for (const [method] of DRAWN) {
        const count = office.page.getByLabel(new RegExp(`^${method}`, "u"));
        await count.fill(String(Math.min(COUNT, Number(await count.getAttribute("max")))));
      }
      await office.page.getByRole("button", { name: "抽取", exact: true }).click();
      await office.page.getByText(`种子：${SEED}`).waitFor();
      await office.picture("xuchang-review-1-plan");
      const { fields, framework } = await read<Assessment>(office, "assessment.get", { id: assessmentId });
      const plan = office.page.locator("main");
      for (const [, code] of DRAWN) {
        const title = framework.indicators.find((it) => it.code === code)?.title ?? "";
        expect(await plan.getByText(title.slice(0, 20)).count(), code).toBeGreaterThan(0);
      }

      const { person } = await read<{ readonly person: Named }>(reviewer, "session.me");
      const assigned = { cycleId, agencyIds: [agencyId], personIds: [person.id] };
      const sources = [...new Set(DRAWN.map(([, , source]) => source))];
      for (const source of sources) {
        const own = DRAWN.flatMap(([, code, of]) => (of === source ? [code] : []));
        // The desk reads everything; who goes out looks at what was drawn.
        await act(office, "review.assign", { ...assigned, indicators: source === "desk" ? null : own, source });
      }
      await act(office, "result.beginReview", { assessmentId, expectedMoves: moves + 1 });
      const tasks = (await read<ReviewTaskRow[]>(reviewer, "review.tasks")).filter(
        (it) => it.assessmentId === assessmentId,
      );
      const taskOf = (source: string): string => tasks.find((it) => it.source === source)?.id ?? "";
      for (const [method, indicator, source] of DRAWN) {
        await find(reviewer, { assessmentId, taskId: taskOf(source), indicator, method });
      }
      for (const source of sources) await agreeAndSubmit(reviewer, assessmentId, taskOf(source));
      await announce(office, assessmentId, 20);
      await office.picture("xuchang-review-3-announced");

      // Nine findings, each of its source, and 自评 beside 考评 differs by them alone: half a point each.
      const scores = await read<ScoreComparison>(office, "result.compare", { assessmentId });
      const found = scores.items.flatMap(({ code, points, effect }) =>
        points.map(({ source }) => [code, source, effect.difference] as const),
      );
      expect(found).toEqual(
        DRAWN.map(([, code, source]) => [code, source, -500]).toSorted(([one], [other]) =>
          String(one) < String(other) ? -1 : 1,
        ),
      );
      await coordinator.goTo(`/assessments/${assessmentId}/fill?of=I57`);
      await coordinator.page.getByText("按“查阅案卷”抽查").first().waitFor();
      await coordinator.picture("xuchang-review-4-told");
      expect(await coordinator.barriers()).toEqual([]);

      // The same by the engine alone, from the facts as they are stored: the agency's, and the reviewer's in their place.
      const stated = await read<Assessment>(office, "assessment.get", { id: assessmentId });
      const facts = Object.fromEntries(
        scores.items.map(({ code, points }) => [
          code,
          {
            ...stated.responses[code]?.facts,
            ...Object.fromEntries(points.map(({ fact, value }) => [fact, value])),
          },
        ]),
      );
      expect(Object.keys(fields).length).toBeGreaterThan(100);
      expect(await score(facts)).toEqual(scores.judged?.interval);
      expect(await verify(app)).toMatchObject({ ok: true, results: { ok: true } });
      for (const who of [office, coordinator, reviewer]) {
        expect(who.faults).toEqual([]);
        await who.leave();
      }
    },
  );

  /** Says of the nine items that they are reached, with every material, and hands them on. */
  async function answer(coordinator: Person, assessmentId: string): Promise<void> {
    const { fields } = await read<Assessment>(coordinator, "assessment.get", { id: assessmentId });
    for (const [, indicator] of DRAWN) {
      const facts = Object.fromEntries(
        (fields[indicator] ?? []).map(({ key, field }) => [
          key,
          field.kind === "parts" ? field.parts.map((it) => it.key) : "done",
        ]),
      );
      const said = { status: "done", progress: "已部署落实，材料齐全。", notApplicable: null };
      await act(coordinator, "response.save", { assessmentId, indicator, facts, ...said, expectedVersion: 0 });
      await act(coordinator, "response.submit", { assessmentId, indicator, expectedVersion: 1 });
    }
  }

  /** Finds on the page of the item that it is reached in part. */
  async function find(
    reviewer: Person,
    of: { readonly assessmentId: string; readonly taskId: string; readonly indicator: string; readonly method: string },
  ): Promise<void> {
    const { page } = reviewer;
    const { assessmentId, taskId, indicator, method } = of;
    await reviewer.goTo(`/reviewing?of=${assessmentId}&task=${taskId}&item=${indicator}`);
    const form = page.getByRole("region", { name: "评审意见" });
    await form.getByRole("checkbox", { name: /达到情况/u }).check();
    await form.getByRole("radio", { name: "部分达到" }).check();
    await form.getByLabel("理由").fill(`按“${method}”抽查，部分落实`);
    await form.getByText(/自评 1 → 本意见 0\.5/u).waitFor();
    if (method === "查阅案卷") await reviewer.picture("xuchang-review-2-case-file");
    const [saved] = await Promise.all([
      page.waitForResponse((it) => it.url().includes("review.save")),
      form.getByRole("button", { name: "保存意见" }).click(),
    ]);
    expect([indicator, saved.status()]).toEqual([indicator, 200]);
  }

  /** Agrees to what is not judged yet, and submits. */
  async function agreeAndSubmit(reviewer: Person, assessmentId: string, taskId: string): Promise<void> {
    const { items, task } = await read<ReviewTaskView>(reviewer, "review.task", { assessmentId, taskId });
    for (const { code, finding } of items) {
      if (finding !== null) continue;
      const place = { assessmentId, taskId, indicator: code };
      await act(reviewer, "review.save", { ...place, points: [], settles: false, expectedVersion: 0 });
    }
    await act(reviewer, "review.submit", { assessmentId, taskId, seen: task.writes });
  }

  /** The total of stated facts by `faheng score`, in thousandths. */
  async function score(facts: Readonly<Record<string, IndicatorFacts>>): Promise<unknown> {
    const file = path.join(mkdtempSync(path.join(tmpdir(), "faheng-facts-")), "facts.json");
    writeFileSync(file, JSON.stringify({ format: "faheng.facts/1", unit: "市市场监督管理局", facts }));
    const of = ["--framework", FRAMEWORK, "--profile", PROFILE, "--facts", file];
    const command = ["--conditions=@faheng/source", "apps/cli/src/main.ts", "score", ...of];
    const { stdout } = await promisify(execFile)(process.execPath, command, {
      cwd: REPOSITORY,
      env: process.env,
      maxBuffer: 64_000_000,
    });
    const { interval } = JSON.parse(stdout) as { readonly interval: Readonly<Record<"worst" | "best", string>> };
    return { worst: parsePoints(interval.worst), best: parsePoints(interval.best) };
  }
});
