import type { GroupInput, IndicatorInput } from "@faheng/plugin-api";
import { section } from "./section.ts";

export const disputes: GroupInput = {
  code: "C8",
  parent: null,
  level: 1,
  printedNumber: "八",
  title: "依法有效化解社会矛盾纠纷",
  taxonomies: { O: ["O6"], S: ["S6"], D: ["D6"] },
};

/** Chapter 八. */
export const disputesSections: readonly IndicatorInput[] = [
  section({
    code: "C8-1",
    chapter: "八",
    printedNumber: "（一）",
    title: "认真做好行政复议工作",
    requirement:
      "履行行政复议法定职责，申请受理、审理、决定、履行、案卷归档、监督考核各环节都规范；加强复议能力，机构、人员、经费场所装备配置合理；贯彻《河南省行政复议决定履行回执制度》，复议决定全面及时履行；依法用调解解决纠纷，提升复议效果；发挥复议化解行政争议、构建和谐社会的作用，依法、公正、高效办理，提高办案质量。",
    bases: ["reconsideration-receipt"],
    digest: "edb0b97a8beea4abb512837973ef87317ff251b679147fc3426716cb265a0ef3",
    doubts: [{ field: "requirement", printed: "申请受理、", note: "这句话被换页断开，按连续的一句读。" }],
  }),
  section({
    code: "C8-2",
    chapter: "八",
    printedNumber: "（二）",
    title: "做好行政应诉工作",
    requirement:
      "认识应诉工作在法治政府建设中的作用，全面履行应诉职责，自觉接受司法监督；执行行政诉讼法和豫政办〔2017〕20号应诉实施意见等规定，配合法院审判，深入推进行政机关负责人出庭应诉，尊重并执行生效判决，依法办理法院的司法建议和检察院的检察建议；行政败诉案件过错责任追究制度严格落实。",
    bases: ["litigation-opinions"],
    digest: "95073960c56cbee4fc888f3ef45a446c62402f67171a01a1b17af09f8f65b7c0",
    doubts: [{ field: "bases", printed: "行政诉讼法", note: "没有书名号的法律简称，不列入所引文件。" }],
  }),
  section({
    code: "C8-3",
    chapter: "八",
    printedNumber: "（三）",
    title: "健全依法化解纠纷机制",
    requirement:
      "落实国家和省、市完善多元化解矛盾纠纷的规定，使调解、仲裁、行政裁决、行政复议、诉讼有机衔接、相互协调；贯彻人民调解法，调解依法、规范、高效，达成的协议合理、合法、有效；健全人民调解工作机制，人民调解、行政调解、司法调解联动；深入开展法治宣传教育，引导、支持公民、法人和其他组织依法表达诉求、维护权益；做好法律援助，拓展服务领域，公共法律服务体系加快建设。",
    digest: "6272d7672317e59bb81a429cbec9c16ddb8f9b4edb496928091aec621e975490",
    doubts: [{ field: "bases", printed: "人民调解法", note: "没有书名号的法律简称，不列入所引文件。" }],
  }),
];
