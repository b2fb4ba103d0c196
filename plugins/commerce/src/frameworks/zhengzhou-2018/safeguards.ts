import type { GroupInput, IndicatorInput } from "@faheng/plugin-api";
import { section } from "./section.ts";

export const safeguards: GroupInput = {
  code: "C10",
  parent: null,
  level: 1,
  printedNumber: "十",
  title: "完善依法行政保障机制",
  taxonomies: { O: ["O8"], S: ["S0"], D: ["D9"] },
};

/** Chapter 十. */
export const safeguardsSections: readonly IndicatorInput[] = [
  section({
    code: "C10-1",
    chapter: "十",
    printedNumber: "（一）",
    title: "健全法治政府领导机制",
    requirement:
      "坚持党的领导，在局党组统一领导下谋划、落实法治政府建设；结合实际调整完善一把手任组长的局法治政府建设领导小组，完善工作机制，负责全局的组织领导和落实；每年第一季度报告上一年度法治政府建设情况，报本级政府和上一级政府有关部门，并通过报刊、政府网站等公开。",
    figures: [
      {
        label: "报告上一年度法治政府建设情况",
        comparator: "within",
        value: "03-31",
        unit: "日期",
        per: "year",
        printed: "每年第一季度",
      },
    ],
    digest: "1fa68a615f4ded89a14c96b7b26b4c870e0fb01b9d35f30def4ded6411bdcae5",
    doubts: [{ field: "figures", printed: "每年第一季度", note: "读作每年3月31日以前，文件没有写具体日期。" }],
  }),
  section({
    code: "C10-2",
    chapter: "十",
    printedNumber: "（二）",
    title: "切实履行法治政府建设责任机制",
    requirement:
      "落实第一责任人职责规定的河南实施办法；县（市、区）商务主管部门主要负责人认真履行第一责任人责任，不认真履职、本地本部门一年内发生多起重大违法行政案件、造成严重社会后果的，依法追究；加强对本地本部门法治政府建设的组织领导，每季度至少召开一次专题、常务会议研究解决重大问题，紧迫的重要事项随时开会。",
    bases: ["first-responsible-person"],
    figures: [
      {
        label: "研究法治政府建设的专题、常务会议",
        comparator: "at-least",
        value: "1",
        unit: "次",
        per: "quarter",
        printed: "每季度至少召开一次",
      },
    ],
    digest: "fccd8c2ce21ff7faf58dfcc974b19f73a73139113f5143a46bc062c58cead811",
    doubts: [{ field: "requirement", printed: "专题、", note: "这句话被换页断开，按连续的一句读。" }],
  }),
  section({
    code: "C10-3",
    chapter: "十",
    printedNumber: "（三）",
    title: "完善法治政府建设研究宣传和保障机制",
    requirement:
      "用传统媒体、新媒体等多种形式，营造全社会关心、支持、参与法治政府建设的氛围；加强法治工作机构，法制机构健全充实，设置、人员与职责任务相适应，作用充分发挥；选好建强法制队伍，政府法治工作人员加强学习培训，提高政治素质和业务能力，推进正规化、专业化、职业化。",
    digest: "1ff518362ee87e2b4e5eb3c49ffe0129edd7b8c9300278d47ec11daef0920bc8",
    doubts: [{ field: "requirement", printed: "问题推进", note: "印刷疑有误，读作“推进”。" }],
  }),
];
