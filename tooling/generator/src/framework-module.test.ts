import { expect, test } from "vitest";
import { frameworkModule } from "./framework-module.ts";

const draft = {
  format: "faheng.framework/1" as const,
  id: "qingyuan-2024",
  version: "0.1.0",
  title: "考核指标",
  documentNumber: null,
  issuer: "某局",
  issuedOn: null,
  about: "草稿",
  levels: [],
  columns: [],
  departments: [],
  bases: [],
  groups: [{ code: "G1", parent: null, level: 1, printedNumber: "一", title: "依法\n履职" }],
  indicators: [],
};

test("a draft becomes a module that names what is still to be said", () => {
  const text = frameworkModule(draft, ["表1 第3行：\n栏名无法识别"]);
  expect(text).toContain("export const qingyuan2024 = {");
  expect(text).toContain("//   G1 依法 履职\n// 表1 第3行： 栏名无法识别\n");
  expect(text).toMatch(/as const satisfies FrameworkInput;\n$/);
});

test("an id that begins with a digit still makes a name", () => {
  expect(frameworkModule({ ...draft, id: "2024.water_affairs" }, [])).toContain(
    "export const framework2024WaterAffairs =",
  );
});
