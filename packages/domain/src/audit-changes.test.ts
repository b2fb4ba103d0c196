import { describe, expect, it } from "vitest";
import { auditChanges, auditIdsIn, auditNameIn } from "./audit-changes.ts";

const AGENCY = "01a22110-75c8-7000-b04a-9e1504bd0456";
const UNKNOWN = "01a22110-7609-7000-a3e1-825cd7bbe974";
const names = { [AGENCY]: "市商务局", "nantong-commerce-2017": "南通市任务分解表" };
const changes = (before: string | null, after: string | null) => auditChanges({ before, after, names });

describe("what an act changed", () => {
  it("stands field by field, the two states beside each other", () => {
    expect(changes('{"name":"政策处","category":"甲"}', '{"name":"法规处","login":null}')).toEqual([
      { field: "名称", before: "政策处", after: "法规处" },
      { field: "类别", before: "甲", after: null },
      { field: "账号", before: null, after: "—" },
    ]);
    expect(changes(null, null)).toEqual([]);
    expect(changes("false", "true")).toEqual([{ field: "", before: "否", after: "是" }]);
  });

  it("says codes by words and ids by names, and no id that has none", () => {
    const after = {
      role: "system-admin",
      agencyId: AGENCY,
      personId: UNKNOWN,
      changed: ["facts.a", "progress"],
      manifests: { [`${AGENCY} nantong-commerce-2017`]: "52a8" },
      assessments: [[UNKNOWN, "nobody"]],
      rows: [{ departmentId: AGENCY, role: "lead", dueOn: null }],
    };
    expect(changes(null, JSON.stringify(after)).map((it) => `${it.field} ${it.after}`)).toEqual([
      "角色 系统管理员",
      "机关 市商务局",
      "人员 —",
      "改动的内容 填报数据、进展情况",
      "固定的版本 市商务局 南通市任务分解表：52a8",
      "考评 无人承接",
      "记录 处室：市商务局，角色：牵头",
    ]);
  });

  it("is said in whatever language", () => {
    const say = (word: string): string => `<${word}>`;
    expect(auditChanges({ before: null, after: '{"ok":true}', names }, say)).toEqual([
      { field: "<完整>", before: null, after: "<是>" },
    ]);
  });

  it("tells the ids in it", () => {
    const ids = auditIdsIn({ before: `["${AGENCY}"]`, after: `{"manifests":{"${UNKNOWN} x":1}}` });
    expect(ids).toEqual(expect.arrayContaining([AGENCY, UNKNOWN, "x"]));
  });
});

it("the name or title in a state is found", () => {
  expect(auditNameIn('{"name":"法规处"}')).toBe("法规处");
  expect(auditNameIn('{"title":"2026年度"}')).toBe("2026年度");
  expect(auditNameIn('{"rows":3}')).toBeNull();
  expect(auditNameIn(null)).toBeNull();
});

describe("values of an act", () => {
  const said = (field: string, value: unknown): string | null | undefined =>
    changes(null, JSON.stringify({ [field]: value }))[0]?.after;

  it.each<[string, unknown, string]>([
    ["status", "not-applicable", "不涉及"],
    ["status", "somewhere", "somewhere"],
    ["role", "audit-admin", "审计管理员"],
    ["days", 12, "12"],
    ["day", "2026-10-01", "2026-10-01"],
    ["isWithdrawn", false, "否"],
    ["agencyId", AGENCY, "市商务局"],
    ["agencyId", UNKNOWN, "—"],
    ["agencyId", null, "—"],
    ["agencyId", "", "—"],
    // What holds nothing means something here.
    ["indicators", null, "全部指标"],
    ["indicators", [], "—"],
    ["indicators", ["1.1", "1.2"], "1.1、1.2"],
    ["changed", ["facts.a", "facts.b"], "填报数据、填报数据"],
    ["changed", ["status"], "完成状态"],
    // Of ids without a name nothing is said, among others either.
    ["departments", [UNKNOWN, AGENCY], "市商务局"],
    ["departments", [UNKNOWN], "—"],
    ["departments", {}, "—"],
    ["departments", [["甲", "乙"], ["丙"]], "甲、乙；丙"],
    ["departments", { [AGENCY]: "甲", [UNKNOWN]: null }, "市商务局：甲"],
    ["kind", "workday", "上班"],
    ["outcome", "widened", "扩大范围"],
  ])("%s: %j is said as %s", (field, value, expected) => {
    expect(said(field, value)).toBe(expected);
  });

  it("take no word for a code from what every object has", () => {
    expect(said("role", "constructor")).toBe("constructor");
    expect(said("toString", "a")).toBe("a");
    expect(changes(null, '{"__proto__":1}')).toHaveLength(1);
  });
});

it("the name of an object is a text, its name before its title", () => {
  expect(auditNameIn('{"name":"甲","title":"乙"}')).toBe("甲");
  expect(auditNameIn('{"name":3}')).toBeNull();
  expect(auditNameIn('"甲"')).toBeNull();
  expect(auditNameIn("[1]")).toBeNull();
});

it("ids are looked for in keys and values, however deep, each once", () => {
  const found = auditIdsIn({ before: `{"a":{"b":[{"c":"${AGENCY}"}]}}`, after: `{"${AGENCY} x":"${UNKNOWN}"}` });
  expect(found.filter((it) => it === AGENCY)).toHaveLength(1);
  expect(found).toEqual(expect.arrayContaining([AGENCY, UNKNOWN, "a", "b", "c", "x"]));
  expect(auditIdsIn({ before: null, after: null })).toEqual([]);
  expect(auditIdsIn({ before: "3", after: "true" })).toEqual([]);
});
