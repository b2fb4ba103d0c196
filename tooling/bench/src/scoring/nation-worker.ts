import { DatabaseSync } from "node:sqlite";
import { parentPort, workerData } from "node:worker_threads";
import {
  type BulkProgram,
  type BulkTotals,
  createRun,
  type FactMatrix,
  scoreRows,
  setRowBytes,
} from "@faheng/scoring-bulk";

/** What a worker is given; matrix and totals lie on shared memory. */
export interface NationShare {
  readonly file: string;
  readonly program: BulkProgram;
  readonly matrix: FactMatrix;
  readonly totals: BulkTotals;
}

/** Units from, up to. */
export interface Part {
  readonly from: number;
  readonly to: number;
}

/** Reads the rows of a part and scores them while they come, a few tiles at a time, as long as they are near the processor. */
const { file, program, matrix, totals } = workerData as NationShare;
const STRETCH = 1024;
const run = createRun(program, matrix, totals);
const database = new DatabaseSync(file, { readOnly: true });
const rows = database.prepare("select unit, content from packed where unit >= ? and unit < ? order by unit");
parentPort?.on("message", ({ from, to }: Part) => {
  let scored = from;
  for (const row of rows.iterate(from, to)) {
    const unit = Number(row["unit"]);
    if (unit - scored >= STRETCH) {
      scoreRows(run, scored, unit);
      scored = unit;
    }
    if (!setRowBytes(matrix, unit, row["content"] as Uint8Array))
      throw new Error(`unit ${unit}: not a row of this plan`);
  }
  scoreRows(run, scored, to);
  parentPort?.postMessage("done", []);
});
parentPort?.postMessage("ready", []);
