import { describe, expect, it } from "vitest";
import { MOST_LINES, PART_COLUMNS, RESULT_COLUMNS } from "./past-columns.ts";
import { planPast } from "./plan-past.ts";
import { readPast } from "./read-past.ts";

const HEAD = Object.values(RESULT_COLUMNS);
const row = (year: number, total = "80"): string[] => {
  return ["甲局", String(year), "考评", "体系", total, "100", "", "", "1号", `${String(year + 1)}-03-01`];
};
const sheet = (name: string, rows: readonly (readonly string[])[], merged: readonly [number, number][] = []) => {
  return { name, rows, merged };
};
const STATE = { agencies: [{ id: "a", name: "甲局" }], results: [], computed: [], byOffice: true, today: "2020-01-01" };

describe("a workbook of earlier years", () => {
  it("is read from any number of sheets, by their headings, and names those that it leaves", () => {
    const book = readPast([
      sheet("2015", [["某市往年结果"], HEAD, row(2015), ["", " "], row(2014)]),
      sheet("2016", [HEAD, row(2016)]),
      sheet("分", [Object.values(PART_COLUMNS), ["甲局", "2016", "体系", "一", "1", ""]]),
      sheet("说明", [["怎样填写"]]),
      sheet("空", []),
    ]);
    expect(book.results.map((it) => `${it.sheet}!${it.address("总分")}`)).toEqual(["2015!E3", "2015!E5", "2016!E2"]);
    expect(book).toMatchObject({ emptyRows: 1, ignoredSheets: ["说明"], ignoredColumns: [] });
    expect(book.parts).toHaveLength(1);
  });

  it("takes as many lines as it says, and says how many there were", () => {
    const lines = Array.from({ length: MOST_LINES }, () => row(2015));
    expect(readPast([sheet("长", [HEAD, ...lines])]).results).toHaveLength(MOST_LINES);
    for (const n of [MOST_LINES + 1, 100_000]) {
      const long = [HEAD, ...Array.from({ length: n }, () => row(2015))];
      expect(() => readPast([sheet("长", long)])).toThrow(
        expect.objectContaining({ code: "FAHENG_ROSTER_ROWS", details: { actual: n, limit: MOST_LINES } }),
      );
    }
  });

  it("takes no amount from a merged cell, and an agency's name from one that stands beside its years", () => {
    const rows = [HEAD, row(2015), row(2016)];
    const at = (column: number): [number, number][] => [
      [1, column],
      [2, column],
    ];
    const verdicts = (column: number) =>
      planPast(readPast([sheet("表", rows, at(column))]), STATE).rows.map(({ verdict, faults }) => [
        verdict,
        faults.map(({ code }) => code),
      ]);
    expect(verdicts(0)).toEqual([
      ["new", []],
      ["new", []],
    ]);
    expect(verdicts(4)).toEqual([
      ["wrong", ["FAHENG_PAST_MERGED"]],
      ["wrong", ["FAHENG_PAST_MERGED"]],
    ]);
  });

  it("looks at each agency a few times, however many lines there are, and still says which name was meant", () => {
    let looks = 0;
    const agencies = Array.from({ length: 300 }, (_, n) => ({
      id: `a${n}`,
      get name() {
        looks += 1;
        return `第${n}号机关`;
      },
    }));
    const named = (n: number, name: string) => {
      const [, year = "", cycle = "", , ...rest] = row(1990 + (n % 25));
      return [name, year, cycle, `体系${n}`, ...rest];
    };
    const lines = Array.from({ length: 1000 }, (_, n) => named(n, n % 2 === 0 ? "第7号机关" : "第７号 机关"));
    const { rows } = planPast(readPast([sheet("长", [HEAD, ...lines, named(1, "第7号机构")])]), { ...STATE, agencies });
    expect(rows.slice(0, -1).every(({ verdict }) => verdict === "new")).toBe(true);
    expect(rows.at(-1)?.faults[0]).toMatchObject({ code: "FAHENG_PAST_AGENCY" });
    expect(rows.at(-1)?.faults[0]?.message.zh).toContain("第7号机关");
    expect(looks).toBeLessThanOrEqual(2 * agencies.length);
  });

  it("keeps amounts exact in thousandths, with the tail of a binary fraction and thousands marked", () => {
    const told = ["87.35", "87.35000000000001", "１，０００．５", "0", "-1.5"].map((total, at) =>
      row(2015 - at, total),
    );
    const { moves } = planPast(readPast([sheet("表", [HEAD, ...told])]), STATE);
    expect(moves.map(({ content }) => content.total)).toEqual([87_350, 87_350, 1_000_500, 0, -1500]);
  });
});
