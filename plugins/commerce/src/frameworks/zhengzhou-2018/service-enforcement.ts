import type { GroupInput, IndicatorInput } from "@faheng/plugin-api";
import { section } from "./section.ts";

export const serviceEnforcement: GroupInput = {
  code: "C4",
  parent: null,
  level: 1,
  printedNumber: "四",
  title: "深入推进服务型行政执法建设",
  taxonomies: { O: ["O4"], S: ["S4"], D: ["D4"] },
};

/** Chapter 四. */
export const serviceEnforcementSections: readonly IndicatorInput[] = [
  section({
    code: "C4-1",
    chapter: "四",
    printedNumber: "（一）",
    title: "持续推进服务型行政执法建设",
    requirement:
      "准确理解服务型行政执法理念，强化责任意识、抓手意识；完善执法体系，创新执法方式，由探索型转向规范化、由粗放型转向精细化、由经验型转向标准化；在依法行政和建设法治、创新、廉洁、服务型政府中发挥“抓手”作用。",
    digest: "f5ebd8d77a1f6fe0de1d6b4d30e50d782cd8099b09c7f42646f864702c5d12a4",
  }),
  section({
    code: "C4-2",
    chapter: "四",
    printedNumber: "（二）",
    title: "持续推进“互联网+行政执法”",
    requirement:
      "按“放管服”改革要求，互联网与行政执法有效融合，任务和进度明确；完善网上执法办案及信息查询系统，程序规范、功能完善、操作简便、可查可控；创新监管方式，以数据共享汇聚分析企业数据，提升监管和风险防范能力；加强执法网上服务和信息共享，推进网上咨询、听证、意见征集和反馈。",
    taxonomies: { O: ["O4"], S: ["S8"], D: ["D4"] },
    digest: "9e608e5357fa08435921768aba5e4c1ed511f5963ead5f6beebdc9e30f0554c2",
  }),
  section({
    code: "C4-3",
    chapter: "四",
    printedNumber: "（三）",
    title: "扎实开展行政相对人违法风险防控",
    requirement:
      "按执法实践梳理行政相对人的违法风险点，以表现形式、形成原因、危害后果、发生概率划分风险等级，结果在政务网站公开；日常监管和执法中及时、灵活、有针对性地做行政指导，防止、减少或纠正违法行为。",
    digest: "8ef343c03b29f0681283c2f071e68dae68b06a9f0847458942ef25565cb71b43",
    doubts: [{ field: "requirement", printed: "违法", note: "这句话被换页断开，按连续的一句读。" }],
  }),
  section({
    code: "C4-4",
    chapter: "四",
    printedNumber: "(四)",
    title: "认真做好行政调解统计分析",
    requirement:
      "推进和规范行政调解，做好案卷立卷归档；定期采集、汇总、综合分析行政调解数据，为行政决策、依法监管提供数据和信息；开展案卷评查，制作典型案例（案情和焦点、方式方法及技巧），深入交流经验，提高调解能力。",
    digest: "deac1639a84e22a2b971b05e4c01c0b7f6d96d8ffb1ad075b874e31ac781a5d0",
  }),
  section({
    code: "C4-5",
    chapter: "四",
    printedNumber: "(五)",
    title: "持续深化服务型行政执法示范点培育工作",
    requirement:
      "按培育标准对商务系统已有的示范点重新培育、评价，力争打造一批标兵单位；示范点动态管理，开展督查、抽查；工作停滞不前、示范引领作用不明显，或发生较大行政违法案件造成不良社会影响的，通报批评。",
    digest: "f1d7b16b960bf80f3a8c0f77611d75e6d1a763ea50aa5440e189a30522f52268",
  }),
];
