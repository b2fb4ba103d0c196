import { UNIT } from "./canonical.ts";
import { figure, NUMBER, type Part } from "./patterns.ts";

/** By what an amount is repeated, as the words before it say. */
export type Repeat =
  /** 每件, 有一例: so many times as it happens; `free` of them make nothing. */
  | {
      readonly kind: "each";
      readonly unit: string;
      readonly step: number;
      readonly free: number;
      readonly isFull: boolean;
    }
  /** 每少1次, 每缺一项. */
  | { readonly kind: "missing"; readonly unit: string; readonly step: string }
  /** 每多1项 above a number. */
  | { readonly kind: "above"; readonly unit: string; readonly step: string }
  /** 每低1个百分点; `side` null where the words before it say it. */
  | {
      readonly kind: "points";
      readonly side: "below" | "above" | null;
      readonly step: string;
      readonly target: string | null;
    }
  /** 每低1分, 每少10万元: away from a number. */
  | { readonly kind: "away"; readonly side: "below" | "above"; readonly step: string; readonly unit: string }
  /** 每超过1天. */
  | { readonly kind: "late"; readonly step: number; readonly isWorking: boolean; readonly isAfter: string | null };

interface RepeatForm {
  readonly name: string;
  readonly pattern: RegExp;
  readonly makes: (found: Part) => Repeat | null;
  readonly example: string;
}

const N = NUMBER;
const DAY = "(?:工作日|自然日|日历日|天|日)";
const LATE = "(?:延迟|推迟|拖延|延期|延误|逾期|超期|超时|超过|超出|滞后|迟报|晚报|迟交|迟到|推后|迟|晚|超)";
/** What is counted, with what stands before it: 发生1起, 发现1处. */
const HAPPENS =
  "(?:再|新)?(?:发生|发现|出现|存在|查实|查出|查处|查证|检查|通报|接到|收到|产生|形成|曝光|有|被)?(?:有)?";

const whole = (text: string | undefined): number => {
  const number = Number(text ?? "1");
  return Number.isInteger(number) && number > 0 ? number : 0;
};

/**
 * The ways in which a sentence says that an amount comes again. The first that is found counts. To add one: a name, its pattern over
 * the canonical words before the amount, what it makes, an example.
 */
