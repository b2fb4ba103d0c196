import { formatPoints, parsePoints } from "@faheng/domain";
import type { ClauseValue } from "./clause.ts";
import type { Interval } from "./conditions.ts";
import { type DraftClause, doubt, type LadderStep } from "./draft-clause.ts";

/** Puts the rungs of ladders that stand one after the other together: one clause each. */
export function withLadders(drafts: readonly DraftClause[]): DraftClause[] {
  const done: DraftClause[] = [];
  for (let index = 0; index < drafts.length;) {
    const run = runFrom(drafts, index);
    const own = settled(run);
    const [first] = own;
    const last = done.at(-1);
    // 发现2件扣1分，查实3件扣2分: two ladders, or one.
    const isAlike =
      first?.kind === "tiers" &&
      last?.kind === "tiers" &&
      last.params.measure === first.params.measure &&
      last.params.unit === first.params.unit &&
      last.sentence === first.sentence &&
      last.effect === first.effect;
    if (isAlike && (first.params.measure === "count" || !NAMES_MEASURE.test(first.label)))
      doubt(first, "clause-reading", "与前一款分开计，两款可以同时扣分或得分，系本平台的理解");
    done.push(...own);
    index += run.length;
  }
  // Whatever made graver a clause that is now part of a ladder makes graver the ladder.
  return done;
}

/** What names a measure of its own: 合格率, 满意度, 占比. */
const NAMES_MEASURE = /[率度比数量]|比例|金额|得分|成绩/u;

/** The drafts from here on that are rungs of one ladder. */
function runFrom(drafts: readonly DraftClause[], from: number): readonly DraftClause[] {
  const first = drafts[from];
  const run: DraftClause[] = first === undefined ? [] : [first];
  if (first === undefined || first.step === null) return run;
  for (let index = from + 1; index < drafts.length; index += 1) {
    const next = drafts[index];
    const last = run.at(-1);
    if (next === undefined || next.step === null || last === undefined || !isNext(last, next)) break;
    run.push(next);
  }
  return run;
}

function isNext(last: DraftClause, next: DraftClause): boolean {
  const [a, b] = [last.step, next.step];
  if (a === null || b === null || a.of !== b.of || next.sentence - last.sentence > 1) return false;
  // A rung without points belongs to a ladder of awards.
  const isNothing = a.points === "0" || b.points === "0";
  if (last.effect !== next.effect && !isNothing) return false;
  if (a.of !== "interval" || b.of !== "interval")
    return a.of !== "interval" && b.of !== "interval" ? sameKind(a, b) : false;
  if (a.interval.unit !== b.interval.unit || a.interval.isGrowth !== b.interval.isGrowth) return false;
  // A second measure begins a ladder of its own: 培训率达到90%得2分，合格率达到80%得3分.
  const [before, after] = [ofOne(last.label), ofOne(next.label)];
  const isSame = before !== "" && (before.includes(after) || after.includes(before));
  return next.label === "" || isSame || isShortLabel(next.label);
}

/** 三个单位均不达标 is the third rung of 一个单位不达标. */
const ofOne = (label: string): string => label.replaceAll(/[均都皆全]/gu, "");

const sameKind = (a: LadderStep, b: LadderStep): boolean =>
  (a.of === "level" && b.of === "level") || (a.of === "grade" && b.of === "grade");

/** 的, 达到, 完成率在: what is left of a rung that names nothing of its own. */
const isShortLabel = (label: string): boolean =>
  /^(?:第|排名|名次|位列|位居|达到|完成|开展|组织|召开|召集|报送|举办|发布|发生|出现|发现|逾期|超期|迟报|下降|上升|增长|减少|增加|降低|缩短|压缩|压减|提前|提高|提升|比例|得分|得|在|为|的|其他|其余)*$/u.test(
    label,
  );

function settled(run: readonly DraftClause[]): readonly DraftClause[] {
  const [first] = run;
  if (first === undefined || first.step === null) return run;
  if (first.step.of === "interval")
    return run.every(({ rule }) => rule === "nothing taken") ? run.map(alone) : [tiersOf(run)];
  if (first.step.of === "level") return run.length === 1 ? [alone(first)] : [levelsOf(run)];
  return run.length === 1 ? [alone(first)] : [gradesOf(run)];
}

