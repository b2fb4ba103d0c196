import { defineErrors } from "@faheng/domain";

/** What can be wrong with a profile over its framework, with a rule kind, and with facts. */
export const scoringErrors = defineErrors({
  FAHENG_PROFILE_INVALID: {
    status: 422,
    message: { zh: "评分方案有{count}处问题，未启用", en: "The profile is refused: {count:problem:problems}" },
    mend: { zh: "按所列位置逐一改正后重新提交。", en: "Correct each listed place and submit again." },
  },
  FAHENG_PROFILE_SCHEMA: {
    status: 422,
    message: {
      zh: "评分方案的数据不符合格式：{reason}",
      en: "The profile does not have the documented form: {reasonEn}",
    },
    mend: {
      zh: "按“评分方案格式”（docs/schemas/profile.json）改正所指位置的数据。",
      en: "Correct the value at this place to docs/schemas/profile.json.",
    },
  },
  FAHENG_PROFILE_TOO_LARGE: {
    status: 422,
    message: { zh: "{what}有{count}个，超过上限{limit}个", en: "{count} {what} are more than the limit of {limit}" },
    mend: { zh: "拆分为几个指标体系或评分方案。", en: "Split it into several frameworks or profiles." },
  },
  FAHENG_PROFILE_FRAMEWORK: {
    status: 422,
    message: {
      zh: "评分方案适用于“{wanted}”，不适用于“{given}”",
      en: "The profile is for “{wanted}”, not for “{given}”",
    },
    mend: {
      zh: "选用与该指标体系及版本相符的评分方案，或改正方案的 framework。",
      en: "Take a profile for this framework and version, or correct the profile’s `framework`.",
    },
  },
  FAHENG_FRAMEWORK_TREE: {
    status: 422,
    message: {
      zh: "指标体系的层级不成立：{node}{fault}",
      en: "The framework’s tree does not hold: {nodeEn} {faultEn}",
    },
    mend: { zh: "改正指标体系中的编码和上级分组。", en: "Correct the framework’s codes and parents." },
  },
  FAHENG_PROFILE_DUPLICATE: {
    status: 422,
    message: { zh: "{what}“{key}”重复", en: "The {whatEn} “{key}” stands more than once" },
    mend: { zh: "每个只保留一次。", en: "Keep each once." },
  },
  FAHENG_PROFILE_UNKNOWN: {
    status: 422,
    message: { zh: "{what}“{key}”不存在{nearest}", en: "There is no {whatEn} “{key}”{nearestEn}" },
    mend: {
      zh: "改正编码，或补上所引用的内容。已有：{known}。",
      en: "Correct the code, or add what it refers to. There are: {knownEn}.",
    },
  },
  FAHENG_PROFILE_PARAMS: {
    status: 422,
    message: {
      zh: "规则“{kind}”的参数 {field} 不对：{reason}",
      en: "The parameter {field} of rule “{kind}” is wrong: {reasonEn}",
    },
    mend: {
      zh: "按评分规则说明（docs/scoring-rules.md）改正该参数。",
      en: "Correct the parameter; docs/scoring-rules.md lists what each kind takes.",
    },
  },
  FAHENG_PROFILE_RULE_FAILED: {
    status: 422,
    message: { zh: "规则“{kind}”处理参数时出错：{reason}", en: "The rule “{kind}” failed on its parameters: {reason}" },
    mend: {
      zh: "改正参数；规则来自插件的，请联系插件作者。",
      en: "Correct the parameters, or ask the plugin’s author.",
    },
  },
  FAHENG_PROFILE_FACT_SHAPE: {
    status: 422,
    message: {
      zh: "同一事实“{key}”被要求两种不同的填法（{first}与{second}）",
      en: "The fact “{key}” is asked for in two forms ({first} and {second})",
    },
    mend: { zh: "为其中一款另设事实键。", en: "Give one of the clauses a fact key of its own." },
  },
  FAHENG_PROFILE_SUM: {
    status: 422,
    message: {
      zh: "{which}各项分值（含基础分，经折算和加权）合计{sum}分，与满分{full}分不符",
      en: "The points{whichEn} (with the base, converted and weighted) come to {sum}, not to the full marks of {full}",
    },
    mend: {
      zh: "改正各项分值、权重、折算或满分。",
      en: "Correct the points, weights, conversions or the full marks.",
    },
  },
  FAHENG_PROFILE_WEIGHTS: {
    status: 422,
    message: { zh: "{what}的权重合计{sum}，应为100%", en: "The weights of the {whatEn} come to {sum}, not to 100%" },
    mend: { zh: "改正权重，使合计为100%。", en: "Correct the weights so that they come to 100%." },
  },
  FAHENG_PROFILE_BOUNDS: {
    status: 422,
    message: { zh: "下限{floor}分高于上限{ceiling}分", en: "The floor of {floor} is above the ceiling of {ceiling}" },
    mend: { zh: "改正下限或上限。", en: "Correct the floor or the ceiling." },
  },
  FAHENG_PROFILE_PART_OVERLAP: {
    status: 422,
    message: {
      zh: "指标同时属于“{first}”和“{second}”两个部分",
      en: "The indicator is in two parts, “{first}” and “{second}”",
    },
    mend: { zh: "每个指标只归入一个部分。", en: "Leave each indicator in one part." },
  },
  FAHENG_PROFILE_LIMIT_SPLIT: {
    status: 422,
    message: {
      zh: "分组“{key}”设有限额，但其指标分属不同部分",
      en: "Group “{key}” has a limit but its indicators lie in different parts",
    },
    mend: { zh: "将限额设在同一部分之内的分组上。", en: "Put the limit on a group that lies within one part." },
  },
  FAHENG_PROFILE_NOT_BONUS: {
    status: 422,
    message: { zh: "“{key}”{is}加分项", en: "“{key}” {isEn} a bonus item" },
    mend: {
      zh: "加分上限只列加分项；加分项和否决项不归入部分。",
      en: "Bonus caps name bonus items alone; bonus and veto items belong to no part.",
    },
  },
  FAHENG_PROFILE_BONUS_OVERLAP: {
    status: 422,
    message: { zh: "两个加分上限部分重叠", en: "Two bonus caps overlap in part" },
    mend: {
      zh: "加分上限应互不相交，或一个完全包含另一个。",
      en: "Let bonus caps be apart, or one wholly inside the other.",
    },
  },
  FAHENG_PROFILE_ONCE_ONLY: {
    status: 422,
    message: {
      zh: "同一份“不重复计分”清单里既有加分的规则，又有扣分的规则",
      en: "A once-only list mixes rules that award with rules that deduct",
    },
    mend: {
      zh: "加分的和扣分的分列为两份清单（onceOnly），或去掉其中一种。",
      en: "List awards and deductions apart in `onceOnly`, or leave one of them out.",
    },
  },
  FAHENG_PROFILE_AGGRAVATES: {
    status: 422,
    message: {
      zh: "第“{key}”款所加重的款不存在、成环，或扣分与加分不一致{nearest}",
      en: "Clause “{key}” aggravates a clause that is absent, circular, or of the other effect{nearestEn}",
    },
    mend: { zh: "指明同一指标内、同为扣分（或加分）的一款。", en: "Name a clause of the same item and effect." },
  },
  FAHENG_BENCHMARK_UNKNOWN: {
    status: 422,
    message: {
      zh: "方案没有名为“{key}”的公布数{nearest}",
      en: "The profile has no benchmark “{key}”{nearestEn}",
    },
    mend: { zh: "方案中的公布数：{known}。", en: "The profile's benchmarks: {knownEn}." },
  },
  FAHENG_BENCHMARK_INVALID: {
    status: 422,
    message: { zh: "公布数“{title}”不对：{reason}", en: "The benchmark “{title}” is not right: {reasonEn}" },
    mend: {
      zh: "比例写成 86.5% 或 0.865，数值写成 86.5，并在方案规定的范围之内。",
      en: "Write a share as 86.5% or 0.865, a number as 86.5, between the ends that the profile gives.",
    },
  },
  FAHENG_PROFILE_FACT_OF: {
    status: 422,
    message: {
      zh: "“{indicator}”项没有可共用的数据“{key}”，或两处的填写形式不同",
      en: "Item “{indicator}” has no fact “{key}” of its own, or one of another form",
    },
    mend: {
      zh: "在 factOf 中写填报该数据的指标编号，在 fact 中写它在该指标下的名称；两处应为同一形式。",
      en: "Name in factOf the indicator with which the fact is stated, and in fact its key there; both are of one form.",
    },
  },
  FAHENG_PROFILE_MULTIPLIER: {
    status: 422,
    message: {
      zh: "第“{key}”款的系数不对：{reason}",
      en: "The factor of “{key}” is not right: {reasonEn}",
    },
    mend: {
      zh: "在 multipliedBy 中写同一指标内一款系数规则（multiplier）的 id。",
      en: "Name in multipliedBy the id of a clause of kind multiplier in the same item.",
    },
  },
  FAHENG_PROFILE_REDUCES: {
    status: 422,
    message: {
      zh: "第“{key}”款应从同一指标、同一来源的一款得分中扣，且不与加重并用",
      en: "Clause “{key}” must be a deduction that reduces an award of the same item and source, and aggravates nothing",
    },
    mend: { zh: "在 reduces 中指明被扣的得分条款。", en: "Name the award that it takes from in `reduces`." },
  },
  FAHENG_PROFILE_JOINT_CAP: {
    status: 422,
    message: { zh: "几款合计的上限不成立：{reason}", en: "The cap over several clauses cannot hold: {reasonEn}" },
    mend: {
      zh: "列出同一指标内同为扣分（或得分）的款，每款只列一次。",
      en: "List clauses of the item that all deduct or all award, each once.",
    },
  },
  FAHENG_PROFILE_HEAVIEST: {
    status: 422,
    message: {
      zh: "“同一事项取重者”清单不成立：{reason}",
      en: "The list of clauses of which the heaviest counts cannot hold: {reasonEn}",
    },
    mend: {
      zh: "列出至少两款，同为扣分或同为得分，每款只在一份清单中。",
      en: "List two clauses or more, all deductions or all awards, each in one list.",
    },
  },
  FAHENG_PROFILE_MEASURE: {
    status: 422,
    message: { zh: "不能按{what}设条件：{reason}", en: "Nothing can rest on {whatEn}: {reasonEn}" },
    mend: {
      zh: "改为有计分项、有满分的对象，或改按分数设线。",
      en: "Name something that is scored and has full marks, or state the line in points.",
    },
  },
  FAHENG_PROFILE_EFFECT: {
    status: 422,
    message: { zh: "效果没有作用的对象：{reason}", en: "The effect has nothing to act on: {reasonEn}" },
    mend: { zh: "改正效果，或补上它作用的对象。", en: "Correct the effect, or lay what it acts on." },
  },
  FAHENG_PROFILE_CONDITION_ORDER: {
    status: 422,
    message: {
      zh: "条件“{key}”衡量的是{measure}，效果却是{effect}：效果先于或同于所衡量的一步，会循环",
      en: "Condition “{key}” measures {measureEn}, and its effect is {effectEn}, which acts before or at that step: it goes in a circle",
    },
    mend: {
      zh: "改为衡量更早的一步，或改为作用在更后一步的效果（次序见 docs/scoring-rules.md）。",
      en: "Measure an earlier step, or choose an effect on a later one; docs/scoring-rules.md lists the order.",
    },
  },
  FAHENG_PROFILE_CRITERION: {
    status: 422,
    message: {
      zh: "另一等次标准应从高到低列出本方案的等次，至少一个，各不相同",
      en: "A further criterion lists grades of the profile from high to low, one at least, each different",
    },
    mend: { zh: "调整等次的顺序，或补上等次。", en: "Correct the order of the grades, or list one." },
  },
  FAHENG_PROFILE_GRADES: {
    status: 422,
    message: {
      zh: "等次应从高到低排列，名称和分数线各不相同",
      en: "Grades must fall from high to low, each different",
    },
    mend: { zh: "调整等次的顺序、名称或分数线。", en: "Correct the order, names or cut-offs." },
  },
  FAHENG_PROFILE_VETO: {
    status: 422,
    message: { zh: "否决项没有可以触发否决的规则", en: "The veto has no clause that could strike" },
    mend: { zh: "为该指标写明触发否决的一款。", en: "Lay a clause on the indicator that strikes." },
  },
  FAHENG_PROFILE_REGISTER: {
    status: 422,
    message: {
      zh: "市办登记要计入的“{indicator}.{fact}”不是由市办评定的次数",
      en: "The register counts into “{indicator}.{fact}”, which is no count that the office states",
    },
    mend: {
      zh: "写明该款由市办评定（statedBy: office），并使用按次计的规则。",
      en: "Let the office state that clause (`statedBy: office`), by a rule that counts.",
    },
  },
  FAHENG_PROFILE_OVERSTATED: {
    status: 422,
    message: {
      zh: "自评虚高要计入的“{indicator}.{fact}”不是由市办评定的次数",
      en: "Overstated own scores count into “{indicator}.{fact}”, which is no count that the office states",
    },
    mend: {
      zh: "写明该款由市办评定（statedBy: office），并使用按次计的规则。",
      en: "Let the office state that clause (`statedBy: office`), by a rule that counts.",
    },
  },
  FAHENG_PROFILE_TIE_BREAK: {
    status: 422,
    message: { zh: "同分时按分组区分名次，但没有列出分组", en: "Ties are to be broken by groups, but none is listed" },
    mend: { zh: "在 tieBreak 中列出分组。", en: "List the groups in `tieBreak`." },
  },
  FAHENG_RULE_DUPLICATE: {
    status: 422,
    message: { zh: "评分规则“{kind}”重复注册", en: "The rule kind “{kind}” is registered twice" },
    mend: { zh: "插件自有规则的名称前加插件编号。", en: "Prefix a plugin’s own kinds with its id." },
  },
  FAHENG_RULE_AMOUNT: {
    status: 500,
    message: {
      zh: "评分规则“{kind}”算出的分数无效：{amount}",
      en: "The rule kind “{kind}” made an amount that is none: {amount}",
    },
    mend: {
      zh: "分数须为不小于零的整数（千分之一分）或分数；请联系插件作者。",
      en: "An amount is a whole number of thousandths or an exact fraction, not negative; ask the plugin’s author.",
    },
  },
  FAHENG_RULE_FAILED: {
    status: 500,
    message: {
      zh: "插件“{plugin}”的评分规则“{kind}”出错（{question}）：{reason}",
      en: "The rule kind “{kind}” of the plugin “{plugin}” failed ({question}): {reason}",
    },
    mend: {
      zh: "没有写入任何内容；请联系插件作者，或换用修好的版本。",
      en: "Nothing was written; ask the plugin’s author, or install a release that is mended.",
    },
  },
  FAHENG_RULE_OUT_OF_BOUNDS: {
    status: 500,
    message: {
      zh: "插件“{plugin}”的评分规则“{kind}”算出{amount}分，超出它自己声明的范围（{least}至{most}）",
      en: "The rule kind “{kind}” of the plugin “{plugin}” made {amount}, outside what it says is possible ({least} to {most})",
    },
    mend: {
      zh: "没有写入任何内容；请联系插件作者，或换用修好的版本。",
      en: "Nothing was written; ask the plugin’s author, or install a release that is mended.",
    },
  },
  FAHENG_FRAMEWORK_INVALID: {
    status: 422,
    message: { zh: "指标体系有{count}处问题，未评分", en: "The framework is refused: {count:problem:problems}" },
    mend: { zh: "按所列位置逐一改正。", en: "Correct each listed place." },
  },
  FAHENG_FACTS_INVALID: {
    status: 422,
    message: { zh: "事实数据有{count}处问题，未评分", en: "The facts are refused: {count:problem:problems}" },
    mend: { zh: "按所列位置逐一改正。", en: "Correct each listed place." },
  },
  FAHENG_FACTS_SCHEMA: {
    status: 422,
    message: { zh: "事实数据不符合格式：{reason}", en: "The facts do not have the documented form: {reasonEn}" },
    mend: {
      zh: "按“事实数据格式”（docs/schemas/facts.json）改正所指位置。",
      en: "Correct the value at this place to docs/schemas/facts.json.",
    },
  },
  FAHENG_UNIT_CLASS_UNKNOWN: {
    status: 422,
    message: {
      zh: "评分方案没有“{unitClass}”这一单位类别{nearest}",
      en: "The profile has no class of units “{unitClass}”{nearestEn}",
    },
    mend: {
      zh: "方案中的单位类别：{known}。改正单位类别（不分类别的为空），或在方案的 unitClasses 中列出该类别。",
      en: "Its classes: {knownEn}. Correct the unit’s class (null for none), or list the class in the profile’s `unitClasses`.",
    },
  },
  FAHENG_FACT_UNKNOWN_INDICATOR: {
    status: 422,
    message: {
      zh: "指标体系中没有编码为“{indicator}”的指标{nearest}",
      en: "The framework has no indicator “{indicator}”{nearestEn}",
    },
    mend: { zh: "核对指标编码。", en: "Check the indicator’s code." },
  },
  FAHENG_FACT_UNKNOWN_KEY: {
    status: 422,
    message: {
      zh: "指标“{indicator}”不需要事实“{key}”{nearest}",
      en: "Indicator “{indicator}” asks for no fact “{key}”{nearestEn}",
    },
    mend: { zh: "可填的事实：{known}。", en: "Facts it asks for: {knownEn}." },
  },
  FAHENG_FACT_SHAPE: {
    status: 422,
    message: { zh: "“{label}”的填法不对：{reason}", en: "“{label}” is not stated in the right form: {reasonEn}" },
    mend: { zh: "应填：{form}。", en: "Expected: {formEn}." },
  },
  FAHENG_FACT_RANGE: {
    status: 422,
    message: { zh: "“{label}”超出允许范围：{reason}", en: "“{label}” is out of range: {reasonEn}" },
    mend: { zh: "应填：{form}。", en: "Expected: {formEn}." },
  },
  FAHENG_WHAT_IF_TARGET: {
    status: 422,
    message: { zh: "目标分“{target}”不是有效分数", en: "The target “{target}” is no number of points" },
    mend: { zh: "给出最多三位小数的分数。", en: "Give points with at most three decimals." },
  },
});