export const REPEATS: readonly RepeatForm[] = [
  {
    name: "percentage points",
    pattern: new RegExp(
      `(?:每再?(?:(?<side>低于|降低|下降|减少|滞后|落后|降|低|少|差|不足|欠|高于|超过|超出|超|高|上升|增加|提高|提升|增长|增|多)[^,;。\\d]{0,12}?(?:(?<target>${N})%(?:的)?)?)?(?<n>${N})?(?:百分点|%(?!的?\\d))|(?<=^|,)(?<side2>低于|降低|下降|减少|低|少|差|高于|超过|超|高|上升|提高)(?:目标值?|标准)?(?<n2>${N})百分点)(?:的)?`,
      "u",
    ),
    makes: ({ side, n, side2, n2, target }) => {
      const step = figure(n ?? n2 ?? "1");
      return step === null || step === "0"
        ? null
        : { kind: "points", side: sideOf(side ?? side2), step, target: figure(target) };
    },
    example: "每低1个百分点",
  },
  {
    name: "away from a number",
    pattern: new RegExp(
      `每再?(?<side>低于|降低|下降|减少|低|少|差|不足|高于|超过|超出|超|高|上升|增加|提高|多)[^,;。\\d]{0,8}?(?<n>${N})(?<unit>分|‰|万元|亿元|元|倍|位|公里|吨|亩)(?:的)?`,
      "u",
    ),
    makes: ({ side, n, unit }) => {
      const [step, own] = [figure(n), sideOf(side)];
      return step === null || step === "0" || own === null || unit === undefined
        ? null
        : { kind: "away", side: own, step, unit };
    },
    example: "每低1分",
  },
  {
    name: "days saved",
    pattern: new RegExp(
      `每(?:提前|提早|缩短|压缩|压减|减少|节省)[^,;。\\d]{0,4}?(?<n>${N})?(?<unit>${DAY})(?:的)?`,
      "u",
    ),
    makes: ({ n, unit }) => each(unit, n, false),
    example: "每提前1天",
  },
  {
    name: "days late",
    pattern: new RegExp(
      `(?:每${LATE}[^,;。\\d]{0,6}?(?<n>${N})?(?<unit>${DAY}|周|星期)|每(?<n3>${N})?(?<unit3>${DAY})|(?<=^|,)${LATE}(?<n2>1)(?<unit2>${DAY}))(?:的)?(?!前|内|以内)`,
      "u",
    ),
    makes: ({ n, unit, n2, unit2, n3, unit3 }) => {
      const step = whole(n ?? n2 ?? n3);
      const own = unit ?? unit2 ?? unit3;
      const days = own === "周" || own === "星期" ? 7 : 1;
      return step === 0 ? null : { kind: "late", step: step * days, isWorking: own === "工作日", isAfter: null };
    },
    example: "每超过1天",
  },
  {
    name: "one missing",
    pattern: new RegExp(
      `(?:每(?:缺少|少报|少开展|少开|缺报|缺失|少于|少|缺|差|不足)|(?<![不至减多较很极])(?:少报送?|少开展|少召开|少开|少组织|少举办)(?=${N})|(?<![不至减多较很极缺偏相误])(?:缺少|少|缺|差)(?=${N}))[^,;。\\d]{0,6}?(?<n>${N})?(?<unit>${UNIT})(?:的)?|(?:每)?(?:少|缺)(?:“|")[1一](?<own>[\\p{Script=Han}])[^,;。”"]{0,4}(?:”|")`,
      "u",
    ),
    makes: ({ n, unit, own }) => {
      const step = figure(n ?? "1");
      return step === null || step === "0"
        ? null
        : { kind: "missing", unit: unit ?? (own !== undefined && /[个条次件]/u.test(own) ? own : "项"), step };
    },
    example: "每少1次",
  },
  {
    name: "one level missing",
    pattern: /每?(?:缺少|缺|少)[1一](?<unit>级|层级|层|方)(?:的)?/u,
    makes: ({ unit }) => ({ kind: "missing", unit: unit ?? "级", step: "1" }),
    example: "缺少一级",
  },
  {
    name: "one more",
    pattern: new RegExp(
      `每(?:多于|超过|超出|增加|新增|增多|多出|超额|多|超|增)(?:完成|开展|报送|举办|发布)?(?<n>${N})?(?<unit>${UNIT})(?:的)?`,
      "u",
    ),
    makes: ({ n, unit }) => {
      const step = figure(n ?? "1");
      return step === null || step === "0" ? null : { kind: "above", unit: unit ?? "项", step };
    },
    example: "每多1项",
  },
  {
    name: "every full number",
    pattern: new RegExp(`每满(?<n>${N})(?<unit>${UNIT})(?:的)?`, "u"),
    makes: ({ n, unit }) => each(unit, n, true),
    example: "每满10件",
  },
  {
    name: "each",
    pattern: new RegExp(
      `(?:每${HAPPENS}(?<n>${N})?(?<unit>${UNIT})(?!前|内|以内|度|均|不少于|至少|不低于)|每(?![年月周季天日]|半年|工作日)[\\p{Script=Han}]{1,8}?(?<n4>${N})(?<unit4>${UNIT})|(?:逐|按)(?<unit2>件|次|项|例|起|人|条|份|卷)(?:的)?$)`,
      "u",
    ),
    makes: ({ n, unit, unit2, n4, unit4 }) =>
      /^(?:年|季度|月|周|日|天|百分点)$/u.test(unit ?? unit4 ?? "")
        ? null
        : each(unit ?? unit2 ?? unit4, n ?? n4, false),
    example: "每件",
  },
  {
    name: "each period",
    pattern: /(?:^|,)每1?(?<unit>季度|月|年|周)(?:的)?$/u,
    makes: ({ unit }) => each(unit === "月" ? "个月" : unit, "1", false),
    example: "每季度扣0.5分",
  },
  {
    name: "each of whatever",
    // 每证, 每校: what is counted has no measure word of the list.
    pattern: /每(?<unit>[\p{Script=Han}]{1,3})(?:的)?$/u,
    makes: ({ unit }) =>
      /[年月周日天季低高少多增减升降缺差超迟提百半]/u.test(unit ?? "") ? null : each(unit, "1", false),
    example: "每证扣0.1分",
  },
  {
    name: "when there is one",
    pattern: new RegExp(
      `(?:凡|如|若|但|只要|一经|经)?(?:发生|发现|出现|存在|查实|查出|有)(?:有)?1(?<unit>${UNIT})(?!以上|及以上|或|前|内)|(?<=^|,|其中|任意|任何|任|有)1(?<unit2>${UNIT})(?=[^,;。\\d]{0,20}(?:不|未|没|无|逾|超|违|错|漏|缺|迟|败|被))(?!以上|及以上)|(?<![过于足得满第成展少]|(?<!迟)到)1(?<unit3>${UNIT})(?:的)?$|(?<=^|,)1(?<unit4>[个家所名户])[\\p{Script=Han}]{1,6}$`,
      "u",
    ),
    makes: ({ unit, unit2, unit3, unit4 }) => each(unit ?? unit2 ?? unit3 ?? unit4, "1", false),
    example: "有1例，漏报1项",
  },
];

