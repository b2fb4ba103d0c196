import { pluginOf } from "@faheng/plugin-testing";
import { describe, expect, it } from "vitest";
import { commercePlugin } from "../src/index.ts";

const framework = pluginOf(commercePlugin).frameworks.find(({ id }) => id === "nantong-commerce-2017")!;
const indicator = (code: string) => framework.indicators.find((it) => it.code === code)!;

describe("the Nantong table (通商发〔2017〕81号)", () => {
  it("has six projects of 4, 3, 4, 3, 2 and 3 rows, then three bonus points", () => {
    const counts = framework.groups.map(({ code, title }) => [
      title,
      framework.indicators.filter(({ group }) => group === code).length,
    ]);
    expect(counts).toEqual([
      ["严格落实法治建设领导责任制", 4],
      ["全面推进依法行政", 3],
      ["深入推进法治宣传工作", 4],
      ["积极投身新一轮法治城市创建活动", 3],
      ["深入推进法治型机关创建", 2],
      ["领导责任书年度个性工作", 3],
      ["市考评加分事项", 3],
    ]);
    expect(framework.indicators.map(({ kind }) => kind)).toEqual([
      ...Array.from({ length: 19 }, () => "item"),
      ...Array.from({ length: 3 }, () => "bonus"),
    ]);
  });

  it("keeps each row's outputs as printed, really empty in rows 5, 7, 11 and 14", () => {
    const both = [1, 2, 4];
    const none = [5, 7, 11, 14];
    for (let row = 1; row <= 19; row += 1) {
      const expected = none.includes(row) ? [] : both.includes(row) ? ["会议记录", "工作资料"] : ["工作资料"];
      expect(indicator(`R${row}`).outputs, `row ${row}`).toEqual(expected);
    }
  });

  it("keeps responsible offices as printed, names and expressions", () => {
    expect(indicator("R2").lead).toEqual(["政策法规处", "办公室"]);
    expect(indicator("R5").lead).toEqual(["相关涉案处室", "纪检组（监察室）", "组织人事处", "政策法规处"]);
    expect(indicator("R12").lead).toEqual(["政策法规处", "全体处室、部门"]);
    expect(indicator("R13").lead).toEqual(["各行政执法、行政审批处室", "法律事务部"]);
    expect(indicator("R13").printed["departments"]).toBe("各行政执法、行政审批处室，法律事务部");
    expect(indicator("R19").lead?.[0]).toBe("市场体系建设处(行政执法处)");
    const kindOf = (name: string) => framework.departments.find((it) => it.name === name)?.kind;
    expect(kindOf("政策法规处")).toBe("unit");
    expect(kindOf("相关涉案处室")).toBe("placeholder");
    expect(kindOf("全体处室、部门")).toBe("expression");
  });

  it("joins the cell again from what was read of it", () => {
    for (const { code, lead, printed } of framework.indicators) {
      const cell = printed["departments"] ?? "";
      expect(cell.replace(/[、， ]/gu, ""), code).toBe((lead ?? []).join("").replace(/[、， ]/gu, ""));
    }
  });

  it("carries a 内容 cell over where it is short and restates it where it is long", () => {
    const ours = framework.indicators.filter(({ titleIsOurs }) => titleIsOurs);
    expect(ours.map(({ code }) => code)).toEqual(["R16", "R17", "R19", "B1", "B2", "B3"]);
    expect(ours.every(({ requirement }) => requirement !== null)).toBe(true);
    expect(framework.indicators.every(({ title }) => title.length <= 40)).toBe(true);
  });

  it("holds the figures, the notes on result use and the system to fill in", () => {
    const figures = framework.indicators.flatMap(({ code, figures }) =>
      figures.map(({ comparator, value, unit }) => `${code} ${comparator} ${value}${unit}`),
    );
    expect(figures).toEqual([
      "R2 at-least 2次",
      "R9 at-least 2次",
      "B1 at-most 2分",
      "B2 at-most 2分",
      "B3 at-most 1分",
    ]);
    expect(framework.notes).toHaveLength(3);
    expect(framework.externalSystems).toEqual(["江苏省法治信息系统"]);
  });
});