function alone(draft: DraftClause): DraftClause {
  draft.step = null;
  return draft;
}

function merged(
  run: readonly DraftClause[],
  kind: string,
  params: Record<string, ClauseValue>,
  label: string,
): DraftClause {
  const first = run[0];
  if (first === undefined) throw new RangeError("a ladder has rungs");
  const from = Math.min(...run.map(({ span }) => span[0]));
  const to = Math.max(...run.map(({ span }) => span[1]));
  // The effect is that of a rung that has points.
  const effect = run.find(({ step }) => step !== null && step.points !== "0")?.effect ?? first.effect;
  const draft: DraftClause = Object.assign({}, first, {
    kind,
    params,
    label,
    effect,
    span: [from, to] as const,
    step: null,
    confidence: Math.min(...run.map((it) => it.confidence)),
    cap: run.map(({ cap }) => cap).find((it) => it !== null) ?? null,
    doubts: run.flatMap(({ doubts }) => doubts),
    isRepeated: run.some(({ isRepeated }) => isRepeated),
  });
  return draft;
}

/** Levels of government: events with an amount for each level. */
function levelsOf(run: readonly DraftClause[]): DraftClause {
  const steps = run.flatMap(({ step }) => (step?.of === "level" ? [step] : []));
  const label = run[0]?.label.replace(steps[0]?.name ?? "", "") ?? "";
  const names = steps.map(({ name }) => name);
  const params: Record<string, ClauseValue> = { label: label || "事项", categories: categories(names, steps) };
  if (run.some(({ isOnce }) => isOnce)) params.matterOnce = true;
  const draft = merged(run, "events", params, label || "事项");
  if (new Set(names).size < names.length) doubt(draft, "clause-partly", "同一级别写了两次");
  return draft;
}

/** Categories of an events rule out of levels and their points. */
export function categories(names: readonly string[], steps: readonly { readonly points: string }[]): ClauseValue {
  return names.map((name, index) => ({ key: `k${index + 1}`, label: name, points: steps[index]?.points ?? "0" }));
}

/** Grades by their words: states that never add; prizes of which there may be several are events. */
function gradesOf(run: readonly DraftClause[]): DraftClause {
  const steps = run.flatMap(({ step }) => (step?.of === "grade" ? [step] : []));
  const prizes = steps.map(({ name }) => name);
  if (prizes.every((name) => name.endsWith("奖"))) {
    const own = run[0]?.label === prizes[0] || run[0]?.label === undefined ? "获奖" : run[0].label;
    return merged(run, "events", { label: own, categories: categories(prizes, steps) }, own);
  }
  const states = steps.map(({ name, points }, index) => ({ key: `s${index + 1}`, label: name, points }));
  // Whoever has none of these grades has the last amount of an award: nothing.
  if (run[0]?.effect === "award" && !states.some(({ points }) => points === "0")) {
    states.push({ key: `s${states.length + 1}`, label: "以上都不是", points: "0" });
  }
  if (run[0]?.effect === "deduct" && !states.some(({ points }) => points === "0")) {
    states.push({ key: `s${states.length + 1}`, label: "没有以上情形", points: "0" });
  }
  const label = run[0]?.label === steps[0]?.name || run[0]?.label === undefined ? "评定结果" : run[0].label;
  const draft = merged(run, "states", { label, states }, label);
  if (new Set(steps.map(({ name }) => name)).size < steps.length) doubt(draft, "clause-partly", "同一等次写了两次");
  return draft;
}

interface Bounded {
  readonly interval: Interval;
  readonly points: string;
}

