import { defineErrors } from "./errors.ts";

/** What can be wrong inside a framework. Places are codes of the framework. */
export const frameworkErrors = defineErrors({
  FAHENG_FRAMEWORK_SCHEMA: {
    status: 422,
    message: {
      zh: "指标体系的数据不符合格式：{reason}",
      en: "The framework does not have the documented form: {reasonEn}",
    },
    mend: {
      zh: "按指标体系格式（docs/schemas/framework.json）改正所指位置的数据。",
      en: "Correct the value at this place to docs/schemas/framework.json.",
    },
  },
  FAHENG_FRAMEWORK_DUPLICATE_CODE: {
    status: 422,
    message: { zh: "编码“{code}”重复使用", en: "The code “{code}” is used more than once" },
    mend: { zh: "为每个分组和指标使用各不相同的编码。", en: "Give every group and indicator a code of its own." },
  },
  FAHENG_FRAMEWORK_DUPLICATE_KEY: {
    status: 422,
    message: { zh: "{list} 中的“{key}”重复", en: "“{key}” stands twice in {list}" },
    mend: { zh: "同一文件、部门、方式只列一次，多处引用。", en: "List each thing once and cite it many times." },
  },
  FAHENG_FRAMEWORK_UNKNOWN_REFERENCE: {
    status: 422,
    message: {
      zh: "引用了 {list} 中没有的“{key}”{nearest}",
      en: "Refers to “{key}”, which is not in {list}{nearestEn}",
    },
    mend: { zh: "补上该项，或改正引用。", en: "Add the entry, or correct the reference." },
  },
  FAHENG_FRAMEWORK_UNKNOWN_DEPARTMENT: {
    status: 422,
    message: {
      zh: "部门“{key}”不在本指标体系的部门表中{nearest}",
      en: "The department “{key}” is not in the framework’s list of departments{nearestEn}",
    },
    mend: { zh: "在部门表中补上该部门，或改正名称。", en: "Add the department to the list, or correct the name." },
  },
  FAHENG_FRAMEWORK_GROUP_CYCLE: {
    status: 422,
    message: {
      zh: "分组“{code}”的上级关系成环或层级不对",
      en: "The parents of group “{code}” form a cycle or skip a level",
    },
    mend: { zh: "上级分组须先列出，层级比本级小一。", en: "List the parent first; its level is one less." },
  },
  FAHENG_FRAMEWORK_LOST_WITHOUT_DOUBT: {
    status: 422,
    message: {
      zh: "“{field}”为空值（原文缺失），但没有存疑说明",
      en: "“{field}” is null (lost in the source) without a doubt that says so",
    },
    mend: {
      zh: "写明原文缺失的存疑说明；原文确为空白时用空列表。",
      en: "State the loss as a doubt; where the cell is really empty use an empty list.",
    },
  },
  FAHENG_FRAMEWORK_UNMAPPED: {
    status: 422,
    message: {
      zh: "指标没有对应到通用分类（两部《法治政府建设实施纲要》的任务，或示范指标体系的一级指标）",
      en: "The indicator has no place in the reference lists (the tasks of the two outlines, or the demonstration framework)",
    },
    mend: {
      zh: "在指标或它上面的标题写明对应哪一类；导入的草稿在“通用分类”里选。",
      en: "State its place on the indicator or on a heading above it; of an imported draft under “reference lists”.",
    },
  },
});
