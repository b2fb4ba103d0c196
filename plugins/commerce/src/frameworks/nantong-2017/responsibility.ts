import type { GroupInput, IndicatorInput } from "@faheng/plugin-api";
import { row } from "./row.ts";

export const responsibility: GroupInput = {
  code: "P1",
  parent: null,
  level: 1,
  printedNumber: null,
  title: "严格落实法治建设领导责任制",
  taxonomies: { O: ["O8"], S: ["S0"], D: ["D9"] },
};

/** 项目一, rows 1–4. */
export const responsibilityRows: readonly IndicatorInput[] = [
  row({
    row: 1,
    group: "P1",
    title: "层层明确法治建设领导责任制。法治建设纳入本部门年度职能目标管理和作风建设责任制",
    outputs: "会议记录 工作资料",
    printedDepartments: "组织人事处",
    departments: ["组织人事处"],
    digest: "39a51a451c6ffb068ea43f76c88865205dc78406739cf24a9ded5a30fe244249",
  }),
  row({
    row: 2,
    group: "P1",
    title: "党组专题研究法治工作不少于2次",
    outputs: "会议记录 工作资料",
    printedDepartments: "政策法规处 办公室",
    departments: ["政策法规处", "办公室"],
    digest: "e50668a13369584a8d3c6b90d628fd0ec852c1ee36eebb7c0e65dbe75e268833",
    figures: [
      {
        label: "党组专题研究法治工作",
        comparator: "at-least",
        value: "2",
        unit: "次",
        per: "year",
        printed: "不少于2次",
      },
    ],
    doubts: [
      {
        field: "lead",
        printed: "政策法规处 办公室",
        note: "单元格里两个处室之间只有空格，按两个处室读。",
      },
    ],
  }),
  row({
    row: 3,
    group: "P1",
    title: "落实法治工作机构和人员",
    outputs: "工作资料",
    printedDepartments: "组织人事处、政策法规处",
    departments: ["组织人事处", "政策法规处"],
    digest: "d87bcfa13e9b42f1919eb594fbdfcd139a1305bad93eea78bc14979c92746196",
  }),
  row({
    row: 4,
    group: "P1",
    title: "认真组织领导干部述法考评工作",
    outputs: "会议记录 工作资料",
    printedDepartments: "组织人事处",
    departments: ["组织人事处"],
    digest: "ca657e805c50a9b295012fdc0a44465bb75bad039e06fc26000b6360f9325849",
  }),
];
