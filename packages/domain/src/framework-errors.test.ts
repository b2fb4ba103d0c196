import { expect, it } from "vitest";
import { type ErrorDefinition, type ErrorValues, FahengError } from "./errors.ts";
import { frameworkErrors } from "./framework-errors.ts";
import { layerErrors } from "./layer-errors.ts";
import { nearestTo } from "./listed.ts";

const none = nearestTo("x", []);
const near = nearestTo("ctiy", ["city"]);

/** What an author of a framework or of a layer reads: code, what was found, and the sentence in both languages. */
const SENTENCES: readonly (readonly [code: string, details: ErrorValues, zh: string, en: string])[] = [
  [
    "FAHENG_FRAMEWORK_SCHEMA",
    { reason: "应为文字", reasonEn: "expected a text" },
    "指标体系的数据不符合格式：应为文字",
    "The framework does not have the documented form: expected a text",
  ],
  ["FAHENG_FRAMEWORK_DUPLICATE_CODE", { code: "1.1" }, "编码“1.1”重复使用", "The code “1.1” is used more than once"],
  ["FAHENG_FRAMEWORK_DUPLICATE_KEY", { list: "bases", key: "b1" }, "bases 中的“b1”重复", "“b1” stands twice in bases"],
  [
    "FAHENG_FRAMEWORK_UNKNOWN_REFERENCE",
    { list: "layers", key: "ctiy", ...near },
    "引用了 layers 中没有的“ctiy”，是否为“city”",
    "Refers to “ctiy”, which is not in layers: did you mean “city”?",
  ],
  [
    "FAHENG_FRAMEWORK_UNKNOWN_DEPARTMENT",
    { key: "法制处", ...none },
    "部门“法制处”不在本指标体系的部门表中",
    "The department “法制处” is not in the framework’s list of departments",
  ],
  [
    "FAHENG_FRAMEWORK_GROUP_CYCLE",
    { code: "1-1" },
    "分组“1-1”的上级关系成环或层级不对",
    "The parents of group “1-1” form a cycle or skip a level",
  ],
  [
    "FAHENG_FRAMEWORK_LOST_WITHOUT_DOUBT",
    { field: "lead" },
    "“lead”为空值（原文缺失），但没有存疑说明",
    "“lead” is null (lost in the source) without a doubt that says so",
  ],
  [
    "FAHENG_FRAMEWORK_UNMAPPED",
    {},
    "指标没有对应到通用分类（两部《法治政府建设实施纲要》的任务，或示范指标体系的一级指标）",
    "The indicator has no place in the reference lists (the tasks of the two outlines, or the demonstration framework)",
  ],
  [
    "FAHENG_LAYER_UNKNOWN_CODE",
    { layer: "city", code: "9.9", ...none },
    "层级“city”要调整的指标“9.9”在其上各层级中没有",
    "The layer “city” changes the indicator “9.9”, which no layer above it brings",
  ],
  [
    "FAHENG_LAYER_UNKNOWN_ABOVE",
    { layer: "agency", above: "ctiy", ...near },
    "层级“agency”的上一层级“ctiy”不在其中，是否为“city”",
    "The layer “agency” builds on “ctiy”, which is not among the layers: did you mean “city”?",
  ],
  [
    "FAHENG_LAYER_CLASH",
    { layer: "agency", what: "bases", key: "b1", other: "city" },
    "层级“agency”的bases“b1”与层级“city”的冲突",
    "bases “b1” of the layer “agency” clashes with that of the layer “city”",
  ],
  ["FAHENG_LAYER_CYCLE", { layer: "city" }, "层级“city”的上下关系成环", "The layers above “city” form a cycle"],
];

const all: Readonly<Record<string, ErrorDefinition>> = { ...frameworkErrors, ...layerErrors };

it("every fault of frameworks and layers is read here", () => {
  expect(SENTENCES.map(([code]) => code)).toEqual(Object.keys(all));
});

it.each(SENTENCES)("%s, %j: %s", (code, details, zh, en) => {
  const report = new FahengError(all[code]!, { place: "1.1", details }).report();
  expect([report.status, report.message]).toEqual([422, { zh, en }]);
  // How to mend it asks for nothing that the fault does not have: no brace is left.
  expect(`${report.mend.zh}${report.mend.en}`).not.toMatch(/[{}]/u);
});
