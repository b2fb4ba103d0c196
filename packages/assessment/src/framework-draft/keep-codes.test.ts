import type { FrameworkInput } from "@faheng/domain";
import { describe, expect, it } from "vitest";
import { keepCodes } from "./keep-codes.ts";
import { renameFramework } from "./rename-codes.ts";

type Row = readonly [code: string, number: string, heading: string, title: string];

/** A framework of such items. */
function edition(...items: readonly Row[]) {
  const headings = [...new Set(items.map(([, , heading]) => heading))];
  const framework: FrameworkInput = {
    format: "faheng.framework/1",
    id: "f",
    version: "1.0.0",
    title: "评分表",
    documentNumber: null,
    issuer: "某局",
    issuedOn: null,
    about: "x",
    levels: [{ level: 1, title: "项目" }],
    columns: [],
    departments: [],
    bases: [],
    groups: headings.map((title, at) => ({ code: `G${at + 1}`, parent: null, level: 1, printedNumber: null, title })),
    indicators: items.map(([code, printedNumber, heading, title]) => ({
      code,
      group: `G${headings.indexOf(heading) + 1}`,
      kind: "item",
      printedNumber,
      title,
      requirement: null,
      lead: [],
      cooperating: [],
      bases: [],
      place: "x",
    })),
  };
  return { framework, profile: null };
}

const OLD = edition(
  ["R1", "1", "组织领导", "成立依法行政领导小组"],
  ["R2", "2", "组织领导", "党组会议每年专题研究法治工作不少于2次"],
  ["R3", "3", "行政执法", "执行行政执法公示制度"],
);

const kept = (...items: readonly Row[]) => {
  const { codes, changes } = keepCodes(OLD, edition(...items));
  return {
    codes: Object.fromEntries(codes),
    told: changes.map(({ kind, code, fields }) => [kind, code, ...fields].join(" ")),
  };
};

describe("codes from one edition to the next", () => {
  it("stay where nothing changed, whatever the items are counted as", () => {
    const { codes, told } = kept(
      ["R9", "1", "组织领导", "成立依法行政领导小组"],
      ["R1", "2", "组织领导", "党组会议每年专题研究法治工作不少于2次"],
      ["R2", "3", "行政执法", "执行行政执法公示制度"],
    );
    expect(codes).toEqual({ G1: "G1", G2: "G2", R9: "R1", R1: "R2", R2: "R3" });
    expect(told).toEqual([]);
  });

  it("stay with an item that moved, or was reworded under its heading", () => {
    const { codes, told } = kept(
      ["R1", "1", "行政执法", "成立依法行政领导小组"],
      ["R2", "4", "组织领导", "党组会议每年专题研究法治工作不少于4次"],
      ["R3", "3", "行政执法", "全面执行行政执法公示"],
    );
    expect([codes["R1"], codes["R2"], codes["R3"]]).toEqual(["R1", "R2", "R3"]);
    expect(told).toEqual(["changed R1 group", "changed R2 title printedNumber", "changed R3 title"]);
  });

  it("are new, and none that was used, for what is new; what is gone is told", () => {
    const { codes, told } = kept(["R2", "1", "组织领导", "主要负责人年终述法"]);
    expect(codes).toEqual({ G1: "G1", R2: "R4" });
    expect(told).toEqual(["added R4", "removed R1", "removed R2", "removed R3"]);
  });

  it("are taken over by the framework, its groups and their items alike", () => {
    const later = edition(["R1", "1", "执法监督", "随机检查"], ["R2", "2", "行政执法", "执行行政执法公示制度"]);
    const { codes } = keepCodes(OLD, later);
    const { groups, indicators } = renameFramework(later.framework, codes);
    expect(groups.map(({ code, title }) => `${code} ${title}`)).toEqual(["G3 执法监督", "G2 行政执法"]);
    expect(indicators.map(({ code, group }) => `${code} ${group}`)).toEqual(["R4 G3", "R3 G2"]);
  });

  it("are as read where there is no earlier edition", () => {
    expect(keepCodes(null, OLD)).toEqual({ codes: new Map(), changes: [] });
  });
});
