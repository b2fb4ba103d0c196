import type { ColumnRole } from "./column-roles.ts";
import { departmentsOfCell } from "./cells.ts";
import type { SourceCell } from "../read/source-document.ts";

/** What the cells of a column look like. Shares of its filled cells, from 0 to 1. */
export interface ColumnContents {
  readonly filled: number;
  /** Amounts: `5`, `5分`, `10%`. */
  readonly amounts: number;
  /** Amounts above nothing, as an indicator is worth. */
  readonly worths: number;
  /** 1, 2, 3 …, each one more than the one before. */
  readonly isCounting: boolean;
  /** Sentences that give or take points. */
  readonly scoring: number;
  readonly departments: number;
  /** Ways to look: 查看资料, 实地检查. */
  readonly methods: number;
  /** Texts that differ from the one above. */
  readonly own: number;
  /** Characters in the mean. */
  readonly length: number;
}

/** Says how points are given or taken; `分` alone (分管, 分类) does not. */
export const SCORING =
  /([扣加减得计记给][^，。；,;]{0,6}?[\d一二两三四五六七八九十百.．]+\s*分)|(扣|减|加|得)(完|光|满)|一票否决|(酌情|视情)[^，。；]{0,6}(扣|加|打|给)?分|按比例|不得分|得满分|不计分|倒扣|([\d.]+\s*分\/)/;
const AMOUNT = /^[+\-−]?\d{1,4}(\.\d{1,3})?\s*(分|%|％)?$/;
const METHOD = /(查看|查阅|检查|访谈|检索|问卷|抽查|抽考|考试|测评|听取|座谈|核查|调阅|台账|现场|实地)/;

export function columnContents(cells: readonly SourceCell[]): ColumnContents {
  const texts = cells.map((cell) => (cell ?? "").normalize("NFKC").trim()).filter((text) => text !== "");
  const share = (test: (text: string, index: number) => boolean): number =>
    texts.length === 0 ? 0 : texts.filter(test).length / texts.length;
  const numbers = texts.map((text) => (/^\d{1,4}[.、]?$/.test(text) ? Number.parseInt(text, 10) : null));
  return {
    filled: cells.length === 0 ? 0 : texts.length / cells.length,
    amounts: share((text) => AMOUNT.test(text)),
    worths: share((text) => AMOUNT.test(text) && Number.parseFloat(text) > 0),
    isCounting:
      numbers.length > 1 &&
      numbers.every(
        (value, at) =>
          value !== null && (at === 0 || value === numbers[at - 1] || value === (numbers[at - 1] ?? 0) + 1),
      ) &&
      new Set(numbers).size > 1,
    scoring: share((text) => SCORING.test(text)),
    departments: share(
      (text) => text.length <= 60 && (departmentsOfCell(text)?.every(({ isSure }) => isSure) ?? false),
    ),
    methods: share((text) => text.length <= 40 && METHOD.test(text) && !SCORING.test(text)),
    own: share((text, index) => text !== texts[index - 1]),
    length: texts.length === 0 ? 0 : texts.reduce((sum, text) => sum + text.length, 0) / texts.length,
  };
}

/** A column whose head says one thing and whose cells may say another. */
export interface ColumnQuestion {
  /** From 0. */
  readonly column: number;
  /** What it was taken for, and what else it may be, in Chinese. */
  readonly note: string;
}

/** The roles of all columns, by their heads first and then by what stands in them. */
export interface ColumnReading {
  readonly roles: readonly (ColumnRole | null)[];
  readonly questions: readonly ColumnQuestion[];
}

const ROLE_WORDS: Readonly<Record<ColumnRole["kind"], string>> = {
  number: "序号",
  level: "分组标题",
  content: "考核内容",
  lead: "牵头部门",
  responsible: "责任部门",
  cooperating: "配合部门",
  bases: "依据",
  methods: "测评方式",
  materials: "报送材料",
  outputs: "工作成果",
  points: "分值",
  standard: "评分标准",
  "group-points": "分组的分值",
  answer: "答复栏（以后填写）",
  note: "备注",
};

