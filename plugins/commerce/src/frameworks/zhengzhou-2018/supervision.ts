import type { GroupInput, IndicatorInput } from "@faheng/plugin-api";
import { section } from "./section.ts";

export const supervision: GroupInput = {
  code: "C7",
  parent: null,
  level: 1,
  printedNumber: "七",
  title: "强化对行政权力的制约和监督",
  taxonomies: { O: ["O5"], S: ["S7"], D: ["D5"] },
  doubts: [
    {
      field: "printedNumber",
      printed: "（三）",
      note: "本章印出的第一节是（三），没有（一）（二）；是漏排还是编号有误，文件没有说明，编号照录。",
    },
  ],
};

/** Chapter 七. */
export const supervisionSections: readonly IndicatorInput[] = [
  section({
    code: "C7-3",
    chapter: "七",
    printedNumber: "（三）",
    title: "加强行政执法监督",
    requirement:
      "健全执法案卷评查制度，执法规范化、精细化；落实重大行政处罚备案审查制度，对重大处罚加大监督检查；完善监督方式：日常与专项、主动与受理投诉举报、事前事中规范与事后监督追责相结合，对执法实时、动态监管。",
    digest: "77362c32572661d1e20223168a986ff6952acd245b9eba5caef98a33108c88fe",
    doubts: [{ field: "title", printed: "加强行政执法监督", note: "标题与五（三）相同，正文不同，两处都按原样保留。" }],
  }),
  section({
    code: "C7-4",
    chapter: "七",
    printedNumber: "（四）",
    title: "严格行政执法责任追究",
    requirement:
      "责任追究机制健全、常态化；违法或不当的执法行为，严格按《河南省行政执法条例》《河南省行政执法责任追究试行办法》《郑州市行政执法投诉受理办法》等规定，追究有关执法人员责任。",
    bases: ["enforcement-regulations", "enforcement-accountability", "enforcement-complaints"],
    digest: "75b0ad5ed353e5c3e4c10a1ccaf8d814652b2e6b4351d8b72bc664225200dc60",
    doubts: [
      {
        field: "title",
        printed: "严格行政执法责任追究",
        note: "与五（四）“严格执法责任追究”内容重复，两处都按原样保留。",
      },
    ],
  }),
];
