import type { GroupInput, IndicatorInput } from "@faheng/plugin-api";
import { row } from "./row.ts";

export const modelOrgan: GroupInput = {
  code: "P5",
  parent: null,
  level: 1,
  printedNumber: null,
  title: "深入推进法治型机关创建",
  taxonomies: { O: ["O8"], S: ["S0"], D: ["D9"] },
};

/** 项目五, rows 15–16. */
export const modelOrganRows: readonly IndicatorInput[] = [
  row({
    row: 15,
    group: "P5",
    title: "深入推进法治型机关创建",
    outputs: "工作资料",
    printedDepartments: "政策法规处、所有处室、部门",
    departments: ["政策法规处", "所有处室、部门"],
    digest: "a62cf52b26636633174a43b1a5e10a101868b048378945f98fd7f756a13b6b2a",
  }),
  row({
    row: 16,
    group: "P5",
    title: "县（市）区评估打分与市依治办部署的工作",
    titleIsOurs: true,
    requirement:
      "对各县（市）区年度法治建设情况评估打分；参加市依治办召集的会议，及时报送会议材料和会议贯彻落实情况；定期报工作信息；按时完成市依治办部署的日常性工作。",
    outputs: "工作资料",
    printedDepartments: "政策法规处、各相关处室、部门",
    departments: ["政策法规处", "各相关处室、部门"],
    digest: "881c911aa19180539feb40cc16fc31aed0805fc442c343cb53fc21be122c1349",
  }),
];