/** Holds the roles that the heads state against what stands below them. */
export function readColumns(
  stated: readonly (ColumnRole | null)[],
  contents: readonly ColumnContents[],
): ColumnReading {
  const roles = [...stated];
  const questions: ColumnQuestion[] = [];
  const of = (kind: ColumnRole["kind"]): number[] =>
    roles.flatMap((role, column) => (role?.kind === kind ? [column] : []));
  const at = (column: number): ColumnContents => contents[column] ?? columnContents([]);
  const set = (column: number, kind: Exclude<ColumnRole["kind"], "level">): void => {
    roles[column] = { kind } as ColumnRole;
  };
  const ask = (column: number, other: ColumnRole["kind"] | null): void => {
    const taken = roles[column]?.kind;
    const reading = taken === undefined ? "不作为指标内容" : `作为“${ROLE_WORDS[taken]}”`;
    questions.push({ column, note: `按内容${reading}${other === null ? "" : `；也可能是“${ROLE_WORDS[other]}”`}` });
  };

  // 考核办法 may say how is looked or how is scored.
  for (const column of of("methods")) {
    if (at(column).scoring >= 0.4 && of("standard").length === 0) {
      set(column, "standard");
      ask(column, "methods");
    }
  }
  const scored = of("standard");
  const best = scored.toSorted((a, b) => at(b).scoring - at(a).scoring || a - b)[0];
  for (const column of scored) {
    const { scoring, methods } = at(column);
    if (scored.length > 1 && column !== best && scoring < 0.3) {
      set(column, "content");
      ask(column, "standard");
    } else if (scored.length > 1 && column !== best) {
      questions.push({ column, note: "表中有几栏评分标准，已合在一起；也可能只有一栏是" });
    } else if (scoring < 0.2 && methods >= 0.6) {
      set(column, "methods");
      ask(column, "standard");
    } else if (scoring === 0 && at(column).filled > 0 && of("content").length === 0 && of("level").length < 2) {
      set(column, "content");
      ask(column, "standard");
    }
  }
  const sentences = of("standard").length > 0 ? undefined : of("answer").find((column) => at(column).scoring >= 0.5);
  if (sentences !== undefined) {
    set(sentences, "standard");
    ask(sentences, "answer");
  }
  if (of("standard").length === 0) {
    const leaf = [...of("content"), ...of("level")];
    const found = of("content")
      .filter((column) => at(column).scoring >= 0.5)
      .at(-1);
    if (found !== undefined && leaf.length > 1) {
      set(found, "standard");
      ask(found, "content");
    }
  }
  for (const [column, role] of roles.entries()) {
    if (role !== null || at(column).filled === 0) continue;
    const { amounts, isCounting, scoring, departments, filled } = at(column);
    if (isCounting && column === 0 && of("number").length === 0) set(column, "number");
    else if (scoring >= 0.5 && of("standard").length === 0) set(column, "standard");
    else if (amounts >= 0.8 && filled >= 0.5 && !isCounting && of("points").length === 0) set(column, "points");
    else if (departments >= 0.7 && filled >= 0.5 && of("responsible").length + of("lead").length === 0)
      set(column, "responsible");
    else continue;
    ask(column, "note");
  }
  pointsByLevel(roles, questions);
  // 考核部门 are those who assess; where no others are named, the column is kept for departments.
  const named = of("lead").length + of("responsible").length + of("cooperating").length;
  const assessors = of("note").find((column) => at(column).departments >= 0.8 && at(column).filled >= 0.8);
  if (named === 0 && assessors !== undefined) {
    set(assessors, "responsible");
    ask(assessors, "note");
  }
  // A table that is filled in with amounts below 得分 and has no 分值.
  if (of("points").length === 0) {
    const [found, ...more] = of("answer");
    const looksLike = found !== undefined && at(found).worths >= 0.9 && at(found).filled >= 0.9;
    if (looksLike && more.length === 0) {
      set(found, "points");
      ask(found, "answer");
    }
  }
  return { roles, questions };
}

/** Where each level has 分值 of its own, those beside the deepest level are the item's. */
function pointsByLevel(roles: (ColumnRole | null)[], questions: ColumnQuestion[]): void {
  const points = roles.flatMap((role, column) => (role?.kind === "points" ? [column] : []));
  if (points.length < 2) return;
  const leaf = roles.findLastIndex((role) => role?.kind === "content" || role?.kind === "level");
  const own = points.find((column) => column > leaf) ?? points.at(-1);
  for (const column of points) {
    if (column === own) continue;
    const isOfLevel = column < leaf || roles[column - 1]?.kind === "level";
    roles[column] = isOfLevel ? { kind: "group-points" } : { kind: "note" };
    questions.push({
      column,
      note: isOfLevel
        ? "作为上级标题的分值；也可能是指标的分值"
        : "表中有几栏分值，本栏按原文保留；也可能才是指标的分值",
    });
  }
}

/** The roles of a table without any head, by its cells alone. */
export function guessColumns(contents: readonly ColumnContents[]): readonly (ColumnRole | null)[] {
  const roles: (ColumnRole | null)[] = contents.map(() => null);
  const free = (): number[] =>
    roles.flatMap((role, column) => (role === null && (contents[column]?.filled ?? 0) > 0 ? [column] : []));
  const pick = (test: (it: ColumnContents, column: number) => boolean): number | undefined =>
    free().find((column) => contents[column] !== undefined && test(contents[column], column));
  const number = pick((it, column) => it.isCounting && column <= 2);
  if (number !== undefined) roles[number] = { kind: "number" };
  const standard = pick((it) => it.scoring >= 0.4);
  if (standard !== undefined) roles[standard] = { kind: "standard" };
  const points = pick((it) => it.amounts >= 0.8 && it.filled >= 0.5);
  if (points !== undefined) roles[points] = { kind: "points" };
  const lead = pick((it, column) => it.departments >= 0.7 && column > 0);
  if (lead !== undefined) roles[lead] = { kind: "responsible" };
  const leaf = free().toSorted(
    (a, b) =>
      (contents[b]?.length ?? 0) * (contents[b]?.own ?? 0) - (contents[a]?.length ?? 0) * (contents[a]?.own ?? 0),
  )[0];
  if (leaf === undefined) return roles;
  roles[leaf] = { kind: "content" };
  for (const column of free()) {
    if (column < leaf && ((contents[column]?.own ?? 1) < 0.8 || (contents[column]?.filled ?? 1) < 0.8))
      roles[column] = { kind: "level", order: null };
  }
  return roles;
}
