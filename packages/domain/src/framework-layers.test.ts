import { describe, expect, it } from "vitest";
import { composeFramework, type FrameworkHead, type LayerInput, layersOf } from "./framework-layers.ts";
import type { GroupInput, IndicatorInput } from "./framework.ts";

const head: FrameworkHead = {
  format: "faheng.framework/1",
  id: "sample",
  version: "1.0.0",
  title: "示例市示例局指标体系",
  documentNumber: null,
  issuer: "示例局",
  issuedOn: null,
  about: "示例",
  levels: [{ level: 1, title: "一级指标" }],
  columns: [{ key: "lead", title: "牵头单位" }],
};

const group = (code: string, change: Partial<GroupInput> = {}): GroupInput => ({
  code,
  parent: null,
  level: 1,
  printedNumber: null,
  title: `分组${code}`,
  taxonomies: { O: ["O4"], S: ["S4"], D: ["D4"] },
  ...change,
});

const indicator = (code: string, inGroup: string, change: Partial<IndicatorInput> = {}): IndicatorInput => ({
  code,
  group: inGroup,
  kind: "item",
  printedNumber: null,
  title: `指标${code}`,
  requirement: null,
  lead: [],
  cooperating: [],
  bases: [],
  place: code,
  ...change,
});

const layer = (key: string, above: string | null) => ({ key, title: key, issuer: null, documentNumber: null, above });

const national: LayerInput = {
  layer: layer("national", null),
  methods: ["查看资料"],
  groups: [group("A"), group("B")],
  indicators: [indicator("A1", "A", { methods: ["查看资料"] }), indicator("B1", "B")],
};
const province: LayerInput = {
  layer: layer("province", "national"),
  methods: ["查看资料", "网络考试"],
  groups: [group("C"), group("A-1", { parent: "A", level: 2 })],
  indicators: [indicator("A2", "A"), indicator("C1", "C", { methods: ["网络考试"] })],
  changes: { A1: { requirement: "每年不少于1次。" } },
};
const agency: LayerInput = {
  layer: layer("agency", "province"),
  departments: [{ name: "法规科", kind: "unit" }],
  indicators: [indicator("A-1-1", "A-1", { lead: ["法规科"] })],
  changes: { A1: { requirement: "每年不少于2次。", lead: ["法规科"] }, C1: { lead: ["法规科"] } },
};

/** The composed framework, or an error that shows the problems. */
function compose(...layers: LayerInput[]) {
  const composed = composeFramework(head, layers);
  if (!composed.ok) throw new Error(composed.problems.map((it) => `${it.code} ${it.place}`).join("\n"));
  return composed.framework;
}

/** Codes and places of what is wrong. */
function problemsOf(...layers: LayerInput[]): string[] {
  const composed = composeFramework(head, layers);
  return composed.ok ? [] : composed.problems.map((it) => `${it.code} ${it.place}`);
}

describe("three layers", () => {
  const framework = compose(agency, national, province);

  it("stand in one framework, top to bottom, whatever order they came in", () => {
    expect(framework.layers.map(({ key }) => key)).toEqual(["national", "province", "agency"]);
    expect(compose(national, province, agency)).toEqual(framework);
    expect(framework.methods).toEqual(["查看资料", "网络考试"]);
  });

  it("keep every inherited indicator, added ones behind those of their group", () => {
    expect(framework.groups.map(({ code }) => code)).toEqual(["A", "A-1", "B", "C"]);
    expect(framework.indicators.map(({ code }) => code)).toEqual(["A1", "A2", "A-1-1", "B1", "C1"]);
  });

  it("say of every indicator which layer brought it and which changed what", () => {
    const provenance = framework.indicators.map(({ code, layer, refinedBy }) => [code, layer, refinedBy]);
    expect(provenance).toEqual([
      [
        "A1",
        "national",
        [
          { layer: "province", fields: ["requirement"] },
          { layer: "agency", fields: ["requirement", "lead"] },
        ],
      ],
      ["A2", "province", []],
      ["A-1-1", "agency", []],
      ["B1", "national", []],
      ["C1", "province", [{ layer: "agency", fields: ["lead"] }]],
    ]);
    expect(layersOf(framework, framework.indicators[0]!).map(({ key }) => key)).toEqual([
      "national",
      "province",
      "agency",
    ]);
  });

  it("let the lowest layer have the last word on a field and inherit the others", () => {
    const [first] = framework.indicators;
    expect(first).toMatchObject({ requirement: "每年不少于2次。", lead: ["法规科"], methods: ["查看资料"] });
  });

  it("leave code and origin of an inherited indicator alone", () => {
    const sneaky = { A1: { code: "Z9", layer: "agency", title: "另一标题" } } as LayerInput["changes"];
    const composed = compose(national, { layer: layer("agency", "national"), changes: sneaky ?? {} });
    expect(composed.indicators[0]).toMatchObject({ code: "A1", layer: "national", title: "另一标题" });
  });
});

describe("layers that do not fit", () => {
  const second = (change: Partial<LayerInput>): LayerInput => ({ layer: layer("agency", "national"), ...change });

  it.each<[string, LayerInput[], string]>([
    ["a change of an unknown indicator", [national, second({ changes: { X1: {} } })], "FAHENG_LAYER_UNKNOWN_CODE X1"],
    [
      "a change of an indicator that only a lower layer brings",
      [national, { ...province, changes: { "A-1-1": {} } }, { ...agency, changes: {} }],
      "FAHENG_LAYER_UNKNOWN_CODE A-1-1",
    ],
    ["an indicator brought twice", [national, second({ indicators: [indicator("A1", "A")] })], "FAHENG_LAYER_CLASH A1"],
    ["a group with an indicator's code", [national, second({ groups: [group("B1")] })], "FAHENG_LAYER_CLASH B1"],
    [
      "one department in two forms",
      [
        { ...national, departments: [{ name: "各科室", kind: "unit" }] },
        second({ departments: [{ name: "各科室", kind: "expression" }] }),
      ],
      "FAHENG_LAYER_CLASH departments.各科室",
    ],
    ["one key for two layers", [national, { layer: layer("national", null) }], "FAHENG_LAYER_CLASH national"],
    ["two layers on the same one", [national, province, second({})], "FAHENG_LAYER_CLASH agency"],
    ["a layer on nothing known", [national, { layer: layer("agency", "city") }], "FAHENG_LAYER_UNKNOWN_ABOVE agency"],
    [
      "layers that build on each other",
      [national, { layer: layer("a", "b") }, { layer: layer("b", "a") }],
      "FAHENG_LAYER_CYCLE a",
    ],
    ["layers without a first one", [{ layer: layer("a", "a") }], "FAHENG_LAYER_CYCLE a"],
    [
      "a group on nothing known",
      [national, second({ groups: [group("Y", { parent: "X", level: 2 })] })],
      "FAHENG_FRAMEWORK_GROUP_CYCLE Y",
    ],
  ])("name %s", (_what, layers, expected) => {
    expect(problemsOf(...layers)).toEqual([expected]);
  });
});
