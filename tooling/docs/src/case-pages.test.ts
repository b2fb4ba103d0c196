import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { root } from "./error-catalogue.ts";

/** A row of a table of cases: which part of the report, what was found, and the test that holds it. */
interface Row {
  readonly part: number;
  readonly file: string;
  readonly title: string;
}

const upTo = (first: number, last: number): number[] => Array.from({ length: last - first + 1 }, (_, at) => first + at);
/** The pages, and the parts of which each has cases. */
const PAGES = [
  { page: "docs/attack-cases.md", parts: upTo(1, 9) },
  { page: "docs/first-release-cases.md", parts: upTo(0, 28) },
];

describe.each(PAGES)("$page", ({ page, parts }) => {
  const text = readFileSync(`${root}/${page}`, "utf8");
  const rows: Row[] = [...text.matchAll(/^\| (\d+) +\| .*? \| `([^`]+)` +\| (.*?) +\|$/gm)].map(
    ([, part = "", file = "", title = ""]) => ({ part: Number(part), file, title }),
  );

  it("has cases of all its parts, each row whole", () => {
    expect([...new Set(rows.map((row) => row.part))]).toEqual(parts);
    expect(rows).toHaveLength(text.split("\n").filter((line) => /^\| \d/.test(line)).length);
  });

  it("names tests that there are, by file and title", () => {
    const missing = rows.filter(({ file, title }) => {
      return !existsSync(`${root}/${file}`) || !readFileSync(`${root}/${file}`, "utf8").includes(title);
    });
    expect(missing).toEqual([]);
  });
});
