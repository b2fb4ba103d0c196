import { officialWords, type ReportModel } from "@faheng/plugin-api";

/** Problems of a report model that every renderer would stumble over; an empty list is a sound model. */
export function reportProblems(model: ReportModel): string[] {
  const problems: string[] = [];
  if (model.title.trim() === "") problems.push("the report has no title");
  for (const block of model.blocks) {
    if (block.kind !== "table") continue;
    if (block.columns.length === 0) problems.push(`table ${block.name} has no columns`);
    problems.push(...spanProblems(block.name, block.columns.length, block.rows));
  }
  return problems;
}

/** Checks that cells and the merges above them fill every row exactly. */
function spanProblems(
  name: string,
  width: number,
  rows: readonly (readonly { rowSpan?: number; colSpan?: number }[])[],
): string[] {
  const problems: string[] = [];
  const covered = Array.from({ length: width }, () => 0);
  for (const [index, row] of rows.entries()) {
    let filled = covered.filter((rest) => rest > 0).length;
    const free = covered.flatMap((rest, column) => (rest > 0 ? [] : [column]));
    const next = covered.map((rest) => Math.max(0, rest - 1));
    for (const cell of row) {
      const columns = free.splice(0, cell.colSpan ?? 1);
      filled += columns.length;
      for (const column of columns) next[column] = (cell.rowSpan ?? 1) - 1;
      if (columns.length < (cell.colSpan ?? 1)) filled = width + 1;
    }
    if (filled !== width) problems.push(`table ${name}, row ${index + 1}: cells do not fill ${width} columns`);
    covered.splice(0, width, ...next);
  }
  if (covered.some((rest) => rest > 0)) problems.push(`table ${name}: a merged cell reaches below the last row`);
  return problems;
}

/** All text of a report, a line per block or row, for golden tests. */
export function reportText(model: ReportModel): string {
  const lines = model.blocks.flatMap((block) => {
    if (block.kind === "page-break") return [];
    if (block.kind === "heading" || block.kind === "paragraph") return [block.text];
    if (block.kind !== "table") return officialWords(block);
    const head = block.columns.map((column) => column.title).join("\t");
    return [head, ...block.rows.map((row) => row.map((cell) => cell.text).join("\t"))];
  });
  return [model.title, ...lines].join("\n");
}
