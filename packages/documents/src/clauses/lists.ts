import { type Cell, LISTED, type Spoken } from "./cell.ts";
import type { ClauseValue, TextSpan } from "./clause.ts";
import { repeatIn } from "./conditions.ts";
import { doubt, draftOf, labelOf, type Said } from "./draft-clause.ts";
import type { Verdict } from "./verdicts.ts";

// Lists that a sentence announces, and lists that stand above it.

/** 有下列情形之一的，每项扣1分：①…②…. */
export function beginList(cell: Cell, said: Said, { effect, points }: Extract<Verdict, { kind: "amount" }>): boolean {
  if (!/每|各|之一/u.test(said.words)) return false;
  const repeat = repeatIn(said.words);
  const own = repeat === null ? said.words : `${said.words.slice(0, repeat.from)}${said.words.slice(repeat.to)}`;
  const label = labelOf(own.replace(LISTED, "")).replace(/(?:^|，)(?:有|存在|出现|的)+(?:，|$)/u, "") || "存在的情形";
  const params = { label, parts: [], points, count: "present" };
  const draft = draftOf(said, { effect, kind: "checklist", params, label, confidence: 0.92, rule: "list below" });
  if (!/每|各/u.test(said.words)) {
    params.points = points;
    Object.assign(draft.params, { anyOne: true });
  }
  cell.push(draft);
  cell.list = draft;
  return true;
}

export function addToList(cell: Cell, text: string, span: TextSpan): boolean {
  const list = cell.list;
  if (list === null) return false;
  const parts = Array.isArray(list.params.parts) ? (list.params.parts as readonly ClauseValue[]) : [];
  list.params.parts = [
    ...parts,
    { key: `p${parts.length + 1}`, label: labelOf(text).slice(0, 100) || `第${parts.length + 1}项` },
  ];
  list.span = [list.span[0], span[1]];
  return true;
}

export function closeList(cell: Cell): void {
  const list = cell.list;
  if (list === null) return;
  const parts = Array.isArray(list.params.parts) ? (list.params.parts as readonly ClauseValue[]) : [];
  const isAny = list.params.anyOne === true;
  delete list.params.anyOne;
  if (isAny || parts.length === 0) {
    list.kind = isAny ? "flag" : "per-occurrence";
    list.params = isAny
      ? { label: list.label, points: list.params.points ?? "0" }
      : { label: list.label, unit: "项", points: list.params.points ?? "0" };
    if (isAny && parts.length > 1)
      doubt(list, "clause-reading", "有其中一种情形即扣，几种并存只扣一次，系本平台的理解");
  }
  cell.list = null;
}

/** ①有计划；②有部署；③有总结。每缺一项扣1分: the points of a list before it. */
export function ownList(cell: Cell, spoken: Spoken, { effect, points }: Extract<Verdict, { kind: "amount" }>): boolean {
  const found = repeatIn(`${spoken.words}`);
  if (found?.repeat.kind !== "missing") return false;
  const marked = cell.plain.filter(({ mark }) => mark !== "");
  if (marked.length < 2 || found.repeat.step !== "1") return false;
  const parts = marked.map(({ text }, index) => ({
    key: `p${index + 1}`,
    label: labelOf(text).slice(0, 100) || `第${index + 1}项`,
  }));
  const label = "已具备的";
  const draft = draftOf(cell.said(spoken), {
    effect,
    kind: "checklist",
    params: { label, parts, points, count: "missing" },
    label,
    confidence: 0.9,
    rule: "list above",
  });
  cell.push(draft);
  return true;
}
