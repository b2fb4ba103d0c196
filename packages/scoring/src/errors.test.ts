import { type ErrorValues, FahengError } from "@faheng/domain";
import { expect, it } from "vitest";
import { scoringErrors } from "./errors.ts";

interface Sentence {
  readonly code: keyof typeof scoringErrors;
  /** As it was found in a profile or in facts. */
  readonly details: ErrorValues;
  /** What happened, and how to mend it. */
  readonly zh: readonly [message: string, mend: string];
  readonly en: readonly [message: string, mend: string];
}

/** What an author of a profile, and whoever states facts, reads of each fault: details as the engine found them. */
const SENTENCES: readonly Sentence[] = [
  {
    code: "FAHENG_PROFILE_INVALID",
    details: { count: 6 },
    zh: ["评分方案有6处问题，未启用", "按所列位置逐一改正后重新提交。"],
    en: ["The profile is refused: 6 problems", "Correct each listed place and submit again."],
  },
  {
    code: "FAHENG_PROFILE_SCHEMA",
    details: {
      reason: "没有这样的键：“onceOnyl”，是否为“onceOnly”",
      reasonEn: "there is no such key: “onceOnyl”: did you mean “onceOnly”?",
    },
    zh: [
      "评分方案的数据不符合格式：没有这样的键：“onceOnyl”，是否为“onceOnly”",
      "按“评分方案格式”（docs/schemas/profile.json）改正所指位置的数据。",
    ],
    en: [
      "The profile does not have the documented form: there is no such key: “onceOnyl”: did you mean “onceOnly”?",
      "Correct the value at this place to docs/schemas/profile.json.",
    ],
  },
  {
    code: "FAHENG_PROFILE_TOO_LARGE",
    details: { what: "profile.items", count: 2001, limit: 2000 },
    zh: ["profile.items有2001个，超过上限2000个", "拆分为几个指标体系或评分方案。"],
    en: ["2001 profile.items are more than the limit of 2000", "Split it into several frameworks or profiles."],
  },
  {
    code: "FAHENG_PROFILE_FRAMEWORK",
    details: { wanted: "test ^2.0.0", given: "test 1.0.0" },
    zh: [
      "评分方案适用于“test ^2.0.0”，不适用于“test 1.0.0”",
      "选用与该指标体系及版本相符的评分方案，或改正方案的 framework。",
    ],
    en: [
      "The profile is for “test ^2.0.0”, not for “test 1.0.0”",
      "Take a profile for this framework and version, or correct the profile’s `framework`.",
    ],
  },
  {
    code: "FAHENG_FRAMEWORK_TREE",
    details: {
      node: "指标“1”所属的分组“Z”",
      nodeEn: "The group “Z” of the indicator “1”",
      fault: "不存在",
      faultEn: "does not exist",
    },
    zh: ["指标体系的层级不成立：指标“1”所属的分组“Z”不存在", "改正指标体系中的编码和上级分组。"],
    en: [
      "The framework’s tree does not hold: The group “Z” of the indicator “1” does not exist",
      "Correct the framework’s codes and parents.",
    ],
  },
  {
    code: "FAHENG_PROFILE_DUPLICATE",
    details: { what: "条件", whatEn: "condition", key: "c" },
    zh: ["条件“c”重复", "每个只保留一次。"],
    en: ["The condition “c” stands more than once", "Keep each once."],
  },
  {
    code: "FAHENG_PROFILE_UNKNOWN",
    details: {
      what: "公布数",
      whatEn: "benchmark",
      key: "dust",
      known: "mean",
      knownEn: "mean",
      nearest: "",
      nearestEn: "",
    },
    zh: ["公布数“dust”不存在", "改正编码，或补上所引用的内容。已有：mean。"],
    en: ["There is no benchmark “dust”", "Correct the code, or add what it refers to. There are: mean."],
  },
  {
    code: "FAHENG_PROFILE_PARAMS",
    details: {
      kind: "per-occurrence",
      field: "params",
      reason: "没有这样的键：“unti”，是否为“unit”",
      reasonEn: "there is no such key: “unti”: did you mean “unit”?",
    },
    zh: [
      "规则“per-occurrence”的参数 params 不对：没有这样的键：“unti”，是否为“unit”",
      "按评分规则说明（docs/scoring-rules.md）改正该参数。",
    ],
    en: [
      "The parameter params of rule “per-occurrence” is wrong: there is no such key: “unti”: did you mean “unit”?",
      "Correct the parameter; docs/scoring-rules.md lists what each kind takes.",
    ],
  },
  {
    code: "FAHENG_PROFILE_RULE_FAILED",
    details: { kind: "test.half", reason: "FahengError: 评分规则“test.half”算出的分数无效：-1" },
    zh: [
      "规则“test.half”处理参数时出错：FahengError: 评分规则“test.half”算出的分数无效：-1",
      "改正参数；规则来自插件的，请联系插件作者。",
    ],
    en: [
      "The rule “test.half” failed on its parameters: FahengError: 评分规则“test.half”算出的分数无效：-1",
      "Correct the parameters, or ask the plugin’s author.",
    ],
  },
  {
    code: "FAHENG_PROFILE_FACT_SHAPE",
    details: { key: "a", first: "count", second: "flag" },
    zh: ["同一事实“a”被要求两种不同的填法（count与flag）", "为其中一款另设事实键。"],
    en: ["The fact “a” is asked for in two forms (count and flag)", "Give one of the clauses a fact key of its own."],
  },
  {
    code: "FAHENG_PROFILE_SUM",
    details: { which: "（county）", whichEn: " （county）", sum: "110", full: "100" },
    zh: ["（county）各项分值（含基础分，经折算和加权）合计110分，与满分100分不符", "改正各项分值、权重、折算或满分。"],
    en: [
      "The points （county） (with the base, converted and weighted) come to 110, not to the full marks of 100",
      "Correct the points, weights, conversions or the full marks.",
    ],
  },
  {
    code: "FAHENG_PROFILE_WEIGHTS",
    details: { what: "各评价来源", whatEn: "sources", sum: "99%" },
    zh: ["各评价来源的权重合计99%，应为100%", "改正权重，使合计为100%。"],
    en: ["The weights of the sources come to 99%, not to 100%", "Correct the weights so that they come to 100%."],
  },
  {
    code: "FAHENG_PROFILE_BOUNDS",
    details: { floor: "0", ceiling: "0" },
    zh: ["下限0分高于上限0分", "改正下限或上限。"],
    en: ["The floor of 0 is above the ceiling of 0", "Correct the floor or the ceiling."],
  },
  {
    code: "FAHENG_PROFILE_PART_OVERLAP",
    details: { first: "甲", second: "乙" },
    zh: ["指标同时属于“甲”和“乙”两个部分", "每个指标只归入一个部分。"],
    en: ["The indicator is in two parts, “甲” and “乙”", "Leave each indicator in one part."],
  },
  {
    code: "FAHENG_PROFILE_LIMIT_SPLIT",
    details: { key: "A" },
    zh: ["分组“A”设有限额，但其指标分属不同部分", "将限额设在同一部分之内的分组上。"],
    en: [
      "Group “A” has a limit but its indicators lie in different parts",
      "Put the limit on a group that lies within one part.",
    ],
  },
  {
    code: "FAHENG_PROFILE_NOT_BONUS",
    details: { key: "1", is: "不是", isEn: "is not" },
    zh: ["“1”不是加分项", "加分上限只列加分项；加分项和否决项不归入部分。"],
    en: ["“1” is not a bonus item", "Bonus caps name bonus items alone; bonus and veto items belong to no part."],
  },
  {
    code: "FAHENG_PROFILE_BONUS_OVERLAP",
    details: {},
    zh: ["两个加分上限部分重叠", "加分上限应互不相交，或一个完全包含另一个。"],
    en: ["Two bonus caps overlap in part", "Let bonus caps be apart, or one wholly inside the other."],
  },
  {
    code: "FAHENG_PROFILE_ONCE_ONLY",
    details: {},
    zh: [
      "同一份“不重复计分”清单里既有加分的规则，又有扣分的规则",
      "加分的和扣分的分列为两份清单（onceOnly），或去掉其中一种。",
    ],
    en: [
      "A once-only list mixes rules that award with rules that deduct",
      "List awards and deductions apart in `onceOnly`, or leave one of them out.",
    ],
  },
  {
    code: "FAHENG_PROFILE_AGGRAVATES",
    details: { key: "b", nearest: "", nearestEn: "" },
    zh: ["第“b”款所加重的款不存在、成环，或扣分与加分不一致", "指明同一指标内、同为扣分（或加分）的一款。"],
    en: [
      "Clause “b” aggravates a clause that is absent, circular, or of the other effect",
      "Name a clause of the same item and effect.",
    ],
  },
  {
    code: "FAHENG_BENCHMARK_UNKNOWN",
    details: {
      key: "means",
      known: "mean、dust",
      knownEn: "mean, dust",
      nearest: "，是否为“mean”",
      nearestEn: ": did you mean “mean”?",
    },
    zh: ["方案没有名为“means”的公布数，是否为“mean”", "方案中的公布数：mean、dust。"],
    en: ["The profile has no benchmark “means”: did you mean “mean”?", "The profile's benchmarks: mean, dust."],
  },
  {
    code: "FAHENG_BENCHMARK_INVALID",
    details: { title: "全市均值", reason: "“86.5%%”不是比例，应如 30%、0.3、1/3", reasonEn: "not a fraction: 86.5%%" },
    zh: [
      "公布数“全市均值”不对：“86.5%%”不是比例，应如 30%、0.3、1/3",
      "比例写成 86.5% 或 0.865，数值写成 86.5，并在方案规定的范围之内。",
    ],
    en: [
      "The benchmark “全市均值” is not right: not a fraction: 86.5%%",
      "Write a share as 86.5% or 0.865, a number as 86.5, between the ends that the profile gives.",
    ],
  },
  {
    code: "FAHENG_PROFILE_FACT_OF",
    details: { key: "rate", indicator: "9" },
    zh: [
      "“9”项没有可共用的数据“rate”，或两处的填写形式不同",
      "在 factOf 中写填报该数据的指标编号，在 fact 中写它在该指标下的名称；两处应为同一形式。",
    ],
    en: [
      "Item “9” has no fact “rate” of its own, or one of another form",
      "Name in factOf the indicator with which the fact is stated, and in fact its key there; both are of one form.",
    ],
  },
  {
    code: "FAHENG_PROFILE_MULTIPLIER",
    details: {
      key: "a",
      reason: "同一事项只计一次的款不能乘以系数",
      reasonEn: "what counts a matter once takes no factor",
    },
    zh: [
      "第“a”款的系数不对：同一事项只计一次的款不能乘以系数",
      "在 multipliedBy 中写同一指标内一款系数规则（multiplier）的 id。",
    ],
    en: [
      "The factor of “a” is not right: what counts a matter once takes no factor",
      "Name in multipliedBy the id of a clause of kind multiplier in the same item.",
    ],
  },
  {
    code: "FAHENG_PROFILE_REDUCES",
    details: { key: "a" },
    zh: ["第“a”款应从同一指标、同一来源的一款得分中扣，且不与加重并用", "在 reduces 中指明被扣的得分条款。"],
    en: [
      "Clause “a” must be a deduction that reduces an award of the same item and source, and aggravates nothing",
      "Name the award that it takes from in `reduces`.",
    ],
  },
  {
    code: "FAHENG_PROFILE_JOINT_CAP",
    details: { reason: "第“a”款列了两次", reasonEn: "clause “a” stands in it twice, or in two caps" },
    zh: ["几款合计的上限不成立：第“a”款列了两次", "列出同一指标内同为扣分（或得分）的款，每款只列一次。"],
    en: [
      "The cap over several clauses cannot hold: clause “a” stands in it twice, or in two caps",
      "List clauses of the item that all deduct or all award, each once.",
    ],
  },
  {
    code: "FAHENG_PROFILE_HEAVIEST",
    details: { reason: "既有加分的款，又有扣分的款", reasonEn: "awards and deductions are mixed" },
    zh: [
      "“同一事项取重者”清单不成立：既有加分的款，又有扣分的款",
      "列出至少两款，同为扣分或同为得分，每款只在一份清单中。",
    ],
    en: [
      "The list of clauses of which the heaviest counts cannot hold: awards and deductions are mixed",
      "List two clauses or more, all deductions or all awards, each in one list.",
    ],
  },
  {
    code: "FAHENG_PROFILE_MEASURE",
    details: {
      what: "部分得分",
      whatEn: "the parts",
      reason: "没有可以衡量的对象",
      reasonEn: "there is nothing to measure",
    },
    zh: ["不能按部分得分设条件：没有可以衡量的对象", "改为有计分项、有满分的对象，或改按分数设线。"],
    en: [
      "Nothing can rest on the parts: there is nothing to measure",
      "Name something that is scored and has full marks, or state the line in points.",
    ],
  },
  {
    code: "FAHENG_PROFILE_EFFECT",
    details: { reason: "方案没有加分项", reasonEn: "the profile has no bonus items" },
    zh: ["效果没有作用的对象：方案没有加分项", "改正效果，或补上它作用的对象。"],
    en: [
      "The effect has nothing to act on: the profile has no bonus items",
      "Correct the effect, or lay what it acts on.",
    ],
  },
  {
    code: "FAHENG_PROFILE_CONDITION_ORDER",
    details: {
      key: "c",
      measure: "单项得分",
      measureEn: "the items",
      effect: "单项封顶",
      effectEn: "a cap on an item",
    },
    zh: [
      "条件“c”衡量的是单项得分，效果却是单项封顶：效果先于或同于所衡量的一步，会循环",
      "改为衡量更早的一步，或改为作用在更后一步的效果（次序见 docs/scoring-rules.md）。",
    ],
    en: [
      "Condition “c” measures the items, and its effect is a cap on an item, which acts before or at that step: it goes in a circle",
      "Measure an earlier step, or choose an effect on a later one; docs/scoring-rules.md lists the order.",
    ],
  },
  {
    code: "FAHENG_PROFILE_CRITERION",
    details: {},
    zh: ["另一等次标准应从高到低列出本方案的等次，至少一个，各不相同", "调整等次的顺序，或补上等次。"],
    en: [
      "A further criterion lists grades of the profile from high to low, one at least, each different",
      "Correct the order of the grades, or list one.",
    ],
  },
  {
    code: "FAHENG_PROFILE_GRADES",
    details: {},
    zh: ["等次应从高到低排列，名称和分数线各不相同", "调整等次的顺序、名称或分数线。"],
    en: ["Grades must fall from high to low, each different", "Correct the order, names or cut-offs."],
  },
  {
    code: "FAHENG_PROFILE_VETO",
    details: {},
    zh: ["否决项没有可以触发否决的规则", "为该指标写明触发否决的一款。"],
    en: ["The veto has no clause that could strike", "Lay a clause on the indicator that strikes."],
  },
  {
    code: "FAHENG_PROFILE_REGISTER",
    details: { indicator: "R16", fact: "b" },
    zh: ["市办登记要计入的“R16.b”不是由市办评定的次数", "写明该款由市办评定（statedBy: office），并使用按次计的规则。"],
    en: [
      "The register counts into “R16.b”, which is no count that the office states",
      "Let the office state that clause (`statedBy: office`), by a rule that counts.",
    ],
  },
  {
    code: "FAHENG_PROFILE_OVERSTATED",
    details: { indicator: "R16", fact: "b" },
    zh: ["自评虚高要计入的“R16.b”不是由市办评定的次数", "写明该款由市办评定（statedBy: office），并使用按次计的规则。"],
    en: [
      "Overstated own scores count into “R16.b”, which is no count that the office states",
      "Let the office state that clause (`statedBy: office`), by a rule that counts.",
    ],
  },
  {
    code: "FAHENG_PROFILE_TIE_BREAK",
    details: {},
    zh: ["同分时按分组区分名次，但没有列出分组", "在 tieBreak 中列出分组。"],
    en: ["Ties are to be broken by groups, but none is listed", "List the groups in `tieBreak`."],
  },
  {
    code: "FAHENG_RULE_DUPLICATE",
    details: { kind: "test.half" },
    zh: ["评分规则“test.half”重复注册", "插件自有规则的名称前加插件编号。"],
    en: ["The rule kind “test.half” is registered twice", "Prefix a plugin’s own kinds with its id."],
  },
  {
    code: "FAHENG_RULE_AMOUNT",
    details: { kind: "flag", amount: "0.1/1" },
    zh: ["评分规则“flag”算出的分数无效：0.1/1", "分数须为不小于零的整数（千分之一分）或分数；请联系插件作者。"],
    en: [
      "The rule kind “flag” made an amount that is none: 0.1/1",
      "An amount is a whole number of thousandths or an exact fraction, not negative; ask the plugin’s author.",
    ],
  },
  {
    code: "FAHENG_RULE_FAILED",
    details: { plugin: "pack", kind: "pack.plain", question: "strikes", reason: "expected true or false" },
    zh: [
      "插件“pack”的评分规则“pack.plain”出错（strikes）：expected true or false",
      "没有写入任何内容；请联系插件作者，或换用修好的版本。",
    ],
    en: [
      "The rule kind “pack.plain” of the plugin “pack” failed (strikes): expected true or false",
      "Nothing was written; ask the plugin’s author, or install a release that is mended.",
    ],
  },
  {
    code: "FAHENG_RULE_OUT_OF_BOUNDS",
    details: { plugin: "pack", kind: "pack.plain", amount: "0.002", least: "0.003", most: "—" },
    zh: [
      "插件“pack”的评分规则“pack.plain”算出0.002分，超出它自己声明的范围（0.003至—）",
      "没有写入任何内容；请联系插件作者，或换用修好的版本。",
    ],
    en: [
      "The rule kind “pack.plain” of the plugin “pack” made 0.002, outside what it says is possible (0.003 to —)",
      "Nothing was written; ask the plugin’s author, or install a release that is mended.",
    ],
  },
  {
    code: "FAHENG_FRAMEWORK_INVALID",
    details: { count: 14 },
    zh: ["指标体系有14处问题，未评分", "按所列位置逐一改正。"],
    en: ["The framework is refused: 14 problems", "Correct each listed place."],
  },
  {
    code: "FAHENG_FACTS_INVALID",
    details: { count: 4 },
    zh: ["事实数据有4处问题，未评分", "按所列位置逐一改正。"],
    en: ["The facts are refused: 4 problems", "Correct each listed place."],
  },
  {
    code: "FAHENG_FACTS_SCHEMA",
    details: { reason: "没有这样的键：“__proto__”", reasonEn: "there is no such key: “__proto__”" },
    zh: ["事实数据不符合格式：没有这样的键：“__proto__”", "按“事实数据格式”（docs/schemas/facts.json）改正所指位置。"],
    en: [
      "The facts do not have the documented form: there is no such key: “__proto__”",
      "Correct the value at this place to docs/schemas/facts.json.",
    ],
  },
  {
    code: "FAHENG_UNIT_CLASS_UNKNOWN",
    details: {
      unitClass: "县级部们",
      known: "县级部门",
      knownEn: "县级部门",
      nearest: "，是否为“县级部门”",
      nearestEn: ": did you mean “县级部门”?",
    },
    zh: [
      "评分方案没有“县级部们”这一单位类别，是否为“县级部门”",
      "方案中的单位类别：县级部门。改正单位类别（不分类别的为空），或在方案的 unitClasses 中列出该类别。",
    ],
    en: [
      "The profile has no class of units “县级部们”: did you mean “县级部门”?",
      "Its classes: 县级部门. Correct the unit’s class (null for none), or list the class in the profile’s `unitClasses`.",
    ],
  },
  {
    code: "FAHENG_FACT_UNKNOWN_INDICATOR",
    details: { indicator: "toString", nearest: "", nearestEn: "" },
    zh: ["指标体系中没有编码为“toString”的指标", "核对指标编码。"],
    en: ["The framework has no indicator “toString”", "Check the indicator’s code."],
  },
  {
    code: "FAHENG_FACT_UNKNOWN_KEY",
    details: { indicator: "2", key: "rate", known: "c", knownEn: "c", nearest: "", nearestEn: "" },
    zh: ["指标“2”不需要事实“rate”", "可填的事实：c。"],
    en: ["Indicator “2” asks for no fact “rate”", "Facts it asks for: c."],
  },
  {
    code: "FAHENG_FACT_SHAPE",
    details: {
      label: "缺席次数",
      reason: "应为整数",
      reasonEn: "expected a whole number",
      form: "0至99的整数（次）",
      formEn: "a whole number from 0 to 99",
    },
    zh: ["“缺席次数”的填法不对：应为整数", "应填：0至99的整数（次）。"],
    en: [
      "“缺席次数” is not stated in the right form: expected a whole number",
      "Expected: a whole number from 0 to 99.",
    ],
  },
  {
    code: "FAHENG_FACT_RANGE",
    details: {
      label: "属于哪种情况",
      reason: "应为sound、absent之一，是否为“absent”",
      reasonEn: "one of sound, absent: did you mean “absent”?",
      form: "其中之一：好（sound）、无（absent）",
      formEn: "one of: sound, absent",
    },
    zh: [
      "“属于哪种情况”超出允许范围：应为sound、absent之一，是否为“absent”",
      "应填：其中之一：好（sound）、无（absent）。",
    ],
    en: [
      "“属于哪种情况” is out of range: one of sound, absent: did you mean “absent”?",
      "Expected: one of: sound, absent.",
    ],
  },
  {
    code: "FAHENG_WHAT_IF_TARGET",
    details: { target: 1e308 },
    zh: ["目标分“1e+308”不是有效分数", "给出最多三位小数的分数。"],
    en: ["The target “1e+308” is no number of points", "Give points with at most three decimals."],
  },
];

it("every code is read here, in the order in which they are declared", () => {
  expect(SENTENCES.map(({ code }) => code)).toEqual(Object.keys(scoringErrors));
});

it.each(SENTENCES)("$code says $zh", ({ code, details, zh, en }) => {
  const report = new FahengError(scoringErrors[code], { place: "items.1", details }).report();
  expect(report).toMatchObject({
    code,
    status: code.startsWith("FAHENG_RULE_") && code !== "FAHENG_RULE_DUPLICATE" ? 500 : 422,
    place: "items.1",
  });
  expect([report.message.zh, report.mend.zh]).toEqual(zh);
  expect([report.message.en, report.mend.en]).toEqual(en);
});

it.each(["FAHENG_PROFILE_INVALID", "FAHENG_FRAMEWORK_INVALID", "FAHENG_FACTS_INVALID"] as const)(
  "%s counts one problem as one",
  (code) => {
    const { message } = new FahengError(scoringErrors[code], { details: { count: 1 } }).report();
    expect([message.zh.includes("有1处问题"), message.en.endsWith("refused: 1 problem")]).toEqual([true, true]);
  },
);
