import { formatPoints, parsePoints } from "@faheng/domain";
import { type Cell, COMPLEMENT, LISTED, type Spoken } from "./cell.ts";
import { intervalIn, repeatIn, targetsIn } from "./conditions.ts";
import { doubt, type DraftClause, draftOf, labelOf } from "./draft-clause.ts";
import { categories } from "./ladders.ts";
import { eachRate, ratesInTurn, severalTargets } from "./each-of-several.ts";
import { levelsIn } from "./levels.ts";
import { beginList, ownList } from "./lists.ts";
import { partsIn } from "./parts.ts";
import { asTheRest, openBelow, regardAsRung, THE_REST } from "./rungs.ts";
import { COMPARED, gradeIn, grownFrom, portionOf, shapeAmount } from "./shapes.ts";
import type { Verdict } from "./verdicts.ts";

// What sentences with amounts make: 扣2分, 分别加3分、2分, 不得分.

export function sayAmount(cell: Cell, spoken: Spoken, given: Extract<Verdict, { kind: "amount" }>): void {
  const verb = given.isUnsaid === true ? verbBefore(cell) : null;
  const verdict = verb === null ? given : Object.assign({}, given, verb, { isUnsaid: false });
  const said = cell.said(spoken);
  const repeat = repeatIn(spoken.words);
  const isEmpty = labelOf(spoken.words, repeat === null ? [] : [[repeat.from, repeat.to]]) === "";
  if (isEmpty && verdict.effect === "deduct" && ownList(cell, spoken, verdict)) return;
  if (LISTED.test(spoken.words) && beginList(cell, said, verdict)) return;
  if (verdict.points === "0" && verdict.effect === "award") {
    sayPortion(cell, spoken, { kind: "portion", effect: "deduct", share: 1 });
    return;
  }
  const draft = shapeAmount({ ...said, verdict });
  if (THE_REST.test(spoken.words)) asTheRest(cell, draft);
  if (verdict.isUnsaid === true && cell.context.kind !== "bonus") {
    doubt(draft, "clause-partly", "没有写是扣分还是得分，按得分读，请核对");
  }
  const last = cell.drafts.at(-1);
  regardAsRung(cell, last, draft);
  // 60%以下不得分，60%以上得3分: the ladder begins with its lowest rung.
  const [step, lowest] = [draft.step, last?.step];
  if (
    last?.rule === "nothing for it" &&
    step?.of === "interval" &&
    lowest?.of === "interval" &&
    draft.effect === "award"
  ) {
    if (lowest.interval.unit === step.interval.unit) {
      last.effect = "award";
      last.step = { of: "interval", interval: lowest.interval, points: "0" };
    }
  }
  if (last && draft.kind === "flag" && last.kind === "flag" && draft.effect === last.effect)
    excludeEither(cell, last, draft);
  if (isBaseline(cell, verdict, draft)) cell.baseline.push(spoken.words);
  for (const it of verdict.isEach ? eachRate(draft) : (severalTargets(draft) ?? [draft])) cell.push(it);
}

/** 国家级加1分，省级0.5分: the verb stands with the first of them. */
function verbBefore(cell: Cell): Pick<Extract<Verdict, { kind: "amount" }>, "effect" | "isExtra"> | null {
  const last = cell.drafts.at(-1);
  if (last === undefined || last.sentence !== cell.sentence || last.effect === "veto") return null;
  return { effect: last.effect, isExtra: last.isExtra };
}

function isBaseline(cell: Cell, verdict: Extract<Verdict, { kind: "amount" }>, draft: DraftClause): boolean {
  return (
    verdict.effect === "award" &&
    cell.points !== null &&
    verdict.points === cell.points &&
    draft.kind !== "per-occurrence"
  );
}

