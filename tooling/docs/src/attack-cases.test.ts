import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { root } from "./error-catalogue.ts";

/** A row of the table: which part of the report, what was found, and the test that holds it. */
interface Row {
  readonly part: number;
  readonly file: string;
  readonly title: string;
}

const page = readFileSync(`${root}/docs/attack-cases.md`, "utf8");
const rows: Row[] = [...page.matchAll(/^\| (\d+) +\| .*? \| `([^`]+)` +\| (.*?) +\|$/gm)].map(
  ([, part = "", file = "", title = ""]) => ({ part: Number(part), file, title }),
);

describe("docs/attack-cases.md", () => {
  it("has cases of all nine parts, each row whole", () => {
    expect(new Set(rows.map((row) => row.part))).toEqual(new Set([1, 2, 3, 4, 5, 6, 7, 8, 9]));
    expect(rows).toHaveLength(page.split("\n").filter((line) => /^\| \d/.test(line)).length);
  });

  it("names tests that there are, by file and title", () => {
    const missing = rows.filter(({ file, title }) => {
      return !existsSync(`${root}/${file}`) || !readFileSync(`${root}/${file}`, "utf8").includes(title);
    });
    expect(missing).toEqual([]);
  });
});
