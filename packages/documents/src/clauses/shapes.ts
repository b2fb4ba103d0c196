import type { ClauseValue } from "./clause.ts";
import {
  dueIn,
  freeIn,
  intervalIn,
  type Interval,
  type Repeat,
  repeatIn,
  type FoundRepeat,
  type Target,
  targetsIn,
} from "./conditions.ts";
import { type DraftClause, doubt, draftOf, labelOf, type Said } from "./draft-clause.ts";
import { levelsIn } from "./levels.ts";
import { timesPoints } from "./patterns.ts";
import { partsIn } from "./parts.ts";
import type { Verdict } from "./verdicts.ts";

type Amount = Extract<Verdict, { kind: "amount" }>;

/** What is said with one fixed amount: its points, what repeats it, and what stands around it. */
export interface SaidAmount extends Said {
  readonly verdict: Amount;
  readonly repeat: FoundRepeat | null;
}

interface Shape {
  readonly name: string;
  readonly reads: (said: SaidAmount) => DraftClause | null;
  readonly example: string;
}

/**
 * What an amount with its condition becomes, tried in this order. To add one: a name, a function that gives a draft or `null`, an
 * example.
 */
export const SHAPES: readonly Shape[] = [
  { name: "percentage points", reads: percentagePoints, example: "低于95%的，每低1个百分点扣0.5分" },
  { name: "away from a number", reads: awayFrom, example: "低于80分的，每低1分扣0.2分" },
  { name: "days late", reads: daysLate, example: "未按时报送的，每超过1天扣0.2分" },
  { name: "missing", reads: missing, example: "不少于2次，每少1次扣2分" },
  { name: "above", reads: above, example: "超过5篇的，每多1篇加0.5分" },
  { name: "each", reads: eachTime, example: "败诉的，每件扣2分" },
  { name: "tier", reads: tier, example: "达到95%以上得5分，90%以上得3分" },
  { name: "grade word", reads: gradeWord, example: "优秀得10分，良好得8分" },
  { name: "level", reads: level, example: "国家级加3分，省级加2分" },
  { name: "each of a list", reads: eachOfList, example: "未制定、未公开的，各扣1分" },
  { name: "plain", reads: plain, example: "未制定计划的，扣2分" },
];

/** One amount with its condition. */
export function shapeAmount(said: Said & { readonly verdict: Amount }): DraftClause {
  const unit = said.verdict.unit;
  const found =
    repeatIn(said.words) ??
    (unit === null
      ? null
      : {
          repeat: { kind: "each", unit, step: 1, free: 0, isFull: false } satisfies Repeat,
          name: "each",
          from: 0,
          to: 0,
        });
  const own: SaidAmount = Object.assign({}, said, { repeat: found });
  for (const { name, reads } of SHAPES) {
    const draft = reads(own);
    if (draft === null) continue;
    draft.rule = `${name}`;
    return draft;
  }
  return plain(own);
}

const cutOf = ({ repeat }: SaidAmount): (readonly [number, number])[] =>
  repeat === null ? [] : [[repeat.from, repeat.to]];

/** Words without what a repeat took of them. */
const aside = ({ words, repeat }: SaidAmount): string =>
  repeat === null ? words : `${words.slice(0, repeat.from)},${words.slice(repeat.to)}`;

function labelled(said: SaidAmount, fallback: string, more: readonly (readonly [number, number])[] = []): string {
  const label = labelOf(said.words, [...cutOf(said), ...more]);
  if (label !== "") return label;
  const last = said.before.at(-1);
  if (said.verdict.isFurther && last) return said.repeat === null ? `${last.label}（加重）` : last.label;
  const about = labelOf(said.context.about?.[0] ?? "").slice(0, 60);
  return about === "" ? fallback : about;
}

// Percentage points.

