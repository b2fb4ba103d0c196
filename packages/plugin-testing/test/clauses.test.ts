import { assessmentFactsSchema, formatPoints, profileSchema } from "@faheng/domain";
import { type ItemWithClauses, profileFromClauses, readClauses } from "@faheng/documents";
import { compile, type Plan, score, STANDARD_RULES } from "@faheng/scoring";
import { frameworkOf } from "@faheng/scoring-samples";
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

type Kind = ItemWithClauses["kind"];

/** How {@link frameworkOf} writes what an indicator is. */
const SIGNS: Readonly<Record<Kind, string>> = { item: "", bonus: "+", veto: "!" };

/** The plan that a cell's sentence makes. */
function planOf(text: string, points: string | null, kind: Kind, about: readonly string[]): Plan {
  const reading = readClauses(text, { points, kind, about });
  const items = [{ indicator: "R1", group: "A", kind, points, place: "第1行", reading }];
  const setting = { id: "read", title: "考核评分标准", framework: { id: "test", versions: "^1.0.0" } };
  const profile = profileSchema.parse(profileFromClauses(items, setting));
  const period = { from: "2026-01-01", to: "2026-12-31" };
  return compile(frameworkOf({ A: [`${SIGNS[kind]}R1`] }), profile, STANDARD_RULES, { period });
}

interface Told {
  readonly text: string;
  readonly points?: string;
  readonly kind?: Kind;
  readonly about?: string;
  /** Facts of the clauses in their order, and the item's score that the sentence means. */
  readonly told: readonly (readonly [facts: readonly unknown[], score: string])[];
}

const many = (category: string, matters: readonly string[]) => matters.map((matter) => ({ category, matter }));

