import type { FrameworkInput } from "@faheng/domain";
import { expect, test } from "vitest";
import { draftedPackFiles } from "./drafted-pack-files.ts";

const framework = {
  format: "faheng.framework/1",
  id: "canteen-2026",
  version: "0.1.0",
  title: "考核评分表",
  documentNumber: null,
  issuer: "某局",
  issuedOn: null,
  about: "草稿",
  levels: [{ level: 1, title: "分组" }],
  columns: [],
  departments: [],
  bases: [],
  methods: [],
  groups: [
    { code: "G1", parent: null, level: 1, printedNumber: null, title: "甲" },
    { code: "G2", parent: null, level: 1, printedNumber: null, title: "乙", taxonomies: { O: ["O1"], S: [], D: [] } },
  ],
  indicators: [],
} satisfies FrameworkInput;

test("a pack of data: groups stand nowhere until somebody places them, doubts stand in its readme", () => {
  const files = draftedPackFiles("canteen", { framework, profile: null, notes: ["表1 第2行：\n请核对"] });
  const textOf = (name: string): string => files.find(({ path }) => path === name)?.text ?? "";
  expect(files.map(({ path }) => path)).toEqual(
    expect.arrayContaining(["package.json", "src/index.ts", "src/frameworks/canteen-2026.ts", "README.md"]),
  );
  expect(textOf("src/frameworks/canteen-2026.ts")).toContain('"title":"甲","taxonomies":{"O":[],"S":[],"D":[]}');
  expect(textOf("src/frameworks/canteen-2026.ts")).toContain('"taxonomies":{"O":["O1"]');
  expect(textOf("src/index.ts")).toContain("profiles: []");
  expect(textOf("README.md")).toContain("- 表1 第2行： 请核对");
});

test("an id that no folder may have is refused", () => {
  const draft = { framework, profile: null, notes: [] };
  expect(() => draftedPackFiles("食堂", draft)).toThrow(expect.objectContaining({ code: "FAHENG_GENERATOR_ID" }));
});
