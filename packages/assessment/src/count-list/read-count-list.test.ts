import type { SheetContent } from "@faheng/documents";
import { describe, expect, it } from "vitest";
import { type ChosenColumns, type Counting, MOST_LINES, type ReadList, readCountList } from "./read-count-list.ts";

const GUESSED: ChosenColumns = { key: null, on: null, mark: null, only: null };
const YEAR: Counting = { chosen: GUESSED, isRatio: false, from: "2017-01-01", to: "2017-12-31" };

function sheet(rows: readonly (readonly string[])[], over: Partial<SheetContent> = {}): SheetContent {
  return { name: "诉讼案件", rows, merged: [], ...over };
}
const read = (rows: readonly (readonly string[])[], over: Partial<Counting> = {}) =>
  readCountList([sheet(rows)], { ...YEAR, ...over });
const told = (list: ReadList) => list.refused.map((it) => `${it.place} ${it.code}`);

describe("a list of things", () => {
  it("is counted line by line, under its own headings, whatever stands above them", async () => {
    const list = await read([
      ["2017年诉讼案件一览", "2017年诉讼案件一览"],
      ["案 号", "收案\n日期", "案由"],
      ["（2017）01号", "2017-03-01", "处罚"],
      ["", "", " "],
      ["（2017）02号", "2017年4月5日", ""],
    ]);
    expect(list).toMatchObject({ counted: 2, marked: null, refusals: 0, headings: ["案号", "收案日期", "案由"] });
    expect(list.columns).toEqual({ key: "案号", on: "收案日期", mark: null, only: null });
  });

  it("counts the marks of a ratio: yes, no, and empty for no", async () => {
    const rows = [
      ["案号", "负责人出庭"],
      ["1", "是"],
      ["2", "否"],
      ["3", "√"],
      ["4", ""],
      ["5", "×"],
    ];
    expect(await read(rows, { isRatio: true })).toMatchObject({ counted: 5, marked: 2, refusals: 0 });
    const doubtful = await read([...rows, ["6", "大概"]], { isRatio: true });
    expect([doubtful.counted, doubtful.marked, told(doubtful)]).toEqual([5, 2, ["诉讼案件!B7 FAHENG_LIST_MARK"]]);
  });

  it("counts only the lines of which something is so, where somebody says so, and holds the others to the same", async () => {
    const rows = [
      ["案号", "败诉", "负责人出庭"],
      ["1", "是", "是"],
      ["2", "否", "是"],
      ["3", "是", ""],
      ["4", "", "√"],
    ];
    const only = { key: null, on: null, mark: null, only: "败诉" };
    expect(await read(rows, { chosen: only })).toMatchObject({ counted: 2, marked: null, columns: { only: "败诉" } });
    const share = { ...only, mark: "负责人出庭" };
    expect(await read(rows, { isRatio: true, chosen: share })).toMatchObject({ counted: 2, marked: 1 });
    const same = await read(rows, { isRatio: true, chosen: { ...only, mark: "败诉" } });
    expect([same.counted, same.marked]).toEqual([2, 2]);
    // Nobody chose: nothing is guessed.
    expect(await read(rows)).toMatchObject({ counted: 4, columns: { only: null } });
    const wrong = await read([...rows, ["4", "否", ""], ["5", "也许", ""]], { chosen: only });
    expect(told(wrong)).toEqual(["诉讼案件!A6 FAHENG_LIST_TWICE", "诉讼案件!B7 FAHENG_LIST_MARK"]);
    // A column that is not there counts nothing, and not everything.
    await expect(read(rows, { chosen: { ...only, only: "胜诉" } })).rejects.toMatchObject({
      code: "FAHENG_LIST_COLUMNS",
    });
  });

  it("is counted by columns that somebody chose, with a day or without", async () => {
    const rows = [
      ["文号", "办结于", "合格"],
      ["1", "2017-01-01", "是"],
      ["2", "2016-12-31", "否"],
    ];
    expect(await read(rows)).toMatchObject({ columns: { key: "" }, counted: 0, headings: ["文号", "办结于", "合格"] });
    const dated = await read(rows, { isRatio: true, chosen: { key: "文号", on: "办结于", mark: "合格", only: null } });
    expect([dated.counted, dated.marked, told(dated)]).toEqual([1, 1, ["诉讼案件!B3 FAHENG_LIST_PERIOD"]]);
    expect(await read(rows, { chosen: { key: "文号", on: "", mark: null, only: null } })).toMatchObject({
      counted: 2,
      refusals: 0,
    });
    // What is no heading of the list is not chosen.
    expect((await read(rows, { chosen: { key: "案号", on: null, mark: null, only: null } })).columns.key).toBe("");
    // Of a ratio nothing is counted while nobody knows the mark.
    expect(
      await read(rows, { isRatio: true, chosen: { key: "文号", on: null, mark: null, only: null } }),
    ).toMatchObject({
      counted: 0,
      marked: null,
    });
  });

  it("refuses what is no thing of its own, and says where; nothing of what stands there is repeated", async () => {
    const rows = [
      ["案号", "收案日期"],
      ["张某诉某局", "2017-01-01"],
      ["", "2017-01-02"],
      ["合计：", "2017-01-03"],
      ["张某诉某局", "2017/1/1"],
      ["三", "三月"],
      ["四", "2018-01-01"],
      ["#REF!", "2017-01-01"],
      ["张某诉某局", "2017-02-01"],
    ];
    const list = await read(rows);
    expect(told(list)).toEqual([
      "诉讼案件!A3 FAHENG_LIST_EMPTY",
      "诉讼案件!A4 FAHENG_LIST_SUM",
      "诉讼案件!A5 FAHENG_LIST_TWICE",
      "诉讼案件!B6 FAHENG_LIST_DATE",
      "诉讼案件!B7 FAHENG_LIST_PERIOD",
      "诉讼案件!A8 FAHENG_LIST_FORMULA",
    ]);
    // The same on another day is another one.
    expect([list.counted, list.refusals]).toEqual([2, 6]);
    expect(list.refused[2]?.report().message.zh).toBe("与诉讼案件!A2是同一件，列了两次");
    expect(JSON.stringify(list.refused.map((it) => it.report()))).not.toContain("张某");
  });

  it("refuses merged cells where it reads, and leaves them alone elsewhere", async () => {
    const rows = [
      ["案号", "案由"],
      ["1", "处罚"],
      ["1", "处罚"],
      ["2", "处罚"],
    ];
    const merged = [
      [1, 0],
      [2, 0],
      [1, 1],
      [2, 1],
      [3, 1],
    ] as const;
    const list = await readCountList([sheet(rows, { merged })], YEAR);
    expect([list.counted, told(list)]).toEqual([
      1,
      ["诉讼案件!A2 FAHENG_LIST_MERGED", "诉讼案件!A3 FAHENG_LIST_MERGED"],
    ]);
  });

  it("is nothing where nothing stands in it, and none where there is only a head", async () => {
    expect(await readCountList([], YEAR)).toMatchObject({ counted: 0, columns: { key: "" }, headings: [] });
    expect(await read([[""]])).toMatchObject({ counted: 0, columns: { key: "" } });
    expect(await read([["案号"]])).toMatchObject({ counted: 0, refusals: 0, columns: { key: "案号" } });
  });

  it("names the sheets it does not count", async () => {
    const [first, second] = [sheet([["说明"], ["x"]], { name: "封面" }), sheet([["案号"], ["1"]])];
    expect(await readCountList([first, second], YEAR)).toMatchObject({
      sheet: "诉讼案件",
      otherSheets: ["封面"],
      counted: 1,
    });
  });

  it("refuses two columns of one heading, and more lines than are counted", async () => {
    await expect(
      read([
        ["案号", "案号"],
        ["1", "2"],
      ]),
    ).rejects.toMatchObject({ code: "FAHENG_LIST_COLUMN_TWICE" });
    const long = Array.from({ length: MOST_LINES + 1 }, (_, n) => [String(n)]);
    expect(await read([["案号"], ...long.slice(1)])).toMatchObject({ counted: MOST_LINES });
    await expect(read([["案号"], ...long])).rejects.toMatchObject({ code: "FAHENG_LIST_TOO_MANY" });
  });

  it("tells the first hundred refusals and counts them all", async () => {
    const list = await read([["案号"], ...Array.from({ length: 250 }, () => ["合计"])]);
    expect([list.refused.length, list.refusals]).toEqual([100, 250]);
  });

  it("lets others have their turn while it is counted", async () => {
    const list = read([["案号"], ...Array.from({ length: 5000 }, (_, n) => [String(n)])]);
    let turns = 0;
    const watch = { isOver: false };
    void list.then(() => (watch.isOver = true));
    while (!watch.isOver) {
      await new Promise((resolve) => setImmediate(resolve));
      turns += 1;
    }
    expect((await list).counted).toBe(5000);
    expect(turns).toBeGreaterThanOrEqual(10);
  });
});
