import type { FrameworkInput, IndicatorInput } from "@faheng/domain";
import type { DraftDoubt } from "./draft-doubt.ts";
import type { DraftParts } from "./draft-parts.ts";
import { groupBuilder } from "./group-builder.ts";
import { SCORING } from "./column-contents.ts";
import { splitDepartments } from "./prose-departments.ts";
import { dutyOf, type Prose, type ProseNode } from "./prose.ts";
import { titleOf } from "./title.ts";

/** The deepest that a framework's tree goes above its indicators. */
const DEEPEST_GROUP = 8;

/**
 * Reads numbered paragraphs as a framework: what has numbered paragraphs below it is a heading, what has none is an
 * indicator, with the paragraphs that follow it.
 *
 * @param title heading of what stands under none
 */
export function draftProse({ nodes }: Prose, title: string): DraftParts {
  const { groups, worth, place } = groupBuilder();
  const indicators: IndicatorInput[] = [];
  const scoring: DraftParts["scoring"][number][] = [];
  const doubts: DraftDoubt[] = [];
  const notes: string[] = [];
  const rowCodes = new Map<string, readonly string[]>();
  const departments = new Map<string, DraftParts["departments"][number]>();
  const isScored = nodes.some(holdsScoring);
  const top = { level: 1, parent: null, current: null, isAfterBreak: false };
  const doubt = (line: number, printed: string, note: string, code: string | null): void => {
    doubts.push({ kind: "prose", table: 0, row: line, column: null, printed, note, code });
  };

  const addItem = (node: ProseNode, parent: string | null, kind: IndicatorInput["kind"]): void => {
    const code = `R${indicators.length + 1}`;
    const own = splitDepartments(node.text);
    const under = splitDepartments(node.paragraphs.map(({ text }) => text).join("\n"));
    const below = under.text;
    const duty = dutyOf(own.text);
    for (const it of [...own.lead, ...own.cooperating, ...under.lead, ...under.cooperating]) {
      if (!departments.has(it.name)) departments.set(it.name, it);
    }
    const named = (list: readonly { readonly name: string }[]): string[] => [...new Set(list.map(({ name }) => name))];
    const more = below === "" ? null : dutyOf(below);
    const heading = more === null ? titleOf(duty.words, null) : titleOf(duty.words.replace(/[。；;]$/, ""), more.words);
    const isTaken = duty.standard !== "" && duty.standard === duty.words;
    indicators.push({
      code,
      group: parent ?? place(title, top).code,
      kind,
      printedNumber: node.printedNumber.slice(0, 20),
      title: heading.title,
      titleIsOurs: heading.isOurs || isTaken,
      requirement: heading.requirement,
      lead: named([...own.lead, ...under.lead]),
      cooperating: named([...own.cooperating, ...under.cooperating]),
      bases: [],
      methods: [],
      materials: [],
      outputs: [],
      printed: {},
      place: `第${node.line}段`,
      doubts: [...own.printed, ...under.printed].map((printed) => ({
        field: "lead" as const,
        printed: printed.slice(0, 400),
        note: "单位写在正文里，已取出",
      })),
    });
    rowCodes.set(`line/${node.line}`, [code]);
    for (const { line } of node.paragraphs) rowCodes.set(`line/${line}`, [code]);
    const standard = [duty.standard, more?.standard ?? ""].filter((text) => text !== "").join("\n");
    const points = duty.points === "" ? (more?.points ?? "") : duty.points;
    if (points !== "" || standard !== "") scoring.push({ indicator: code, points, standard });
    if (below.length > 4000) doubt(node.line, node.text, "正文过长，只保留前4000字", code);
  };

  const walk = (
    siblings: readonly ProseNode[],
    parent: string | null,
    depth: number,
    kind: IndicatorInput["kind"],
  ): void => {
    let before: ProseNode | null = null;
    for (const node of siblings) {
      const jump = jumpOf(before, node);
      if (jump !== null) doubt(node.line, node.printedNumber, jump, null);
      before = node;
      if (parent === null && isScored && BESIDE.test(node.text) && !holdsScoring(node)) {
        notes.push(...textsOf(node));
        continue;
      }
      const own = /否决/.test(node.text)
        ? "veto"
        : /(加分|奖励分)/.test(node.text) && node.children.length > 0
          ? "bonus"
          : kind;
      if (node.children.length === 0 || depth > DEEPEST_GROUP) {
        addItem(node, parent, kind);
        for (const child of node.children) addItem(child, parent, kind);
        continue;
      }
      const { code } = place(
        `${node.printedNumber}${/[\d）)章节条编]$/.test(node.printedNumber) ? " " : /[.．、]$/.test(node.printedNumber) ? "" : "、"}${node.text}`,
        { ...top, level: depth, parent },
      );
      rowCodes.set(`line/${node.line}`, [code]);
      for (const { text } of node.paragraphs) notes.push(text);
      walk(node.children, code, depth + 1, own);
    }
  };
  walk(nodes, null, 1, "item");
  const depth = groups.reduce((most, { level }) => Math.max(most, level), 1);
  const levels: FrameworkInput["levels"] = Array.from({ length: depth }, (_, index) => ({
    level: index + 1,
    title: index === 0 ? "章" : `${index + 1}级标题`,
  }));
  return {
    levels,
    groups,
    indicators,
    departments: [...departments.values()],
    bases: [],
    methods: [],
    scoring,
    notes,
    doubts,
    worth,
    rowCodes,
  };
}

