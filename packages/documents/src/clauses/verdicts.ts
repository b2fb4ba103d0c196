import { UNIT } from "./canonical.ts";
import { figure, LEVEL, NUMBER, type Part, points } from "./patterns.ts";

/** What a sentence does with points, without what it depends on. */
export type Verdict =
  | {
      readonly kind: "amount";
      readonly effect: Effect;
      readonly points: string;
      /** 加扣, 再扣, 另扣: on top of what came before. */
      readonly isFurther: boolean;
      /** 加分, and not 得分: on top of what the item is worth. */
      readonly isExtra: boolean;
      /** 扣1分/次. */
      readonly unit: string | null;
      /** No verb says whether it is taken or given. */
      readonly isUnsaid?: boolean;
      /** 各扣, 均扣, 每项扣. */
      readonly isEach: boolean;
    }
  /** 分别加3分、2分、1分, with the levels that stand in brackets behind them. */
  | {
      readonly kind: "amounts";
      readonly effect: Effect;
      readonly points: readonly string[];
      readonly levels: readonly string[];
    }
  /** A share of the item's points: 1 for 得满分 and 该项不得分. */
  | { readonly kind: "portion"; readonly effect: Effect; readonly share: number }
  | { readonly kind: "judged"; readonly effect: Effect; readonly min: string | null; readonly max: string | null }
  | {
      readonly kind: "in-proportion";
      readonly effect: Effect;
      readonly of: "done" | "missing" | null;
      readonly points: string | null;
    }
  | { readonly kind: "between" }
  | {
      readonly kind: "veto";
      readonly does: "grade" | "zero-total" | "lower-grade" | "disqualify" | "cap-total" | "plain";
      readonly words: string;
    }
  | { readonly kind: "cap"; readonly points: string | null; readonly isEach: boolean }
  | { readonly kind: "exhausts" }
  | { readonly kind: "below-zero" }
  | { readonly kind: "once" }
  | { readonly kind: "factor"; readonly effect: Effect; readonly by: number }
  | { readonly kind: "nothing" }
  | { readonly kind: "worth"; readonly points: string }
  | { readonly kind: "external"; readonly to: string | null }
  | { readonly kind: "sample"; readonly to: string | null };
export type Effect = "deduct" | "award";

/** One way to say it. */
interface VerdictForm {
  readonly name: string;
  readonly pattern: RegExp;
  readonly makes: (found: Part) => Verdict | null;
  readonly example: string;
}

const N = NUMBER;
/** Percent of an item's points. */
const SHARE = "(?:\\d{1,2}(?:\\.\\d)?|100)";
/** 分 as points: no minutes, no 分之. */
const F = "分(?![钟之别析])";
const ITEM =
  "(?:本|该|此|其|每)?(?:(?<!\\d)(?:小项|大项|子项|项|条|款|部分|指标|单项))?(?:的|工作|考核|指标|全部|所有|总|标准|基本|相应)*";
const ADVERB =
  "(?:各|均|都|分别|则|即|可|再|另外|另|追加|额外|加重|直接|一次性|1次性|一律|应|只|仅|也|给予|予以|相应|先|共|统一|就)*";
const TAKES = "倒扣|扣减|扣除|减扣|扣分|扣|减分|减";
const GIVES = "加计|加分|附加|奖励|奖|加|计分|计|记分|记|得分|得|赋分|赋|给分|给|评";
/** Not the second half of another word: 累计, 获得, 所得 (but 每所得), 增加, 抵扣, 削减. */
const NOT_WORD =
  "(?:(?<![累合总统预估审会])(?=计)|(?<![取获难值不])(?<!(?<!每)所)(?=得)|(?<![增参])(?=加)|(?<![抵倍])(?=扣)|(?<![削缩递精])(?=减)|(?=[^计得加扣减]))";
const RANGE = `(?:${N}分?(?:-|至|到)${N}分|${N}分(?:以内|以下|之内)|(?:不超过|最多|最高)${N}分)`;
const FOR_REASON =
  "(?:(?:可)?(?:视|根据|依据|按照|按|结合|依)(?:其|具体|实际|相关|有关|完成|整改|工作|问题|违规|违法)*(?:情况|情节|情形|程度|质量|影响|效果|轻重|成效)(?:[^,;。\\d扣加得计给打评酌适]{0,8})|视情况?(?:节)?)";

