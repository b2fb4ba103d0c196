import { describe, expect, it } from "vitest";
import { readBeijingAic2017 } from "./beijing-aic-2017.ts";

const BASES = "1.《样本条例》（样本令第1号）；2.样本局《样本意见》（样发〔2017〕2号）";
const HEAD = ["一级指标", "二级指标", "三级指标", "具体要求", "牵头部门", "配合部门", "任务来源和依据"];

/** Rows in the layout of the text: a tab before every cell, an empty line after every row. */
const text = (...rows: string[][]) => rows.flatMap((row) => [...row.map((cell) => `\t${cell}`), ""]);
const read = (lines: string[], tables: string[][][] = []) =>
  readBeijingAic2017({ lines, tables }).map((it) => [it.indicator, it.printedNumber, it.text]);

describe("in text", () => {
  it("takes the cell after a numbered heading, under printed or merged levels", () => {
    const lines = text(
      HEAD,
      ["一、甲章", "（一）乙节", "1.丙任务", "2018年底前做完。", "样本处", "", BASES],
      ["", "", "2.丁任务", "每季度看一次。", "样本处", "各样本分局", BASES],
    );
    expect(read(["样本方案", ...lines])).toEqual([
      ["t1", "1.", "2018年底前做完。"],
      ["t2", "2.", "每季度看一次。"],
    ]);
  });

  it("takes nothing that stands after lost cells", () => {
    const lines = [
      "\t",
      "\t（八）乙节",
      "\t18.丙任务",
      "\t先评估。",
      "\t样本处",
      " \t19.丁任务",
      ` \t${BASES}`,
      "",
      "\t三、甲章",
      "\t（十）戊节",
      "\t22.己任务",
      " \t样本队",
      ` \t${BASES}`,
      "",
      "\t四、甲章",
      "\t（十三）庚节",
      "\t34.辛任务",
      " \t35.壬任务",
      "\t抓重点。",
      " \t36.癸任务",
      ` \t${BASES}`,
    ];
    expect(read(lines)).toEqual([
      ["t18", "18.", "先评估。"],
      ["t35", "35.", "抓重点。"],
    ]);
  });

  it("puts a row together that a page cut, below the head that stands there again", () => {
    const rows = [
      HEAD,
      ["甲", "乙", "6.丙任务", "先看一次，", "处", "", BASES],
      HEAD,
      ["", "", "", "再看一次。", "", "", "令"],
    ];
    const next = [
      ["甲", "乙", "7.丁任务", "都做完。", "处", "", BASES],
      ["", "", "", "不接上一行。", "", "", ""],
    ];
    expect(read([], [[...rows, ...next]])).toEqual([
      ["t6", "6.", "先看一次，再看一次。"],
      ["t7", "7.", "都做完。"],
    ]);
  });

  it("finds nothing in another document", () => {
    expect(read(["第一条 样本。", "", "1.样本", "2.样本"])).toEqual([]);
  });

  it("tells of a number that the framework does not have", () => {
    const other = text(["一、甲", "（一）乙", "99.别的任务", "别的要求", "处", "局", BASES]);
    expect(read(other)).toEqual([["t99", "99.", "别的要求"]]);
  });
});

describe("in tables", () => {
  const rows = [
    ["一、甲章", "（一）乙节", "1.丙任务", "2018年底前做完。", "样本处", "", BASES],
    ["一、甲章", "（一）乙节", "2．丁任务", "每季度看一次。", "样本处", "", BASES],
  ];
  const expected = [
    ["t1", "1.", "2018年底前做完。"],
    ["t2", "2.", "每季度看一次。"],
  ];

  it("goes by the heads of the columns, over repeated heads and broken tables", () => {
    expect(read([], [[HEAD, ...rows]])).toEqual(expected);
    expect(read([], [[HEAD, rows[0]!, HEAD], [rows[1]!]])).toEqual(expected);
    const wider = [HEAD, ...rows].map((row) => ["序", ...row]);
    expect(read([], [wider])).toEqual(expected);
  });

  it("tells a merged cell once, and two different cells of one number both", () => {
    expect(read([], [[HEAD, rows[0]!, rows[0]!]])).toEqual([expected[0]]);
    const changed = rows[0]!.with(3, "2019年底前做完。");
    expect(read([], [[HEAD, rows[0]!, changed]])).toEqual([expected[0], ["t1", "1.", "2019年底前做完。"]]);
  });

  it("go before lines that look alike", () => {
    expect(read(text(rows[1]!), [[HEAD, rows[0]!]])).toEqual([expected[0]]);
  });

  it("finds nothing without the heads, and skips empty cells", () => {
    expect(read([], [rows])).toEqual([]);
    expect(read([], [[HEAD, ["", "", "1.丙任务", "", "", "", ""]]])).toEqual([]);
  });
});