const CASES: readonly Told[] = [
  {
    text: "未成立领导小组的，扣5分；成立但未开展工作的，扣2分。",
    points: "5",
    told: [
      [[false, false], "5"],
      [[true, false], "0"],
      [[false, true], "3"],
    ],
  },
  {
    text: "每少1次扣2分，扣完为止。",
    points: "4",
    about: "专题研究不少于2次",
    told: [
      [[2], "4"],
      [[1], "2"],
      [[0], "0"],
      [[5], "4"],
    ],
  },
  {
    text: "每低1个百分点扣0.5分，最多扣5分；发现未经审查的，有一件扣2分。",
    points: "10",
    about: "审查率达到100%",
    told: [
      [["100%", 0], "10"],
      [["96%", 1], "6"],
      [["50%", 0], "5"],
      [["50%", 9], "0"],
    ],
  },
  {
    text: "未在15日内报备的，每件扣1分；每超过1天加扣0.2分。",
    points: "6",
    told: [
      [[0, 0], "6"],
      [[1, 3], "4.4"],
    ],
  },
  {
    text: "按完成比例计分。",
    points: "8",
    told: [
      [["100%"], "8"],
      [["25%"], "2"],
    ],
  },
  {
    text: "优秀率低于80%的，按比例扣分",
    points: "15",
    told: [
      [["80%"], "15"],
      [["40%"], "7.5"],
      [["0%"], "0"],
    ],
  },
  {
    text: "被国家级、省级、市级推广的，每项分别加3分、2分、1分，累计不超过5分，同一事项以最高计。",
    points: "5",
    kind: "bonus",
    told: [
      [[[]], "0"],
      [[[...many("k1", ["甲"]), ...many("k2", ["甲"])]], "3"],
      [[[...many("k1", ["甲"]), ...many("k2", ["乙", "丙"])]], "5"],
    ],
  },
  {
    text: "应出庭而未出庭的，每次扣1分；败诉的每件扣2分，同一案件以最高计。",
    points: "10",
    told: [
      [[many("k1", ["甲", "乙"]), many("k1", ["甲"])], "7"],
      [[[], []], "10"],
    ],
  },
  {
    text: "达到95%以上得5分，90%以上得4分，80%以上得3分，80%以下不得分",
    points: "5",
    told: [
      [["95%"], "5"],
      [["94.9%"], "4"],
      [["80%"], "3"],
      [["79%"], "0"],
    ],
  },
  {
    text: "公开率达到100%得满分，每低1个百分点扣0.5分，扣完为止",
    points: "10",
    told: [
      [["100%"], "10"],
      [["98%"], "9"],
      [["10%"], "0"],
    ],
  },
  {
    text: "95%以上得5分，80%以下不得分，其间按插值法计分",
    points: "5",
    told: [
      [["96%"], "5"],
      [["80%"], "0"],
      [["92%"], "4"],
      [["60%"], "0"],
    ],
  },
  {
    text: "逾期5日以内扣1分，超过5日扣2分",
    points: "5",
    told: [
      [[0], "5"],
      [[5], "4"],
      [[6], "3"],
    ],
  },
  {
    text: "从第二次起每次扣0.5分",
    points: "5",
    told: [
      [[1], "5"],
      [[3], "4"],
    ],
  },
  {
    text: "每满10件扣1分",
    points: "5",
    told: [
      [[9], "5"],
      [[25], "3"],
    ],
  },
  { text: "应公开未公开的，每条扣0.5分；再次发生的加倍扣分", points: "5", told: [[[2, 1], "3.5"]] },
  {
    text: "未制定方案、未开展检查、未上报总结的，分别扣2分、1分、0.5分",
    points: "5",
    told: [
      [[["p1", "p3"]], "2.5"],
      [[[]], "5"],
    ],
  },
  { text: "有计划、有部署、有活动，每缺一项扣1分", points: "3", told: [[[["p1", "p2"]], "2"]] },
  { text: "①计划齐全；②部署到位；③总结及时。每缺一项扣1分", points: "3", told: [[[["p1"]], "1"]] },
  {
    text: "有下列情形之一的，每项扣1分：①未公示的；②未全程记录的；③未经法制审核的",
    points: "5",
    told: [[[["p1", "p2"]], "3"]],
  },
  {
    text: "每季度不少于1次，少1次扣0.5分",
    points: "2",
    told: [
      [[4], "2"],
      [[2], "1"],
    ],
  },
  {
    text: "发生1起扣1分，发生2起扣3分，3起以上扣5分",
    points: "5",
    told: [
      [[0], "5"],
      [[1], "4"],
      [[2], "2"],
      [[7], "0"],
    ],
  },
  {
    text: "未制定的不得分，制定但不完善的扣1分",
    points: "3",
    told: [
      [[true, false], "0"],
      [[false, true], "2"],
    ],
  },
  {
    text: "优秀得10分，良好得8分，合格得6分，不合格不得分",
    points: "10",
    told: [
      [["s2"], "8"],
      [["s4"], "0"],
    ],
  },
  {
    text: "全部完成得5分；完成80%以上得3分；其他不得分",
    points: "5",
    told: [
      [["100%"], "5"],
      [["99%"], "3"],
      [["79%"], "0"],
    ],
  },
  {
    text: "3月1日前报送年度报告，每迟一日扣0.2分",
    points: "3",
    told: [
      [["2026-03-01"], "3"],
      [["2026-03-06"], "2"],
    ],
  },
  {
    text: "行政诉讼败诉率高于5%的，每高1个百分点扣0.5分",
    points: "10",
    told: [
      [["5%"], "10"],
      [["9%"], "8"],
    ],
  },
  { text: "酌情扣1-5分", points: "5", told: [[[{ amount: "2.5", reason: "不全", by: "评审组" }], "2.5"]] },
  {
    text: "1.制度（5分）：未建立扣5分。2.执行（5分）：每发现一起违规扣1分，扣完为止。",
    points: "10",
    told: [
      [[false, 9], "5"],
      [[true, 2], "3"],
    ],
  },
  {
    text: "配备人数低于3人的扣2分",
    points: "2",
    told: [
      [[3], "2"],
      [[1], "0"],
    ],
  },
  { text: "同比增长5%，每低1个百分点扣0.5分", points: "5", told: [[[{ current: "103", previous: "100" }], "4"]] },
  {
    text: "报送信息每篇得0.5分，最高得5分",
    points: "5",
    told: [
      [[3], "1.5"],
      [[40], "5"],
    ],
  },
  {
    text: "学法4次以上的得2分，每少1次扣0.5分",
    points: "2",
    told: [
      [[4], "2"],
      [[3], "1.5"],
    ],
  },
  {
    text: "受省部级表彰的每项加1分，同一项工作受多级表彰的按最高级别加分",
    points: "3",
    kind: "bonus",
    told: [[[many("k1", ["甲", "甲", "乙"])], "2"]],
  },
  {
    text: "完成率60%以下不得分，60%以上得2分，100%得3分",
    points: "3",
    told: [
      [["59%"], "0"],
      [["60%"], "2"],
      [["100%"], "3"],
    ],
  },
  {
    text: "每少一项扣0.5分，每多一项加0.2分，最高加1分",
    points: "5",
    about: "完成重点任务10项",
    told: [
      [[8, 8], "4"],
      [[12, 12], "5.4"],
      [[40, 40], "6"],
    ],
  },
  {
    text: "成立机构并正常运转的得5分，成立但运转不正常的得3分，未成立的不得分",
    points: "5",
    told: [
      [["s1"], "5"],
      [["s2"], "3"],
      [["none"], "0"],
    ],
  },
  {
    text: "前3次不扣分，从第4次开始每次扣0.5分",
    points: "5",
    told: [
      [[3], "5"],
      [[5], "4"],
    ],
  },
  {
    text: "案卷评查得分低于80分的，每低1分扣0.2分",
    points: "5",
    told: [
      [["80"], "5"],
      [["75.5"], "4.1"],
    ],
  },
  {
    text: "每年不少于12次，每少2次扣1分，不足2次按2次计算",
    points: "6",
    told: [
      [[12], "6"],
      [[11], "5"],
      [[9], "4"],
    ],
  },
  { text: "满意度达到90%的得满分，每低1个百分点扣1分，不足1个百分点的不扣分", points: "5", told: [[["88.5%"], "4"]] },
  {
    text: "案件平均办理天数超过60天的，每超过1天扣0.1分",
    points: "5",
    told: [
      [["60"], "5"],
      [["65"], "4.5"],
    ],
  },
  {
    text: "完成年度立项任务的得5分，未完成的按比例得分",
    points: "5",
    told: [
      [["100%"], "5"],
      [["50%"], "2.5"],
    ],
  },
  {
    text: "报送不及时的每次扣0.1分，内容不实的每次扣0.5分，累计扣分最多不超过2分",
    points: "5",
    told: [
      [[5, 1], "4"],
      [[9, 9], "3"],
    ],
  },
  { text: "每缺1人扣0.5分", points: "3", about: "配备法制审核人员不少于3人", told: [[[1], "2"]] },
];

