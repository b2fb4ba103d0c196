import type { ProfileInput } from "@faheng/plugin-api";
import { type ItemInput, rowItem } from "./item.ts";

/** Rows 15–16. */
export const modelOrganItems: readonly ItemInput[] = [
  rowItem(15, [
    {
      id: "a",
      kind: "flag",
      params: {
        points: "1",
        label: "是否已获评法治型机关但复审未通过",
        yes: "复审未通过",
        no: "没有此情形",
      },
      wording: "已获评法治型机关但经复审未通过的，扣1分",
    },
  ]),
  rowItem(16, [
    {
      id: "a",
      kind: "flag",
      params: {
        points: "1",
        when: false,
        label: "县（市）区法治建设评估打分事项是否认真提供",
        yes: "已认真提供",
        no: "未认真提供",
      },
      wording: "相关职能部门未认真提供县（市）区法治建设评估打分事项的，扣1分",
    },
    {
      id: "b",
      kind: "per-occurrence",
      // Whoever holds the meeting knows who was there.
      statedBy: "office",
      params: { points: "1", unit: "次", label: "缺席会议" },
      wording: "有一次缺席会议的扣1分",
    },
    {
      id: "c",
      kind: "per-occurrence",
      statedBy: "office",
      params: { points: "0.5", unit: "次", label: "会议材料未按时报送" },
      wording: "有一次未在规定时间内报送会议材料的扣0.5分",
    },
    {
      id: "d",
      kind: "flag",
      params: {
        points: "0.5",
        when: false,
        label: "法治工作信息是否及时报送",
        yes: "及时",
        no: "不及时",
      },
      wording: "不及时报送法治工作信息的，扣0.5分",
    },
    {
      id: "e",
      kind: "per-occurrence",
      params: { points: "1", unit: "次", label: "市依治办部署的日常性工作未按时完成" },
      wording: "未在规定时间内完成市依治办部署的日常性工作的，有一次扣1分",
    },
  ]),
];

/** What the city office holds for all, and counts in its register. */
export const register: NonNullable<ProfileInput["register"]> = [
  { kind: "meeting", marks: ["absent"], indicator: "R16", fact: "b" },
  { kind: "material", marks: ["late", "absent"], indicator: "R16", fact: "c" },
];
