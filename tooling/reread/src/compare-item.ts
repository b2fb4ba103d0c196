import { type Framework, type Indicator, normaliseOfficialText } from "@faheng/domain";
import { createHash } from "node:crypto";
import type { Pack } from "./compare.ts";
import { comparePoints } from "./compare-points.ts";
import { compareNames, tiers } from "./departments.ts";
import { citations, spellingsOf } from "./citations.ts";
import type { Facet } from "./difference.ts";
import { plain } from "./same.ts";
import type { Cell, SourceItem } from "./source-document.ts";
import { figuresIn, missing, namesIn } from "./tokens.ts";

/** Reports what stands on one side only. */
export type Report = (facet: Facet, side: "document" | "pack", texts: readonly string[]) => void;

/** Materials are numbered ①, (3) or not at all. */
const MATERIAL_MARK = /[①-⑳]|[（(]\d{1,2}[）)](?!项)/gu;

/** Compares one item with its indicator, cell by cell, in both directions. */
export function compareItem(
  { framework, profile, answers }: Pack,
  item: SourceItem,
  indicator: Indicator,
  report: Report,
): void {
  const { cells } = item;
  if (plain(item.printedNumber ?? "") !== plain(indicator.printedNumber ?? "")) {
    report("序号", "document", [item.printedNumber ?? "（无）"]);
    report("序号", "pack", [indicator.printedNumber ?? "（无）"]);
  }
  if (!indicator.titleIsOurs && plain(item.heading ?? "") !== plain(indicator.title)) {
    report("标题", "document", [item.heading ?? "（无）"]);
    report("标题", "pack", [indicator.title]);
  }
  compareHeadingsAbove(framework, item, indicator, report);
  compareWording(framework, item, indicator, report);
  const names = (facet: Facet, cell: string | null | undefined, read: readonly string[] | null): void => {
    // A merge that covers the cell leaves it out; what was lost can only be told by a doubt.
    if (cell === undefined) return;
    const { printedOnly, readOnly } = compareNames(cell ?? "", read ?? [], framework.departments);
    report(facet, "document", printedOnly);
    report(facet, "pack", readOnly);
  };
  names("牵头", cells.lead, indicator.lead);
  names("配合", cells.cooperating, indicator.cooperating);
  if (cells.responsible !== undefined) {
    const { lead, cooperating } = tiers(cells.responsible ?? "");
    names("责任单位", lead, indicator.responsible?.lead ?? []);
    names("责任单位", cooperating, indicator.responsible?.cooperating ?? []);
  }
  for (const cell of item.unplaced) report("牵头", "document", [`${cell}（印在哪一栏不明）`]);
  compareList("方式", cells.methods, indicator.methods, report);
  compareList("成果", cells.outputs, indicator.outputs, report);
  if (cells.bases !== undefined) {
    const printed = citations(cells.bases ?? "").map(plain);
    const bases = framework.bases.filter((basis) => indicator.bases?.includes(basis.key));
    const read = bases.map((basis) => spellingsOf(basis).map(plain));
    report(
      "依据",
      "document",
      printed.filter((it) => !read.some((spellings) => spellings.includes(it))),
    );
    report(
      "依据",
      "pack",
      read.filter((spellings) => !spellings.some((it) => printed.includes(it))).map(([it]) => it ?? ""),
    );
  }
  compareMaterials(framework, cells.materials, indicator, report);
  comparePrinted(item, indicator, report);
  if (cells.standard !== undefined) {
    const scored = profile?.items.find((it) => it.indicator === indicator.code);
    comparePoints(cells.standard ?? "", scored, report);
  }
  if (cells.answer !== undefined && answers) {
    const { printed = null, progress = "" } = answers.find((it) => it.indicator === indicator.code) ?? {};
    compareAnswer(cells.answer ?? "", `${printed ?? ""} ${progress}`, framework.issuedOn?.slice(0, 4) ?? "", report);
  }
}

/** A column of the pack by the cell it holds, and what a difference is about. */
const PRINTED: readonly (readonly [column: string, cell: Cell, facet: Facet])[] = [
  ["lead", "lead", "牵头"],
  ["departments", "lead", "牵头"],
  ["cooperating", "cooperating", "配合"],
  ["responsible", "responsible", "责任单位"],
  ["bases", "bases", "依据"],
  ["methods", "methods", "方式"],
  ["outputs", "outputs", "成果"],
];

/** What the pack keeps as printed is what stands there, to the mark. */
function comparePrinted({ cells }: SourceItem, indicator: Indicator, report: Report): void {
  for (const [column, cell, facet] of PRINTED) {
    const kept = indicator.printed[column];
    const printed = cells[cell];
    if (
      kept === undefined ||
      printed === undefined ||
      normaliseOfficialText(kept) === normaliseOfficialText(printed ?? "")
    )
      continue;
    report(facet, "document", [printed ?? "（丢失）"]);
    report(facet, "pack", [`照录：${kept}`]);
  }
}

