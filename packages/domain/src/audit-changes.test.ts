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