function percentagePoints(said: SaidAmount): DraftClause | null {
  const { repeat, verdict, words } = said;
  if (repeat?.repeat.kind !== "points") return null;
  const { step, side: stated, target: within } = repeat.repeat;
  const own = targetsIn(within === null ? aside(said) : `低于${within}%`).filter(({ unit }) => unit === "%");
  const elsewhere = own.length > 0 ? null : onlyTarget(said.about, (it) => it.unit === "%");
  const isGrowth =
    /增长|增幅|增速|同比|环比|较上年|比上年|较去年|比去年/u.test(words) ||
    (own.length === 0 && /增长率|增幅|增速/u.test(said.about.join()));
  const rung = isGrowth || own.length > 0 || elsewhere !== undefined ? null : rungBefore(said);
  const isPlanned =
    own.length === 0 && elsewhere === undefined && rung === null && PLANNED.test(said.words + said.about.join());
  // A share compared with last year's moves by points, a number by a share of itself.
  const isFromLast =
    isGrowth && own.length === 0 && elsewhere === undefined && !/率[^,]{0,6}$|百分点/u.test(cutWords(said));
  const target: Pick<Target, "value" | "side"> | undefined =
    own.at(-1) ??
    elsewhere?.target ??
    rung?.target ??
    (isFromLast
      ? { value: "0", side: "bare" }
      : isPlanned && stated === "below"
        ? { value: "100", side: "least" }
        : undefined);
  const side = stated ?? sideFrom(target);
  const ownLabel = labelOf(words, [
    ...cutOf(said),
    ...(own.length === 0 ? [] : ([[own.at(-1)?.from ?? 0, own.at(-1)?.to ?? 0]] as const)),
  ]);
  const label =
    ownLabel ||
    (elsewhere === null ? "" : elsewhere?.label) ||
    rung?.label ||
    labelled(said, isPlanned ? "完成率" : "比率", []);
  const { effect, points } = verdict;
  if (side === null) return null;
  if (target === undefined) {
    const params = {
      label: `${label}：${side === "below" ? "低于" : "高于"}目标几个百分点`,
      target: "0",
      side: "above",
      points,
      step,
      unit: "个百分点",
      least: "0",
    };
    return doubt(
      draftOf(said, { effect, kind: "distance", params, label: params.label, confidence: 0.6, rule: "" }),
      "clause-target",
      "文中没有写目标比例，按填报的差距（百分点）计；写明目标后可改为“比率”",
    );
  }
  const rate = `${target.value}%`;
  if (isGrowth) {
    const params = { label, target: rate, side, points, whenNone: "met", ...stepOf(step) };
    const draft = draftOf(said, { effect, kind: "growth", params, label, confidence: 0.93, rule: "" });
    if (step !== "1") doubt(draft, "clause-reading", `每${step}%为一档，不足一档的按比例计，系本平台的理解`);
    return doubt(draft, "clause-reading", "按同比增长率读；上年数为0的视为达到，系本平台的理解");
  }
  const params: Record<string, ClauseValue> = { label, target: rate, side, points, ...stepOf(step) };
  if (side === "above" && Number(target.value) >= 100) params.mayExceed = true;
  if (Number(target.value) > 100) params.mayExceed = true;
  const draft = draftOf(said, {
    effect,
    kind: "ratio",
    params,
    label,
    confidence: own.length > 0 ? 0.95 : 0.9,
    rule: "",
  });
  if (/率[^率]{0,12}[、和及与][^率]{0,12}率/u.test(label)) {
    doubt(draft, "clause-reading", "几个比率写在一款里，按一个填报，请核对");
  }
  if (step !== "1") doubt(draft, "clause-reading", `每${step}个百分点为一档，不足一档的按比例计，系本平台的理解`);
  if (rung !== null) doubt(draft, "clause-reading", `从前一款的${target.value}%起算，系本平台的理解`);
  if (isPlanned && own.length === 0 && elsewhere === undefined && rung === null)
    doubt(draft, "clause-reading", "按目标任务的完成率（100%）起算，系本平台的理解");
  return troubled(draft, said);
}

/** What is planned is done in whole. */
const PLANNED = /(?:完成|达到)[^,;]{0,6}(?:目标|任务|计划|指标)(?:任务|数|值|要求)?/u;

/** The words without what repeats the amount, as they stand before it. */
const cutWords = ({ words, repeat }: SaidAmount): string =>
  `${words.slice(0, repeat?.from)}${words.slice(repeat?.from, repeat?.to)}`;

/** 达到90%得2分，每提高1个百分点…: the rung before says from where. */
function rungBefore({
  before,
  sentence,
}: SaidAmount): { readonly target: Pick<Target, "value" | "side">; readonly label: string } | null {
  const last = before.findLast(({ step }) => step?.of === "interval");
  if (last?.step?.of !== "interval" || last.step.interval.unit !== "%" || sentence - last.sentence > 1) return null;
  const value = last.step.interval.low ?? last.step.interval.high;
  return value === null ? null : { target: { value, side: "least" }, label: last.label };
}

const stepOf = (step: string): { readonly step?: string } => (step === "1" ? {} : { step: `${step}%` });

function sideFrom(target: Pick<Target, "side"> | undefined): "below" | "above" | null {
  if (target === undefined) return null;
  return target.side === "above" || target.side === "most" ? "above" : "below";
}