/** A figure that the answer takes from another part of the same document says so: （报告正文：……）. */
const FROM_ELSEWHERE = /（报告正文[^）]*）/gu;

/** What an agency answered in its year: restated, every figure and every name kept; 今年 is written out. */
function compareAnswer(cell: string, answer: string, year: string, report: Report): void {
  if ((plain(cell) === "") !== (plain(answer) === ""))
    report("答复", cell === "" ? "pack" : "document", [`${cell}${answer}`]);
  const tokens = (text: string): string[] => [...figuresIn(text), ...namesIn(text).map(plain)];
  const printed = tokens(cell.replace("今年", `${year}年`));
  report("答复", "document", missing(printed, tokens(answer)));
  report("答复", "pack", missing(tokens(answer.replace(FROM_ELSEWHERE, "")), printed));
}

function compareHeadingsAbove(framework: Framework, item: SourceItem, indicator: Indicator, report: Report): void {
  const read: string[] = [];
  for (let code: string | null = indicator.group; code !== null;) {
    const group = framework.groups.find((it) => it.code === code);
    if (group) read.unshift(plain(`${group.printedNumber ?? ""}${group.title}`));
    code = group?.parent ?? null;
  }
  // A spelling that the pack does not have is told once, of the whole; here it only matters under which heading an item is.
  const all = new Set(framework.groups.map((group) => plain(`${group.printedNumber ?? ""}${group.title}`)));
  const printed = item.above.map(plain).filter((heading) => all.has(heading));
  report("标题", "document", missing(printed, read));
  if (printed.length === item.above.length) report("标题", "pack", missing(read, printed));
}

function compareWording(framework: Framework, item: SourceItem, indicator: Indicator, report: Report): void {
  const wording = item.cells.wording ?? null;
  const digest = wording === null ? null : createHash("sha256").update(normaliseOfficialText(wording)).digest("hex");
  if (digest !== indicator.officialDigest) {
    report("措辞", "document", [wording === null ? "（丢失）" : `${wording.slice(0, 30)}…（指纹不符）`]);
  }
  const heading = item.heading === wording ? "" : (item.heading ?? "");
  const printed = `${heading} ${wording ?? ""}`;
  const bases = framework.bases
    .filter((basis) => indicator.bases?.includes(basis.key))
    .map(({ title }) => `《${title ?? ""}》`);
  const read = `${indicator.title} ${indicator.requirement ?? ""}`;
  report("数字", "document", missing(figuresIn(printed), figuresIn(read)));
  report("数字", "pack", missing(figuresIn(read), figuresIn(printed)));
  const names = { printed: namesIn(printed).map(plain), read: namesIn(read).map(plain) };
  report("名称", "document", missing(names.printed, [...names.read, ...bases.map(plain)]));
  report("名称", "pack", missing(names.read, names.printed));
  const span = plain(`${printed} ${item.cells.materials ?? ""}`);
  report(
    "数字",
    "pack",
    indicator.figures.map((figure) => figure.printed).filter((it) => !span.includes(plain(it))),
  );
}

function compareList(
  facet: Facet,
  cell: string | null | undefined,
  read: readonly string[] | null,
  report: Report,
): void {
  if (cell === undefined) return;
  const printed = (cell ?? "").split(/[、，,\s]+/u).filter((it) => it !== "");
  report(facet, "document", missing(printed.map(plain), (read ?? []).map(plain)));
  report(facet, "pack", missing((read ?? []).map(plain), printed.map(plain)));
}

function compareMaterials(
  framework: Framework,
  cell: string | null | undefined,
  indicator: Indicator,
  report: Report,
): void {
  if (cell === undefined) return;
  const shared = framework.materialGroups.find(({ key }) => key === indicator.sharedMaterials);
  const materials = shared?.materials ?? indicator.materials ?? [];
  const marks = (cell ?? "").match(MATERIAL_MARK) ?? [];
  const numbers = materials.flatMap(({ printedNumber }) => printedNumber ?? []);
  report("材料", "document", missing(marks.map(plain), numbers.map(plain)));
  report("材料", "pack", missing(numbers.map(plain), marks.map(plain)));
  if (marks.length === 0 && (plain(cell ?? "") === "") !== (materials.length === 0)) {
    report("材料", materials.length === 0 ? "document" : "pack", [
      cell === "" ? `${materials.length}份` : (cell ?? ""),
    ]);
  }
  const text = (cell ?? "").replace(MATERIAL_MARK, " ");
  const read = materials.map((it) => it.text).join(" ");
  report("数字", "document", missing(figuresIn(text), figuresIn(read)));
  report("数字", "pack", missing(figuresIn(read), figuresIn(text)));
  report("名称", "document", missing(namesIn(text).map(plain), namesIn(read).map(plain)));
  report("名称", "pack", missing(namesIn(read).map(plain), namesIn(text).map(plain)));
}
