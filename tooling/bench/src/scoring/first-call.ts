import { createScratch, createTotals, scoreRows } from "@faheng/scoring";
import { program, unitsOf } from "./units.ts";

/** Run by the benchmark in a process of its own: prints the milliseconds that scoring takes when nothing has run yet. */
const UNITS = Number(process.argv[2]);
const matrix = unitsOf(UNITS);
const totals = createTotals(UNITS);
const scratch = createScratch(program);
const start = performance.now();
scoreRows(program, matrix, 0, UNITS, totals, scratch);
const time = performance.now() - start;
process.stdout.write(String(time));
