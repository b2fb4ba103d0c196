import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const root = fileURLToPath(new URL("../../..", import.meta.url));

/**
 * What takes a day out of an instant without asking for the city's time zone, or asks this machine's clock for one. A day
 * is `cityDay(instant, timeZone)` and a time of day `cityTime`; both are in `@faheng/domain`.
 */
const WRONG = [
  /\.(?:slice|substring|substr)\(0, ?(?:7|10)\)/,
  /\.(?:toDateString|toLocale\w*|toTimeString)\(/,
  /\.get(?:FullYear|Month|Date|Day|Hours|Minutes|TimezoneOffset)\(\)/,
  /\bnew Date\(\d/,
];

/** Files that do it on purpose, and why. */
const ALLOWED: Readonly<Record<string, string>> = {
  "packages/domain/src/duty.ts": "a month is named by the day it begins on, not by an instant",
  "packages/domain/src/ledger-due.ts": "a period begins and ends on days, not at instants",
  "packages/domain/src/work-calendar.ts": "a day number counts days, not instants",
  "packages/documents/src/xlsx/hucre-port.ts": "a date cell of a workbook is a day without a zone",
};

/** Lines of one file that read a day off an instant. */
function faultsIn(source: string): string[] {
  return source
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => !line.startsWith("*") && !line.startsWith("//") && WRONG.some((pattern) => pattern.test(line)));
}

it("no source takes a day from an instant but by the city's time zone", () => {
  const files = globSync("{packages,apps,plugins}/*/src/**/*.{ts,tsx}", { cwd: root })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => !/\.test\.tsx?$/.test(file));
  expect(files.length).toBeGreaterThan(500);
  const found = files
    .filter((file) => !(file in ALLOWED))
    .flatMap((file) => faultsIn(readFileSync(`${root}/${file}`, "utf8")).map((line) => `${file}: ${line}`));
  expect(found).toEqual([]);
});

it("finds every way of doing it", () => {
  const wrong = [
    "const day = desk.now.slice(0, 10);",
    "new Date().toISOString().slice(0, 7)",
    "const year = new Date().getFullYear();",
    "at.toLocaleDateString()",
    "new Date(2017, 4, 3)",
  ];
  for (const line of wrong) expect(faultsIn(line), line).toHaveLength(1);
  expect(faultsIn("const today = cityDay(now, timeZone);\n// never .slice(0, 10)")).toEqual([]);
});

it("allows nothing that has no need of it", () => {
  for (const file of Object.keys(ALLOWED)) {
    expect(faultsIn(readFileSync(`${root}/${file}`, "utf8")).length, file).toBeGreaterThan(0);
  }
});
