import type { GroupInput, IndicatorInput } from "@faheng/plugin-api";
import { row } from "./row.ts";

export const administrationByLaw: GroupInput = {
  code: "P2",
  parent: null,
  level: 1,
  printedNumber: null,
  title: "全面推进依法行政",
  taxonomies: { O: ["O5"], S: ["S7"], D: ["D5"] },
};

/** 项目二, rows 5–7. */
export const administrationByLawRows: readonly IndicatorInput[] = [
  row({
    row: 5,
    group: "P2",
    title: "严格落实行政诉讼相关规定",
    outputs: "",
    printedDepartments: "相关涉案处室、纪检组（监察室）、组织人事处、政策法规处",
    departments: ["相关涉案处室", "纪检组（监察室）", "组织人事处", "政策法规处"],
    digest: "c0bcae3cda05737fbdf573d7a09c9d9c9e1d2464a3e31cb5f111111163fcaffb",
  }),
  row({
    row: 6,
    group: "P2",
    title: "自觉履行生效裁判。认真落实检察建议、司法建议和公安、司法执法建议",
    outputs: "工作资料",
    printedDepartments: "相关涉案处室、纪检组（监察室）、组织人事处",
    departments: ["相关涉案处室", "纪检组（监察室）", "组织人事处"],
    digest: "5fbdda34cf348b91bb4343865c2def20361bbd01a5ed1b8e683dc2d163cc710c",
  }),
  row({
    row: 7,
    group: "P2",
    title: "无领导干部插手、干预案件",
    outputs: "",
    printedDepartments: "纪检组（监察室）、组织人事处",
    departments: ["纪检组（监察室）", "组织人事处"],
    digest: "d243a75ca0b8e85efcba571c030f12508d49c4f8edf9960fb62e91a96e5c1187",
  }),
];
