import { bonus, type Chapter, veto } from "./item.ts";

/** Level-1 indicator 十一、附加项. */
export const additional: Chapter = {
  groups: [
    {
      code: "G11",
      parent: null,
      level: 1,
      printedNumber: "十一",
      title: "附加项",
      taxonomies: { O: [], S: [], D: ["DX"] },
      doubts: [{ field: "title", printed: "十一、 附加项", note: "“十一、”之后的空白已去掉。" }],
    },
    { code: "G11-1", parent: "G11", level: 2, printedNumber: "1.", title: "加分项" },
    { code: "G11-2", parent: "G11", level: 2, printedNumber: "2.", title: "否决项" },
  ],
  indicators: [
    bonus("1", "G11-1", {
      title: "省部级以上表彰奖励",
      requirement:
        "2019年以来，法治政府建设有关工作获得省部级以上表彰奖励；须附正式文件证明，发文的是党中央、国务院、中央国家机关有关部门，以及省级党委政府。",
      methods: ["查看资料"],
      materials: [[null, "2019年以来法治政府建设有关工作获得的省部级以上表彰、奖励的证书复印件"]],
      lead: ["市司法局"],
      responsible: { lead: ["法规科"], cooperating: [] },
      printed: { methods: "查看资料", lead: "市司法局", responsible: "法规科" },
      figures: [
        { label: "表彰奖励取得时间", comparator: "from", value: "2019", unit: "年", per: null, printed: "2019年以来" },
      ],
      doubts: [{ field: "figures", printed: null, note: "文件没有写明加分的分值。" }],
    }),
    bonus("2", "G11-1", {
      title: "创新经验全国推广",
      requirement:
        "在法治政府建设上积极创新、深化改革，做法经验在全国范围内推广；须附正式文件证明，发文的是党中央、国务院、中央国家机关有关部门。",
      methods: ["查看资料"],
      materials: [[null, "近几年来在法治政府建设上积极创新、深化改革，有关做法经验在全国范围内推广的情况说明"]],
      lead: ["市司法局"],
      responsible: { lead: ["法规科"], cooperating: [] },
      printed: { methods: "查看资料", lead: "市司法局", responsible: "法规科" },
      doubts: [{ field: "figures", printed: null, note: "文件没有写明加分的分值。" }],
    }),
    veto("1", "G11-2", {
      title: "发生严重违法行政行为，或者因行政不作为、乱作为造成恶劣社会影响的。",
      titleIsPrinted: true,
      requirement: "有严重违法行政行为，或行政不作为、乱作为造成恶劣社会影响。",
      methods: [],
      materials: [],
      lead: [],
      responsible: { lead: [], cooperating: [] },
      printed: { methods: "", lead: "", responsible: "" },
      doubts: [
        {
          field: "methods",
          printed: null,
          note: "印本此行除三级指标外各格为空，没有测评方式、材料和单位；否决的后果文件也没有写明。",
        },
      ],
    }),
    veto("2", "G11-2", {
      title: "在示范创建活动的申报材料中，故意编造、虚构有关数据、资料、文件等，或者隐瞒事实真相的。",
      titleIsPrinted: true,
      requirement: "示范创建活动的申报材料中，故意编造、虚构数据、资料、文件等，或隐瞒事实真相。",
      methods: [],
      materials: [],
      lead: [],
      responsible: { lead: [], cooperating: [] },
      printed: { methods: "", lead: "", responsible: "" },
      doubts: [
        {
          field: "methods",
          printed: null,
          note: "印本此行除三级指标外各格为空，没有测评方式、材料和单位；否决的后果文件也没有写明。",
        },
      ],
    }),
  ],
};