export function sayAmounts(
  cell: Cell,
  spoken: Spoken,
  { effect, points, levels }: Extract<Verdict, { kind: "amounts" }>,
): void {
  const said = cell.said(spoken);
  const { words } = spoken;
  const repeat = repeatIn(words);
  const cuts = repeat === null ? [] : ([[repeat.from, repeat.to]] as const);
  const isRepeated = repeat?.repeat.kind === "each" || /每(?:项|次|件|个|篇|条)/u.test(words);
  if (JUDGED.test(words) && points.length > 1) {
    const amounts = points.map((it) => parsePoints(it) ?? 0);
    const [min, max] = [formatPoints(Math.min(...amounts)), formatPoints(Math.max(...amounts))];
    const label = labelOf(words) || cell.aboutLabel("酌情分");
    const own = { effect, kind: "judgement", params: { min, max, label }, label, confidence: 0.93 } as const;
    const draft = draftOf(said, { ...own, rule: "one of several" });
    cell.push(doubt(draft, "clause-reading", `在${points.join("、")}分中给一个，由评审人定，系本平台的理解`));
    return;
  }
  const named = levels.length > 0 ? levels : levelsIn(words);
  const steps = points.map((it) => ({ points: it }));
  const rates = ratesInTurn(cell, spoken, { effect, points });
  if (rates !== null) {
    for (const draft of rates) cell.push(draft);
    return;
  }
  if (named.length === points.length) {
    const label = labelOf(words, cuts) || cell.aboutLabel("事项");
    const params = { label, categories: categories(named, steps) };
    cell.push(
      draftOf(said, { effect, kind: "events", params, label, confidence: 0.95, rule: "levels in turn", isRepeated }),
    );
    return;
  }
  const prizes =
    /(?<list>[一二三四](?:、[一二三四]){1,3})(?<unit>等奖|等|类|级)|第?(?<places>[一二三四五1-5](?:、[一二三四五1-5]){1,4})名/u.exec(
      words,
    )?.groups;
  const listed = prizes?.list ?? prizes?.places;
  const top = Number(/前(?<n>\d)(?:名|位)/u.exec(words)?.groups?.n ?? 0);
  const topNames = Array.from({ length: top }, (_, index) => `第${index + 1}名`);
  const prizeNames =
    top > 1
      ? topNames
      : listed?.split("、").map((it) => (prizes?.unit === undefined ? `第${it}名` : `${it}${prizes.unit}`));
  const parts = prizeNames?.map((label, index) => ({ key: `p${index + 1}`, label })) ?? partsIn(words)?.parts;
  if (parts?.length === points.length && (named.length === 0 || prizeNames !== undefined)) {
    const label = labelOf(words, cuts).slice(0, 60) || "有哪些情形";
    const own = parts.map((it, index) => ({ key: it.key, label: it.label, points: points[index] ?? "0" }));
    if (prizeNames !== undefined || isRepeated) {
      const params = { label, categories: own };
      const draft = draftOf(said, {
        effect,
        kind: "events",
        params,
        label,
        confidence: 0.9,
        rule: "prizes in turn",
        isRepeated,
      });
      cell.push(draft);
      return;
    }
    const isGrades = own.every((it) => gradeIn(it.label) !== null);
    if (isGrades) {
      const states = own.map(({ key, label: name, points: amount }) => ({ key, label: name, points: amount }));
      const params = { label, states: [...states, { key: "none", label: "以上都不是", points: "0" }] };
      cell.push(draftOf(said, { effect, kind: "states", params, label, confidence: 0.9, rule: "grades in turn" }));
      return;
    }
    const params = { label, parts: own, points: "0", count: "present" };
    const draft = draftOf(said, { effect, kind: "checklist", params, label, confidence: 0.8, rule: "list in turn" });
    doubt(draft, "clause-reading", "各种情形按顿号分开、依次对应分值，可以同时存在，系本平台的理解");
    cell.push(draft);
    return;
  }
  cell.push(
    cell.judgement(
      spoken.span,
      effect,
      `写了${points.length}个分值，与所列的${Math.max(named.length, parts?.length ?? 0)}种情形对不上`,
    ),
  );
}

const JUDGED =
  /(?:酌情|视[^,;]{0,8}(?:轻重|情[况节形]|程度|后果|影响|效果)|根据[^,;]{0,8}(?:轻重|程度|后果))[^,;]{0,4}$/u;
