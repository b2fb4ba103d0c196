import { type ErrorValues, FahengError } from "@faheng/domain";
import { expect, it } from "vitest";
import { profileWarnings } from "./warning-errors.ts";

interface Sentence {
  readonly code: keyof typeof profileWarnings;
  /** As it was found in a profile or in facts. */
  readonly details: ErrorValues;
  /** What happened, and how to mend it. */
  readonly zh: readonly [message: string, mend: string];
  readonly en: readonly [message: string, mend: string];
}

/** What an author reads of a profile that contradicts itself: details as the engine found them. */
const SENTENCES: readonly Sentence[] = [
  {
    code: "FAHENG_WARN_ONLY_LOSES",
    details: { points: "5.2", best: "-2" },
    zh: ["值5.2分，从0分起，却只有扣分的款：最多得-2分", "满分起扣的，起始改为“从满分扣”；逐款得分的，写明得分的款。"],
    en: [
      "It is worth 5.2, starts from 0 and has clauses that deduct alone: -2 is the most it makes",
      "Let it start full where points are lost (`start`: `full`), or lay clauses that award.",
    ],
  },
  {
    code: "FAHENG_WARN_EARNS_NOTHING",
    details: { points: "0.3", best: "0" },
    zh: ["值0.3分，从0分起，却没有能得分的款", "写明得分的款，或把起始改为“从满分扣”，或把分值改为0。"],
    en: [
      "It is worth 0.3 and starts from 0, and nothing in it can make points",
      "Lay clauses that award, let it start full, or make its points 0.",
    ],
  },
  {
    code: "FAHENG_WARN_LOSS_IDLE",
    details: { floor: "0" },
    zh: [
      "从0分起，又不低于0分：扣分不起作用",
      "从基础分中扣的，不设下限或以负数为下限；满分起扣的，写明分值并把起始改为“从满分扣”。",
    ],
    en: [
      "It starts from 0 and stops at 0: its deductions do nothing",
      "Where it comes off the base, let its floor be `none` or below 0; where it loses its own points, state them and start full.",
    ],
  },
  {
    code: "FAHENG_WARN_AWARD_IDLE",
    details: { start: "1.1", ceiling: "1.1" },
    zh: ["从满分1.1分起，上限又是1.1分：得分不起作用", "把起始改为“从零加”，或提高上限，或去掉这一款。"],
    en: [
      "The item starts with 1.1 and its ceiling is 1.1: the award does nothing",
      "Let the item start from zero, raise its ceiling, or leave the clause out.",
    ],
  },
  {
    code: "FAHENG_WARN_AWARD_OFFSETS",
    details: { start: "3.2", ceiling: "3.2" },
    zh: [
      "从满分3.2分起，上限是3.2分：得分只能抵同项的扣分，不会超出",
      "本意是抵扣的，不必改；本意是加分的，提高上限，或另设加分项。",
    ],
    en: [
      "The item starts with 3.2 and its ceiling is 3.2: the award makes up for deductions of the item and no more",
      "Leave it where making up is meant; where more is, raise the ceiling or lay a bonus item.",
    ],
  },
  {
    code: "FAHENG_WARN_SHARE_ABOVE",
    details: { which: "（扣分的）", whichEn: "deduct", sum: "3.5", points: "2.5" },
    zh: ["各款分到的分值（扣分的）合计3.5分，超过本项的2.5分", "改正各款的分值或本项的标准分。"],
    en: [
      "The shares of its clauses that deduct come to 3.5, more than the 2.5 of the item",
      "Correct the clauses’ `share` or the item’s `points`.",
    ],
  },
  {
    code: "FAHENG_WARN_CLAUSE_CAP_IDLE",
    details: { cap: "5.2", most: "0.8" },
    zh: ["上限5.2分用不上：这一款最多0.8分", "核对上限和参数，或不设上限。"],
    en: ["The cap of 5.2 never binds: the clause makes 0.8 at most", "Check cap and parameters, or set no cap."],
  },
  {
    code: "FAHENG_WARN_CLAUSE_IDLE",
    details: {},
    zh: ["这一款在任何情况下都是0分", "核对参数和上限，或去掉这一款。"],
    en: ["The clause makes 0 whatever happens", "Check its parameters and cap, or leave it out."],
  },
  {
    code: "FAHENG_WARN_PARAM_IDLE",
    details: { field: "tiers.0", reason: "没有能达到“超过100%”的值", reasonEn: "no value comes to “超过100%”" },
    zh: ["参数 tiers.0 用不上：没有能达到“超过100%”的值", "改正参数，或去掉用不上的部分。"],
    en: ["The parameter tiers.0 never acts: no value comes to “超过100%”", "Correct it, or leave out what never acts."],
  },
  {
    code: "FAHENG_WARN_FLOOR_IDLE",
    details: { worst: "1.5", floor: "-0.5" },
    zh: ["下限-0.5分用不上：最低也有1.5分", "核对下限和各款，或不设下限。"],
    en: ["The floor of -0.5 never binds: 1.5 is the least it comes to", "Check floor and clauses, or set no floor."],
  },
  {
    code: "FAHENG_WARN_FLOOR_ABOVE",
    details: { best: "-0.5", floor: "-1/6" },
    zh: ["最高只有-0.5分，总是按下限-1/6分计", "核对下限和各款。"],
    en: ["-0.5 is the most it comes to, so that it is always raised to its floor of -1/6", "Check floor and clauses."],
  },
  {
    code: "FAHENG_WARN_CEILING_IDLE",
    details: { ceiling: "12", best: "75/7" },
    zh: ["上限12分用不上：最高只有75/7分", "核对上限和各款，或不设上限。"],
    en: [
      "The ceiling of 12 never binds: 75/7 is the most it comes to",
      "Check ceiling and clauses, or set no ceiling.",
    ],
  },
  {
    code: "FAHENG_WARN_BONUS_CAP_IDLE",
    details: { cap: "1.9", most: "1.5" },
    zh: ["合计上限1.9分用不上：各项最多合计1.5分", "核对合计上限和各项的上限。"],
    en: [
      "The joint cap of 1.9 never binds: its items make 1.5 together at most",
      "Check it against the items’ own ceilings.",
    ],
  },
  {
    code: "FAHENG_WARN_GRADE_UNREACHABLE",
    details: { grade: "等次50", line: "50", best: "11.4" },
    zh: ["等次“等次50”的分数线50分达不到：总分最高11.4分", "核对分数线、各项上限和总分上限。"],
    en: [
      "No total reaches the 50 of the grade “等次50”: 11.4 is the most",
      "Check the line, the items’ ceilings and the ceiling of the total.",
    ],
  },
  {
    code: "FAHENG_WARN_GRADE_IF_LEFT_OUT",
    details: { grade: "等次27", line: "27", best: "16" },
    zh: [
      "等次“等次27”的分数线27分，只有某些项不涉及时才达得到：各项都计时最高16分",
      "核对分数线和各项上限；各项都计也应达得到的，改正达不到满分的项。",
    ],
    en: [
      "The 27 of the grade “等次27” is reached only where something does not apply: 16 is the most where all does",
      "Check the line and the items’ ceilings, and correct the items that cannot make their points.",
    ],
  },
  {
    code: "FAHENG_WARN_FULL_UNREACHABLE",
    details: { full: "24.5", best: "12" },
    zh: ["满分24.5分达不到：总分最高12分", "核对得不满分的项和总分上限。"],
    en: [
      "No total reaches the full marks of 24.5: 12 is the most",
      "Check the items that cannot make their points, and the ceiling of the total.",
    ],
  },
  {
    code: "FAHENG_WARN_EFFECT_EMPTY",
    details: { group: "B" },
    zh: ["计零的分组“B”没有计分项：发生了也不减分", "改正分组，或为其中的指标设分。"],
    en: [
      "The group “B” that is zeroed has no item: nothing is lost when it strikes",
      "Correct the group, or lay points on its indicators.",
    ],
  },
  {
    code: "FAHENG_WARN_EFFECT_IDLE",
    details: { reason: "该项本来就不超过2.1分", reasonEn: "the item is never above 2.1 anyhow" },
    zh: ["后果不起作用：该项本来就不超过2.1分", "改正后果，或去掉这一条。"],
    en: ["The effect does nothing: the item is never above 2.1 anyhow", "Correct the effect, or leave it out."],
  },
  {
    code: "FAHENG_WARN_LIST_IDLE",
    details: { reason: "所列指标中记事项的不足两个", reasonEn: "fewer than two of its indicators name matters" },
    zh: ["这一条不起作用：所列指标中记事项的不足两个", "补全所列内容，或去掉这一条。"],
    en: ["It does nothing: fewer than two of its indicators name matters", "Complete what it lists, or leave it out."],
  },
  {
    code: "FAHENG_WARN_CLASS_SAME",
    details: { unitClass: "县级", what: "参数", whatEn: "parameters" },
    zh: ["单位类别“县级”的参数与通用的相同，不起作用", "改正数值，或去掉这一类别的写法。"],
    en: [
      "The parameters for the class “县级” are those of everybody and change nothing",
      "Correct the value, or leave the class out here.",
    ],
  },
  {
    code: "FAHENG_WARN_CLASS_UNLISTED",
    details: { unitClass: "市级部们", nearest: "，是否为“市级部门”", nearestEn: ": did you mean “市级部门”?" },
    zh: ["单位类别“市级部们”不在方案列出的类别之中，是否为“市级部门”", "改正类别名称，或把它列入方案的单位类别。"],
    en: [
      "The class “市级部们” is none of those that the profile lists: did you mean “市级部门”?",
      "Correct its name, or list it in `unitClasses`.",
    ],
  },
  {
    code: "FAHENG_WARN_CONDITION_NEVER",
    details: { reason: "“I1”得数在0至0分，界线3.3分", reasonEn: "“I1” lies from 0 to 0, the line at 3.3" },
    zh: [
      "条件在任何情况下都不成立：“I1”得数在0至0分，界线3.3分",
      "核对所衡量的内容、界线和“几项以上”，或去掉这一条件。",
    ],
    en: [
      "The condition never holds: “I1” lies from 0 to 0, the line at 3.3",
      "Check what is measured, the line and the count, or leave it out.",
    ],
  },
  {
    code: "FAHENG_WARN_CONDITION_ALWAYS",
    details: { reason: "得数不少于5.076分，界线49/15分", reasonEn: "it lies at least 5.076, the line at 49/15" },
    zh: [
      "条件在各项都计时总是成立：得数不少于5.076分，界线49/15分",
      "核对界线和“低于”“超过”等比较；本意如此的，直接改写受限的分值或等次。",
    ],
    en: [
      "The condition holds whatever happens, as long as everything applies: it lies at least 5.076, the line at 49/15",
      "Check the line and the comparison; where that is meant, write it as a limit that always holds.",
    ],
  },
  {
    code: "FAHENG_WARN_CRITERION_NEVER",
    details: { grade: "优秀", reason: "得数在0至1.7分，界线3.2分", reasonEn: "it lies from 0 to 1.7, the line at 3.2" },
    zh: ["等次“优秀”按这一依据达不到：得数在0至1.7分，界线3.2分", "核对界线和所衡量的内容。"],
    en: [
      "By this criterion nobody has the grade “优秀”: it lies from 0 to 1.7, the line at 3.2",
      "Check the line and what is measured.",
    ],
  },
  {
    code: "FAHENG_WARN_CRITERION_IDLE",
    details: { reason: "得数在0至1.8分，界线5.4分", reasonEn: "it lies from 0 to 1.8, the line at 5.4" },
    zh: ["这一依据不会使等次降低：得数在0至1.8分，界线5.4分", "核对界线，或去掉这一依据。"],
    en: [
      "The criterion never makes a grade lower: it lies from 0 to 1.8, the line at 5.4",
      "Check its lines, or leave it out.",
    ],
  },
  {
    code: "FAHENG_WARN_CRITERION_STEP",
    details: { grade: "较差", higher: "一般" },
    zh: ["等次“较差”的界线不比“一般”的宽：按这一依据没有单位是“较差”", "界线由高到低依次放宽。"],
    en: [
      "The line of “较差” is no easier than that of “一般”: the criterion never says “较差”",
      "Let each lower grade ask for less.",
    ],
  },
  {
    code: "FAHENG_WARN_JOINT_CAP_IDLE",
    details: { cap: "2.5", reason: "各款合计最多0.1分", reasonEn: "its clauses make 0.1 together at most" },
    zh: [
      "合计上限2.5分用不上：各款合计最多0.1分",
      "核对上限、各款和本项的下限、上限；要扣到本项分值之外的，放宽本项下限。",
    ],
    en: [
      "The joint cap of 2.5 never binds: its clauses make 0.1 together at most",
      "Check it against the clauses and the item’s own limits; where more than the item may be lost, lower its floor.",
    ],
  },
  {
    code: "FAHENG_WARN_FACTOR_FIXED",
    details: { factor: "2" },
    zh: ["系数不论怎样都是2", "写明各档不同的系数；固定不变的，直接写进分值并去掉系数。"],
    en: [
      "The factor is 2 whatever is stated",
      "State what it may be besides; where it never changes, write it into the points and leave it out.",
    ],
  },
  {
    code: "FAHENG_WARN_CLAUSE_OUTWEIGHED",
    details: {},
    zh: ["各项都计时总有同一事项的另一款不轻于它：这一款从不计入", "核对取重者所列的各款和它们的分值，或去掉这一款。"],
    en: [
      "As long as everything applies another clause on the same matter is never lighter: this one never counts",
      "Check the clauses of which the heaviest counts and their points, or leave this one out.",
    ],
  },
  {
    code: "FAHENG_WARN_BENCHMARK_IDLE",
    details: { title: "平均增长" },
    zh: ["没有款以“平均增长”为目标值", "在有关款的目标值处引用它，或去掉它，免得各期白填。"],
    en: [
      "No clause takes “平均增长” as its target",
      "Name it as a clause’s target, or leave it out, since it is asked for in every cycle.",
    ],
  },
];

it("every code is read here, in the order in which they are declared", () => {
  expect(SENTENCES.map(({ code }) => code)).toEqual(Object.keys(profileWarnings));
});

it.each(SENTENCES)("$code says $zh", ({ code, details, zh, en }) => {
  const report = new FahengError(profileWarnings[code], { place: "items.1", details }).report();
  expect(report).toMatchObject({ code, status: 200, place: "items.1" });
  expect([report.message.zh, report.mend.zh]).toEqual(zh);
  expect([report.message.en, report.mend.en]).toEqual(en);
});
