import { type ItemInput, rowItem } from "./item.ts";

/** Rows 12–14. */
export const cityCreationItems: readonly ItemInput[] = [
  rowItem(12, [
    {
      id: "a",
      kind: "per-occurrence",
      params: { points: "1", unit: "项", label: "法治城市创建活动不落实的" },
      wording: "未按要求参加法治城市创建活动的，有一项不落实的扣1分",
    },
  ]),
  rowItem(13, [
    {
      id: "a",
      kind: "flag",
      params: {
        points: "1",
        when: false,
        label: "法治惠民实事任务是否完成并及时向市依治办报告",
        yes: "已完成并及时报告",
        no: "未完成或未及时报告",
      },
      wording: "未按要求完成年度法治惠民实事任务并及时向市依治办报告完成情况的，扣1分",
    },
  ]),
  rowItem(14, [
    {
      id: "a",
      kind: "per-occurrence",
      params: { points: "1", unit: "次", label: "信息系统规定内容未按时填报" },
      wording: "没有在规定时间内填报信息系统规定内容的，有一次扣1分",
    },
  ]),
];
