import { defineErrors } from "@faheng/domain";

/** What can be wrong with a workbook of survey results or case files. Places are cells: `问卷结果!C5`. */
export const figureErrors = defineErrors({
  FAHENG_FIGURES_ITEM: {
    status: 422,
    message: {
      zh: "第{row}行：“{name}”不是本任务的指标，或不止一项{nearest}",
      en: "Line {row}: “{name}” is no item of this task, or several are called so{nearestEn}",
    },
    mend: { zh: "写指标的编号或全称，与评审任务中的一致。", en: "Write its number or its name as the task has it." },
  },
  FAHENG_FIGURES_FACT: {
    status: 422,
    message: {
      zh: "第{row}行：“{item}”没有可以由{kind}得出的内容，或不止一项",
      en: "Line {row}: nothing of “{item}” is stated by {kind}, or more than one thing is",
    },
    mend: {
      zh: "有几项的，在“内容”列写明是哪一项；问卷用于外部评分和比例，案卷用于抽样平均。",
      en: "Name it in “内容” where there are several: a survey states numbers and ratios, case files a mean of samples.",
    },
  },
  FAHENG_FIGURES_AMOUNT: {
    status: 422,
    message: {
      zh: "第{row}行“{column}”不是{from}至{to}之间、最多三位小数的数",
      en: "“{column}” in line {row} is no number from {from} to {to} with at most three decimals",
    },
    mend: {
      zh: "只写数字；均值不超过满值，份数是整数。",
      en: "Write the number alone; a mean is not above its scale.",
    },
  },
  FAHENG_FIGURES_REPEATED: {
    status: 422,
    message: { zh: "第{row}行与{first}重复", en: "Line {row} repeats {first}" },
    mend: {
      zh: "同一指标的同一内容、同一案卷只留一行。",
      en: "Keep one line for a fact of an item, and one for each file.",
    },
  },
});
