import path from "node:path";
import { expect, it } from "vitest";
import { fahengIn, fahengWith } from "./faheng.ts";
import { printedScore } from "./printed-score.ts";

const TABLES = path.join(import.meta.dirname, "../../../packages/scoring/test/tables");
const FILES = ["score", "--framework", "framework.json", "--profile", "profile.json", "--facts"] as const;

it.each([
  ["county", "facts-full.json", ["--period", "2025-01-01..2025-12-31"], "64.7"],
  ["enforcement-bureau", "facts-deducted.json", ["--calendar", "calendar.json"], "82.5"],
  ["municipal-composite", "facts-mixed.json", [], "71.79"],
  ["township-negative", "facts-mixed.json", [], "-8.4"],
])("scores the table %s in its own folder, %s", async (table, facts, more, total) => {
  const { code, out, err } = await fahengIn(path.join(TABLES, table), ...FILES, facts, ...more);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(printedScore(out).total).toBe(total);
});

it("names files from where the caller stands when a script of the project runs it", async () => {
  const script = { npm_lifecycle_event: "faheng", INIT_CWD: path.join(TABLES, "two-year-demonstration") };
  const { code, out, err } = await fahengWith(script, ...FILES, "facts-mixed.json");
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(printedScore(out).total).toBe("72");
});
