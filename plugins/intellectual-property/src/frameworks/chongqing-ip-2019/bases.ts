import type { FrameworkInput } from "@faheng/plugin-api";

/**
 * The nine documents of the column 任务来源. The annex prints numbers alone; the title of the first stands in the body of
 * the report.
 */
export const bases: FrameworkInput["bases"] = [
  {
    key: "yuweifa-2016-27",
    title: "重庆市法治政府建设实施方案（2016-2020年）",
    documentNumber: "渝委发〔2016〕27号",
    printed: ["渝委发〔2016〕27号"],
  },
  numberAlone("yufubanfa-2019-59", "渝府办发〔2019〕59号"),
  numberAlone("guobanfa-2019-9", "国办发〔2019〕9号"),
  numberAlone("guobanfa-2018-37", "国办发〔2018〕37号"),
  numberAlone("guobanfa-2018-115", "国办发〔2018〕115号"),
  numberAlone("yuweibanfa-2018-36", "渝委办发〔2018〕36号"),
  numberAlone("guoling-713", "国令第713号"),
  numberAlone("guobanfa-2018-118", "国办发〔2018〕118号"),
  numberAlone("yuweiban-2018-26", "渝委办〔2018〕26号"),
];

function numberAlone(key: string, documentNumber: string): FrameworkInput["bases"][number] {
  return { key, title: null, documentNumber, printed: [documentNumber] };
}