/** The one target that texts around the cell state, and what it is of; `undefined` for none, or several that differ. */
function onlyTarget(
  about: readonly string[],
  fits: (target: Target) => boolean,
): { readonly target: Target; readonly label: string } | undefined {
  for (const text of about) {
    const found = targetsIn(text).filter(fits);
    const values = new Set(found.map(({ value, periods }) => `${value} ${periods?.unit ?? ""}`));
    if (values.size > 1) return undefined;
    const [target] = found;
    if (target !== undefined) return { target, label: labelOf(text, [[target.from, target.to]]).slice(0, 60) };
  }
  return undefined;
}

/** From a number in a unit of its own, where the words or the item state it. */
function awayFrom(said: SaidAmount): DraftClause | null {
  const { repeat, verdict } = said;
  if (repeat?.repeat.kind !== "away") return null;
  const { side, step, unit } = repeat.repeat;
  const { effect, points } = verdict;
  const own = intervalIn(aside(said));
  const rung = said.before.at(-1)?.step;
  const above = rung?.of === "interval" && rung.interval.unit === unit ? rung.interval : null;
  const found = own?.unit === unit ? own : (above ?? said.about.map(intervalIn).find((it) => it?.unit === unit));
  const target = found?.high ?? found?.low ?? null;
  const label = labelled(said, "实际数值", own !== null && own.unit === unit ? [[own.from, own.to]] : []);
  const params: Record<string, ClauseValue> = {
    label,
    target: target ?? "0",
    side: target === null ? "above" : side,
    points,
    step,
    unit,
  };
  if (target === null || side === "below") params.least = "0";
  if (target === null) params.label = `${label}：与目标相差的${unit}数`;
  const draft = draftOf(said, {
    effect,
    kind: "distance",
    params,
    label: String(params.label),
    confidence: 0.93,
    rule: "",
  });
  if (target === null) return doubt(draft, "clause-target", "文中没有写从多少起算，按填报的差距计");
  const isBaseline = said.before.at(-1)?.effect !== effect;
  return found === above && !isBaseline
    ? doubt(draft, "clause-reading", `从前一款的${target}${unit}起算，系本平台的理解`)
    : draft;
}

// Days.

function daysLate(said: SaidAmount): DraftClause | null {
  const { repeat, verdict } = said;
  if (repeat?.repeat.kind !== "late") return null;
  const { step, isWorking } = repeat.repeat;
  const { effect, points } = verdict;
  const due = dueIn(aside(said));
  const over = intervalIn(aside(said));
  const isOver = over !== null && over.low !== null && over.high === null && /天|日/u.test(over.unit) && !over.isBare;
  if (isOver && due === null) return overDays(said, over, { step, isWorking });
  const label = labelled(said, "逾期天数");
  const params: Record<string, ClauseValue> = { per: isWorking ? "working-day" : "calendar-day", points };
  if (due === null) {
    params.asks = "days";
    params.label = /天|日/u.test(label) ? label : `${label}（逾期天数）`;
  } else {
    params.due = due.due;
    if (due.yearOffset !== 0) params.yearOffset = due.yearOffset;
    params.label = label;
  }
  if (step > 1) {
    params.step = step;
    params.partial = "whole";
  }
  const draft = draftOf(said, {
    effect,
    kind: "lateness",
    params,
    label: String(params.label),
    confidence: 0.93,
    rule: "",
  });
  if (step > 1) doubt(draft, "clause-reading", `每${step}日为一档，不足一档的不计，系本平台的理解`);
  return further(draft, said);
}

/** Beyond so many days: a measure of its own (平均办理天数超过60天的), or lateness with days of grace. */
function overDays(
  said: SaidAmount,
  over: Interval,
  { step, isWorking }: { readonly step: number; readonly isWorking: boolean },
): DraftClause {
  const { effect, points } = said.verdict;
  const label = labelled(said, "天数", [[over.from, over.to]]);
  if (/逾期|迟|延/u.test(said.words)) {
    const params: Record<string, ClauseValue> = {
      asks: "days",
      per: isWorking ? "working-day" : "calendar-day",
      points,
      grace: Number(over.low),
      label,
    };
    const draft = draftOf(said, { effect, kind: "lateness", params, label, confidence: 0.93, rule: "" });
    if (step > 1) Object.assign(params, { step, partial: "whole" });
    return doubt(draft, "clause-reading", `只计超过${String(over.low)}日的部分，系本平台的理解`);
  }
  const params = { label, target: over.low, side: "above", points, step: String(step), unit: over.unit };
  return draftOf(said, { effect, kind: "distance", params, label, confidence: 0.93, rule: "" });
}

