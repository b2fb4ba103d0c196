import {
  type AssessmentView,
  type Fact,
  type Indicator,
  reportCaption,
  type ReportCell,
  type ReportDefinition,
} from "@faheng/plugin-api";
import { districtBureauItems, districtBureauProfile } from "../profiles/district-bureaus.ts";
import { headingCell, requirementCell } from "./wording.ts";

const sources = districtBureauProfile.sources ?? [];

/** The sheet on which the two sources write down what they found at a district bureau; not a form of the document's. */
export const districtBureaus: ReportDefinition = {
  id: "beijing-aic-district-bureaus",
  title: "各区分局法治建设评价表（平台方案）",
  frameworks: ["beijing-aic-2017"],
  render: (view) => ({
    title: "各区分局法治建设评价表（平台方案）",
    documentNumber: null,
    orientation: "landscape",
    blocks: [
      { kind: "paragraph", text: reportCaption(view), align: "left" },
      {
        kind: "paragraph",
        text: "文件第66项只写系统内日常评价和第三方机构评价相结合；评价哪些项、怎样认定都是平台方案，不是文件的规定；两者权重由主管机关设定。",
      },
      {
        kind: "table",
        name: "评价表",
        columns: [
          { title: "三级指标", width: 28 },
          { title: "具体要求", width: 44 },
          ...sources.map(({ title }) => ({ title, width: 14 })),
        ],
        rows: view.framework.indicators
          .filter(({ code }) => districtBureauItems.includes(code))
          .map((item) => [
            headingCell(item),
            requirementCell(view, item),
            ...sources.map(({ key }) => findingCell(view, item, key)),
          ]),
      },
    ],
  }),
};

const FINDINGS = new Map<Fact, string>([
  ["done", "已落实"],
  ["partly", "部分落实"],
  ["not", "未落实"],
]);

/** What a source found, on a scale of ours; blank, to be filled in by hand, while nothing is recorded. */
function findingCell({ answers }: AssessmentView, { code }: Indicator, source: string): ReportCell {
  const finding = FINDINGS.get(answers.get(code)?.facts[source] ?? null);
  return finding === undefined ? { text: "" } : { text: finding, isOurs: true };
}