/** Tiers over a share or a number. */
function tiersOf(run: readonly DraftClause[]): DraftClause {
  const steps: Bounded[] = run.flatMap(({ step }) => (step?.of === "interval" ? [step] : []));
  const [first] = steps;
  const lead = run[0];
  if (first === undefined || lead === undefined) throw new RangeError("a ladder has rungs");
  const { unit } = first.interval;
  const isAward = run.some(({ effect, step }) => effect === "award" && step?.points !== "0");
  const label = (run.map((it) => it.label).find((it) => it !== "") ?? (unit === "%" ? "比率" : "实际数")).slice(0, 80);
  const isRange = ({ low, high }: Interval): boolean => low !== null && high !== null;
  const isClash = steps.some(
    ({ interval: a }) =>
      a.isHighIn &&
      (!isAward || isRange(a)) &&
      steps.some(({ interval: b }) => a !== b && b.isLowIn && b.low === a.high && (!isAward || isRange(b))),
  );
  if (steps.length === 1 && !isAward) {
    const once = shortOnce(lead, first, label);
    if (once !== null) return once;
  }
  const { tiers, otherwise, isOpen, overlaps } = laid(steps, isAward);
  const isCount = unit !== "%" && steps.every(({ interval: { low, high } }) => isWhole(low) && isWhole(high));
  const isGrowth = steps.some(({ interval }) => interval.isGrowth === true);
  const measure = isGrowth
    ? "growth"
    : unit === "%"
      ? "ratio"
      : isCount && !/^(?:分|‰|倍|万元|亿元|元)$/u.test(unit)
        ? "count"
        : "number";
  const params: Record<string, ClauseValue> = { measure, label, tiers, otherwise };
  if (measure === "count" || measure === "number") params.unit = unit;
  const over = steps.some(({ interval: { low, high } }) => Number(low ?? 0) > 100 || Number(high ?? 0) > 100);
  if (measure === "ratio" && over) params.mayExceed = true;
  const draft = merged(run, "tiers", params, label);
  if (isOpen)
    doubt(
      draft,
      "clause-reading",
      isAward ? "没有写到的一段按不得分计，系本平台的理解" : "没有写到的一段按不扣分计，系本平台的理解",
    );
  if (measure === "ratio" && /率[^率]{0,12}[、和及与][^率]{0,12}率/u.test(label))
    doubt(draft, "clause-reading", "几个比率写在一款里，按一个填报，请核对");
  if (isGrowth) doubt(draft, "clause-reading", "按与上年相比的增长率计，下降为负数，系本平台的理解");
  if (hasNarrowGaps(steps)) doubt(draft, "clause-reading", "两档之间的小数（如89.5）按较低的一档计，系本平台的理解");
  if (steps.some(({ interval }) => interval.isOrdinal === true) && steps.length > 1) {
    doubt(draft, "clause-reading", "按总次数对应一档计，各档不相加，系本平台的理解");
  }
  if (isClash) doubt(draft, "clause-reading", "相邻两段都含界线上的数，按“以上”的一段计，系本平台的理解");
  if (overlaps) doubt(draft, "clause-partly", "各段有重叠或次序不明，请核对");
  const told = new Set([otherwise, ...tiers.map(({ points }) => points)]);
  if (steps.some(({ points }) => !told.has(points))) doubt(draft, "clause-partly", "有一档的分值没有读进来，请核对");
  if (tiers.length === 0)
    return doubt(Object.assign(draft, unreadParams(label)), "clause-unread", "各段的界线没有读懂");
  return draft;
}

const unreadParams = (label: string): Pick<DraftClause, "kind" | "params"> => ({
  kind: "judgement",
  params: { min: null, max: null, label },
});

const isWhole = (text: string | null): boolean => text === null || /^\d+$/u.test(text);

const COUNTED = /^(?:次|场|期|件|项|个|人|名|篇|条|份|学时|课时|小时|天)$/u;

/** 少于2次的扣1分: what is missing costs once. */
function shortOnce(lead: DraftClause, { interval, points }: Bounded, label: string): DraftClause | null {
  const { high, low, isHighIn, unit } = interval;
  if (low !== null || high === null || isHighIn || !COUNTED.test(unit) || !isWhole(high) || Number(high) < 1)
    return null;
  const draft = alone(lead);
  const params = { label: `${label}：实际${unit}数`, minimum: Number(high), unit, per: "once", points };
  return Object.assign(draft, { kind: "shortfall", params, label: params.label });
}

