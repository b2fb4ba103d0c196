import type { GroupInput, IndicatorInput } from "@faheng/plugin-api";
import { section } from "./section.ts";

export const ability: GroupInput = {
  code: "C9",
  parent: null,
  level: 1,
  printedNumber: "九",
  title: "提升依法行政能力",
  taxonomies: { O: ["O7"], S: ["S0"], D: ["D8"] },
};

/** Chapter 九. */
export const abilitySections: readonly IndicatorInput[] = [
  section({
    code: "C9-1",
    chapter: "九",
    printedNumber: "（一）",
    title: "落实领导干部学法制度",
    requirement:
      "领导干部学法制度落实：制定2018年度学法计划；学法每季度至少一次，全年不少于四次；明确学法方式和内容，着力提高法治素养和法治能力。",
    figures: [
      {
        label: "领导干部学法",
        comparator: "at-least",
        value: "1",
        unit: "次",
        per: "quarter",
        printed: "每季度至少一次",
      },
      { label: "领导干部学法", comparator: "at-least", value: "4", unit: "次", per: "year", printed: "全年不少于四次" },
    ],
    digest: "dbce45315ad0f6d7567d2b905354332c390650bd167adf8b10c2b79c1d0a8ed0",
  }),
  section({
    code: "C9-2",
    chapter: "九",
    printedNumber: "（二）",
    title: "加强行政机构工作人员法律知识培训",
    requirement:
      "以多种形式开展行政机关工作人员法治培训；针对行政执法人员的法治专题培训班全年至少两期，每半年至少一次，提升法律素养和执法水平。",
    figures: [
      {
        label: "行政执法人员法治专题培训班",
        comparator: "at-least",
        value: "2",
        unit: "期",
        per: "year",
        printed: "全年至少举办两期",
      },
      {
        label: "行政执法人员法治专题培训班",
        comparator: "at-least",
        value: "1",
        unit: "次",
        per: "half-year",
        printed: "每半年至少一次",
      },
    ],
    digest: "6eeb104f85ff4f24cb51dff4d38549b6c3e29dd94f53bafe17186998b77e4d1e",
  }),
];
