import type { GroupInput, IndicatorInput } from "@faheng/plugin-api";
import { section } from "./section.ts";

export const enforcementResponsibility: GroupInput = {
  code: "C5",
  parent: null,
  level: 1,
  printedNumber: "五",
  title: "全面落实行政执法责任制",
  taxonomies: { O: ["O4"], S: ["S4"], D: ["D4"] },
};

/** Chapter 五. */
export const enforcementResponsibilitySections: readonly IndicatorInput[] = [
  section({
    code: "C5-1",
    chapter: "五",
    printedNumber: "(一)",
    title: "明确行政执法责任",
    requirement: "根据法律、法规、规章立改废，国务院、省政府审批事项调整和机构改革，及时梳理、调整现有行政执法权责。",
    digest: "44818802a69cafa9295fa925fb7004909d953f9d46fa7c5793e4a0baa3ec39f3",
  }),
  section({
    code: "C5-2",
    chapter: "五",
    printedNumber: "(二)",
    title: "落实行政执法责任",
    requirement:
      "推行行政执法公示、执法全过程记录、重大执法决定法制审核三项制度；建立健全行政裁量权基准制度，随郑州市地方性法规、政府规章的立改废，继续制定、修订行政处罚裁量标准。",
    digest: "43fa4baaac252b7ab51ea5714dd0110eb07e17cd56a046cf45d8b46fd07e276e",
    doubts: [{ field: "requirement", printed: "重大执法决", note: "这句话被换页断开，按连续的一句读。" }],
  }),
  section({
    code: "C5-3",
    chapter: "五",
    printedNumber: "（三）",
    title: "加强行政执法监督",
    requirement:
      "落实重大行政处罚备案审查制度，用《河南省重大行政处罚备案审查系统》审查；开展执法案卷评查、评选，规范执法行为；健全执法情况统计报告制度，按要求及时录入《河南省行政执法行为统计系统》。",
    digest: "13a17de1c5ccabd6edb71f614966578ed47340e86e4f59ca78a5bec654af39ec",
    doubts: [{ field: "title", printed: "加强行政执法监督", note: "标题与七（三）相同，正文不同，两处都按原样保留。" }],
  }),
  section({
    code: "C5-4",
    chapter: "五",
    printedNumber: "（四）",
    title: "严格执法责任追究",
    requirement: "责任追究机制健全、常态化；执法行为违法或不当的，严格追究有关执法人员责任。",
    digest: "4bf348b83577d5f3ee3a7e714c2808ac740567e3a234346807388f7d66171eb4",
    doubts: [
      {
        field: "title",
        printed: "严格执法责任追究",
        note: "与七（四）“严格行政执法责任追究”内容重复，两处都按原样保留。",
      },
    ],
  }),
  section({
    code: "C5-5",
    chapter: "五",
    printedNumber: "（五）",
    title: "加强行政执法人员管理",
    requirement:
      "贯彻《河南省行政执法证件管理办法》，执法人员严格持证上岗、资格管理；未经执法资格考试合格，不授予资格、不从事执法；每季度清理不符合规定条件的持证人员。",
    bases: ["enforcement-certificates"],
    figures: [
      {
        label: "清理不符合条件的持证人员",
        comparator: "at-least",
        value: "1",
        unit: "次",
        per: "quarter",
        printed: "每季度",
      },
    ],
    digest: "bbbfb0a5f3d7de8c570d0c9bd5e8654ae72226d657f9a68b280e8bbb31d83f42",
  }),
];