interface Laid {
  readonly tiers: readonly { readonly [key: string]: string }[];
  readonly otherwise: string;
  readonly isOpen: boolean;
  readonly overlaps: boolean;
}

/** A place on the line: a number, and whether just above it. */
interface Mark {
  readonly value: number;
  readonly text: string;
  readonly isOver: boolean;
}

/**
 * The line cut at every bound that a rung names; each piece takes the amount of the narrowest rung over it, the piece that no
 * rung covers none.
 */
function laid(steps: readonly Bounded[], isAward: boolean): Laid {
  const { unit } = steps[0]?.interval ?? { unit: "" };
  const marks = new Map<string, Mark>();
  const add = (text: string | null, isOver: boolean): void => {
    if (text !== null) marks.set(`${text} ${isOver}`, { value: thousandths(text), text, isOver });
  };
  for (const { interval } of steps) {
    add(interval.low, !interval.isLowIn);
    // Above 以上 the number itself belongs to the higher rung, whatever 以下 says.
    const isTaken = steps.some(
      (it) => it.interval !== interval && it.interval.low === interval.high && it.interval.isLowIn,
    );
    add(interval.high, interval.isHighIn && !isTaken);
  }
  const falling = [...marks.values()].toSorted((a, b) => b.value - a.value || Number(b.isOver) - Number(a.isOver));
  const pieces = [...falling, null].map((mark) => ({ mark, rung: rungAt(steps, mark, falling) }));
  const isRest = (rung: Bounded | null): boolean =>
    rung !== null && rung.interval.low === null && rung.interval.high === null;
  const amounts = pieces.map(({ mark, rung }, index) => {
    const isGap = isRest(rung) && isGapOfWhole(mark, pieces[index - 1]?.mark ?? null);
    return { mark, points: isGap ? null : (rung?.points ?? null) };
  });
  const named = pieces.flatMap(({ rung }) => (rung === null || isRest(rung) ? [] : [rung.points]));
  // A gap between whole numbers (1—3日，4日以上) is none.
  const holes = amounts.filter(({ points }, index) => {
    if (points !== null) return false;
    const [above, below] = [amounts.slice(0, index), amounts.slice(index + 1)];
    const isBetween = above.some((it) => it.points !== null) && below.some((it) => it.points !== null);
    return isBetween && !isGapOfWhole(amounts[index]?.mark ?? null, amounts[index - 1]?.mark ?? null);
  });
  const top = amounts[0];
  const isTopOpen = isAward && top?.points === null;
  const tiers = amounts.flatMap(({ mark, points }, index) => {
    if (mark === null) return [];
    const own =
      points ?? (isGapOfWhole(mark, amounts[index - 1]?.mark ?? null) ? (amounts[index + 1]?.points ?? "0") : "0");
    return [{ [mark.isOver ? "above" : "atLeast"]: unit === "%" ? `${mark.text}%` : mark.text, points: own }];
  });
  // Two pieces with the same amount beside each other are one.
  const joined = tiers.filter(
    (it, index) => it.points !== (tiers[index + 1]?.points ?? null) || index === tiers.length - 1,
  );
  const otherwise = amounts.at(-1)?.points ?? "0";
  const last = joined.at(-1);
  const short = last?.points === otherwise && joined.length > 1 ? joined.slice(0, -1) : joined;
  const values = named.map(thousandths);
  const isRising = values.every((it, index) => index === 0 || it >= (values[index - 1] ?? it));
  const isMonotone = values.every((it, index) => index === 0 || (isAward ? it <= (values[index - 1] ?? it) : true));
  return {
    tiers: short,
    otherwise,
    isOpen: isTopOpen || holes.length > 0,
    overlaps: !isMonotone && !isRising,
  };
}

/** Between 3 and 4 of a count nothing lies. */
function isGapOfWhole(mark: Mark | null, above: Mark | null): boolean {
  if (mark === null || above === null) return false;
  return mark.isOver && above.value - mark.value === 1000 && !above.isOver;
}

