import { createRun, createTotals, scoreRows } from "@faheng/scoring-bulk";
import { program, unitsOf } from "./units.ts";

/** Run by the benchmark in a process of its own: prints the milliseconds that scoring takes when nothing has run yet. */
const UNITS = Number(process.argv[2]);
const matrix = unitsOf(UNITS);
const totals = createTotals(UNITS);
const run = createRun(program, matrix, totals);
const start = performance.now();
scoreRows(run, 0, UNITS);
const time = performance.now() - start;
process.stdout.write(String(time));