export function sayPortion(cell: Cell, spoken: Spoken, { effect, share }: Extract<Verdict, { kind: "portion" }>): void {
  const { words, span } = spoken;
  const last = cell.drafts.at(-1);
  const isNothing = effect === "deduct" && share === 1;
  const interval = grownFrom(intervalIn(words), words, last);
  if (isNothing && LACKS_ONE.test(words) && asOneList(cell)) {
    cell.extend(span);
    return;
  }
  if (isNothing && last?.effect === "award" && last.sentence >= cell.sentence - 1) {
    if (interval !== null && last.step?.of === "interval" && interval.unit === last.step.interval.unit) {
      cell.push(nothingAt(cell, spoken, { of: "interval", interval, points: "0" }));
      return;
    }
    // 不少于4条得0.5分，少于4条不得分.
    const isOther =
      interval !== null &&
      last.kind === "flag" &&
      targetsIn(last.words).some(
        ({ unit, value }) => unit === interval.unit && value === (interval.high ?? interval.low),
      );
    if (isOther) {
      cell.extend(span);
      return;
    }
    const grade = gradeIn(words);
    if (grade !== null && last.step?.of === "grade") {
      cell.push(nothingAt(cell, spoken, { of: "grade", name: grade, points: "0" }));
      return;
    }
    const isGrowth = last.step?.of === "interval" && last.step.interval.isGrowth === true;
    const isTurned =
      (isGrowth || COMPARED.test(cell.drafts.map((it) => it.words).join())) &&
      /^(?:上升|增长|增加|下降|减少|持平|不变|或)+的?$/u.test(words);
    // 90%以上的按比例得分，低于90%的不得分: what a proportion is given for ends somewhere.
    const isCutOff = last.kind === "pro-rata" && interval?.unit === "%";
    if (isCutOff) openBelow(cell, last);
    else if (words === "" || isTurned || COMPLEMENT.test(words.split(",").at(-1) ?? "")) {
      last.otherwise = labelOf(words.split(",").at(-1) ?? "") || null;
      if (/^否则|^反之/u.test(words) || words === "") allOrNothing(last);
      // 不足30%的得0.5分，未缩短的不得分: the lowest rung begins above nothing.
      else if (
        interval === null &&
        last.step?.of === "interval" &&
        last.step.interval.low === null &&
        last.step.interval.high !== null &&
        !isGrowth
      ) {
        const { unit, high, isHighIn, from, to } = last.step.interval;
        const above = { unit, low: "0", isLowIn: false, high, isHighIn, from, to, isBare: false };
        last.step = { of: "interval", interval: above, points: last.step.points };
      }
      cell.extend(span);
      return;
    }
  }
  if (effect === "award" && share === 1) {
    cell.baseline.push(words);
    if (cell.points === null) {
      cell.plain.push({ text: words, mark: "", span, sentence: cell.sentence });
      return;
    }
  }
  // 未开展的不得分；覆盖不全的，减半计分: of full marks half is lost.
  const isHalfLost =
    effect === "award" && share < 1 && !cell.drafts.some((it) => it.effect === "award") && FAULT.test(words);
  const taken = isHalfLost ? "deduct" : effect;
  const points = portionOf(cell.points, isHalfLost ? 1 - share : share);
  if (points === null) {
    cell.push(cell.judgement(span, effect, "没有写本项分值，不知道是几分"));
    return;
  }
  const verdict = {
    kind: "amount",
    effect: taken,
    points,
    isFurther: false,
    isExtra: false,
    unit: null,
    isEach: false,
  } as const;
  const draft = shapeAmount({ ...cell.said(spoken), verdict });
  // 每份得满分的1/10，不合格的该份不得分: not the item's points, but those of one of several.
  if (isNothing && OF_ONE.test(`${words}${spoken.said}`))
    doubt(draft, "clause-partly", "不得分的是其中一份，不是本项，请核对");
  // Once is enough to lose all of it.
  if (isNothing && draft.kind === "per-occurrence") {
    draft.kind = "flag";
    draft.params = { label: draft.label, points };
    draft.isRepeated = false;
  } else if (draft.kind !== "flag" && draft.step === null && isNothing)
    doubt(draft, "clause-reading", "每次都按不得分计，请核对");
  if (isNothing) openBelow(cell, draft);
  if (isNothing) regardAsRung(cell, last, draft);
  if (isNothing && draft.step !== null) draft.rule = "nothing for it";
  if (last && draft.kind === "flag" && last.kind === "flag" && draft.effect === last.effect)
    excludeEither(cell, last, draft);
  cell.push(draft);
}