function each(unit: string | undefined, step: string | undefined, isFull: boolean): Repeat | null {
  const size = whole(step);
  return unit === undefined || size === 0 ? null : { kind: "each", unit, step: size, free: 0, isFull };
}

function sideOf(word: string | undefined): "below" | "above" | null {
  if (word === undefined) return null;
  return /低|降|减|少|差|不足|欠|后/u.test(word) ? "below" : "above";
}

/** What was found, and where in the words. */
export interface FoundRepeat {
  readonly repeat: Repeat;
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** The repeat that the words before an amount say; `null` for once. */
export function repeatIn(words: string): FoundRepeat | null {
  for (const { name, pattern, makes } of REPEATS) {
    // What stands nearest to the amount is what repeats it: 每份案卷每处错误扣0.2分.
    const found = [...words.matchAll(new RegExp(pattern.source, "gu"))].flatMap((match) => {
      const repeat = makes(match.groups ?? {});
      return repeat === null ? [] : [{ repeat, name, from: match.index, to: match.index + match[0].length }];
    });
    const last = found.at(-1);
    if (last !== undefined) return last;
  }
  return null;
}

/** 从第二次起, 第3次开始: how many times make nothing; `null` where it is not said. */
export function freeIn(words: string): { readonly free: number; readonly unit: string; readonly found: string } | null {
  const match = new RegExp(
    `(?:从|自)?第(?<n>\\d{1,3})(?<unit>${UNIT})(?:起|开始|及以后|以后)(?:的)?|(?:超过|超出)(?<m>\\d{1,3})(?<unit2>${UNIT})(?:以上)?(?:的)?(?=,?(?:每|超(?:过|出)部分|从))|第1(?<unit3>${UNIT})(?:不扣分?|免扣),?(?:此后|以后|之后|从第2(?:次|起|件)起)?`,
    "u",
  ).exec(words);
  if (!match) return null;
  const { n, unit, m, unit2, unit3 } = match.groups ?? {};
  if (n !== undefined) return { free: Math.max(0, Number(n) - 1), unit: unit ?? "次", found: match[0] };
  if (m !== undefined) return { free: Number(m), unit: unit2 ?? "次", found: match[0] };
  return { free: 1, unit: unit3 ?? "次", found: match[0] };
}

/** A minimum or a target that words state. */
export interface Target {
  /** A decimal. */
  readonly value: string;
  /** `%` or a unit. */
  readonly unit: string;
  /** `least`: 不少于, 达到, 以上; `most`: 不超过, 以内; `below` and `above`: 低于, 超过; `bare`: the number alone. */
  readonly side: "least" | "most" | "below" | "above" | "bare";
  /** 每季度: the minimum holds for each of so many periods. */
  readonly periods: { readonly unit: string; readonly count: number } | null;
  /** 每人: of each of several. */
  readonly isPerHead: boolean;
  readonly from: number;
  readonly to: number;
}

const TARGET = new RegExp(
  `[^,;。\\d]{0,24}?(?:(?<before>不少于|不得少于|不低于|不得低于|至少|不小于|≥|>=|达到|达|应为|为|完成|大于等于|不超过|不得超过|不高于|控制在|≤|<=|低于|不足|少于|不满|未达到|达不到|未达|不到|未满|小于|<|高于|超过|超出|大于|>)(?:到)?(?:[^,;。\\d%]{1,14}?(?=${N}%))?)?(?<n>${N})(?<unit>%|${UNIT})(?<after>以上|及以上|以内|以下|\\(含\\)|为(?:合格线|基准线?|基数|底线|目标值?|标准))?`,
  "gu",
);

const PERIODS: Readonly<Record<string, { readonly unit: string; readonly count: number }>> = {
  季度: { unit: "季度", count: 4 },
  季: { unit: "季度", count: 4 },
  半年: { unit: "半年", count: 2 },
  月: { unit: "月", count: 12 },
};

/** Every number with a unit that words state, in their order; years, quarters and days of the calendar are none. */
export function targetsIn(words: string): Target[] {
  const found: Target[] = [];
  for (const match of words.matchAll(TARGET)) {
    const { before, n, unit, after } = match.groups ?? {};
    const value = figure(n);
    if (value === null || unit === undefined || isCalendar(value, unit)) continue;
    const to = match.index + match[0].length;
    const from = to - (before ?? "").length - (n ?? "").length - unit.length - (after ?? "").length;
    const per =
      words
        .slice(Math.max(0, from - 24), from)
        .split(",")
        .at(-1) ?? "";
    const period = /每1?(?<unit>季度|季|半年|月)(?!.*每)/u.exec(per)?.groups?.unit;
    found.push({
      value,
      unit,
      side: sideOfTarget(before, after),
      periods: period === undefined ? null : (PERIODS[period] ?? null),
      isPerHead: /每(?:1)?(?:人|名|个?单位|个?部门|个?科室|家|所)|(?<=[年月度、])各[\p{Script=Han}]{0,4}$/u.test(per),
      from,
      to,
    });
  }
  return found;
}

function sideOfTarget(before: string | undefined, after: string | undefined): Target["side"] {
  if (before !== undefined) {
    if (/^(?:不超过|不得超过|不高于|控制在|≤|<=)/u.test(before)) return "most";
    if (/^(?:低于|不足|少于|不满|未达到|达不到|未达|不到|未满|小于|<)/u.test(before)) return "below";
    if (/^(?:高于|超过|超出|大于|>)$/u.test(before)) return "above";
    if (!/^(?:为|完成|应为)$/u.test(before)) return "least";
  }
  if (after === "以内" || after === "以下") return "most";
  if (after?.startsWith("为") === true) return "bare";
  return after === undefined ? "bare" : "least";
}

function isCalendar(value: string, unit: string): boolean {
  if (unit === "年" || unit === "月" || unit === "季度" || unit === "周") return true;
  return (unit === "日" || unit === "%") && Number(value) > 1000;
}

/** 3月1日前, 次年1月31日前: a due day as month and day; `null` where none is stated. */
export function dueIn(
  words: string,
): { readonly due: string; readonly yearOffset: number; readonly found: string } | null {
  const match =
    /(?<year>次年|翌年|下1年|下一年|第2年|\d{4}年|当年|本年度?|每年)?(?:的)?(?<month>\d{1,2})月(?:(?<day>\d{1,2})[日号]|(?<end>底|末))(?:之前|以前|前)?/u.exec(
      words,
    );
  const { year, month, day, end } = match?.groups ?? {};
  if (!match || month === undefined) return null;
  const [m, d] = [Number(month), end === undefined ? Number(day) : lastDayOf(Number(month))];
  if (m < 1 || m > 12 || d < 1 || d > lastDayOf(m) + (m === 2 ? 1 : 0)) return null;
  const two = (it: number): string => String(it).padStart(2, "0");
  const isFixed = /^\d/u.test(year ?? "");
  return {
    due: `${isFixed ? `${(year ?? "").slice(0, 4)}-` : ""}${two(m)}-${two(d)}`,
    yearOffset: /次年|翌年|下|第2/u.test(year ?? "") ? 1 : 0,
    found: match[0],
  };
}

function lastDayOf(month: number): number {
  return month === 2 ? 28 : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** From where to where a tier reaches; `null` for no end. */
export interface Interval {
  readonly unit: string;
  readonly low: string | null;
  readonly isLowIn: boolean;
  readonly high: string | null;
  readonly isHighIn: boolean;
  readonly from: number;
  readonly to: number;
  /** 4次得5分: the number alone, without 达到 or 以上. */
  readonly isBare: boolean;
  /** 第2次. */
  readonly isOrdinal?: boolean;
  /** 同比增长5%: of the growth over the year before; negative where it falls. */
  readonly isGrowth?: boolean;
}

const INTERVAL_UNIT = `(?:%|名|位|分|倍|${UNIT})`;
const LOW = "不少于|不低于|不小于|大于等于|大于或等于|至少|达到|达|满|≥|>=|完成|为|在|获得|取得";
const OVER = "高于|超过|超出|超(?=\\d)|大于|>";
const UNDER = "低于|不足|不满|少于|小于|未达到|未达|达不到|不到|未满|<";
const AT_MOST = "不超过|不高于|小于等于|≤|<=|不多于";
const IN = "(?:\\((?:含|含本数|包含)\\))";
const OUT = "(?:\\((?:不含|不包含)\\))";

/** The tier that words state, where they state one; the last of them. */
export function intervalIn(words: string): Interval | null {
  const forms: readonly [RegExp, (found: Part) => Omit<Interval, "from" | "to"> | null][] = [
    // 95%≤办结率<98%
    [
      new RegExp(
        `(?<a>${N})(?<u1>${INTERVAL_UNIT})(?<op1>≤|<=|<)[^,;。\\d≤<]{1,20}(?<op2>≤|<=|<)(?<b>${N})(?<u2>${INTERVAL_UNIT})(?:的)?`,
        "gu",
      ),
      ({ a, u1, op1, b, u2, op2 }) =>
        u1 !== u2 || u1 === undefined
          ? null
          : { unit: u1, low: figure(a), isLowIn: op1 !== "<", high: figure(b), isHighIn: op2 !== "<", isBare: false },
    ],
    // 第11名以后: that place and all behind it.
    [
      new RegExp(`(?:第(?<a>${N})(?<u>名|位)及?|(?<a2>${N})(?<u2>名|位)及)(?:以后|之后|以下)(?:的)?`, "gu"),
      ({ a, u, a2, u2 }) => over(u ?? u2, a ?? a2, true),
    ],
    // The first three are the places from 1 to 3.
    [
      new RegExp(`(?:排名)?前(?<b>${N})(?<u>名|位)(?:的)?`, "gu"),
      ({ b, u }) => ({ unit: u ?? "名", low: "1", isLowIn: true, high: figure(b), isHighIn: true, isBare: false }),
    ],
    [
      new RegExp(
        `(?:${LOW}|${OVER})?(?<a>${N})(?<u1>${INTERVAL_UNIT})?(?:(?<in1>以上|及以上|${IN})|(?<out1>${OUT}))*(?:\\((?:含|包含)(?:本数)?\\))?(?:-|至|到|,?(?<less>不足|不满|低于|未达到|不到|小于)|(?=${N}${INTERVAL_UNIT}?以[下内])|(?:、|和)(?=${N}%以下))(?<b>${N})(?<u2>${INTERVAL_UNIT})(?:(?<in2>${IN})|(?<out2>${OUT}))?(?:之间|以下|以内|的)?`,
        "gu",
      ),
      ({ a, b, u1, u2, out1, less, in2, out2, in1 }) =>
        u2 === undefined || (u1 !== undefined && u1 !== u2) || a === b
          ? null
          : Number(a) > Number(b)
            ? falling(u2, b, a)
            : {
                unit: u2,
                low: figure(a),
                isLowIn: out1 === undefined,
                high: figure(b),
                isHighIn: out2 === undefined && less === undefined && (in2 !== undefined || in1 === undefined),
                isBare: false,
              },
    ],
    [
      new RegExp(
        `(?<!不得?)(?:${UNDER})(?:到)?(?:[^,;。\\d%]{1,14}?(?=${N}%))?(?<b>${N})(?<u>${INTERVAL_UNIT})(?<in>${IN})?(?:的|时)?`,
        "gu",
      ),
      ({ b, u }) => under(u, b, false),
    ],
    [
      new RegExp(
        `(?<at>${AT_MOST})(?<b>${N})(?<u>${INTERVAL_UNIT})(?:的)?|(?<c>${N})(?<u2>${INTERVAL_UNIT})(?:\\(含\\))?(?:及?以下|以内|之内)(?<in>${IN})?(?<out>${OUT})?(?:的)?`,
        "gu",
      ),
      ({ b, u, c, u2, out }) => under(u ?? u2, b ?? c, out === undefined),
    ],
    [
      new RegExp(
        `(?<!不得?)(?:${OVER})(?:[^,;。\\d%]{1,14}?(?=${N}%))?(?<a>${N})(?<u>${INTERVAL_UNIT})(?:\\(不含\\))?(?<also>以上|及以上)?(?:的|时)?`,
        "gu",
      ),
      ({ a, u, also }) => over(u, a, also !== undefined),
    ],
    [
      new RegExp(
        `(?:(?<lead>${LOW})(?:到)?|(?<place>第)(?=${N}(?:名|位)))?(?<a>${N})(?<u>${INTERVAL_UNIT})(?<after>(?:\\(含\\)|含)?(?:及|或)?(?:以上|之上)(?:\\(含[^()]{0,4}\\))?|${IN})?(?:的|时)?`,
        "gu",
      ),
      ({ lead, a, u, after, place }) => {
        if (place !== undefined && u !== undefined && after === undefined)
          return { unit: u, low: figure(a), isLowIn: true, high: figure(a), isHighIn: true, isBare: false };
        const reached = over(u, a, true);
        const isSaid = after !== undefined || (lead !== undefined && !/^(?:为|在|完成)$/u.test(lead));
        return reached && (isSaid ? reached : { ...reached, isBare: true });
      },
    ],
  ];
  let last: Interval | null = null;
  const taken: [number, number][] = [];
  for (const [pattern, makes] of forms) {
    for (const match of words.matchAll(pattern)) {
      const [from, to] = [match.index, match.index + match[0].length];
      if (taken.some(([a, b]) => from < b && to > a) || /(?:后|末|倒数)(?:第)?$/u.test(words.slice(0, from))) continue;
      const made = makes(match.groups ?? {});
      const isLong =
        /^(?:年|季度|月|周)$/u.test(made?.unit ?? "") &&
        /以[上内下]|之内|逾期|超/u.test(words.slice(Math.max(0, from - 4), to));
      if (!made || (!isLong && [made.low, made.high].some((it) => it !== null && isCalendar(it, made.unit)))) continue;
      taken.push([from, to]);
      if (last === null || to > last.to) last = { ...made, from, to };
    }
  }
  return last;
}

/** 95%至85%: the higher end stands first. */
function falling(
  unit: string,
  low: string | undefined,
  high: string | undefined,
): Omit<Interval, "from" | "to"> | null {
  if (!/^[%‰分]$/u.test(unit)) return null;
  return { unit, low: figure(low), isLowIn: true, high: figure(high), isHighIn: true, isBare: false };
}

function under(
  unit: string | undefined,
  high: string | undefined,
  isHighIn: boolean,
): Omit<Interval, "from" | "to"> | null {
  if (unit === undefined) return null;
  return { unit, low: null, isLowIn: false, high: figure(high), isHighIn, isBare: false };
}

function over(
  unit: string | undefined,
  low: string | undefined,
  isLowIn: boolean,
): Omit<Interval, "from" | "to"> | null {
  if (unit === undefined) return null;
  return { unit, low: figure(low), isLowIn, high: null, isHighIn: false, isBare: false };
}
