import { keepParserAtHand, readDocument, renderDocx, renderXlsx } from "@faheng/documents";
import type { ReportModel } from "@faheng/plugin-api";
import { inTime, inTimes } from "../measure.ts";

const RUNS = 15;

/**
 * Documents as people give and take them: a table of 130 rows read from a .docx in a process of its own, started for it and
 * already waiting; a report of 115 rows written as .docx and .xlsx. Beside them a process that is started and says one word.
 */
export async function benchDocuments(print: (line: string) => void): Promise<void> {
  const bytes = await renderDocx(tableOf(130));
  const read = async (): Promise<unknown> => await readDocument(bytes, "table.docx");
  const started = await median(read);
  const stop = keepParserAtHand();
  await read();
  // A clerk reads what was read before giving the next one.
  const waiting = await median(read, () => new Promise((resolve) => setTimeout(resolve, 1500)));
  stop();
  const docx = await median(() => renderDocx(tableOf(115)));
  const xlsx = await median(() => renderXlsx(tableOf(115)));
  print(`documents in and out (median of ${RUNS})`);
  print(`  130 rows of .docx read, parser started for it  ${inTime(started).padStart(9)}`);
  print(
    `  130 rows of .docx read, parser at hand         ${inTime(waiting).padStart(9)}   ${inTimes(started / waiting)} × faster   goal ≤150 ms`,
  );
  print(`  115 rows written as .docx                      ${inTime(docx).padStart(9)}   goal ≤60 ms`);
  print(`  115 rows written as .xlsx                      ${inTime(xlsx).padStart(9)}`);
}

async function median(run: () => Promise<unknown>, before: () => Promise<unknown> = async () => null): Promise<number> {
  const times: number[] = [];
  await run();
  for (let at = 0; at < RUNS; at += 1) {
    await before();
    const begun = performance.now();
    await run();
    times.push(performance.now() - begun);
  }
  return times.toSorted((a, b) => a - b)[RUNS >> 1] ?? Number.NaN;
}

/** A table as bureaus send it: seven columns, each row an indicator with its standard. */
function tableOf(rows: number): ReportModel {
  const titles = ["序号", "项目", "内容", "工作成果", "责任处室", "市考评标准", "完成情况"];
  return {
    title: "2026年度法治建设任务分解表",
    documentNumber: null,
    orientation: "landscape",
    blocks: [
      {
        kind: "table",
        name: "任务分解表",
        columns: titles.map((title) => ({ title, width: 10 })),
        rows: [
          titles.map((text) => ({ text })),
          ...Array.from({ length: rows }, (_, at) =>
            [
              String(at + 1),
              "全面推进依法行政",
              `落实第${at + 1}项制度，全年不少于${(at % 4) + 1}次`,
              "会议记录、工作资料",
              "政策法规处",
              `每少一次扣${(at % 3) + 1}分，扣完为止`,
              `应${(at % 4) + 1}次，实${(at % 4) + 1}次`,
            ].map((text) => ({ text })),
          ),
        ],
      },
    ],
  };
}
