import type { Layout, SourceItem } from "../source-document.ts";

/** 任务分解表 with five columns, a row a line and a tab between cells; 加分 and 警示 are paragraphs in one cell. */
export const nantongTable: Layout = (text) => {
  const headings: string[] = [];
  const items: SourceItem[] = [];
  let above: string[] = [];
  let standard: string | null = null;
  for (const row of text.split("\n").filter((line) => line.includes("\t"))) {
    const [project = "", content = "", outputs = "", departments = "", cell = ""] = row
      .split("\t")
      .map((it) => it.trim());
    if (content === "内容") continue;
    if (project !== "") {
      above = [project];
      headings.push(project);
      standard = null;
    }
    if (content.startsWith("<p>")) {
      items.push(...bonusItems(content, above));
      continue;
    }
    // 市考评标准 may be merged over rows, and is printed in the first.
    standard = cell === "" ? standard : cell;
    items.push({
      code: `R${items.length + 1}`,
      printedNumber: null,
      heading: content,
      above,
      cells: { wording: content, outputs, lead: departments, standard },
      unplaced: [],
    });
  }
  return { text, frame: text, headings, outline: [], items };
};

/** The numbered paragraphs of 加分事项 that give points of their own; other cells of paragraphs hold none. */
function bonusItems(cell: string, above: readonly string[]): SourceItem[] {
  return [...cell.matchAll(/<p>(\d)[.．](.*?)<\/p>/gu)].flatMap(([, number = "", wording = ""]): SourceItem[] => {
    if (!/加\d/u.test(wording)) return [];
    const cells = { wording, standard: wording };
    return [{ code: `B${number}`, printedNumber: `${number}.`, heading: wording, above, cells, unplaced: [] }];
  });
}
