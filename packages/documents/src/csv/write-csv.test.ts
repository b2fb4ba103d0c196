import { expect, it } from "vitest";
import { writeCsv } from "./write-csv.ts";

const textOf = (bytes: Uint8Array): string => new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);

it("quotes every cell and ends every line", () => {
  expect(
    textOf(
      writeCsv([
        ["时间", 'a"b'],
        ["1,2", "x\ny"],
      ]),
    ),
  ).toBe('\ufeff"时间","a""b"\r\n"1,2","x\ny"\r\n');
});

const hostile = [
  "=1+1",
  "+1",
  "-1",
  "@SUM(A1)",
  "\t=1",
  "\r=1",
  "\n=1",
  "=cmd|' /C calc'!A0",
  '=HYPERLINK("http://x","y")',
  "＝1+1",
  "＋1",
  "－1",
  "＠x",
  "  =1",
  "'=1",
  '"=1',
];
it.for(hostile)("%j stays text", (text) => {
  const cell = textOf(writeCsv([[text]])).slice(2, -3);
  expect(cell.startsWith("'")).toBe(true);
  expect(cell.slice(1).replaceAll('""', '"')).toBe(text.replaceAll("\r", "\n").replaceAll("\r\n", "\n"));
});

it("leaves harmless text alone", () => {
  expect(textOf(writeCsv([["2017-06-01", "a=b", ""]]))).toBe('\ufeff"2017-06-01","a=b",""\r\n');
});
