import { type ItemInput, rowItem } from "./item.ts";

/** The three states of the responsibility system; one fact that two printed clauses read, so that they never add. */
const systemStates = (none: string, weak: string) => ({
  label: "领导责任制",
  states: [
    { key: "sound", label: "已建立并落实到位", points: "0" },
    { key: "weak", label: "已建立但落实不到位", points: weak },
    { key: "none", label: "没有建立", points: none },
  ],
});

/** Rows 1–4. */
export const responsibilityItems: readonly ItemInput[] = [
  rowItem(1, [
    {
      id: "a",
      kind: "states",
      params: systemStates("2", "0"),
      fact: "system",
      // Graver than the next clause, which it replaces: of the two only one can be so.
      aggravates: "b",
      aggravation: "replaces",
      wording: "法治建设领导责任制没有建立的，扣2分",
    },
    {
      id: "b",
      kind: "states",
      params: systemStates("0", "1"),
      fact: "system",
      wording: "已建立但落实不到位的，扣1分",
    },
    {
      id: "c",
      kind: "flag",
      params: {
        points: "2",
        when: false,
        label: "是否纳入本部门年度职能目标管理和作风建设责任制",
        yes: "已纳入",
        no: "未纳入",
      },
      wording: "法治建设未纳入本部门年度职能目标管理和作风建设责任制，扣2分",
    },
  ]),
  rowItem(2, [
    {
      id: "a",
      kind: "shortfall",
      params: { minimum: 2, points: "1", unit: "次", label: "党组专题研究法治工作的次数" },
      wording: "党委（党组）每年召开专门会议研究法治建设工作不少于2次，少一次扣1分",
    },
  ]),
  rowItem(3, [
    {
      id: "a",
      kind: "flag",
      params: { points: "1", when: false, label: "法治工作机构和具体工作人员是否落实", yes: "已落实", no: "未落实" },
      wording: "法治工作机构不落实、无具体工作人员负责的，扣1分",
    },
  ]),
  rowItem(4, [
    {
      id: "a",
      kind: "flag",
      params: {
        points: "1",
        when: false,
        label: "领导班子及成员的年终述职述廉报告是否都有述法内容",
        yes: "都有",
        no: "有缺",
      },
      wording: "领导班子及领导班子成员年终述职述廉报告中无述法内容的，扣1分",
    },
  ]),
];
