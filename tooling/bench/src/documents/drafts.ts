import { draftFromDocument, readClauses, readSource, renderDocx, renderXlsx } from "@faheng/documents";
import type { ReportModel } from "@faheng/plugin-api";
import { inTime, inTimes } from "../measure.ts";

const RUNS = 7;
const SENTENCES = [
  "每少1次扣2分，扣完为止。",
  "未制定的扣3分；制定但未落实的扣1分。",
  "达到95%以上得5分，90%以上得4分，80%以上得3分，80%以下不得分。",
  "低于98%的，每低1个百分点扣0.5分，最多扣3分。",
  "国家级每项加3分，省级每项加2分，市级每项加1分，累计不超过5分，同一事项按最高级别计分。",
  "未按时报送的扣1分，每迟报一天加扣0.1分。",
];

/**
 * A clerk's table as a draft: 130 rows of .docx and 5,000 rows of .xlsx, beside the reading of the same file alone; 1,000 clauses
 * beside one pattern that finds their amounts.
 */
export async function benchDrafts(print: (line: string) => void): Promise<void> {
  print(`drafts (median of ${RUNS})`);
  for (const [rows, extension, render] of [
    [130, "docx", renderDocx],
    [5000, "xlsx", renderXlsx],
  ] as const) {
    const bytes = await render(tableOf(rows));
    const name = `table.${extension}`;
    const source = await readSource(bytes, name);
    const read = await median(async () => await readSource(bytes, name));
    const draft = await median(async () => draftFromDocument(source, "bench"));
    print(
      `  ${rows} rows of .${extension}: read ${inTime(read)}, drafted ${inTime(draft)}   ${inTimes(draft / read)} × the reading`,
    );
  }
  const cells = Array.from({ length: 750 }, (_, at) => SENTENCES[at % SENTENCES.length] ?? "");
  const clauses = cells.flatMap((text) => readClauses(text, { points: "5", kind: "item" }).clauses).length;
  const own = await median(async () => cells.map((text) => readClauses(text, { points: "5", kind: "item" })));
  const bare = await median(async () => cells.map((text) => [...text.matchAll(/\d+(?:\.\d+)?分/gu)].length));
  print(
    `  ${clauses} clauses of ${cells.length} cells ${inTime(own)}   ${inTimes(own / bare)} × a pattern for their amounts`,
  );
}

async function median(run: () => Promise<unknown>): Promise<number> {
  await run();
  const times: number[] = [];
  for (let at = 0; at < RUNS; at += 1) {
    const begun = performance.now();
    await run();
    times.push(performance.now() - begun);
  }
  return times.toSorted((a, b) => a - b)[RUNS >> 1] ?? Number.NaN;
}

function tableOf(rows: number): ReportModel {
  const titles = ["序号", "考核项目", "考核内容", "分值", "评分标准", "责任处室"];
  return {
    title: "2026年度依法行政考核评分表",
    documentNumber: null,
    orientation: "landscape",
    blocks: [
      {
        kind: "table",
        name: "考核评分表",
        columns: titles.map((title) => ({ title, width: 10 })),
        rows: Array.from({ length: rows }, (_, at) =>
          [
            String(at + 1),
            `第${Math.floor(at / 20) + 1}类工作`,
            `落实第${at + 1}号制度，全年不少于${(at % 4) + 1}次`,
            "5",
            SENTENCES[at % SENTENCES.length] ?? "",
            `${(at % 9) + 1}科`,
          ].map((text) => ({ text })),
        ),
      },
    ],
  };
}
