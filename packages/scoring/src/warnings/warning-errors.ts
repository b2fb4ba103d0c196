import { defineErrors } from "@faheng/domain";

/**
 * How a profile can contradict itself and be used all the same: each says what can never come about, and what was probably
 * meant. Nothing is refused for it.
 */
export const profileWarnings = defineErrors({
  FAHENG_WARN_ONLY_LOSES: {
    status: 200,
    message: {
      zh: "值{points}分，从0分起，却只有扣分的款：最多得{best}分",
      en: "It is worth {points}, starts from 0 and has clauses that deduct alone: {best} is the most it makes",
    },
    mend: {
      zh: "满分起扣的，起始改为“从满分扣”；逐款得分的，写明得分的款。",
      en: "Let it start full where points are lost (`start`: `full`), or lay clauses that award.",
    },
  },
  FAHENG_WARN_EARNS_NOTHING: {
    status: 200,
    message: {
      zh: "值{points}分，从0分起，却没有能得分的款",
      en: "It is worth {points} and starts from 0, and nothing in it can make points",
    },
    mend: {
      zh: "写明得分的款，或把起始改为“从满分扣”，或把分值改为0。",
      en: "Lay clauses that award, let it start full, or make its points 0.",
    },
  },
  FAHENG_WARN_LOSS_IDLE: {
    status: 200,
    message: {
      zh: "从0分起，又不低于{floor}分：扣分不起作用",
      en: "It starts from 0 and stops at {floor}: its deductions do nothing",
    },
    mend: {
      zh: "从基础分中扣的，不设下限或以负数为下限；满分起扣的，写明分值并把起始改为“从满分扣”。",
      en: "Where it comes off the base, let its floor be `none` or below 0; where it loses its own points, state them and start full.",
    },
  },
  FAHENG_WARN_AWARD_IDLE: {
    status: 200,
    message: {
      zh: "从满分{start}分起，上限又是{ceiling}分：得分不起作用",
      en: "The item starts with {start} and its ceiling is {ceiling}: the award does nothing",
    },
    mend: {
      zh: "把起始改为“从零加”，或提高上限，或去掉这一款。",
      en: "Let the item start from zero, raise its ceiling, or leave the clause out.",
    },
  },
  FAHENG_WARN_AWARD_OFFSETS: {
    status: 200,
    message: {
      zh: "从满分{start}分起，上限是{ceiling}分：得分只能抵同项的扣分，不会超出",
      en: "The item starts with {start} and its ceiling is {ceiling}: the award makes up for deductions of the item and no more",
    },
    mend: {
      zh: "本意是抵扣的，不必改；本意是加分的，提高上限，或另设加分项。",
      en: "Leave it where making up is meant; where more is, raise the ceiling or lay a bonus item.",
    },
  },
  FAHENG_WARN_SHARE_ABOVE: {
    status: 200,
    message: {
      zh: "各款分到的分值{which}合计{sum}分，超过本项的{points}分",
      en: "The shares of its clauses that {whichEn} come to {sum}, more than the {points} of the item",
    },
    mend: {
      zh: "改正各款的分值或本项的标准分。",
      en: "Correct the clauses’ `share` or the item’s `points`.",
    },
  },
  FAHENG_WARN_CLAUSE_CAP_IDLE: {
    status: 200,
    message: {
      zh: "上限{cap}分用不上：这一款最多{most}分",
      en: "The cap of {cap} never binds: the clause makes {most} at most",
    },
    mend: { zh: "核对上限和参数，或不设上限。", en: "Check cap and parameters, or set no cap." },
  },
  FAHENG_WARN_CLAUSE_IDLE: {
    status: 200,
    message: { zh: "这一款在任何情况下都是0分", en: "The clause makes 0 whatever happens" },
    mend: { zh: "核对参数和上限，或去掉这一款。", en: "Check its parameters and cap, or leave it out." },
  },
  FAHENG_WARN_PARAM_IDLE: {
    status: 200,
    message: { zh: "参数 {field} 用不上：{reason}", en: "The parameter {field} never acts: {reasonEn}" },
    mend: { zh: "改正参数，或去掉用不上的部分。", en: "Correct it, or leave out what never acts." },
  },
  FAHENG_WARN_FLOOR_IDLE: {
    status: 200,
    message: {
      zh: "下限{floor}分用不上：最低也有{worst}分",
      en: "The floor of {floor} never binds: {worst} is the least it comes to",
    },
    mend: { zh: "核对下限和各款，或不设下限。", en: "Check floor and clauses, or set no floor." },
  },
  FAHENG_WARN_FLOOR_ABOVE: {
    status: 200,
    message: {
      zh: "最高只有{best}分，总是按下限{floor}分计",
      en: "{best} is the most it comes to, so that it is always raised to its floor of {floor}",
    },
    mend: { zh: "核对下限和各款。", en: "Check floor and clauses." },
  },
  FAHENG_WARN_CEILING_IDLE: {
    status: 200,
    message: {
      zh: "上限{ceiling}分用不上：最高只有{best}分",
      en: "The ceiling of {ceiling} never binds: {best} is the most it comes to",
    },
    mend: { zh: "核对上限和各款，或不设上限。", en: "Check ceiling and clauses, or set no ceiling." },
  },
  FAHENG_WARN_BONUS_CAP_IDLE: {
    status: 200,
    message: {
      zh: "合计上限{cap}分用不上：各项最多合计{most}分",
      en: "The joint cap of {cap} never binds: its items make {most} together at most",
    },
    mend: { zh: "核对合计上限和各项的上限。", en: "Check it against the items’ own ceilings." },
  },
  FAHENG_WARN_GRADE_UNREACHABLE: {
    status: 200,
    message: {
      zh: "等次“{grade}”的分数线{line}分达不到：总分最高{best}分",
      en: "No total reaches the {line} of the grade “{grade}”: {best} is the most",
    },
    mend: {
      zh: "核对分数线、各项上限和总分上限。",
      en: "Check the line, the items’ ceilings and the ceiling of the total.",
    },
  },
  FAHENG_WARN_GRADE_IF_LEFT_OUT: {
    status: 200,
    message: {
      zh: "等次“{grade}”的分数线{line}分，只有某些项不涉及时才达得到：各项都计时最高{best}分",
      en: "The {line} of the grade “{grade}” is reached only where something does not apply: {best} is the most where all does",
    },
    mend: {
      zh: "核对分数线和各项上限；各项都计也应达得到的，改正达不到满分的项。",
      en: "Check the line and the items’ ceilings, and correct the items that cannot make their points.",
    },
  },
  FAHENG_WARN_FULL_UNREACHABLE: {
    status: 200,
    message: {
      zh: "满分{full}分达不到：总分最高{best}分",
      en: "No total reaches the full marks of {full}: {best} is the most",
    },
    mend: {
      zh: "核对得不满分的项和总分上限。",
      en: "Check the items that cannot make their points, and the ceiling of the total.",
    },
  },
  FAHENG_WARN_EFFECT_EMPTY: {
    status: 200,
    message: {
      zh: "计零的分组“{group}”没有计分项：发生了也不减分",
      en: "The group “{group}” that is zeroed has no item: nothing is lost when it strikes",
    },
    mend: { zh: "改正分组，或为其中的指标设分。", en: "Correct the group, or lay points on its indicators." },
  },
  FAHENG_WARN_EFFECT_IDLE: {
    status: 200,
    message: { zh: "后果不起作用：{reason}", en: "The effect does nothing: {reasonEn}" },
    mend: { zh: "改正后果，或去掉这一条。", en: "Correct the effect, or leave it out." },
  },
  FAHENG_WARN_LIST_IDLE: {
    status: 200,
    message: { zh: "这一条不起作用：{reason}", en: "It does nothing: {reasonEn}" },
    mend: { zh: "补全所列内容，或去掉这一条。", en: "Complete what it lists, or leave it out." },
  },
  FAHENG_WARN_CLASS_SAME: {
    status: 200,
    message: {
      zh: "单位类别“{unitClass}”的{what}与通用的相同，不起作用",
      en: "The {whatEn} for the class “{unitClass}” are those of everybody and change nothing",
    },
    mend: { zh: "改正数值，或去掉这一类别的写法。", en: "Correct the value, or leave the class out here." },
  },
  FAHENG_WARN_CLASS_UNLISTED: {
    status: 200,
    message: {
      zh: "单位类别“{unitClass}”不在方案列出的类别之中{nearest}",
      en: "The class “{unitClass}” is none of those that the profile lists{nearestEn}",
    },
    mend: { zh: "改正类别名称，或把它列入方案的单位类别。", en: "Correct its name, or list it in `unitClasses`." },
  },
  FAHENG_WARN_CONDITION_NEVER: {
    status: 200,
    message: { zh: "条件在任何情况下都不成立：{reason}", en: "The condition never holds: {reasonEn}" },
    mend: {
      zh: "核对所衡量的内容、界线和“几项以上”，或去掉这一条件。",
      en: "Check what is measured, the line and the count, or leave it out.",
    },
  },
  FAHENG_WARN_CONDITION_ALWAYS: {
    status: 200,
    message: {
      zh: "条件在各项都计时总是成立：{reason}",
      en: "The condition holds whatever happens, as long as everything applies: {reasonEn}",
    },
    mend: {
      zh: "核对界线和“低于”“超过”等比较；本意如此的，直接改写受限的分值或等次。",
      en: "Check the line and the comparison; where that is meant, write it as a limit that always holds.",
    },
  },
  FAHENG_WARN_CRITERION_NEVER: {
    status: 200,
    message: {
      zh: "等次“{grade}”按这一依据达不到：{reason}",
      en: "By this criterion nobody has the grade “{grade}”: {reasonEn}",
    },
    mend: { zh: "核对界线和所衡量的内容。", en: "Check the line and what is measured." },
  },
  FAHENG_WARN_CRITERION_IDLE: {
    status: 200,
    message: {
      zh: "这一依据不会使等次降低：{reason}",
      en: "The criterion never makes a grade lower: {reasonEn}",
    },
    mend: { zh: "核对界线，或去掉这一依据。", en: "Check its lines, or leave it out." },
  },
  FAHENG_WARN_CRITERION_STEP: {
    status: 200,
    message: {
      zh: "等次“{grade}”的界线不比“{higher}”的宽：按这一依据没有单位是“{grade}”",
      en: "The line of “{grade}” is no easier than that of “{higher}”: the criterion never says “{grade}”",
    },
    mend: { zh: "界线由高到低依次放宽。", en: "Let each lower grade ask for less." },
  },
  FAHENG_WARN_JOINT_CAP_IDLE: {
    status: 200,
    message: { zh: "合计上限{cap}分用不上：{reason}", en: "The joint cap of {cap} never binds: {reasonEn}" },
    mend: {
      zh: "核对上限、各款和本项的下限、上限；要扣到本项分值之外的，放宽本项下限。",
      en: "Check it against the clauses and the item’s own limits; where more than the item may be lost, lower its floor.",
    },
  },
  FAHENG_WARN_FACTOR_FIXED: {
    status: 200,
    message: {
      zh: "系数不论怎样都是{factor}",
      en: "The factor is {factor} whatever is stated",
    },
    mend: {
      zh: "写明各档不同的系数；固定不变的，直接写进分值并去掉系数。",
      en: "State what it may be besides; where it never changes, write it into the points and leave it out.",
    },
  },
  FAHENG_WARN_CLAUSE_OUTWEIGHED: {
    status: 200,
    message: {
      zh: "各项都计时总有同一事项的另一款不轻于它：这一款从不计入",
      en: "As long as everything applies another clause on the same matter is never lighter: this one never counts",
    },
    mend: {
      zh: "核对取重者所列的各款和它们的分值，或去掉这一款。",
      en: "Check the clauses of which the heaviest counts and their points, or leave this one out.",
    },
  },
  FAHENG_WARN_BENCHMARK_IDLE: {
    status: 200,
    message: { zh: "没有款以“{title}”为目标值", en: "No clause takes “{title}” as its target" },
    mend: {
      zh: "在有关款的目标值处引用它，或去掉它，免得各期白填。",
      en: "Name it as a clause’s target, or leave it out, since it is asked for in every cycle.",
    },
  },
});
