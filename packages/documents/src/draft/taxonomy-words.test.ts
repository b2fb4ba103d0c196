import { taxonomyMappingSchema } from "@faheng/domain";
import { describe, expect, it } from "vitest";
import { mappingByWords } from "./taxonomy-words.ts";

describe("where a group stands by its heading's words", () => {
  it.each([
    ["依法全面履行政府职能", "O1 S1 D1"],
    ["完善依法行政制度体系", "O2 S2 D2"],
    ["重大行政决策科学民主合法", "O3 S3 D3"],
    ["严格规范公正文明执法", "O4 S4 D4"],
    ["行政权力制约监督科学有效", "O5 S7 D5"],
    ["依法化解社会矛盾纠纷", "O6 S6 D6"],
    ["突发事件依法预防处置", "S5 D7"],
    ["工作人员法治思维和依法行政能力", "O7 S0 D8"],
    ["组织领导", "O8 S0 D9"],
    ["领导责任制", "O8 S0 D9"],
    ["法治城市创建", "O8 S0 D9"],
    ["数字法治政府", "S8"],
    ["加分项", "DX"],
  ])("%s", (heading, expected) => {
    const proposed = mappingByWords(heading);
    expect(taxonomyMappingSchema.parse(proposed?.mapping)).toBeDefined();
    expect(proposed && [...proposed.mapping.O, ...proposed.mapping.S, ...proposed.mapping.D].join(" ")).toBe(expected);
    expect(heading).toContain(proposed?.words);
  });

  it("proposes nothing where the words say nothing", () => {
    expect(mappingByWords("其他工作")).toBe(null);
  });
});
