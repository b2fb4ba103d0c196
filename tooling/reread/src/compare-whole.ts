import { departmentsOf, type Doubt, type Framework } from "@faheng/domain";
import type { Report } from "./compare-item.ts";
import type { Pack } from "./compare.ts";
import { plain } from "./same.ts";
import type { SourceDocument } from "./source-document.ts";
import { missing, namesIn } from "./tokens.ts";

/** A stage prints its days behind its heading: （2022年9月底前）. */
const DAYS_BEHIND = /[（(]\d{4}年[^（(]*[）)]$/u;

/** Compares what stands above and around the items: title, number, day, headings, programme, names, counts. */
export function compareWhole({ framework, words }: Pack, source: SourceDocument, report: Report): void {
  // A cell that a page end broke is whole in the item alone.
  const cells = source.items.flatMap((item) => Object.values(item.cells).map((cell) => cell ?? ""));
  const text = plain([source.text, ...cells].join("\n"));
  const absent = (strings: readonly (string | null)[]): string[] =>
    strings.filter((it): it is string => it !== null && !text.includes(plain(it)));
  const [year, month, day] = (framework.issuedOn ?? "").split("-").map(Number);
  report(
    "文件",
    "pack",
    absent([
      framework.title,
      framework.documentNumber,
      framework.issuer,
      day === undefined ? null : `${year}年${month}月${day}日`,
      ...framework.stages.flatMap((stage) => [`${stage.printedNumber ?? ""}${stage.title}`, stage.printed]),
      ...framework.externalSystems,
      ...framework.columns.map((column) => column.title),
      ...(framework.ledger ? [framework.ledger.title, ...framework.ledger.columns.map((column) => column.title)] : []),
      ...framework.layers.map((layer) => layer.title),
    ]),
  );
  const headings = framework.groups.map((group) => plain(`${group.printedNumber ?? ""}${group.title}`));
  const noted = plain(framework.notes.map((note) => note.title).join(" "));
  report(
    "标题",
    "document",
    missing(source.headings.map(plain), headings).filter((heading) => !noted.includes(heading)),
  );
  report("标题", "pack", missing(headings, source.headings.map(plain)));
  const titled: readonly { readonly printedNumber?: string | null; readonly title: string }[] = [
    ...framework.groups,
    ...framework.stages,
    ...framework.notes,
    ...(framework.ledger ? [framework.ledger] : []),
  ];
  const carried = plain(`${titled.map((it) => `${it.printedNumber ?? ""}${it.title}`).join(" ")} ${words}`);
  // 1. stands in the running text for what the pack numbers （1） or not at all.
  const isCarried = (heading: string): boolean =>
    carried.includes(plain(heading.replace(DAYS_BEHIND, "").replace(/^\d+[.．]/u, "")));
  report(
    "标题",
    "document",
    source.outline.filter((heading) => !isCarried(heading)),
  );
  report(
    "依据",
    "pack",
    framework.bases
      .filter(
        ({ printed, title, documentNumber }) =>
          absent(printed.length > 0 ? printed : [title, documentNumber]).length > 0,
      )
      .map((basis) => basis.title ?? basis.key),
  );
  report("牵头", "pack", unusedDepartments(framework));
  report(
    "存疑",
    "pack",
    printedDoubts(framework).filter((it) => absent(piecesOf(it)).length > 0),
  );
  const named = plain(JSON.stringify([framework, words]));
  report(
    "名称",
    "document",
    missing(namesIn(source.frame).map(plain), []).filter((it) => !named.includes(it.replace(/[《》]/gu, ""))),
  );
}

function unusedDepartments(framework: Framework): string[] {
  const owners = [
    ...framework.materialGroups.flatMap((it) => it.materials),
    ...framework.indicators.flatMap((it) => it.materials ?? []),
  ];
  const used = new Set([...framework.indicators.flatMap(departmentsOf), ...owners.flatMap(({ owner }) => owner ?? [])]);
  return framework.departments.map(({ name }) => name).filter((name) => !used.has(name));
}

function printedDoubts(framework: Framework): string[] {
  const all: Doubt[] = [
    ...framework.doubts,
    ...framework.groups.flatMap((it) => it.doubts),
    ...framework.indicators.flatMap((it) => it.doubts),
  ];
  return all.flatMap(({ printed }) => printed ?? []);
}

/** A doubt may quote several places, parted by ； or /, and leave out the middle of one with ……. */
function piecesOf(printed: string): string[] {
  return printed.split(/\s\/\s|；|……|…/u).filter((it) => it !== "");
}
