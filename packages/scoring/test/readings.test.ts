import { describe, expect, it } from "vitest";
import { STANDARD_RULES } from "../src/rules/index.ts";
import { ruleWith } from "./support/rule.ts";

/**
 * How a clause of each kind is read in Chinese, by its parameters: what is taken (扣) and what is given (得). Beside it what it may
 * make while nobody has stated the fact, from least to most; `null` where nothing limits it.
 */
interface Row {
  readonly kind: string;
  readonly params: object;
  readonly deducts: string;
  readonly awards: string;
  readonly pending: readonly [least: string, most: string | null];
}

const parts = ["计划", "部署", "活动"].map((label, index) => ({ key: `k${index}`, label }));
const levels = [
  { key: "n", label: "国家", points: "1" },
  { key: "p", label: "省", points: "0.5" },
];

const ROWS: readonly Row[] = [
  {
    kind: "flag",
    params: { points: "2", label: "按时报送", when: false },
    deducts: "按时报送：“否”的扣2分",
    awards: "按时报送：“否”的得2分",
    pending: ["0", "2"],
  },
  {
    kind: "states",
    params: { states: levels, label: "评级" },
    deducts: "评级：“国家”扣1分，“省”扣0.5分",
    awards: "评级：“国家”得1分，“省”得0.5分",
    pending: ["0.5", "1"],
  },
  {
    kind: "per-occurrence",
    params: { points: "0.5", free: 2, step: 10, partial: "started", unit: "件", label: "逾期件数" },
    deducts: "逾期件数：超过2件的，每10件扣0.5分（不足部分按一档计）",
    awards: "逾期件数：超过2件的，每10件得0.5分（不足部分按一档计）",
    pending: ["0", null],
  },
  {
    kind: "shortfall",
    params: { minimum: 20, points: "0.5", step: 8, partial: "whole", unit: "学时" },
    // 20 missing hours make two whole steps of eight.
    deducts: "不少于20学时，每少8学时扣0.5分（不足部分不计）",
    awards: "不少于20学时，每少8学时得0.5分（不足部分不计）",
    pending: ["0", "1"],
  },
  {
    kind: "checklist",
    params: { parts, points: "3", count: "missing", allOrNothing: true },
    deducts: "计划、部署、活动：有缺的扣3分",
    awards: "计划、部署、活动：有缺的得3分",
    pending: ["0", "3"],
  },
  {
    kind: "checklist",
    params: { parts, points: "3", count: "present", allOrNothing: true },
    deducts: "计划、部署、活动：齐全的扣3分",
    awards: "计划、部署、活动：齐全的得3分",
    pending: ["0", "3"],
  },
  {
    kind: "checklist",
    params: { parts: [{ ...parts[0], points: "2" }, parts[1], parts[2]], points: "0.5", count: "present" },
    // 2 + 0.5 + 0.5.
    deducts: "计划（2分）、部署、活动：具备的每项扣0.5分",
    awards: "计划（2分）、部署、活动：具备的每项得0.5分",
    pending: ["0", "3"],
  },
  {
    kind: "ratio",
    params: { target: "90%", side: "below", points: "0.1", step: "5%", partial: "whole", label: "办结率" },
    // 90 points below make 18 steps of five.
    deducts: "办结率以90%为准，每低于5%扣0.1分（不足一档不计）",
    awards: "办结率以90%为准，每低于5%得0.1分（不足一档不计）",
    pending: ["0", "1.8"],
  },
  {
    kind: "ratio",
    params: { target: "100%", side: "above", points: "0.1", mayExceed: true, mostShare: "120%", label: "完成率" },
    deducts: "完成率以100%为准，每超过1个百分点扣0.1分（按比例计算）",
    awards: "完成率以100%为准，每超过1个百分点得0.1分（按比例计算）",
    pending: ["0", "2"],
  },
  {
    kind: "distance",
    params: {
      target: "35",
      side: "above",
      points: "0.5",
      unit: "微克",
      most: "41",
      label: "PM2.5",
      partial: "started",
    },
    deducts: "PM2.5以35微克为准，每高1微克扣0.5分（不足一档按一档）",
    awards: "PM2.5以35微克为准，每高1微克得0.5分（不足一档按一档）",
    pending: ["0", "3"],
  },
  {
    kind: "growth",
    params: { target: "5%", side: "below", points: "0.5", whenNone: "zero" },
    // Nothing is left at −100 %: 105 points below.
    deducts: "同比增长率以5%为准，每低于1个百分点扣0.5分（按比例计算）；上年同期数为0的视为没有增长",
    awards: "同比增长率以5%为准，每低于1个百分点得0.5分（按比例计算）；上年同期数为0的视为没有增长",
    pending: ["0", "52.5"],
  },
  {
    kind: "growth",
    params: { target: "5%", side: "above", points: "0.5", step: "10%", whenNone: "20%", partial: "whole" },
    deducts: "同比增长率以5%为准，每超过10%扣0.5分（不足一档不计）；上年同期数为0的按增长20%计",
    awards: "同比增长率以5%为准，每超过10%得0.5分（不足一档不计）；上年同期数为0的按增长20%计",
    pending: ["0", null],
  },
  {
    kind: "pro-rata",
    params: { points: "5", share: "missing", target: "80%", label: "覆盖率" },
    deducts: "覆盖率（以80%为全部完成）：按未完成比例扣分，满额5分",
    awards: "覆盖率（以80%为全部完成）：按未完成比例得分，满额5分",
    pending: ["0", "5"],
  },
  {
    kind: "tiers",
    params: {
      measure: "ratio",
      tiers: [
        { atLeast: "60%", points: "3" },
        { above: "40%", points: "2" },
      ],
      otherwise: "0.5",
      whenNone: "1",
      denominator: "应训人数",
      label: "参训率",
    },
    deducts: "参训率：60%以上扣3分，超过40%扣2分，其余扣0.5分；应训人数为0的扣1分",
    awards: "参训率：60%以上得3分，超过40%得2分，其余得0.5分；应训人数为0的得1分",
    pending: ["0.5", "3"],
  },
  {
    kind: "tiers",
    params: { measure: "growth", tiers: [{ atLeast: "5%", points: "3" }], otherwise: "0", whenNone: "1" },
    deducts: "实际情况：5%以上扣3分，其余扣0分；上年同期数为0的扣1分",
    awards: "实际情况：5%以上得3分，其余得0分；上年同期数为0的得1分",
    pending: ["0", "3"],
  },
  {
    kind: "lateness",
    params: { due: "2026-03-01", per: "working-day", points: "0.2", step: 3, partial: "whole", grace: 2, notDone: "5" },
    deducts: "以2026-03-01为限，逾期2个工作日以内不计，每逾期3个工作日扣0.2分（不足部分不计），未完成的扣5分",
    awards: "以2026-03-01为限，逾期2个工作日以内不计，每逾期3个工作日得0.2分（不足部分不计），未完成的得5分",
    pending: ["0", null],
  },
  {
    kind: "lateness",
    params: { asks: "days", per: "flat", points: "2" },
    deducts: "以规定期限为限，逾期的扣2分",
    awards: "以规定期限为限，逾期的得2分",
    pending: ["0", "2"],
  },
  {
    kind: "events",
    params: {
      categories: [{ ...levels[0], cap: "3" }, levels[1]],
      flags: [
        { key: "a", label: "逾期", points: "0.2", aggravation: "adds" },
        { key: "r", label: "瞒报", points: "4", aggravation: "replaces" },
      ],
    },
    deducts: "发生的事项：国家每项扣1分（合计不超过3分），省每项扣0.5分，逾期的另加0.2分，瞒报的改按4分",
    awards: "发生的事项：国家每项得1分（合计不超过3分），省每项得0.5分，逾期的另加0.2分，瞒报的改按4分",
    pending: ["0", null],
  },
  {
    kind: "judgement",
    params: { min: "1", max: "5", zero: false },
    deducts: "由评审人在1—5分内酌情扣分，须说明理由",
    awards: "由评审人在1—5分内酌情得分，须说明理由",
    pending: ["1", "5"],
  },
  {
    kind: "judgement",
    params: { min: null, max: null },
    deducts: "由评审人酌情扣分，须说明理由；文件未规定范围",
    awards: "由评审人酌情得分，须说明理由；文件未规定范围",
    pending: ["0", null],
  },
  {
    kind: "judgement",
    params: { min: "2", max: null },
    deducts: "由评审人酌情扣分，须说明理由；不少于2分",
    awards: "由评审人酌情得分，须说明理由；不少于2分",
    pending: ["0", null],
  },
  {
    kind: "external",
    params: { from: "100", to: "30", label: "群众测评" },
    deducts: "群众测评满值100分，折算为30分扣减",
    awards: "群众测评满值100分，折算为30分计入",
    pending: ["0", "30"],
  },
  {
    kind: "carry",
    params: { weight: "1/4", full: "80", label: "上年得分" },
    deducts: "上年得分（满分80分）按25%扣减",
    awards: "上年得分（满分80分）按25%计入",
    pending: ["0", "20"],
  },
  {
    kind: "sample-mean",
    params: { from: "100", to: "10", least: 3, dropHighest: 0, dropLowest: 1, label: "抽查案卷" },
    deducts: "抽查案卷去掉0个最高、1个最低后取平均（每份满分100），折算为10分扣减",
    awards: "抽查案卷去掉0个最高、1个最低后取平均（每份满分100），折算为10分计入",
    pending: ["0", "10"],
  },
  {
    kind: "multiplier",
    params: { least: "0.8", most: "1.2", label: "难度" },
    deducts: "难度：0.8至1.2",
    awards: "难度：0.8至1.2",
    pending: ["0", "0"],
  },
  {
    kind: "veto",
    params: { atLeast: 3, atMost: 9, label: "死亡人数" },
    deducts: "死亡人数：3—9人的予以否决",
    awards: "死亡人数：3—9人的予以否决",
    pending: ["0", "0"],
  },
];

const ruleOf = (kind: string) => {
  const rule = STANDARD_RULES.find((it) => it.kind === kind);
  if (!rule) throw new RangeError(kind);
  return rule;
};

describe("how a clause is read before anything is stated", () => {
  it.each(ROWS)("$kind: $deducts", ({ kind, params, deducts, awards, pending }) => {
    const [taken, given] = (["deduct", "award"] as const).map((effect) => ruleWith(ruleOf(kind), params, { effect }));
    expect([taken?.read(), given?.read(), taken?.bounds()]).toEqual([deducts, awards, pending]);
  });

  it("is laid down for every kind", () => {
    expect(STANDARD_RULES.map(({ kind }) => kind).filter((kind) => !ROWS.some((row) => row.kind === kind))).toEqual([]);
  });
});
