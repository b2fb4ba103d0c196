import { type ItemInput, rowItem } from "./item.ts";

/** Lost cases, one list for two printed clauses: each case, and each case that was not corrected in time. */
const lostCases = (each: string, notCorrected: string) => ({
  label: "行政行为被确认违法、无效、撤销、责令履行或变更的案件",
  categories: [
    { key: "litigation", label: "经行政诉讼", points: each },
    { key: "reconsideration", label: "经行政复议", points: each },
  ],
  flags: [{ key: "not-corrected", label: "不及时纠正", points: notCorrected }],
});

/** Rows 5–7. */
export const administrationByLawItems: readonly ItemInput[] = [
  rowItem(5, [
    {
      id: "a",
      kind: "per-occurrence",
      params: { points: "1", unit: "起", label: "负责人应当出庭而未出庭" },
      wording: "行政机关负责人应当出庭而未出庭的有一起扣1分",
    },
  ]),
  rowItem(6, [
    {
      id: "a",
      kind: "events",
      params: lostCases("0.5", "0"),
      fact: "cases",
      wording: "部门行政行为经行政诉讼或行政复议被确认违法、无效、撤销、责令履行或变更的，有一例扣0.5分",
    },
    {
      id: "b",
      kind: "events",
      params: lostCases("0", "0.5"),
      fact: "cases",
      aggravates: "a",
      wording: "不及时纠正的，加扣0.5分",
    },
    {
      id: "c",
      kind: "per-occurrence",
      params: { points: "1", unit: "例", label: "不自觉履行法院生效裁判" },
      wording: "不自觉履行法院生效裁判的，有一例扣1分",
    },
    {
      id: "d",
      kind: "per-occurrence",
      params: { points: "1", unit: "例", label: "不落实检察建议、司法建议和执法建议" },
      wording: "不落实检察建议、司法建议和执法建议的有一例扣1分",
    },
  ]),
  rowItem(7, [
    {
      id: "a",
      kind: "per-occurrence",
      params: { points: "2", unit: "例", label: "领导干部插手、干预具体案件" },
      wording: "领导干部插手、干预具体案件的有一例扣2分",
    },
  ]),
];
