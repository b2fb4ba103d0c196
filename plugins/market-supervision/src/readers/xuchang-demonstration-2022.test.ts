import { describe, expect, it } from "vitest";
import { readXuchangDemonstration2022 } from "./xuchang-demonstration-2022.ts";

const HEAD = ["一级指标", "二级指标", "三级指标", "测评方式", "报送材料", "牵头单位", "责任单位"];
const LEDGER = ["三级指标", "测评方法", "上报材料", "完成进度", "责任人及联系方式"];

const read = (lines: string[], tables: string[][][] = []) =>
  readXuchangDemonstration2022({ lines, tables }).map((it) => [it.indicator, it.printedNumber, it.text]);
const text = (...rows: string[][]) => rows.map((row) => row.join("\t"));

describe("in text", () => {
  it("takes the numbered cell of each row", () => {
    const lines = text(
      HEAD,
      ["一、甲章", "1. 乙节", "1 办得快。", "看", "①说明", "某局", "某科"],
      ["", "", "2 不收钱。", "看", "①说明", "某局", "某科"],
    );
    expect(read(["样本方案", "", ...lines])).toEqual([
      ["I1", "1", "办得快。"],
      ["I2", "2", "不收钱。"],
    ]);
  });

  it("joins a cell that goes on after the next page's head, also where it goes on with a figure", () => {
    const lines = text(
      HEAD,
      ["", "", "28 草案公开征求意见，期限", "看", "①说", "某", "某科"],
      HEAD,
      ["", "", "10 日以上。", "", "明", "局", ""],
      ["", "", "", "", "又一份说明", "", ""],
      ["", "", "29 按时答复。", "看", "说明", "某局", "某科"],
    );
    expect(read(lines)).toEqual([
      ["I28", "28", "草案公开征求意见，期限10 日以上。"],
      ["I29", "29", "按时答复。"],
    ]);
  });

  it("reads numbers in a cell of their own, in the second column and in the first", () => {
    const wide = [...HEAD, ""];
    const lines = text(
      wide,
      ["", "", "19", "渠道畅通。", "看", "说明", "某局", "某科"],
      HEAD,
      ["", "", "60 文书规范。", "看", "案卷", "某局", "某科"],
      ["61 全程音像", "", "看", "①说明", "某局", "某科", ""],
      HEAD,
      ["", "", "记录。", "", "②案卷", "", ""],
      ["四、丁章", "68", "干预要记录。", "看", "①说明", "某局", "某科"],
      wide,
      ["", "96", "纳入考核。", "看", "制度", "某局", "某科", ""],
    );
    expect(read(lines)).toEqual([
      ["I19", "19", "渠道畅通。"],
      ["I60", "60", "文书规范。"],
      ["I61", "61", "全程音像记录。"],
      ["I68", "68", "干预要记录。"],
      ["I96", "96", "纳入考核。"],
    ]);
  });

  it("tells the restarted numbers of 附加项 by their level", () => {
    const lines = text(
      HEAD,
      ["", "", "115 听取汇报。", "看", "纪要", "某局", "某科"],
      ["十一、 附加项", "1. 加分项", "1 2019年以来受表彰。", "看", "证书", "某局", "某科"],
      ["", "", "2 被推广。", "看", "说明", "某局", "某科"],
      ["", "2. 否决项", "1 出大事。", "", "", "", ""],
      ["", "", "2 造假。", "", "", "", ""],
    );
    expect(read(lines).map(([code, , wording]) => [code, wording])).toEqual([
      ["I115", "听取汇报。"],
      ["B1", "2019年以来受表彰。"],
      ["B2", "被推广。"],
      ["V1", "出大事。"],
      ["V2", "造假。"],
    ]);
  });

  it("finds nothing in another document, before the head, or in the ledger", () => {
    expect(read(["第一条 样本。", "1\t样本"])).toEqual([]);
    expect(read(text(["", "", "1 样本。", "看", "", "", ""]))).toEqual([]);
    expect(read(text(HEAD, LEDGER, ["1 样本。", "看", "说明", "已完成", "某人"]))).toEqual([]);
    expect(read(text(HEAD, ["", "", "999 样本。", "看", "说明", "某局", "某科"]))).toEqual([]);
  });
});

describe("in tables", () => {
  const rows = [
    ["二、甲章", "1. 乙节", "25 坚持领导。", "看", "①说明", "某局", "某科"],
    ["二、甲章", "1. 乙节", "25 坚持领导。", "看", "②文件", "某局", "某科"],
    ["二、甲章", "1. 乙节", "26突出特色。", "看", "①说明", "某局", "某科"],
    ["十一、附加项", "2. 否决项", "1 出大事。", "", "", "", ""],
    ["十一、附加项", "2. 否决项", "2 造假。", "", "", "", ""],
  ];
  const expected = [
    ["I25", "25", "坚持领导。"],
    ["I26", "26", "突出特色。"],
    ["V1", "1", "出大事。"],
    ["V2", "2", "造假。"],
  ];

  it("reads merged cells that repeat, under heads that repeat, whatever stands before the columns", () => {
    expect(read([], [[HEAD, ...rows]])).toEqual(expected);
    expect(read([], [[HEAD, ...rows.slice(0, 2), HEAD, ...rows.slice(2)]])).toEqual(expected);
    expect(read([], [[["序", ...HEAD], ...rows.map((row) => ["", ...row])]])).toEqual(expected);
  });

  it("leaves alone a note merged over all columns", () => {
    const note = HEAD.map(() => "说明：样本。");
    expect(read([], [[HEAD, ...rows, note]])).toEqual(expected);
  });

  it("finds nothing without the heads", () => {
    expect(read([], [rows])).toEqual([]);
  });
});