// Something missing.

const ALIKE: readonly string[] = ["次场期回轮", "项个条件", "人名个", "篇条份件", "学时课时小时"];

function isAlike(a: string, b: string): boolean {
  return a === b || ALIKE.some((group) => group.includes(a) && group.includes(b));
}

/** 不足4次的，每次扣0.25分: what is counted is what is missing. */
function isShortOf(said: SaidAmount, unit: string): boolean {
  const own = said.verdict.effect === "deduct" ? targetsIn(lastPieces(aside(said), 2)) : [];
  return own.at(-1)?.side === "below" && isAlike(own.at(-1)?.unit ?? "", unit);
}

/** The last pieces between commas. */
const lastPieces = (words: string, count: number): string =>
  words
    .split(",")
    .filter((piece) => piece !== "")
    .slice(-count)
    .join();

function missing(said: SaidAmount): DraftClause | null {
  const { repeat, verdict, about } = said;
  const isEach = repeat?.repeat.kind === "each" && repeat.repeat.step === 1 && isShortOf(said, repeat.repeat.unit);
  if (repeat === null || (repeat.repeat.kind !== "missing" && !isEach)) return null;
  const { unit } = repeat.repeat as Extract<Repeat, { kind: "each" | "missing" }>;
  const step = String((repeat.repeat as Extract<Repeat, { kind: "each" | "missing" }>).step);
  const { effect, points } = verdict;
  const around = aside(said);
  const parts = /^(?:项|个|条|种|类|环节|方面|份)$/u.test(unit)
    ? (partsIn(said.words.slice(0, repeat.from)) ?? partsBefore(said))
    : null;
  if (parts !== null && step === "1") {
    const label = parts.label === "" ? labelled(said, "已具备的") : parts.label;
    const params = { label: `${label}：已具备的`, parts: parts.parts, points, count: "missing" };
    const draft = draftOf(said, { effect, kind: "checklist", params, label: params.label, confidence: 0.92, rule: "" });
    if (!parts.isSure) doubt(draft, "clause-reading", "各部分按顿号分开，系本平台的理解");
    return draft;
  }
  const fits = (it: Target): boolean => isAlike(it.unit, unit) && it.side !== "most" && it.side !== "above";
  const inWords = targetsIn(around).filter(fits);
  const stated = inWords.at(-1) ?? onlyTarget(about, fits)?.target;
  const target = stated ?? bareTarget(said, unit);
  const label = labelled(
    said,
    "实际次数",
    inWords.length === 0 ? [] : [[inWords.at(-1)?.from ?? 0, inWords.at(-1)?.to ?? 0]],
  );
  const minimum = target === undefined ? 0 : Number(target.value);
  const steps = Number(step);
  if (target === undefined || !Number.isInteger(minimum) || minimum < 1 || minimum > 9999 || !Number.isInteger(steps)) {
    const params: Record<string, ClauseValue> = { label: `${label}：缺少的${unit}数`, unit, points };
    if (steps > 1 && Number.isInteger(steps)) Object.assign(params, { step: steps, partial: "whole" });
    const draft = draftOf(said, {
      effect,
      kind: "per-occurrence",
      params,
      label: String(params.label),
      confidence: 0.6,
      rule: "",
    });
    return doubt(draft, "clause-target", `文中没有写至少应有几${unit}，按填报的缺少数计；写明后可改为“不足”`);
  }
  const params: Record<string, ClauseValue> = { label: actual(label, unit), minimum, unit, points };
  const draft = draftOf(said, {
    effect,
    kind: "shortfall",
    params,
    label: String(params.label),
    confidence: inWords.length > 0 ? 0.95 : 0.92,
    rule: "",
  });
  if (target.periods !== null) {
    if (minimum === 1 && steps === 1) {
      Object.assign(params, { periods: target.periods, label: `${label}：达到要求的${target.periods.unit}数` });
      draft.label = String(params.label);
    } else {
      params.minimum = minimum * target.periods.count;
      doubt(
        draft,
        "clause-reading",
        `每${target.periods.unit}${minimum}${unit}，按全年共${minimum * target.periods.count}${unit}计，系本平台的理解`,
      );
    }
  }
  if (steps > 1) {
    Object.assign(params, { step: steps, partial: "whole" });
    doubt(draft, "clause-reading", `每${step}${unit}为一档，不足一档的不计，系本平台的理解`);
  }
  if (stated === undefined)
    doubt(draft, "clause-reading", `目标栏写“${target.value}”，按${target.value}${unit}计，系本平台的理解`);
  if (target.isPerHead) doubt(draft, "clause-reading", "要求是分别对每人或每个时段的；按填报的一个数计，请核对");
  return troubled(draft, said);
}

