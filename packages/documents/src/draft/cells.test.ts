import { describe, expect, test } from "vitest";
import { basesOfCell, departmentsOfCell, materialsOfCell, namesOfCell } from "./cells.ts";

describe("departmentsOfCell", () => {
  const names = (cell: string) =>
    departmentsOfCell(cell)?.map(({ department: { name, kind }, isSure }) => `${name}:${kind}${isSure ? "" : "?"}`);

  test("parts names at marks, line ends and spaces, and keeps brackets whole", () => {
    expect(names("政策法规处 办公室、纪检组（监察室），\n组织人事处、")).toEqual([
      "政策法规处:unit",
      "办公室:unit",
      "纪检组（监察室）:unit",
      "组织人事处:unit",
    ]);
  });

  test("tells roles and phrases from named units", () => {
    expect(names("相关部门、各区分局、全体处室、市公安局等市级有关部门、区县政府按职责分工负责")).toEqual([
      "相关部门:placeholder",
      "各区分局:placeholder",
      "全体处室:expression",
      "市公安局:unit",
      "市级有关部门:placeholder",
      "区县政府:placeholder",
    ]);
  });

  test("a name that looks like none is doubted", () => {
    expect(names("消保处、12315")).toEqual(["消保处:unit", "12315:unit?"]);
  });

  test("a cell that holds something else is no list of departments", () => {
    expect(departmentsOfCell("1.国务院《关于清理的通知》（国发〔2014〕16号）")).toBeNull();
    expect(departmentsOfCell("以问题为导向，重点聚焦集中性、多发性问题，坚决予以纠正")).toBeNull();
    expect(departmentsOfCell(" ")).toEqual([]);
  });
});

describe("basesOfCell", () => {
  test("reads numbered citations into issuer, title and number", () => {
    const cell =
      "1.中共中央国务院《法治政府建设实施纲要（2015－2020年）》（中发〔2015〕36号）；2.中办、国办《关于推行制度的指导意见》；3.市政府绩效考核指标";
    expect(
      basesOfCell(cell).map(({ basis, isSure }) => [basis.issuer, basis.title, basis.documentNumber, isSure]),
    ).toEqual([
      ["中共中央国务院", "法治政府建设实施纲要（2015－2020年）", "中发〔2015〕36号", true],
      ["中办、国办", "关于推行制度的指导意见", null, true],
      [null, "市政府绩效考核指标", null, false],
    ]);
  });

  test("numbers alone are documents, also over a line end and side by side", () => {
    const numbers = (cell: string) => basesOfCell(cell).map(({ basis }) => [basis.title, basis.documentNumber]);
    expect(numbers("渝委发\n〔2016〕27号")).toEqual([[null, "渝委发〔2016〕27号"]]);
    expect(numbers("国令第713号、渝府办发〔2019〕59号")).toEqual([
      [null, "国令第713号"],
      [null, "渝府办发〔2019〕59号"],
    ]);
  });
});

test("materialsOfCell keeps every printed mark", () => {
  expect(materialsOfCell("①制度文件；②情况说明。(3)照片")).toEqual([
    { printedNumber: "①", text: "制度文件；" },
    { printedNumber: "②", text: "情况说明。" },
    { printedNumber: "(3)", text: "照片" },
  ]);
  expect(materialsOfCell("相关佐证材料")).toEqual([{ printedNumber: null, text: "相关佐证材料" }]);
  expect(materialsOfCell("")).toEqual([]);
});

test("namesOfCell takes short names once", () => {
  expect(namesOfCell("查看资料、网络检索 查看资料")).toEqual(["查看资料", "网络检索"]);
});
