import { expect, it } from "vitest";
import type {
  Assessment,
  AssessmentSummary,
  HandInView,
  IndicatorEvidence,
  ReviewTaskRow,
  ReviewTaskView,
  ScoreComparison,
} from "../../src/api/outputs.ts";
import { act, read } from "./call-api.ts";
import { inBrowser } from "./in-browser.ts";
import { type Person, signIn, SLOWLY } from "./person.ts";

inBrowser("评审, from hand-in to a decided appeal, with four people", (here) => {
  it("is judged from two sources, announced, objected to and decided", { timeout: 400_000 }, async () => {
    const { browser, app } = here;
    const coordinator = await signIn(browser, app.url, "coordinator");
    const all = await read<AssessmentSummary[]>(coordinator, "assessment.list");
    const own = all.find((it) => it.cycleKind === "office" && it.cyclePhase !== "closed");
    const assessmentId = own?.id ?? "";
    // A department gives a paper, and the coordinator finds that it holds.
    const department = await signIn(browser, app.url, "department");
    const { fields } = await read<Assessment>(coordinator, "assessment.get", { id: assessmentId });
    const paper = await give(
      department,
      assessmentId,
      Object.entries(fields).flatMap(([code, asked]) => (asked[0]?.field.kind === "count" ? [code] : [])),
    );
    const holds = { complete: true, accurate: true, genuine: true, valid: true };
    await act(coordinator, "evidence.accept", { ...paper, seen: { n: 1, version: 1, writes: 1 }, qualities: holds });
    await department.leave();
    const standing = async (who: Person) => await read<HandInView>(who, "handIn.get", { assessmentId });
    const { open, moves } = await standing(coordinator);
    const unreported = open.map(({ code }) => code);
    await act(coordinator, "handIn.handIn", { assessmentId, expectedMoves: moves, unreported });

    const reviewer = await signIn(browser, app.url, "reviewer");
    const office = await signIn(browser, app.url, "municipal");
    const me = await read<{ readonly person: { readonly id: string } }>(reviewer, "session.me");
    const { agency } = await read<{ readonly agency: { readonly id: string } }>(coordinator, "assessment.get", {
      id: assessmentId,
    });
    const given = { cycleId: own?.cycleId ?? "", agencyIds: [agency.id], personIds: [me.person.id], indicators: null };
    await act(office, "review.assign", { ...given, source: "desk" });
    await act(office, "review.assign", { ...given, source: "on-site" });
    await office.goTo(`/assessments/${assessmentId}/result`);
    await office.page.getByRole("button", { name: "开始评审" }).click();
    await office.page.getByRole("alertdialog").getByRole("button", { name: "开始评审" }).click();
    await office.page.getByRole("heading", { name: "评审中" }).waitFor();
    await office.picture("review-office-begun");

    // The desk finds one meeting too few; it says at once what that makes.
    await reviewer.goTo("/reviewing");
    await reviewer.page.getByRole("cell", { name: "书面评审" }).first().waitFor();
    await reviewer.picture("review-queue");
    const tasks = await read<ReviewTaskRow[]>(reviewer, "review.tasks");
    const taskFrom = (source: string): string =>
      tasks.find((it) => it.source === source && it.assessmentId === assessmentId)?.id ?? "";
    const viewOf = async (taskId: string) =>
      await read<ReviewTaskView>(reviewer, "review.task", { assessmentId, taskId });
    const desk = taskFrom("desk");
    const counted = (await viewOf(desk)).items.find(({ code }) => code === paper.indicator);
    if (!counted) throw new Error("nothing is counted");
    await reviewer.goTo(`/reviewing?of=${assessmentId}&task=${desk}&item=${counted.code}`);
    const form = reviewer.page.getByRole("region", { name: "评审意见" });
    await form.getByRole("checkbox").first().check();
    await form.locator('input:not([type="checkbox"])').first().fill("0");
    await form.getByLabel("理由").fill("查阅会议纪要，没有召开");
    const clause = form.getByLabel("扣分或加分的依据");
    if ((await clause.inputValue()) === "") await clause.selectOption({ index: 1 });
    await form.getByText(/自评 .* → 本意见/u).waitFor();
    // Every clause says what it takes; the evidence is beside the facts, and that it was looked at is written down.
    await form.getByRole("region", { name: "评分标准逐款" }).first().waitFor();
    await reviewer.page.getByRole("region", { name: "佐证材料" }).waitFor();
    await reviewer.page.getByText("查看机关的材料会记入审计。").waitFor();
    // Beside what the coordinator found the reviewer says in what the paper does not hold; unexplained it is not taken.
    const verdict = reviewer.page.getByRole("group", { name: "评审核验" });
    const judge = async (): Promise<void> => {
      await verdict.getByRole("radio", { name: "有不符合" }).check();
      await verdict.getByRole("checkbox", { name: "不有效" }).check();
    };
    await judge();
    await form.getByText("材料有不符合的，选出哪几项并写明理由").waitFor();
    await verdict.getByLabel("不符合的理由").fill("页面已失效");
    await reviewer.picture("review-item");
    await reviewer.page.getByRole("button", { name: "键盘操作（?）" }).click();
    await reviewer.page.getByRole("heading", { name: "键盘操作" }).waitFor();
    await reviewer.picture("review-keys");
    await reviewer.page.keyboard.press("Escape");
    expect(await reviewer.barriers()).toEqual([]);
    // A question on the way: the agency answers on its own page, and knows the source alone.
    const questions = reviewer.page.getByRole("region", { name: "询问机关" });
    await questions.locator("summary").click();
    await questions.getByRole("textbox").fill("两次会议分别何时召开？");
    await questions.getByRole("button", { name: "发出询问" }).click();
    await questions.getByText("待答复").waitFor();
    await coordinator.goTo(`/assessments/${assessmentId}/fill?of=${counted.code}`);
    await coordinator.page.getByText(/评审员（书面评审）/u).waitFor();
    await coordinator.page.getByLabel("答复（不改变已上报的填报内容）").fill("3月和9月，各一次");
    await coordinator.page.getByRole("button", { name: "答复询问" }).click();
    await coordinator.page.getByText("答：3月和9月，各一次").waitFor();
    await coordinator.picture("question-answered");
    expect(await coordinator.barriers()).toEqual([]);
    await reviewer.goTo(`/reviewing?of=${assessmentId}&task=${desk}&item=${counted.code}`);
    await questions.getByText("答：3月和9月，各一次").waitFor();
    await reviewer.picture("question-seen");
    await form.getByRole("checkbox").first().check();
    await form.locator('input:not([type="checkbox"])').first().fill("0");
    await form.getByLabel("理由").fill("查阅会议纪要，没有召开");
    if ((await clause.inputValue()) === "") await clause.selectOption({ index: 1 });
    await form.getByText(/自评 .* → 本意见/u).waitFor();
    await judge();
    await verdict.getByLabel("不符合的理由").fill("页面已失效");
    await form.getByRole("button", { name: "保存意见" }).click();
    const written = async () => (await viewOf(desk)).items.find(({ code }) => code === counted.code)?.finding?.version;
    await expect.poll(written, SLOWLY).toBe(1);
    for (const taskId of [desk, taskFrom("on-site")]) {
      for (const { code, finding } of (await viewOf(taskId)).items) {
        if (finding !== null) continue;
        const place = { assessmentId, taskId, indicator: code };
        await act(reviewer, "review.save", { ...place, points: [], settles: false, expectedVersion: 0 });
      }
      await reviewer.goTo(`/reviewing?of=${assessmentId}&task=${taskId}`);
      await reviewer.page.getByRole("button", { name: "提交意见" }).click();
      await reviewer.page.getByRole("alertdialog").getByRole("button", { name: "提交意见" }).click();
      await reviewer.page.getByRole("button", { name: "取回意见" }).waitFor();
    }
    await reviewer.picture("review-submitted");

    // Before it is announced the agency sees nothing of it.
    const seen = async () => await read<ScoreComparison>(coordinator, "result.compare", { assessmentId });
    expect((await seen()).judged).toBeNull();
    await office.goTo(`/assessments/${assessmentId}/result`);
    const until = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
    await office.page.getByLabel("申诉截止日（含当日）").fill(until);
    await office.page.getByRole("button", { name: "公布初评" }).click();
    await office.page.getByRole("alertdialog").getByRole("button", { name: "公布初评" }).click();
    await office.page.getByRole("heading", { name: "初评已公布" }).waitFor();
    await office.picture("review-announced");
    await office.goTo(`/cycles/${own?.cycleId ?? ""}`);
    await office.page
      .getByText(/^考评 /u)
      .first()
      .waitFor();
    await office.picture("overview-reviewed");
    expect(await office.barriers()).toEqual([]);
    await office.goTo(`/reviews?of=${own?.cycleId ?? ""}`);
    await office.page.getByRole("heading", { name: "评审员尺度对照" }).waitFor();
    await office.page.getByText("本周期还没有两名以上评审员都评过并提交的事项。").waitFor();
    await office.picture("reviewers-apart");
    // A table whose document says how each item is measured is drawn from, by a seed.
    const measured = await read<AssessmentSummary[]>(office, "assessment.list");
    const drawn = measured.find(
      ({ frameworkId, cyclePhase }) => /xuchang/u.test(frameworkId) && cyclePhase !== "closed",
    );
    await office.goTo(`/assessments/${drawn?.id ?? ""}/result`);
    await office.page.getByLabel("抽取种子（如当众抽定的数字）").fill("20230401");
    await office.page.getByLabel(/^查看资料/u).fill("5");
    await office.page.getByLabel(/^网络检索/u).fill("3");
    await office.page.getByRole("button", { name: "抽取", exact: true }).click();
    await office.page.getByText("种子：20230401").waitFor();
    await office.picture("sampling-plan");
    expect(await office.barriers()).toEqual([]);

    // The agency sees both sides on its own pages from now on.
    await coordinator.goTo(`/assessments/${assessmentId}/fill?of=${counted.code}`);
    await coordinator.page.getByRole("heading", { name: "自评与考评" }).waitFor();
    await coordinator.page.getByText(/自评 .* → 考评 /u).waitFor();
    const told = coordinator.page.getByRole("table", { name: "材料核验" });
    await told.getByText("页面已失效").waitFor();
    expect(await told.getByRole("row").last().innerText()).toMatch(/四项都符合[\s\S]*有效不符[\s\S]*书面评审/u);
    await coordinator.picture("fill-reviewed");
    await coordinator.goTo(`/assessments/${assessmentId}/score?of=${counted.code}`);
    await coordinator.page.getByRole("heading", { name: "各方面自评与考评差在哪里" }).waitFor();
    await coordinator.picture("score-reviewed");
    expect(await coordinator.barriers()).toEqual([]);
    await coordinator.goTo(`/assessments/${assessmentId}/result`);
    const { page } = coordinator;
    await page.getByText("查阅会议纪要，没有召开").first().waitFor();
    await page.locator("summary", { hasText: "申诉" }).first().click();
    await page.getByLabel("申诉理由（写明事实和依据）").fill("两次会议均有纪要");
    await page.getByLabel("证明材料（编号、名称或网址）").fill("会议纪要第3号");
    await page.getByRole("button", { name: "提出申诉" }).click();
    await page.getByText("已申诉，待复核：两次会议均有纪要").waitFor();
    await coordinator.picture("appeal-filed");
    expect(await coordinator.barriers()).toEqual([]);

    await office.goTo(`/assessments/${assessmentId}/result`);
    await office.page.locator("summary", { hasText: "复核裁定" }).first().click();
    await office.page.getByLabel("裁定", { exact: true }).selectOption("upheld");
    await office.page.locator("details[open] form input").first().fill("2");
    await office.page.getByLabel("裁定理由").fill("纪要属实");
    await office.page.getByRole("button", { name: "复核裁定" }).click();
    await office.page.getByText(/裁定：支持；纪要属实/u).waitFor();
    // What is announced stays as it is: the ruling counts from the next result on, and that is said.
    const { result: announced } = await read<ScoreComparison>(office, "result.compare", { assessmentId });
    const next = (announced ?? 0) + 1;
    await office.page.getByText(`裁定自第 ${String(next)} 次结果起计入；已公布的本次结果不变。`).waitFor();
    // What it would take off is offered beside the button that makes it final.
    const offered = office.page.getByRole("group", { name: "确定结果时一并立项整改的扣分" });
    await offered.getByRole("checkbox").first().check();
    await offered.getByLabel("存在问题").waitFor();
    await office.page.getByRole("button", { name: "确定结果，并立项 1 个整改事项" }).waitFor();
    await office.picture("appeal-decided");
    expect(await office.barriers()).toEqual([]);
    for (const person of [office, coordinator, reviewer]) {
      expect(person.faults).toEqual([]);
      await person.leave();
    }
  });

  /** Gives a link for the first of the items that a department may give one for. */
  async function give(person: Person, assessmentId: string, codes: readonly string[]) {
    for (const indicator of codes) {
      const { mayGive, materials, pieces } = await read<IndicatorEvidence>(person, "evidence.list", {
        assessmentId,
        indicator,
      }).catch(() => ({ mayGive: false, materials: [], pieces: [] }));
      if (!mayGive || pieces.length > 0) continue;
      const place = { assessmentId, indicator, material: materials[0]?.key ?? "" };
      const offered = { kind: "link", address: "https://example.com/meeting", title: "会议报道" };
      await act(person, "evidence.give", { ...place, effectiveOn: "2017-03-01", replaces: null, offered });
      return place;
    }
    throw new Error("nothing can be given");
  }
});