/** The one number that a target column holds without its unit. */
function bareTarget({ context }: SaidAmount, unit: string): Target | undefined {
  const numbers = (context.targets ?? []).filter((text) => /^\s*\d{1,4}\s*$/u.test(text)).map((text) => text.trim());
  const [value] = numbers;
  if (value === undefined || new Set(numbers).size > 1 || Number(value) < 1) return undefined;
  return { value, unit, side: "least", periods: null, isPerHead: false, from: 0, to: 0 };
}

/** 有方案、有措施、有总结的得3分，缺一项扣1分: the list stands with the full marks before it. */
function partsBefore({ before, sentence, points }: SaidAmount): ReturnType<typeof partsIn> {
  const last = before.at(-1);
  const isFull = last?.effect === "award" && last.kind === "flag" && last.params.points === points;
  return last && isFull && last.sentence === sentence
    ? partsIn(last.words.split(",").findLast((it) => it.includes("、")) ?? "")
    : null;
}

const actual = (label: string, unit: string): string => (/数$|次数/u.test(label) ? label : `${label}：实际${unit}数`);

// More than a number.

function above(said: SaidAmount): DraftClause | null {
  const { repeat, verdict, about } = said;
  if (repeat?.repeat.kind !== "above") return null;
  const { unit, step } = repeat.repeat;
  const { effect, points } = verdict;
  const steps = Number(step);
  const fits = (it: Target): boolean => isAlike(it.unit, unit);
  const own = targetsIn(aside(said)).filter(fits);
  const target = own.at(-1) ?? onlyTarget(about, fits)?.target;
  const label = labelled(said, "实际数", own.length === 0 ? [] : [[own.at(-1)?.from ?? 0, own.at(-1)?.to ?? 0]]);
  if (!Number.isInteger(steps)) return null;
  const free = target === undefined ? 0 : Number(target.value);
  const params: Record<string, ClauseValue> = { label, unit, points };
  if (steps > 1) Object.assign(params, { step: steps, partial: "whole" });
  const draft = draftOf(said, {
    effect,
    kind: "per-occurrence",
    params,
    label,
    confidence: 0.92,
    rule: "",
    isRepeated: true,
  });
  const first = said.before.at(-1);
  if (target === undefined && first?.rule === "each" && first.params.unit === unit && first.effect === effect) {
    // 死亡1人扣2分，每增加1人加扣1分: the first of them has an amount of its own.
    const earlier = String(first.params.points ?? "0");
    first.kind = "tiers";
    first.params = {};
    first.isRepeated = false;
    first.step = {
      of: "interval",
      interval: { unit, low: "1", isLowIn: true, high: null, isHighIn: false, from: 0, to: 0, isBare: false },
      points: earlier,
    };
    Object.assign(params, { label: first.label, free: 1 });
    draft.label = first.label;
    return draft;
  }
  if (target === undefined) {
    params.label = `${label}：超出的${unit}数`;
    draft.label = String(params.label);
    return doubt(draft, "clause-target", `文中没有写从几${unit}起算，按填报的超出数计`);
  }
  if (Number.isInteger(free)) params.free = free;
  else return null;
  return troubled(draft, said);
}

// Each time.

