import { renderEntryForm } from "@faheng/documents";
import { REPORT_FORMATS, type ReportFile } from "../report/build-report.ts";
import { LIST_KINDS, type ListKind } from "./list-kinds.ts";

/** How many lines of the template offer the choices. */
const LINES = 500;

/** An empty list to be filled in: the same for everybody, and about nobody. */
export async function buildCountTemplate({ title, number, on, marks, others }: ListKind): Promise<ReportFile> {
  const bytes = await renderEntryForm({
    sheets: [
      {
        name: title,
        columns: [
          { title: number, width: 30 },
          { title: on, width: 16 },
          ...marks.map((mark) => ({ title: mark, width: 14, choices: ["是", "否"] })),
          ...others.map((other) => ({ title: other, width: 24 })),
        ],
        rows: [],
      },
    ],
    notes: {
      name: "填写说明",
      lines: [
        "填写说明",
        `一、一件一行，“${number}”写明是哪一件，“${on}”写成2017-03-01、2017/3/1或2017年3月1日。`,
        `二、${marks.map((it) => `“${it}”`).join("、")}写“是”或“否”，也可以写√、×；留空表示“否”。`,
        "三、不要写合计行，不要合并单元格，同一件不要列两次；本周期以外的不列。",
        "四、列可以增删、换序，标题可以不同：交回时选择按哪一列计数。",
        "五、不要写当事人、参训人员等个人的姓名、证件号、电话。文件照原样存为佐证；计数只读上面几列，清单里的内容不另外存储。",
      ],
    },
    lines: LINES,
  });
  return { fileName: `${title}清单.xlsx`, mediaType: REPORT_FORMATS.xlsx.mediaType, bytes };
}

/** A kind of list by its key; `null` for none. */
export function listKind(key: string): ListKind | null {
  return LIST_KINDS.find((it) => it.key === key) ?? null;
}
