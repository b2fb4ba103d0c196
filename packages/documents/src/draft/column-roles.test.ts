import { expect, test } from "vitest";
import { roleOf } from "./column-roles.ts";

test.each([
  ["一级指标", "level"],
  ["项目", "level"],
  ["工作任务", "level"],
  ["具体要求", "content"],
  ["内 容", "content"],
  ["指标内容（2017年）", "content"],
  ["具体措施", "content"],
  ["牵头部门", "lead"],
  ["牵头单位", "lead"],
  ["责任处室", "responsible"],
  ["配合部门", "cooperating"],
  ["参加单位", "cooperating"],
  ["任务来源和依据", "bases"],
  ["任务来源", "bases"],
  ["测评方式", "methods"],
  ["报送材料", "materials"],
  ["工作成果", "outputs"],
  ["市考评标准", "standard"],
  ["评分标准", "standard"],
  ["分值", "points"],
  ["工作措施及完成情况", "answer"],
  ["自评分", "answer"],
  ["完成时限", "note"],
  ["序号", "number"],
])("%s is a head of kind %s", (title, kind) => {
  expect(roleOf(title)?.kind).toBe(kind);
});

test("levels keep the order their heads state", () => {
  expect(roleOf("三级指标")).toEqual({ kind: "level", order: 3 });
  expect(roleOf("类别")).toEqual({ kind: "level", order: null });
});

test.each(["", "严格落实法治建设领导责任制", "电话", "建立健全制度，落实各项工作任务和具体措施"])(
  "“%s” is no head",
  (title) => {
    expect(roleOf(title)).toBeNull();
  },
);