function eachTime(said: SaidAmount): DraftClause | null {
  const { repeat, verdict, words } = said;
  if (repeat?.repeat.kind !== "each") return null;
  const { unit, step, isFull } = repeat.repeat;
  const found = repeat.name;
  // 2次以上得2分，1次得1分: a rung like the one before it.
  const { effect, points } = verdict;
  if (found === "when there is one" && rungInUnit(said, unit)) return null;
  const stated = freeIn(words.slice(0, repeat.to));
  // 超过5天的每次扣0.3分: days are no times.
  const free = stated !== null && isAlike(stated.unit, unit) ? stated : null;
  const cuts =
    free === null ? [] : ([[words.indexOf(free.found), words.indexOf(free.found) + free.found.length]] as const);
  const label = labelled(said, `发生${unit}数`, cuts);
  const params: Record<string, ClauseValue> = { label, unit, points };
  const draft = draftOf(said, {
    effect,
    kind: "per-occurrence",
    params,
    label,
    confidence: 0.95,
    rule: "",
    isRepeated: true,
  });
  if (free !== null) {
    params.free = free.free;
    if (!/起|开始|以后/u.test(free.found))
      doubt(draft, "clause-reading", `只计超过${free.free}${free.unit}的部分，系本平台的理解`);
  }
  if (words.startsWith("其中")) doubt(draft, "clause-reading", "前一款不再计这一款所列的；文中没有写是另加还是代替");
  const beyond = intervalIn(aside(said));
  const earlier = said.before.at(-1);
  const above = earlier === undefined ? null : intervalIn(earlier.words);
  const isNested =
    beyond?.isBare === false &&
    above?.isBare === false &&
    above.unit === beyond.unit &&
    earlier?.kind === draft.kind &&
    earlier.sentence === said.sentence;
  if (isNested) doubt(draft, "clause-reading", "前一款不再计这一款所列的，系本平台的理解");
  if (step > 1) {
    Object.assign(params, { step, partial: "whole" });
    if (!isFull) doubt(draft, "clause-reading", `每${step}${unit}为一档，不足一档的不计，系本平台的理解`);
  }
  if (effect === "award" && found === "when there is one" && (said.before.at(-1)?.step ?? null) === null) {
    doubt(draft, "clause-reading", `按每1${unit}都得分计，系本平台的理解`);
  }
  const own = step === 1 && effect === "award" ? levelIn(words) : null;
  if (own !== null) draft.step = { of: "level", name: own, points };
  return further(troubled(draft, said), said);
}

// Ladders.

/** Whether a rung over this unit, in the same direction, stands right before. */
function rungInUnit({ before, verdict }: SaidAmount, unit: string): boolean {
  const last = before.at(-1);
  return last?.step?.of === "interval" && last.step.interval.unit === unit && last.effect === verdict.effect;
}

/** The level of government that words name; `null` where there is none, or several. */
function levelIn(words: string): string | null {
  const own = levelsIn(words);
  const [first] = own;
  if (own.length !== 1 || first === undefined) return null;
  // 省级以上 is a threshold, and not one rung of a ladder.
  return words.includes(`${first}以上`) || words.includes(`${first}及以上`) ? null : first;
}

function level(said: SaidAmount): DraftClause | null {
  const { verdict, words } = said;
  if (verdict.effect !== "award" || said.repeat !== null) return null;
  const name = levelIn(lastPiece(words));
  if (name === null) return null;
  const label = labelled(said, "事项");
  const draft = draftOf(said, {
    effect: verdict.effect,
    kind: "flag",
    params: { label, points: verdict.points },
    label,
    confidence: 0.9,
    rule: "",
    step: { of: "level", name, points: verdict.points },
  });
  return troubled(draft, said);
}

const lastPiece = (words: string): string => words.split(",").findLast((piece) => piece !== "") ?? "";

function tier(said: SaidAmount): DraftClause | null {
  const { verdict, words, repeat } = said;
  const last = said.before.at(-1)?.step;
  const isOne = repeat?.name === "when there is one" && repeat.repeat.kind === "each";
  if (verdict.isFurther || (repeat !== null && !(isOne && rungInUnit(said, repeat.repeat.unit)))) return null;
  const found = grownFrom(intervalIn(words), words, said.before.at(-1));
  const isRung = last?.of === "interval" && last.interval.unit === found?.unit;
  if (found === null || (!isRung && isAside(words, found))) return null;
  // What happened not at all is no case of 逾期5日以内.
  const isEvent = /逾期|超期|超时|迟|延迟|发生|出现|发现|拖延|滞后|被/u.test(words);
  const isFromNone = isEvent && found.low === null && verdict.effect === "deduct" && found.unit !== "%";
  const isOrdinal = !/[名位]/u.test(found.unit) && words.slice(0, found.from).endsWith("第");
  const interval = isOrdinal
    ? Object.assign({}, found, { from: found.from - 1, isOrdinal })
    : isFromNone
      ? Object.assign({}, found, { low: "0", isLowIn: false })
      : found;
  // 超过15%的，启动问责，该项不得分: what follows besides is no measure.
  const isBeside = interval.from === 0 && BESIDES.test(words.slice(interval.to));
  const label = isBeside ? "" : labelOf(words, [[interval.from, interval.to]]);
  return draftOf(said, {
    effect: verdict.effect,
    kind: "tiers",
    params: {},
    label,
    confidence: 0.93,
    rule: "",
    step: { of: "interval", interval, points: verdict.points },
  });
}

const BESIDES = /^[,的]*(?:并|予以|启动|移[交送]|责令|约谈|通报|追究|提请|纳入|直接)[^,;]*[,]?$/u;

