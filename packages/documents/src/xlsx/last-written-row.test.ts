import { expect, it } from "vitest";
import { lastWrittenRow } from "./last-written-row.ts";

const value = "<c><v>1</v></c>";

it.for<[string, string, number | null]>([
  ["no row", "<sheetData/>", 0],
  ["a value", `<row r="3">${value}</row>`, 3],
  ["a text within", '<row r="3"><c t="inlineStr"><is><t>甲</t></is></c></row>', 3],
  ["a formula that nobody has worked out yet", '<row r="3"><c><f>A1</f></c></row>', 3],
  ["frames below", `<row r="1">${value}</row><row spans="1:9" r="1048576"><c r="A1048576" s="0"/></row>`, 1],
  ["empty rows below", `<row r="1">${value}</row><row r="9" ht="20"/>`, 1],
  ["rows out of order", `<row r="9">${value}</row><row r="1">${value}</row>`, 9],
  ["rows without numbers", `<row>${value}</row>`, null],
  ["one row without its number", `<row r="1">${value}</row><row>${value}</row>`, null],
])("%s", ([, xml, last]) => {
  expect(lastWrittenRow(xml)).toBe(last);
});
