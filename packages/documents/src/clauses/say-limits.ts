import { type Cell, SIGNAL, type Spoken } from "./cell.ts";
import type { TextSpan } from "./clause.ts";
import { intervalIn } from "./conditions.ts";
import { doubt, type DraftClause, draftOf, labelOf } from "./draft-clause.ts";
import { sayPortion } from "./say-amounts.ts";
import { isAside } from "./shapes.ts";
import type { Effect, Verdict } from "./verdicts.ts";

// What bounds what stands before it: 最多扣, 扣完为止, 同一事项以最高计, 不足的部分.

export function sayCap(cell: Cell, spoken: Spoken, { points, isEach }: Extract<Verdict, { kind: "cap" }>): void {
  const { span, own } = spoken;
  const words = spoken.words;
  if (points === null || points === "0") return;
  const here = cell.drafts.filter(({ sentence, effect }) => sentence === cell.sentence && effect !== "veto");
  if (isEach) {
    const last = cell.drafts.at(-1);
    if (last) doubt(last, "clause-partly", `每一项另有最高${points}分的限制，没有读入规则`);
    cell.extend(span);
    return;
  }
  // An exception behind the clause before it says more of that.
  const described = cell.drafts.at(-1);
  const isAside = /^[(（][^()（）]*[)）]$/u.test(words) && described !== undefined;
  if (isAside) doubt(described, "clause-partly", `“${words.slice(0, 40)}”没有读懂，请核对`);
  // A condition of its own makes a cap no cap of what stands before: 未整改的，最多得3分.
  if (
    !isAside &&
    labelOf(words) !== "" &&
    !/累计|合计|总计|全年|年度|各项|本项|该项|此项|加分|扣分|上述|以上|所有|得分|同类|单项/u.test(words)
  ) {
    cell.push(cell.judgement(span, "award", "这个上限有它自己的条件，没有读懂"));
    return;
  }
  const isJoint = /以上|上述|各项|所有|合计|总计|各款/u.test(printed(spoken));
  const targets = isJoint || here.length === 0 ? cell.drafts.filter(({ effect }) => effect !== "veto") : here;
  const [only] = targets;
  if (only === undefined) {
    cell.ceiling = points;
    return;
  }
  const wanted = effectOfCap(spoken, targets);
  const same = targets.filter(({ effect }) => effect === wanted);
  // 最多加1分 bounds what is given on top, and not what the item is worth.
  const onTop = /加|奖/u.test(printed(spoken)) ? same.filter(({ isExtra }) => isExtra) : [];
  const held = onTop.length > 0 ? onTop : same;
  const last = held.at(-1);
  if (last === undefined) {
    doubt(only, "clause-partly", "上限与前面各款的方向对不上，请核对");
    return;
  }
  const [judged] = held;
  if (held.length === 1 && judged?.kind === "judgement" && judged.params.max === null && judged.confidence > 0.5) {
    // 酌情扣分，最多扣2分: the range is said after all.
    judged.params.max = points;
    const index = judged.doubts.findIndex(({ note }) => note.startsWith("文中没有写范围"));
    if (index >= 0) judged.doubts.splice(index, 1);
    if (judged.doubts.length === 0) judged.confidence = 0.93;
  }
  if (held.length === 1 || isLadder(held)) {
    for (const draft of held) draft.cap ??= points;
    if (isOfSeveral(cell, held, printed(spoken)))
      doubt(last, "clause-reading", "“累计”只用于这一款，不含前面各款，系本平台的理解");
  } else {
    cell.caps.push({ drafts: held, at: points, span: own });
    const isSaid = isJoint || here.length === 0 || /累计|合计|总计|共|各/u.test(printed(spoken));
    if (!isSaid) doubt(last, "clause-reading", "上限用于同一句里的各款合计，系本平台的理解");
  }
  cell.extend(span);
}

/** 甲的每件扣1分；乙的每件扣2分，累计不超过3分: of the last, or of all of them. */
function isOfSeveral(cell: Cell, held: readonly DraftClause[], said: string): boolean {
  const [first] = held;
  const others = cell.drafts.filter(
    (it) =>
      !held.includes(it) &&
      it.effect === first?.effect &&
      it.cap === null &&
      it.kind === "per-occurrence" &&
      it.sentence >= cell.paragraph,
  );
  return others.length > 0 && /累计|合计|总计/u.test(said);
}

function printed({ words, said }: Spoken): string {
  return `${words}${said}`;
}

function effectOfCap(spoken: Spoken, targets: readonly DraftClause[]): Effect | "veto" {
  const said = printed(spoken);
  if (/扣/u.test(said)) return "deduct";
  if (/加|奖/u.test(said)) return "award";
  return targets.at(-1)?.effect ?? "deduct";
}

export function sayExhausts(cell: Cell, spoken: Spoken): void {
  const { span, words } = spoken;
  const last = cell.drafts.at(-1);
  // 不合格率超10%的扣完: all of it is lost, and no floor is named.
  const interval = spoken.said.endsWith("止") ? null : intervalIn(words);
  if (interval !== null && !interval.isBare && !isAside(words, interval)) {
    sayPortion(cell, spoken, { kind: "portion", effect: "deduct", share: 1 });
    return;
  }
  const shared = cell.shares.at(-1);
  if (last && last.share !== null && cell.share !== null && shared) {
    const held = shared.drafts.filter(({ effect }) => effect === "deduct");
    if (held.length === 1) last.cap ??= shared.share;
    else if (held.length > 1) cell.caps.push({ drafts: held, at: shared.share, span: spoken.own });
  } else cell.floor = "zero";
  if (labelOf(words) !== "" && last && !/^(?:本|该|此|分|直|以上|累计|各|每项|最)/u.test(words)) {
    if (SIGNAL.test(words) || /\d/u.test(words))
      doubt(last, "clause-partly", `“${words.slice(0, 30)}”没有读懂，请核对`);
  }
  cell.extend(span);
}

