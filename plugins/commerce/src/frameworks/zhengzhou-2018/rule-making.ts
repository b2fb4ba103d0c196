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
      "规范制定程序，涉及市场主体经济活动的规范性文件纳入公平竞争审查；参加第二届评选（“郑州市优秀规范性文件合法性审查意见书”），提高审查质量；所有规范性文件纳入备案审查；数据库动态管理，及时调整文件效力；组织参加数据库管理人员培训。",
    digest: "78a6b5e251a0f759147fe1dd747fc965c6a6ba38094d40b983e692d42493c3f1",
  }),
];
