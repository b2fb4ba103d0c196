import { type ItemInput, rowItem } from "./item.ts";

/** Rows 8–11. */
export const publicityItems: readonly ItemInput[] = [
  rowItem(8, [
    {
      id: "a",
      kind: "flag",
      params: { points: "1", when: false, label: "学法制度是否建立健全", yes: "已建立健全", no: "未建立健全" },
      wording: "未建立健全学法制度的扣1分",
    },
  ]),
  rowItem(9, [
    {
      id: "a",
      kind: "shortfall",
      params: { minimum: 2, points: "1", unit: "次", label: "党组中心组集中学法的次数" },
      wording: "党委（党组）中心组集中学法每年不少于两次，每少一次扣1分",
    },
  ]),
  rowItem(10, [
    {
      id: "a",
      kind: "checklist",
      params: {
        label: "“谁执法谁普法”已具备的",
        points: "1",
        count: "missing",
        parts: [
          { key: "plan", label: "有计划" },
          { key: "deployment", label: "有部署" },
          { key: "activity", label: "有活动" },
        ],
      },
      wording: "“谁执法谁普法”有计划、有部署、有活动，少“一有”扣1分",
    },
  ]),
  rowItem(11, [
    {
      id: "a",
      kind: "flag",
      params: {
        points: "1",
        when: false,
        label: "法治文化（宣传）阵地是否建立、法治文化活动是否开展",
        yes: "已建立并开展",
        no: "有缺",
      },
      wording: "未因地制宜建立本部门（单位）法治文化（宣传）阵地、开展法治文化活动的，扣1分",
    },
  ]),
];
