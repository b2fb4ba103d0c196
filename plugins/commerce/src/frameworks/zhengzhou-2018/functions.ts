import type { GroupInput, IndicatorInput } from "@faheng/plugin-api";
import { section } from "./section.ts";

export const functions: GroupInput = {
  code: "C1",
  parent: null,
  level: 1,
  printedNumber: "一",
  title: "依法全面履行政府职能",
  taxonomies: { O: ["O1"], S: ["S1"], D: ["D1"] },
};

/** Chapter 一. */
export const functionsSections: readonly IndicatorInput[] = [
  section({
    code: "C1-1",
    chapter: "一",
    printedNumber: "(一)",
    title: "规范行政权力运行",
    requirement:
      "按“法定职责必须为、法无授权不可为”转变职能，依法全面履职，机构、职能、权限、程序、责任持续法定化；持续公布权力清单和责任清单，按公布的清单行使职权，不在清单外变相行使；“五单一网”改革深入下去，权责清单的动态调整机制完善起来。",
    digest: "84266a2c3cdd506e9717610b6e29c3388247247881b80b0265aeb1a9d8637de4",
  }),
  section({
    code: "C1-2",
    chapter: "一",
    printedNumber: "(二)",
    title: "深化行政审批制度改革",
    requirement:
      "进一步简政放权，衔接国务院、省政府取消的行政审批事项；已上网运行的依申请权力事项加强动态管理，随权责清单变化实时调整、规范；简化优化审批流程，依申请权力事项推进网上办理，逐步加深，缩短时限，提高效率。",
    digest: "18ac57b2b430f00e9724915e154a7cf7f14139e74ff04204b59aef43959887d2",
  }),
];
