import { expect, test } from "vitest";
import { readText } from "./read-text.ts";

/** 通商发〔2017〕81号 in GB18030. */
const GB18030 = Uint8Array.from(Buffer.from("cda8c9ccb7a2a1b232303137a1b33831bac5", "hex"));
const TEXT = "通商发〔2017〕81号";

test.each<[string, Uint8Array]>([
  ["UTF-8", Buffer.from(TEXT)],
  ["UTF-8 with a mark", Buffer.from(`\ufeff${TEXT}`)],
  ["UTF-16", Buffer.from(`\ufeff${TEXT}`, "utf16le")],
  ["GB18030 without a mark", GB18030],
])("reads %s", (_, bytes) => {
  expect(readText(bytes)).toEqual({ lines: [TEXT], tables: [] });
});

test("keeps lines as they stand, whatever ends them", () => {
  expect(readText(Buffer.from(" 项目\t内容 \r\n\r\n一\r二\n")).lines).toEqual([" 项目\t内容 ", "", "一", "二", ""]);
});

test.each<[string, Uint8Array]>([
  ["a picture", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13)],
  ["bytes that are no text in any of them", Uint8Array.of(0xff, 0xff, 0xff, 0x80)],
])("refuses %s", (_, bytes) => {
  expect(() => readText(bytes)).toThrow(expect.objectContaining({ code: "FAHENG_DOCUMENT_TEXT" }));
});