/** Parts of a scheme that ask nothing of those assessed. */
const BESIDE =
  /^(?:考核)?(?:结果|成果)的?(?:运用|应用|使用)|^附则|^考核(?:对象|范围|程序|方式|方法|步骤|时间|组织)|^(?:有关|工作|几点)要求$|^其他事项|^考核等次/u;

const holdsScoring = ({ text, paragraphs, children }: ProseNode): boolean =>
  SCORING.test(text) || paragraphs.some((it) => SCORING.test(it.text)) || children.some(holdsScoring);

const textsOf = ({ printedNumber, text, paragraphs, children }: ProseNode): readonly string[] => [
  `${printedNumber}${/^[一二三四五六七八九十]+$/u.test(printedNumber) ? "、" : ""}${text}`,
  ...paragraphs.map((it) => it.text),
  ...children.flatMap(textsOf),
];

/** What is odd about a number after the one before it; `null` where it goes on from it. */
function jumpOf(before: ProseNode | null, { printedNumber, rank }: ProseNode): string | null {
  const value = valueOf(printedNumber);
  if (value === null || (before !== null && before.rank !== rank)) return null;
  if (before === null) return value === 1 ? null : `编号从${printedNumber}开始，前面的可能缺失`;
  const last = valueOf(before.printedNumber);
  if (last === null || value === last + 1) return null;
  return value === 1 ? `编号重新从${printedNumber}开始` : `编号不连续：上一个为${before.printedNumber}`;
}

/** The count that a number states, `null` for one in several parts. */
function valueOf(printedNumber: string): number | null {
  const text = printedNumber.replace(/[（()）第章节条编、.．\s]/g, "");
  if (/^\d{1,4}$/.test(text)) return Number(text);
  const digits = "一二三四五六七八九";
  const [, tens, ones] = /^(?:([一二三四五六七八九]?)十|廿)?([一二三四五六七八九]?)$/.exec(text) ?? [];
  if (text === "" || (tens === undefined && ones === undefined)) return null;
  const ten = text.startsWith("廿")
    ? 2
    : !text.includes("十")
      ? 0
      : tens === "" || tens === undefined
        ? 1
        : digits.indexOf(tens) + 1;
  return ten * 10 + (ones === undefined || ones === "" ? 0 : digits.indexOf(ones) + 1);
}