const effectOf = (verb: string | undefined): Effect => (/[扣减]/u.test(verb ?? "") ? "deduct" : "award");

/**
 * The ways in which a sentence says what becomes of points. The earliest in the sentence is taken, of two at one place the one
 * that stands first here. To add one: a name, its pattern over the canonical text, what it makes, an example.
 */
export const VERDICTS: readonly VerdictForm[] = [
  {
    name: "one matter once",
    pattern:
      /(?:同一(?:事项|案件|件|项|工作|事件|内容|问题|成果|项目|活动|案例|经验|情形|行为|单位|人|奖项)?|同一|同类|同项|多[次个级项层]|重复|就高|上述|以上|既)[^,;。]{0,20}?(?:的?,(?=[只仅]))?(?:就高不就低|(?:以|按|取|就|从|计|只计|只取|只加|只扣)(?:其中)?(?:得分|分值|加分|扣分|级别|奖项|层级|等次|等级|最高级)?(?:的)?最?高(?:级别|层级|等次|奖项|分值|得分|加分|扣分|项|的|者|一级|一项|1项|1次|1级|分|级)*|(?:不|不得|不再|不予|不可)(?:重复|累计|累加|叠加|兼得)|(?:只|仅)(?:计|加|扣|记|按|取)(?:1次|一次|1项|分1次)(?:最高(?:分|项|的)?)?)(?:[^,;。\d]{0,10})/gu,
    makes: () => ({ kind: "once" }),
    example: "同一事项以最高计",
  },
  {
    name: "highest counts",
    pattern:
      /就高不就低(?:[^,;。\d]{0,6})|(?:不|不得|不再|不予)(?:重复|累计|叠加)(?:加分|计分|扣分|得分|计算|计|统计)|(?:取|以|按)(?:其中)?最高(?:分|项|者|级|级别|得分|奖项|1项|1级)(?:计分|计算|计入|计|加分|扣分|为准|得分)?/gu,
    makes: () => ({ kind: "once" }),
    example: "按最高级别计分，不重复加分",
  },
  {
    name: "total held",
    pattern: new RegExp(
      `(?:年度|全年|当年|本年度)*(?:考核|考评|评价)*总(?:得)?分(?:最高)?(?:不得|不)?(?:超过|高于)(?<n>${N})分`,
      "gu",
    ),
    // A total below that is one of some points.
    makes: ({ n }) => (Number(n) < 40 ? null : { kind: "veto", does: "cap-total", words: points(n) }),
    example: "总分不超过59分",
  },
  {
    name: "cap of full marks",
    pattern: new RegExp(
      `(?:累计|合计|总计|共)?(?:扣分|扣减|扣|减分)?(?:最多|最高|至多|不超过|不得超过|以)(?:可)?(?:扣(?:完|至|到|减|除|分)?|减)?(?:不超过)?${ITEM}(?:分值|标准分|总分|满分|分数|得分|基本分)(?:为限|为止|止)?(?![的\\d])`,
      "gu",
    ),
    makes: () => ({ kind: "exhausts" }),
    example: "最多扣完本项分值",
  },
  {
    name: "cap",
    pattern: new RegExp(
      `(?<each>(?:每(?:项|次|件|人|起|例|个|类|家|单项|款|条)|单(?:件|次|案|起|例|个|份|条)|同[一1](?:案件|案|件|事项|单位|部门|问题))[^,;。\\d]{0,4})?(?:累计|合计|总计|共计|总共|${ITEM}|单项|全年|年度|加分|扣分|得分|总|此类)*(?:扣减|扣除|扣分|扣|减分|加分|加|得分|计分|奖励|分值|得)?(?:总分|总额|分值|分数|累计)*(?:最多|最高|至多|上限为|上限|封顶|不得超过|不能超过|不超过|不高于|不多于)(?:可|能)?(?:累计|一次性)?(?:扣减|扣除|扣分|扣|减|加分|加|得|计|为|奖|不超过|至|到|是)*(?<n>${N})${F}(?:为限|为上限|封顶|为止|止|以内)?`,
      "gu",
    ),
    makes: ({ n, each }) => ({ kind: "cap", points: points(n), isEach: each !== undefined }),
    example: "累计不超过5分",
  },
  {
    name: "cap at the end",
    pattern: new RegExp(
      `(?:直至|直到)?(?:以|扣满|扣完|扣至|扣到|扣足|扣够|加满|加至|加到|累计|扣|加|计|得)*(?:扣|加)?(?<n>${N})分(?:为限|为上限|封顶|(?:即)?(?:为)?止)`,
      "gu",
    ),
    // 扣至0分为止 is down to nothing.
    makes: ({ n }) => (points(n) === "0" ? null : { kind: "cap", points: points(n), isEach: false }),
    example: "扣满10分为止",
  },
  {
    name: "down to nothing",
    pattern: new RegExp(
      `(?:直至|直到|至)?${ITEM}(?:分值|分数|得分|分)?(?:(?:扣|减)(?:完|光|尽|满)(?!\\d)(?:本|该|此)?(?:项|条|款|小项)?(?:的)?(?:分值|标准分|总分|基本分|得分|分数|满分|分)?(?:为止|止)?|(?:扣|减)(?:至|到)0分?(?:为止|止)?|最低(?:为|得|计|是)?0分|不计负分|不(?:再)?倒扣分?|不出现负分)`,
      "gu",
    ),
    makes: () => ({ kind: "exhausts" }),
    example: "扣完为止",
  },
  {
    name: "below nothing",
    pattern:
      /(?:可|允许|可以)(?:出现负分|倒扣|扣至负分|计负分|扣成负分)分?|不封底|(?:扣分)?(?:不设|没有|无)(?:扣分)?(?:下限|底线)/gu,
    makes: () => ({ kind: "below-zero" }),
    example: "可倒扣",
  },
  {
    name: "judged",
    pattern: new RegExp(
      `(?:${FOR_REASON}(?:酌情|适当|分别|相应|给予|予以|可)*|(?:酌情|适当|酌)(?:给予|予以|分别|每次|每项)*)(?<verb>扣减|扣除|扣分|扣|减分|减|加分|加|给分|给|计分|计|得分|得|打分|打|评分|评)(?<range>${RANGE}(?:不等)?|${N}分(?!以上)|分)?`,
      "gu",
    ),
    makes: ({ verb, range }) => {
      const given = range ?? "";
      if (given === "" && verb?.endsWith("分") !== true) return null;
      return { kind: "judged", effect: effectOf(verb), ...ends(given) };
    },
    example: "酌情扣1-5分",
  },
  {
    name: "within a range",
    pattern: new RegExp(
      `在?(?<range>${RANGE})(?:之间|范围内|区间内|幅度内|内)?(?:进行)?(?:酌情|视情|适当|分别)*(?<verb>扣分|减分|加分|给分|计分|得分|打分|评分|赋分)`,
      "gu",
    ),
    makes: ({ verb, range }) => ({ kind: "judged", effect: effectOf(verb), ...ends(range ?? "") }),
    example: "在0-5分之间酌情打分",
  },
  {
    name: "range",
    pattern: new RegExp(`${NOT_WORD}${ADVERB}(?<verb>${TAKES}|${GIVES})(?<range>${RANGE}(?:不等)?)`, "gu"),
    makes: ({ verb, range }) => ({ kind: "judged", effect: effectOf(verb), ...ends(range ?? "") }),
    example: "扣1-3分",
  },
  {
    name: "in between",
    pattern:
      /(?:其间|中间|之间|介于|期间|区间内?|其余|其他)?[^,;。\d]{0,8}?(?:采?用?线性插值法?|按?照?插值法?|内插法|线性插值|其间按比例|之间(?:的)?按(?:照)?比例|中间(?:值|的)?按(?:照)?比例|区间内?(?:的)?按(?:照)?比例)(?:[^,;。\d]{0,10}分)?(?:计算)?/gu,
    makes: () => ({ kind: "between" }),
    example: "其间按插值法计分",
  },
  {
    name: "in proportion",
    pattern: new RegExp(
      `(?:按(?:照)?|以(?![上下内])|根据|依|等|同|成)(?:照)?(?<what>[^,;。扣加得计\\d]{0,18}?)(?:比例|比率|占比|完成率|比重|达标率)(?:相应|分别|(?:递减|递增)(?=[扣减加得计给评赋])|折算|计算|进行|每项|给予|酌情|换算|后|的)*(?<verb>递减|递增|扣减|扣除|扣|减|加|得|计算|计|给|评|赋|折算)(?:得|相应)?(?:分值|分数|得分|分)?(?:最[多高](?:扣|得)?(?<n>${N})分)?`,
      "gu",
    ),
    makes: ({ what, verb, n }) => ({
      kind: "in-proportion",
      effect: verb === "递减" ? "award" : effectOf(verb),
      of: /未|不|欠|缺|差/u.test(what ?? "")
        ? "missing"
        : /完成|实际|达标|合格|已|优秀|参/u.test(what ?? "")
          ? "done"
          : null,
      points: n === undefined ? null : points(n),
    }),
    example: "按完成比例计分",
  },
  {
    name: "formula",
    pattern: new RegExp(
      `(?:(?:得分|考核得分|${ITEM}得分|(?:得分|计分|评分|计算)?(?:计算)?(?:公式|方法))(?:=|:|为)|按(?:照)?|(?<=^|,)(?=[^,;。=\\d]{1,24}?(?:率|比例|占比|度)[×*xX]))(?<what>[^,;。=\\d]{1,24}?(?:率|比例|占比|度|÷[^,;。=\\d]{1,16}|/[^,;。=\\d]{1,16}))(?:[×*xX]|乘以)(?:${ITEM}(?:分值|满分|标准分|权重分?)|(?<n>${N})分?)(?:计算得分|计算|计分|得分)?`,
      "gu",
    ),
    makes: ({ n }) => ({
      kind: "in-proportion",
      effect: "award",
      of: "done",
      points: n === undefined ? null : points(n),
    }),
    example: "得分=完成率×本项分值",
  },
  {
    name: "formula of a share",
    pattern: new RegExp(
      `(?:得分|公式|方法)(?:=|:|为)(?:${ITEM}(?:分值|满分|标准分)|(?<n>${N})分?)(?:[×*xX]|乘以)(?<what>\\(1-[^()]{1,24}\\)|[^,;。=\\d()]{1,20}(?:率|比例|占比)|\\([^()]{1,16}[÷/][^()]{1,16}\\)|[^,;。=\\d()]{1,16}[÷/][^,;。=\\d()]{1,16})`,
      "gu",
    ),
    makes: ({ n, what }) => {
      const isMissing = what?.startsWith("(1-") === true;
      return {
        kind: "in-proportion",
        effect: isMissing ? "deduct" : "award",
        of: isMissing ? "missing" : "done",
        points: n === undefined ? null : points(n),
      };
    },
    example: "得分=5×（1-未整改数/应整改数）",
  },
  {
    name: "veto",
    pattern:
      /(?:直接)?(?:实行|实施|予以|给予|按|启动)?(?:"|“)?[1一]票否决(?:"|”)?(?!(?:本|该|此)(?:项|条|款))(?:制|处理|项)?/gu,
    makes: () => ({ kind: "veto", does: "plain", words: "一票否决" }),
    example: "实行一票否决",
  },
  {
    name: "graded down",
    pattern:
      /(?:年度|当年|本年度)?(?:考核|评定|考评|总评|评价|评议|最终)?(?:结果|等次|等级|档次|总评)?(?:直接|一律|均)?(?:评|定|确定|认定|评定|列|判定|降|视|评价|定性|结果|等次|档次)为(?:[“"])?(?<words>不合格|不达标|不称职|基本合格|末等|末档|较差|差|未达标|未通过|不及格|一般|D级|四类|不通过)(?:[”"])?(?:等次|档次|等级|单位)?/gu,
    makes: ({ words }) => ({ kind: "veto", does: "grade", words: words ?? "" }),
    example: "考核等次定为不合格",
  },
  {
    name: "no honours",
    pattern:
      /(?:实行|予以)?[“"]?[1一]票否[优先][”"]?|(?:取消|不得|不予|不能|丧失|撤销)[^,;。\d]{0,12}?(?:评优|评先|优秀|参评|参加评|表彰|先进|评定|创建)[^,;。\d]{0,8}(?:资格)?/gu,
    makes: ({ found }) => ({ kind: "veto", does: "disqualify", words: found ?? "" }),
    example: "取消评优资格",
  },
  {
    name: "total is nothing",
    pattern: /(?:年度|考核|全年)?总分(?:直接)?(?:计|记|为|按|得|扣(?:完|光))?(?:0分|零分|为0)(?:计算)?/gu,
    makes: () => ({ kind: "veto", does: "zero-total", words: "0" }),
    example: "考核总分计0分",
  },
  {
    name: "one grade lower",
    pattern:
      /(?:考核|年度|评定)?(?:结果|等次)?(?:直接)?(?:降低?|下调|下降)(?<n>[\d一二两])?个?(?:等次|档次|等级|级|档)(?:处理|评定)?/gu,
    makes: ({ n }) => ({
      kind: "veto",
      does: "lower-grade",
      words: n === "二" || n === "两" ? "2" : n === "一" ? "1" : (n ?? "1"),
    }),
    example: "降低一个等次",
  },
  {
    name: "nothing for the item",
    pattern: new RegExp(
      `(?:则|否则|即)?${ITEM}(?:均|一律|全部|即|直接|都|则)*(?:不(?:得|计|给|予|记|予计|赋)(?:任何)?分(?:数)?(?!数)|不计入(?:得分|总分)?|(?:得|计|记|为|按)(?:0|零)分(?:计|处理)?|(?:分值|得分)(?:为|计)?(?:0|零)分?)|(?<=^|[,;])(?:则|即)?(?:本|该|此)(?:小项|项|条|款)(?:直接|均|一律)*(?:0|零)分`,
      "gu",
    ),
    makes: () => ({ kind: "portion", effect: "deduct", share: 1 }),
    example: "该项不得分",
  },
  {
    name: "all points taken",
    pattern: new RegExp(
      `(?:则|即)?(?:直接|全部|均)?(?:全扣|扣光|取消(?:本|该|此)(?:小项|项|条|款|项工作|项指标)(?:的)?(?:全部)?(?:得分|分值|分数|考核分)|(?:实行|予以)?[1一]票否决(?:本|该|此)(?:项|条|款)(?:工作|指标)?(?:的)?(?:得分|分值|分数)?|扣(?:除|减|完)?(?:本|该|此)(?:小项|项|条|款|部分)(?:工作|考核|指标)?(?:的)?(?:全部|所有|总)?(?:分值|分数|得分|标准分|满分|分)|扣(?:除|减)?(?:全部|所有)(?:分值|分数|得分|标准分|分)|扣(?:除)?(?:全|满)分|分值全(?:部)?扣(?:除)?|全部扣除)(?!值|数|的|\\d|止|为止)`,
      "gu",
    ),
    makes: () => ({ kind: "portion", effect: "deduct", share: 1 }),
    example: "扣除该项全部分值",
  },
  {
    name: "full marks",
    pattern: new RegExp(
      `(?:可|即|则)?(?:得|计|记|给|为|评|赋)(?:予)?${ITEM}(?:满分|全分|全部分(?:值)?|标准分|基本分)(?!的|值的|\\d)`,
      "gu",
    ),
    makes: () => ({ kind: "portion", effect: "award", share: 1 }),
    example: "得满分",
  },
  {
    name: "half of it",
    pattern: new RegExp(
      `(?<verb>得|计|记|给|扣|减)(?:除|减)?${ITEM}(?:分值|满分|标准分|总分|分数|分)?的?(?:一半|半数|50%|2分之1)(?:的)?(?:分值|分数|分)?|(?:减半|折半)(?<half>得分|计分|给分|记分|计算得分)`,
      "gu",
    ),
    makes: ({ verb, half }) => ({ kind: "portion", effect: half === undefined ? effectOf(verb) : "award", share: 0.5 }),
    example: "得一半分",
  },
  {
    name: "a share of it",
    pattern: new RegExp(
      `(?<verb>得|计|记|给|扣|减)(?:除|减)?${ITEM}(?:分值|满分|标准分|总分|分数|分)的?(?<n>${SHARE})%|按(?:${ITEM}(?:分值|满分|标准分)的)?(?<share>${SHARE})%(?:(?<verb2>得|计|记|给|扣)分|计入(?:得分|总分)?|计算|折算)|${NOT_WORD}(?<verb3>得|计|记|给|扣|减)(?:除|减)?(?<n3>${SHARE})%(?:的?(?:${ITEM}(?:分值|满分|标准分|分数)|分(?!钟)))?(?=$|[,、;。(])`,
      "gu",
    ),
    makes: ({ verb, n, share, verb2, verb3, n3 }) => ({
      kind: "portion",
      effect: effectOf(verb ?? verb2 ?? verb3),
      share: Number(n ?? share ?? n3) / 100,
    }),
    example: "扣该项分值的20%",
  },
  {
    name: "times",
    pattern:
      /(?:加倍|双倍|翻倍|成倍)(?:扣|计)(?:减|除)?分?(?!\d)|按(?<n>\d(?:\.\d)?)倍(?:扣|计)分?|(?:(?<!工作量|规模|数量)减半|折半)(?:扣|计|加|给|得)?(?:除|减)?分?(?![值得计给记加])|(?:扣分|扣)减半/gu,
    makes: ({ found, n }) => ({
      kind: "factor",
      effect: /[加得给](?![倍])/u.test(found ?? "") ? "award" : "deduct",
      by: n === undefined ? (/减半/u.test(found ?? "") ? 0.5 : 2) : Number(n),
    }),
    example: "加倍扣分",
  },
  {
    name: "amounts by level",
    pattern: new RegExp(
      `${NOT_WORD}(?:各|分别|依次|每项|可)*(?<verb>${TAKES}|${GIVES})(?<list>${N}分\\(${LEVEL}\\)(?:[、,和及]?(?:加|得|扣)?${N}分\\(${LEVEL}\\)){1,6})`,
      "gu",
    ),
    makes: ({ verb, list }) => ({
      kind: "amounts",
      effect: effectOf(verb),
      points: [...(list ?? "").matchAll(new RegExp(`(${N})分`, "gu"))].map(([, it]) => points(it)),
      levels: [...(list ?? "").matchAll(/\(([^()]+)\)/gu)].map(([, it]) => it ?? ""),
    }),
    example: "分别加1分（国家）、0.5分（省）、0.2分（市）",
  },
  {
    name: "amounts in turn",
    pattern: new RegExp(
      `(?:分别|依次|各|每项|每次|每件|可|给予|予以)*${NOT_WORD}(?<verb>${TAKES}|${GIVES})(?<list>${N}分?(?:(?:、|和|及|/|,(?=${N}分[、,和及.;。]|${N}分$))(?:加|得|扣)?${N}分?){0,8}(?:、|和|及|/|,(?=${N}分(?:$|[,。;])))(?:加|得|扣)?${N}${F})`,
      "gu",
    ),
    makes: ({ verb, list }) => ({
      kind: "amounts",
      effect: effectOf(verb),
      points: [...(list ?? "").matchAll(new RegExp(N, "gu"))].map(([it]) => points(it)),
      levels: [],
    }),
    example: "分别加3分、2分、1分",
  },
  {
    name: "amount",
    pattern: new RegExp(
      `${NOT_WORD}(?<adverb>${ADVERB}(?:加(?=扣))?)(?<verb>${TAKES}|${GIVES})(?:本项|该项|此项|总分|分值|基本分)?:?(?<n>${N})${F}(?!以上|以下|及以上|\\(含|封顶|为止|止|、\\d)(?:/(?<unit>${UNIT}))?`,
      "gu",
    ),
    makes: ({ adverb, verb, n, unit }) => ({
      kind: "amount",
      effect: effectOf(verb),
      points: points(n),
      isExtra: /加|奖/u.test(verb ?? ""),
      isFurther: /再|另|追加|额外|加重|加(?=$)/u.test(adverb ?? ""),
      unit: unit ?? null,
      isEach: /各|均|都|分别/u.test(adverb ?? ""),
    }),
    example: "扣0.5分/次",
  },
  {
    name: "amount at a rate",
    pattern: new RegExp(
      `按(?:照)?每(?<unit>${UNIT})(?<n>${N})分(?:的标准|计算|标准)?(?<verb>扣|减|加|得|计)(?:减|除)?分`,
      "gu",
    ),
    makes: ({ unit, n, verb }) => ({
      kind: "amount",
      effect: effectOf(verb),
      points: points(n),
      isExtra: verb === "加",
      isFurther: false,
      unit: unit ?? null,
      isEach: false,
    }),
    example: "按每条0.1分的标准扣分",
  },
  {
    name: "amount without a verb",
    pattern: new RegExp(`(?<=每${UNIT})(?<n>${N})${F}(?!以上|以下|封顶|为止|止)`, "gu"),
    makes: ({ n }) => ({
      kind: "amount",
      effect: "award",
      points: points(n),
      isExtra: true,
      isFurther: false,
      unit: null,
      isEach: false,
      isUnsaid: true,
    }),
    example: "省级媒体刊发每篇0.3分",
  },
  {
    name: "amount by level without a verb",
    pattern: new RegExp(
      `(?<=[,、;](?:被|获|获得|在)?${LEVEL}[\\p{Script=Han}]{0,6}(?:每${UNIT}|1${UNIT})?)(?<![扣加得减计给赋记])(?<n>${N})${F}(?!以上|以下|封顶|为止|止|\\(|、\\d|-|至)`,
      "gu",
    ),
    makes: ({ n }) => ({
      kind: "amount",
      effect: "award",
      points: points(n),
      isExtra: true,
      isFurther: false,
      unit: null,
      isEach: false,
      isUnsaid: true,
    }),
    example: "国家级加1分，省级0.5分",
  },
  {
    name: "signed amount",
    pattern: new RegExp(`(?<![\\d分%个项次件])(?<sign>[+-])(?<n>${N})${F}(?:/(?<unit>${UNIT}))?`, "gu"),
    makes: ({ sign, n, unit }) => ({
      kind: "amount",
      effect: sign === "-" ? "deduct" : "award",
      points: points(n),
      isExtra: sign === "+",
      isFurther: false,
      unit: unit ?? null,
      isEach: false,
    }),
    example: "每次-1分",
  },
  {
    name: "nothing taken",
    pattern:
      /(?:则|可)?(?:均|都|一律)?(?:不(?:予|作|再)?(?:扣|减|加)(?:除|减)?分(?!超过)|免(?:予)?扣分|不作扣分处理)/gu,
    makes: () => ({ kind: "nothing" }),
    example: "不涉及的不扣分",
  },
  {
    name: "worth",
    pattern: new RegExp(
      `(?:本|该|此)(?:项|条|款)?(?:工作|指标|考核|共|总)*(?:满分|分值|标准分|计|为|共)+(?<n>${N})分|(?:满分|基础分|基本分|标准分)(?:为|计|:)?(?<n2>${N})分|(?:共|合计|总计)(?<n3>${N})分`,
      "gu",
    ),
    makes: ({ n, n2, n3 }) => ({ kind: "worth", points: points(n ?? n2 ?? n3) }),
    example: "本项满分5分",
  },
  {
    name: "share of an outside score",
    pattern:
      /(?<mean>平均)?(?:得分|成绩|评分|分数|分值|结果|平均分|指数|分)(?:[×*xX]|乘以|的|按)(?<n>\d{1,2})%(?:计入|折算|计算|计|(?:即)?为|作为)(?:[^,;。\d]{0,6}(?:得)?分)?/gu,
    makes: ({ n, mean, found }) => ({
      kind: mean !== undefined || found?.startsWith("平均") === true ? "sample" : "external",
      to: points(n),
    }),
    example: "测评得分×5%计入",
  },
  {
    name: "a score out of a hundred",
    pattern: new RegExp(
      `(?:按|以|由)?(?:照)?(?:实际得分占总分的?比例|100分制|百分制|满分100分)?(?:折算|换算|折合)(?:为|成|到)(?<n>${N})分(?:制)?(?:计入(?:总分|得分)?)?`,
      "gu",
    ),
    makes: ({ n }) => ({ kind: "external", to: points(n) }),
    example: "按100分制换算为10分",
  },
  {
    name: "outside score",
    pattern:
      /(?:按|以|根据|依据|直接)(?:照)?[^,;。\d]{0,24}?(?:测评|评估|评价|调查|测试|考试|评查|考核|反馈)[^,;。\d]{0,10}?(?:得分|成绩|分数|结果|情况)[^,;。\d]{0,6}?(?:折算|换算|计入|计分|得分|赋分|计算)[^,;。\d]{0,8}/gu,
    makes: () => ({ kind: "external", to: null }),
    example: "按第三方测评得分折算计分",
  },
  {
    name: "mean of samples",
    pattern: /(?:取|按|以)(?:其|各|抽查|评查)?[^,;。\d]{0,10}平均(?:得)?(?:分|值|成绩)[^,;。\d]{0,10}/gu,
    makes: () => ({ kind: "sample", to: null }),
    example: "按评查案卷平均分计分",
  },
];

/** The ends of a range in points. */
function ends(range: string): { min: string | null; max: string | null } {
  const numbers = [...range.matchAll(new RegExp(N, "gu"))].map(([it]) => figure(it));
  const [first, second] = numbers;
  if (first === undefined || first === null) return { min: null, max: null };
  if (second === undefined || second === null) return { min: null, max: first };
  return { min: first, max: second };
}