export const COMPARED = /同比|环比|[较比](?:上年|去年|上一?年度|上期)|增长率|增幅|增速/u;
const FALLS = /下降|减少|降低|降幅/u;

/** A tier of growth: 同比下降5%以上 lies below −5%. As it is where nothing is compared. */
export function grownFrom(interval: Interval | null, words: string, last: DraftClause | undefined): Interval | null {
  if (interval === null || interval.unit !== "%" || interval.isGrowth === true) return interval;
  const step = last?.step;
  const isRung = step?.of === "interval" && step.interval.isGrowth === true;
  // 较上年每减少10%扣0.5分，减少50%以上的不得分.
  const isOn = isRung || (last?.kind === "growth" && /^(?:[上下]|增|减|降)/u.test(words));
  if (!COMPARED.test(words) && !isOn) return interval;
  // 下降5%以内 begins where nothing falls.
  const { low, isLowIn } = interval.low === null ? { low: "0", isLowIn: !words.includes("不足") } : interval;
  if (!FALLS.test(words)) return Object.assign({}, interval, { low, isLowIn, isGrowth: true });
  const negative = (it: string | null): string | null => (it === null ? null : it === "0" ? "0" : `-${it}`);
  return Object.assign({}, interval, {
    low: negative(interval.high),
    isLowIn: interval.isHighIn,
    high: negative(low),
    isHighIn: isLowIn,
    isGrowth: true,
  });
}

/** A number that is no measure of the condition: 未在15日内报备, 5人以上参加的会议. */
export function isAside(words: string, interval: Interval): boolean {
  const after = words.slice(interval.to);
  const before = words.slice(0, interval.from);
  if (interval.unit === "%") return /[\p{Script=Han}]{9,}$/u.test(after.replace(/[,的]/gu, ""));
  // 每年不少于1次，未组织的: what is wanted stands before what is lacking.
  const isOver = /超|逾|高于|大于/u.test(words.slice(interval.from, interval.to));
  if (!isOver && interval.high === null && /^[^,]*,[^,]{0,6}(?:未|没有?|不|缺)/u.test(after)) return true;
  const isDays = /^(?:日|天|工作日|自然日|小时|年|月|周|季度)$/u.test(interval.unit);
  if (isDays)
    return !/(?:逾期|超期|超时|迟|延迟|超过|拖延|滞后)[^,]*$/u.test(before + words.slice(interval.from, interval.to));
  // 未召开2次会议的: what is counted stands behind the number.
  return (
    /(?:未|没有|不)[^,]{0,8}$/u.test(before) &&
    !/(?:未达到|达不到|不足|未满|不到)/u.test(words.slice(Math.max(0, interval.from - 2), interval.to))
  );
}

const GRADES =
  /(?:^|,|:|、|为|“|"|名|列|居|级|评为|评定为|等次为|结果为|获|获得|得)(?<name>优秀奖|特等奖|鼓励奖|提名奖|金奖|银奖|铜奖|优秀|良好|良|优|较好|好|中等|中|合格|基本合格|不合格|一般|较差|差|及格|不及格|达标|基本达标|不达标|[1-3一二三]等奖|第[1-9一二三四五](?:名|位)?|[A-D](?:级|等|档)?|[一二三]类|满意|基本满意|不满意)[”"]?(?:等次|等级|档次|的|者|级)*$/u;

function gradeWord(said: SaidAmount): DraftClause | null {
  const { verdict, words, repeat } = said;
  if (repeat !== null) return null;
  const name = GRADES.exec(words)?.groups?.name;
  if (name === undefined) return null;
  const label = labelOf(words.slice(0, words.lastIndexOf(name)));
  return draftOf(said, {
    effect: verdict.effect,
    kind: "flag",
    params: { label: labelOf(words) || name, points: verdict.points },
    label: label === "" ? name : label,
    confidence: 0.92,
    rule: "",
    step: { of: "grade", name, points: verdict.points },
  });
}

/** The grade that words name by themselves. */
export function gradeIn(words: string): string | null {
  return GRADES.exec(words)?.groups?.name ?? null;
}

// A list, and everything else.

function eachOfList(said: SaidAmount): DraftClause | null {
  const { verdict, words, repeat } = said;
  if (!verdict.isEach || repeat !== null) return null;
  const { effect, points } = verdict;
  const found = partsIn(words);
  if (found === null) return null;
  const label = found.label === "" ? "存在的情形" : found.label;
  const draft = draftOf(said, {
    effect,
    kind: "checklist",
    params: { label, parts: found.parts, points, count: "present" },
    label,
    confidence: 0.93,
    rule: "",
  });
  return found.isSure ? draft : doubt(draft, "clause-reading", "各项按顿号分开，系本平台的理解");
}

