import type { GroupInput, IndicatorInput } from "@faheng/plugin-api";
import { section } from "./section.ts";

export const ruleMaking: GroupInput = {
  code: "C2",
  parent: null,
  level: 1,
  printedNumber: "二",
  title: "完善依法行政制度体系",
  taxonomies: { O: ["O2"], S: ["S2"], D: ["D2"] },
};

/** Chapter 二. */
export const ruleMakingSections: readonly IndicatorInput[] = [
  section({
    code: "C2-1",
    chapter: "二",
    printedNumber: "(一)",
    title: "严格规范性文件管理",
    requirement:
      "加强监督管理，规范制定程序；涉及市场主体经济活动的规范性文件和其他政策措施（市场准入、产业发展、招商引资、招标投标、政府采购、经营行为规范、资质标准等），公平竞争审查列入制定程序；积极参加第二届评选（“郑州市优秀规范性文件合法性审查意见书”），意见书更规范，合法性审查质量更高；所有规范性文件纳入备案审查，法制统一；信息化、动态化管理，及时调整数据库中的文件效力；组织参加数据库管理人员培训。",
    digest: "78a6b5e251a0f759147fe1dd747fc965c6a6ba38094d40b983e692d42493c3f1",
  }),
];