/** 90分以上, 80—89分: nothing is said of what lies between 89 and 90. */
function hasNarrowGaps(steps: readonly Bounded[]): boolean {
  return steps.some(
    ({ interval: { high, unit } }) =>
      (unit === "分" || unit === "%") &&
      high !== null &&
      steps.some(({ interval: { low } }) => low !== null && thousandths(low) - thousandths(high) === 1000),
  );
}

/** The narrowest rung that holds the piece beginning at a mark (`null`: below all of them). */
function rungAt(steps: readonly Bounded[], mark: Mark | null, falling: readonly Mark[]): Bounded | null {
  const lowest = falling.at(-1);
  const probe =
    mark === null ? (lowest?.value ?? 0) - (lowest?.isOver === true ? 0 : 0.5) : mark.value + (mark.isOver ? 0.5 : 0);
  const over = steps.filter(({ interval }) => {
    const { low, isLowIn, high, isHighIn } = interval;
    const isOverLow = low === null || probe > thousandths(low) || (isLowIn && probe === thousandths(low));
    // Where 以上 begins at the number, it belongs there.
    const isTaken = (): boolean =>
      steps.some((it) => it.interval !== interval && it.interval.low === high && it.interval.isLowIn);
    const isUnderHigh =
      high === null || probe < thousandths(high) || (isHighIn && probe === thousandths(high) && !isTaken());
    return isOverLow && isUnderHigh;
  });
  const width = ({ interval: { low, high } }: Bounded): number =>
    (high === null ? 1e12 : thousandths(high)) - (low === null ? -1e12 : thousandths(low));
  // Of rungs over one point the higher 以上 wins, and the lower 以下: the narrowest.
  return over.toSorted((a, b) => width(a) - width(b) || steps.indexOf(a) - steps.indexOf(b))[0] ?? null;
}

function thousandths(text: string): number {
  return parsePoints(text) ?? 0;
}

/** The most that a ladder, a list or a flat clause makes; `null` where nothing ends it. */
export function mostOf({
  kind,
  params,
  cap,
}: {
  readonly kind: string;
  readonly params: Readonly<Record<string, ClauseValue>>;
  readonly cap: string | null;
}): number | null {
  const own = rawMost(kind, params);
  const limit = cap === null ? null : parsePoints(cap);
  return own === null ? limit : limit === null ? own : Math.min(own, limit);
}

function rawMost(kind: string, params: Readonly<Record<string, ClauseValue>>): number | null {
  const amounts = (list: ClauseValue | undefined): number[] =>
    Array.isArray(list)
      ? list.map((it: Readonly<Record<string, ClauseValue>>) => thousandths(String(it.points ?? "0")))
      : [];
  const each = thousandths(String(params.points ?? "0"));
  switch (kind) {
    case "flag":
    case "pro-rata":
      return each;
    case "states":
      return Math.max(0, ...amounts(params.states));
    case "tiers":
      return Math.max(thousandths(String(params.otherwise ?? "0")), ...amounts(params.tiers));
    case "checklist": {
      if (params.allOrNothing === true) return each;
      const parts = Array.isArray(params.parts) ? params.parts : [];
      return parts.reduce<number>(
        (sum, it: Readonly<Record<string, ClauseValue>>) =>
          sum + (it.points === undefined || it.points === null ? each : thousandths(String(it.points))),
        0,
      );
    }
    case "shortfall": {
      if (params.per === "once") return each;
      const wanted = Number((params.periods as { readonly count: number } | undefined)?.count ?? params.minimum ?? 0);
      return Math.ceil(wanted / Number(params.step ?? 1)) * each;
    }
    case "judgement":
      return typeof params.max !== "string" ? null : thousandths(String(params.max));
    case "external":
    case "sample-mean":
      return thousandths(String(params.to ?? "0"));
    default:
      return null;
  }
}

/** Thousandths as a decimal. */
export const inDecimals = (amount: number): string => formatPoints(amount);
