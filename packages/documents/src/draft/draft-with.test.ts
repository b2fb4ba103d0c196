import { type DraftDecision, parseFramework } from "@faheng/domain";
import { describe, expect, it } from "vitest";
import type { SourceDocument } from "../read/source-document.ts";
import { draftFromDocument } from "./draft-from-document.ts";
import { draftWith } from "./draft-with.ts";

const HEAD = ["序号", "考核项目", "考核内容", "分值", "评分标准", "责任科室", "其他"];
const ROWS = [
  ["1", "组织领导", "主要负责人履行推进法治建设第一责任人职责", "10", "每少1次扣1分，扣完为止", "办公室", ""],
  ["2", "组织领导", "年度学法不少于4次", "五", "每少1次扣0.5分", "法规科、人事科", "见附件"],
  ["3", "行政执法", "执行行政执法公示制度", "5", "未公示的，每发现1例扣1分，扣完为止", "法制科", ""],
];
const source: SourceDocument = {
  blocks: [
    { kind: "text", text: "某市某局2026年法治建设考核评分表" },
    { kind: "table", name: null, rows: [HEAD, ...ROWS], merges: [] },
  ],
  leftOut: [],
  remarks: [],
  isFromText: false,
};

const laid = (...decisions: DraftDecision[]) => draftWith(source, "own-2026", decisions);
const item = (draft: ReturnType<typeof laid>, code: string) =>
  draft.framework.indicators.find((it) => it.code === code);
const rules = (draft: ReturnType<typeof laid>, code: string) =>
  draft.clauses
    .filter(({ indicator }) => indicator === code)
    .map(({ id, kind, cap, params }) => ({ id, kind, cap, params }));

describe("a draft with decisions", () => {
  it("is without any what the reader makes of the file", () => {
    const read = draftFromDocument(source, "own-2026");
    const { doubts, framework, ...draft } = laid();
    expect(doubts.map(({ key: _key, settled, ...doubt }) => (expect(settled).toBe(false), doubt))).toEqual(read.doubts);
    expect(framework.indicators).toEqual(read.framework.indicators);
    expect(draft.clauses).toEqual(read.clauses);
    expect(draft.used).toEqual(read.used);
    expect(new Set(doubts.map(({ key }) => key)).size).toBe(doubts.length);
  });

  it("is the same for the same file and the same decisions", () => {
    const decisions: DraftDecision[] = [
      { kind: "field", code: "R2", field: "points", value: "5" },
      { kind: "departments", from: ["法制科"], into: "法规科" },
    ];
    expect(laid(...decisions)).toEqual(laid(...decisions));
  });

  it("counts a points cell that was mended, and its doubt as settled", () => {
    const before = laid();
    const doubt = before.doubts.find(({ kind, code }) => kind === "points" && code === "R2");
    expect(doubt?.settled).toBe(false);
    const after = laid({ kind: "field", code: "R2", field: "points", value: "5" });
    expect(after.doubts.find(({ key }) => key === doubt?.key)?.settled).toBe(true);
    expect(after.profile?.items.find(({ indicator }) => indicator === "R2")?.points).toBe("5");
  });

  it("reads a column as somebody takes it, and asks no more about it", () => {
    const before = laid();
    expect(before.doubts.some(({ kind, column }) => kind === "unknown-column" && column === 7)).toBe(true);
    const after = laid({ kind: "column-role", table: 1, column: 7, role: "materials" });
    expect(after.doubts.filter(({ kind, settled }) => kind === "unknown-column" && !settled)).toEqual([]);
    expect(item(after, "R2")?.materials).toEqual([{ printedNumber: null, text: "见附件" }]);
    expect(after.tableChoices[0]?.columns[6]).toEqual({ column: 7, title: "其他", role: "materials" });
    const kept = laid({ kind: "column-role", table: 1, column: 7, role: null });
    expect(kept.doubts.filter(({ kind, settled }) => kind === "unknown-column" && !settled)).toEqual([]);
  });

  it("merges departments everywhere, with the other spelling kept", () => {
    const { framework } = laid({ kind: "departments", from: ["法制科"], into: "法规科" });
    expect(framework.departments.map(({ name }) => name)).not.toContain("法制科");
    expect(framework.departments.find(({ name }) => name === "法规科")?.variants).toEqual(["法制科"]);
    expect(framework.indicators.map(({ lead }) => lead)).toEqual([["办公室"], ["法规科", "人事科"], ["法规科"]]);
  });

  it("leaves out what is no item, with its points and its rules", () => {
    const draft = laid({ kind: "left-out", code: "R2" });
    expect(draft.framework.indicators.map(({ code }) => code)).toEqual(["R1", "R3"]);
    expect(draft.profile?.items.map(({ indicator }) => indicator)).toEqual(["R1", "R3"]);
  });

  it("takes a rule as somebody states it, takes one away and adds one", () => {
    const [read] = rules(laid(), "R1");
    const value = { effect: "deduct", kind: "flag", params: { points: "2" }, cap: "2", share: null } as const;
    expect(rules(laid({ kind: "clause", indicator: "R1", clause: read!.id, value }), "R1")).toEqual([
      { id: read!.id, kind: "flag", cap: "2", params: { points: "2" } },
    ]);
    expect(rules(laid({ kind: "clause", indicator: "R1", clause: read!.id, value: null }), "R1")).toEqual([]);
    const added: DraftDecision = { kind: "clause-added", indicator: "R1", value };
    expect(rules(laid(added), "R1").map(({ id }) => id)).toEqual([read!.id, "m1"]);
    expect(rules(laid(added, { kind: "clause", indicator: "R1", clause: "m1", value: null }), "R1")).toEqual([read]);
  });

  it("says where groups stand by their headings' words, marked as ours until somebody says so", () => {
    const [first] = laid().taxonomyProposals;
    expect(first).toMatchObject({ words: "组织领导", mapping: { O: ["O8"], S: ["S0"], D: ["D9"] }, decided: [] });
    const marks = (draft: ReturnType<typeof laid>) =>
      draft.framework.groups.map(({ doubts = [] }) => doubts.filter(({ field }) => field === "taxonomies").length);
    expect(marks(laid())).toEqual([1, 1]);
    const code = laid().framework.groups[0]!.code;
    const all = laid(
      { kind: "taxonomy", group: code, taxonomy: "O", value: ["O7"] },
      { kind: "taxonomy", group: code, taxonomy: "S", value: ["S0"] },
      { kind: "taxonomy", group: code, taxonomy: "D", value: [] },
    );
    expect(all.framework.groups[0]?.taxonomies).toEqual({ O: ["O7"], S: ["S0"], D: [] });
    expect(marks(all)).toEqual([0, 1]);
  });

  it("is a framework once what the file does not say is stated", () => {
    const { framework } = laid(
      { kind: "framework", field: "issuer", value: "某市某局" },
      { kind: "framework", field: "version", value: "1.0.0" },
    );
    const parsed = parseFramework(framework);
    expect(parsed.ok ? parsed.framework.version : parsed.problems.map((it) => it.message)).toBe("1.0.0");
  });

  it("changes nothing by a decision about what is not there", () => {
    const draft = laid(
      { kind: "field", code: "R99", field: "title", value: "无" },
      { kind: "left-out", code: "R98" },
      { kind: "clause", indicator: "R1", clause: "c99", value: null },
    );
    expect(draft.framework).toEqual(laid().framework);
    expect(draft.clauses).toEqual(laid().clauses);
  });
});