export function sayOnce(cell: Cell, spoken: Spoken): void {
  const here = cell.drafts.filter(({ sentence }) => sentence >= cell.paragraph && sentence <= cell.sentence);
  const held = (here.length === 0 ? cell.drafts : here).filter(({ effect }) => effect !== "veto");
  if (held.length === 0) {
    // Said of what comes after it, or of the items around it.
    cell.matterOnce = true;
    cell.isOnceAhead = true;
    return;
  }
  countOnce(cell, held);
  cell.extend(spoken.span);
}

export function countOnce(cell: Cell, held: readonly DraftClause[]): void {
  for (const draft of held) asMatters(draft);
  if (held.length > 1 && !isLadder(held)) cell.matterOnce = true;
  const isOther = held.some(({ kind, step }) => kind !== "events" && step === null);
  if (isOther) {
    const flags = held.filter(({ kind }) => kind === "flag");
    if (flags.length === held.length && flags.length > 1) {
      flags.forEach((draft, index) => {
        if (index === 0) return;
        draft.aggravates = flags[index - 1] ?? null;
        draft.aggravation = "replaces";
      });
    } else
      for (const draft of held.filter(({ kind }) => kind !== "events"))
        doubt(draft, "clause-reading", "同一事项取最高的写法不能用于这一款，请核对");
  }
}

/** A rung that costs nothing; by itself it is no clause. */
export const NOTHING_TAKEN = "nothing taken";

export function sayNothing(cell: Cell, spoken: Spoken): void {
  const { words, span } = spoken;
  const last = cell.drafts.at(-1);
  if (last && modify(`${words}不计`, last, span)) return;
  // 90分以上的不扣分，80—89分扣1分: the first rung of a ladder.
  const interval = /不涉及|第\d/u.test(words) ? null : intervalIn(words);
  if (interval !== null && !interval.isBare && !isAside(words, interval)) {
    const label = labelOf(words, [[interval.from, interval.to]]);
    const step = { of: "interval", interval, points: "0" } as const;
    const own = { effect: "deduct", kind: "flag", params: { label, points: "0" }, label } as const;
    cell.push(draftOf(cell.said(spoken), { ...own, confidence: 0.93, rule: NOTHING_TAKEN, step }));
    return;
  }
  if (last && !/不涉及|没有|无|未发生|未涉及|不存在|均|全部/u.test(words) && labelOf(words) !== "") {
    doubt(last, "clause-reading", `“${labelOf(words).slice(0, 40)}”的不扣分：填报时不计在内`);
  }
  cell.plain.push({ text: words, mark: "", span, sentence: cell.sentence });
}

export function modify(text: string, last: DraftClause, span: TextSpan): boolean {
  const partial =
    /不足(?:1|一)?个?(?<n>\d+(?:\.\d+)?)?(?:百分点|%|[\p{Script=Han}]{1,3})(?:的)?(?:部分)?,?(?:按(?:照)?(?:\d|一)[^,;]{0,6}(?:计算|计|扣|算)|(?<none>不计|不扣|忽略|舍去|不予计算)|(?<linear>按比例))/u.exec(
      text,
    );
  if (partial) {
    const kind =
      partial.groups?.none !== undefined ? "whole" : partial.groups?.linear !== undefined ? "linear" : "started";
    const isStepped = last.kind === "ratio" || last.kind === "growth" || last.kind === "distance";
    if (
      isStepped ||
      ((last.kind === "per-occurrence" || last.kind === "lateness" || last.kind === "shortfall") &&
        Number(last.params.step ?? 1) > 1 &&
        kind !== "linear")
    ) {
      last.params.partial = kind;
      settleReading(last);
    }
    last.span = [Math.min(last.span[0], span[0]), Math.max(last.span[1], span[1])];
    return true;
  }
  return false;
}

/** A count of times as a list of matters, each of which counts once. */
export function asMatters(draft: DraftClause): void {
  draft.isOnce = true;
  if (draft.step?.of === "level") return;
  if (draft.kind === "events") {
    draft.params.matterOnce = true;
    return;
  }
  if (draft.kind !== "per-occurrence" || draft.params.step !== undefined || draft.params.free !== undefined) return;
  const label = draft.label.slice(0, 100);
  draft.kind = "events";
  draft.params = {
    label,
    categories: [{ key: "k1", label, points: draft.params.points ?? "0" }],
    matterOnce: true,
  };
}

/** Whether drafts will be one clause. */
function isLadder(drafts: readonly DraftClause[]): boolean {
  const [first] = drafts;
  return (
    drafts.length > 1 &&
    first !== undefined &&
    first.step !== null &&
    drafts.every(({ step }) => step?.of === first.step?.of)
  );
}

/** The reading of a part of a step is stated after all. */
function settleReading(draft: DraftClause): void {
  const index = draft.doubts.findIndex(({ note }) => note.includes("不足一档"));
  if (index < 0) return;
  draft.doubts.splice(index, 1);
  if (draft.doubts.length === 0) draft.confidence = 0.93;
}
