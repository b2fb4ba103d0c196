import { describe, expect, it } from "vitest";
import { readMeasures } from "./read-measures.ts";

/** The layout of the agency's text file: a cell a line, a tab before each, an empty first cell under a merged one. */
const text = `某局的报告
（一）开头的段落
\t工作任务
\t具体措施
\t任务来源

\t1．示例任务。
\t（1）第一条
示例措施。
\t某发
〔2001〕1号
\t某办
\t某部门
\t（2）这是答复，不是措施。

\t
\t（7）第七条示例措施。
\t某发
〔2001〕1号、某办发〔2002〕3号
`;

describe("readMeasures", () => {
  it("finds measures in a text file by printed number, over line breaks", () => {
    expect(readMeasures({ lines: text.split("\n"), tables: [] })).toEqual([
      { indicator: "T001", printedNumber: "（1）", text: "第一条\n示例措施。" },
      { indicator: "T007", printedNumber: "（7）", text: "第七条示例措施。" },
    ]);
  });

  it("reads a text file with a row a line", () => {
    const lines = ["1．示例任务。\t（1）第一条。\t某发〔2001〕1号\t某办", "\t(2) 第二条。\t某发〔2001〕1号\t某办"];
    expect(readMeasures({ lines, tables: [] }).map((it) => it.text)).toEqual(["第一条。", "第二条。"]);
  });

  it("reads the rows of a table once, however a merged cell repeats", () => {
    const row = ["1．示例任务。", "（1）第一条。", "某发〔2001〕1号", "某办", "某部门", "（2）答复。"];
    const chapter = Array.from({ length: 6 }, () => "一、示例章");
    expect(readMeasures({ lines: [], tables: [[chapter, row], [row]] })).toEqual([
      { indicator: "T001", printedNumber: "（1）", text: "第一条。" },
    ]);
  });

  it("keeps two different texts under one number, so that the host can refuse them", () => {
    const row = (words: string) => ["", `（3）${words}`, "某发〔2001〕1号"];
    expect(readMeasures({ lines: [], tables: [[row("甲。"), row("乙。")]] })).toHaveLength(2);
  });

  it("finds nothing in another document", () => {
    expect(readMeasures({ lines: ["一、总体要求", "（一）目标"], tables: [[["序号", "（1）"]]] })).toEqual([]);
  });
});
