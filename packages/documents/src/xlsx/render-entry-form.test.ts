import { readXlsx, writeXlsx } from "hucre/xlsx";
import { expect, it } from "vitest";
import { readDocument } from "../read/read-document.ts";
import { renderEntryForm } from "./render-entry-form.ts";

const form = {
  sheets: [
    { name: "部门", columns: [{ title: "部门名称", width: 30 }], rows: [["法规处"], ["=1+1"]] },
    {
      name: "人员",
      columns: [
        { title: "姓名", width: 12 },
        { title: "角色", width: 16, choices: ["填报员", "协调员"] },
        { title: "部门", width: 30, choices: { sheet: "部门", column: "A" } },
      ],
      rows: [],
    },
  ],
  notes: { name: "填写说明", lines: ["一行一人。"] },
  lines: 50,
} as const;

it("offers its choices in every line, from texts and from another sheet", async () => {
  const { sheets } = await readXlsx(await renderEntryForm(form));
  expect(sheets.map(({ name }) => name)).toEqual(["部门", "人员", "填写说明"]);
  const lists = sheets[1]?.dataValidations ?? [];
  expect(lists.map(({ range }) => range)).toEqual(["B2:B51", "C2:C51"]);
  expect(lists[0]?.values ?? lists[0]?.formula1).toEqual(["填报员", "协调员"]);
  expect(lists[1]?.formula1).toBe("'部门'!$A$2:$A$51");
});

it("comes back as it was written, text that looks like a formula too", async () => {
  const { tables } = await readDocument(await renderEntryForm(form), "a.xlsx");
  expect(tables.slice(0, 2)).toEqual([[["部门名称"], ["法规处"], ["=1+1"]], [["姓名", "角色", "部门"]]]);
});

it("formulas are read by the value that was stored for them, and rows keep their numbers", async () => {
  const cells = new Map([["2,0", { formula: "1+1", formulaResult: 2, value: 2, type: "formula" as const }]]);
  const bytes = await writeXlsx({ sheets: [{ name: "部门", rows: [["部门名称"], [null], [2]], cells }] });
  const { tables } = await readDocument(new Uint8Array(bytes), "a.xlsx");
  expect(tables).toEqual([[["部门名称"], [""], ["2"]]]);
});