const OF_ONE = /(?:该|此|本|其)(?:份|件|次|个|条|例|起|人|家)(?:的)?(?:案卷|得分)?(?:不|计|得|零|0)/u;
/** Words of what was not done as it should. */
const FAULT = /[未不没无缺漏误错逾迟]|违反|违规|滞后|推诿/u;
const LACKS_ONE =
  /^(?:缺一不可|缺[1一]项?|缺少?(?:其中)?(?:任何|任意)?[1一]项|(?:其中|有)?(?:任何|任意|任)?[1一]项[未不没][^,]{0,8})的?$/u;

/** 机构设立得1分；制度健全得1分；缺一不得分: all of them, or nothing. `false` where what stands before is no such list. */
function asOneList(cell: Cell): boolean {
  const parts = cell.drafts.filter(({ sentence }) => sentence >= cell.paragraph);
  const [first] = parts;
  const isList =
    parts.length > 1 && parts.every(({ effect, kind, step }) => effect === "award" && kind === "flag" && step === null);
  if (first === undefined || !isList) return false;
  const sum = parts.reduce((whole, { params }) => whole + (parsePoints(String(params.points)) ?? 0), 0);
  cell.drafts.splice(cell.drafts.indexOf(first) + 1, parts.length - 1);
  const label = cell.aboutLabel("已具备的");
  const own = parts.map(({ label: name }, index) => ({ key: `p${index + 1}`, label: name || `第${index + 1}项` }));
  first.kind = "checklist";
  first.label = label;
  first.params = { label, parts: own, points: formatPoints(sum), count: "present", allOrNothing: true };
  first.span = [first.span[0], parts.at(-1)?.span[1] ?? first.span[1]];
  return true;
}

/** Of two amounts only one can be so: 未成立、成立但…; full marks and less than full marks. */
function excludeEither(cell: Cell, last: DraftClause, draft: DraftClause): void {
  if (draft.effect === "deduct") exclude(last, draft);
  const [above, own] = [last.params.points, draft.params.points];
  const isFull = last.params.points === cell.points || last.aggravation === "replaces";
  // Bonuses add up.
  if (cell.context.kind !== "item" || draft.effect !== "award" || !isFull || draft.sentence - last.sentence > 1) return;
  // 落实得好计满分，落实一般的计60%: what names a grade by chance is no rung.
  if (draft.step !== null || (last.step !== null && last.step.of !== "grade")) return;
  if (Number(own) >= Number(above)) return;
  last.step = null;
  draft.aggravates = last;
  draft.aggravation = "replaces";
}

function nothingAt(cell: Cell, spoken: Spoken, step: NonNullable<DraftClause["step"]>): DraftClause {
  return draftOf(cell.said(spoken), {
    effect: "award",
    kind: "flag",
    params: { label: spoken.words, points: "0" },
    label: "",
    confidence: 0.93,
    rule: "nothing for it",
    step,
  });
}

/** 未成立的扣5分；成立但未开展工作的扣2分: of the two only one can be so. */
function exclude(first: DraftClause, second: DraftClause): void {
  if (first.aggravates !== null || second.aggravates !== null || second.sentence - first.sentence > 1) return;
  const isBut =
    /^(?:虽|已|有)?[\p{Script=Han}]{0,12}(?:但|而未|却)/u.test(second.words) || /^(?:虽|已经?)/u.test(second.words);
  if (!isBut || !/未|没有|无|不/u.test(first.words)) return;
  first.aggravates = second;
  first.aggravation = "replaces";
}

/** 全部……得5分，否则不得分: one amount for the list, where there is one. */
function allOrNothing(draft: DraftClause): void {
  if (draft.kind !== "flag" || draft.step !== null) return;
  const parts = partsIn(draft.words);
  if (parts === null || parts.parts.length < 2 || !parts.isSure) return;
  draft.kind = "checklist";
  draft.params = {
    label: `${parts.label || draft.label}：已具备的`.slice(0, 100),
    parts: parts.parts,
    points: draft.params.points ?? "0",
    count: "present",
    allOrNothing: true,
  };
}