it.each(CASES)("$text scores as it says", ({ text, points = null, kind = "item", about, told }) => {
  const context = about === undefined ? [] : [about];
  const { clauses } = readClauses(text, { points, kind, about: context });
  const plan = planOf(text, points, kind, context);
  for (const [facts, expected] of told) {
    const stated = assessmentFactsSchema.parse({
      format: "faheng.facts/1",
      facts: { R1: Object.fromEntries(facts.map((fact, index) => [clauses[index]?.id, fact])) },
    });
    const { items } = score(plan, stated);
    expect(facts.length).toBe(clauses.length);
    const { worst, best } = items[0]?.interval ?? { worst: null, best: null };
    expect([worst, best].map((it) => formatPoints(it ?? -1))).toEqual([expected, expected]);
  }
});

/** The table of sentences of the reader's own tests: `sentence｜points｜kind｜about`, each with its reading on the next line. */
const SENTENCES = readFileSync(new URL("../../documents/test/clauses/sentences.ts", import.meta.url), "utf8")
  .split("\n")
  .flatMap((line, index, all) => (all[index + 1]?.startsWith("  = ") === true ? [line] : []));

it("every sentence of the table makes a profile that the engine takes", () => {
  expect(SENTENCES.length).toBeGreaterThan(300);
  for (const line of SENTENCES) {
    const [text = "", points = "", kind = "", about = ""] = line.split("｜");
    const own = kind === "bonus" || kind === "veto" ? kind : "item";
    expect(() => planOf(text, points === "" ? null : points, own, about === "" ? [] : [about]), line).not.toThrow();
  }
});