function plain(said: SaidAmount): DraftClause {
  const { verdict, words } = said;
  const { effect, points } = verdict;
  const isBare = labelOf(words) === "" && !verdict.isFurther;
  const item = labelled(said, "是否有此情形");
  // The item says what is wanted: points are lost where it is not so.
  const label = isBare && item !== "是否有此情形" ? `${effect === "deduct" ? "未达到" : "已达到"}要求：${item}` : item;
  const last = said.before.at(-1);
  const isNear = last?.kind === "per-occurrence" && last.effect === effect && last.sentence >= said.sentence - 1;
  const isGraver = isNear && !verdict.isFurther && (GRAVER.test(words) || MILDER.test(words));
  const isSame = verdict.isFurther && (labelOf(words) === "" || GRAVER.test(words));
  const isMore = isNear && (isSame || isGraver);
  const draft = draftOf(said, {
    effect,
    kind: isMore ? "per-occurrence" : "flag",
    params: isMore ? { label, unit: String(last.params.unit ?? "次"), points } : { label, points },
    label,
    confidence: 0.93,
    rule: "",
  });
  if (isBare) {
    const [kind, note] =
      label === "是否有此情形"
        ? (["clause-partly", "没有写在什么情形下扣分或得分"] as const)
        : (["clause-reading", "没有写情形，按本项要求是否达到计，系本平台的理解"] as const);
    doubt(draft, kind, note);
  }
  if (isNear && verdict.isFurther && !isSame) doubt(draft, "clause-reading", "再扣的只计一次，系本平台的理解");
  if (isGraver) doubt(draft, "clause-reading", "按每次计，前一款不再计同一次；文中没有写是另加还是代替");
  return further(troubled(draft, said), said);
}

/** What makes one case of the clause before graver, and is no case of its own. */
const GRAVER =
  /^(?:情节|后果|影响|性质|问题|造成|引发|导致|拒不|屡|逾期[未不仍]|再次|仍[未不]|经[^,]{0,12}仍|[未不](?:及时|按时|按期|在规定[^,]{0,6}内)?(?:整改|纠正|改正)|整改不|其中)/u;

/** What makes it milder. */
const MILDER =
  /^(?:处置得当|处理得当|处置及时|(?:已?及时|主动|自行)[^,]{0,4}(?:整改|纠正|处置|报告|化解)|情节轻微|影响较小|未造成)/u;

/** 加扣, 再扣 stands on the clause before it. */
function further(draft: DraftClause, said: SaidAmount): DraftClause {
  if (!said.verdict.isFurther) return draft;
  const last = said.before.findLast(({ effect }) => effect === draft.effect);
  if (last === undefined) return doubt(draft, "clause-partly", "“加扣”“再扣”之前没有可以加重的条款");
  if (last.effect !== "veto" && last.kind !== "judgement") {
    draft.aggravates = last;
    draft.aggravation = "adds";
  }
  return draft;
}

/** Words that bear on an amount and were not read. */
const TROUBLE: readonly (readonly [RegExp, string])[] = [
  [/每(?![年月周日季半届位名个人户级一所级条章科单各部])/u, "“每”"],
  [/\d%/u, "百分数"],
  [/\d分(?!钟)/u, "分数"],
  [/\d\/\d|\d分之\d/u, "分数之比"],
  [/以[^,]{1,12}为(?:基数|基准)|折半|减半/u, "基数"],
  [/比例(?![较比低高提下未达])|倍|系数|权重/u, "比例或倍数"],
  [/除外|除[^,]{1,12}(?:外|以外)/u, "例外"],
  [/累计(?!超过|达)|合计|平均/u, "累计"],
];

function troubled(draft: DraftClause, said: SaidAmount): DraftClause {
  const interval = draft.step?.of === "interval" ? draft.step.interval : null;
  const rest =
    interval === null ? aside(said) : `${said.words.slice(0, interval.from)},${said.words.slice(interval.to)}`;
  const isTargeted = draft.kind === "ratio" || draft.kind === "growth" || draft.kind === "shortfall";
  for (const [pattern, name] of TROUBLE) {
    if (isTargeted && (name === "百分数" || name === "比例或倍数")) continue;
    if (pattern.test(rest)) doubt(draft, "clause-partly", `句中的${name}没有读懂，请核对`);
  }
  return draft;
}

/** A share of the item's points as an amount; `null` where the points are not known. */
export function portionOf(points: string | null, share: number): string | null {
  return points === null ? null : timesPoints(points, share);
}
