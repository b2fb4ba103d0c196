import { describe, expect, test } from "vitest";
import { checkOldForm } from "./compound-gate.ts";
import { readSource } from "./read-source.ts";
import type { SourceDocument } from "./source-document.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const rowsOf = ({ blocks }: SourceDocument): unknown[] => blocks.flatMap((it) => (it.kind === "table" ? it.rows : []));

describe("comma-separated values", () => {
  test("with a comma, a quote and a line end inside a cell", async () => {
    const text = '考核表\n内容,标准\n会议,"少一次扣1分，\n扣完为止"\n学习,"称""好""的,得2分"\n';
    expect(rowsOf(await readSource(utf8(text), "表.csv"))).toEqual([
      ["考核表", ""],
      ["内容", "标准"],
      ["会议", "少一次扣1分，\n扣完为止"],
      ["学习", '称"好"的,得2分'],
    ]);
  });

  test("in GBK", async () => {
    // 内容,分值 / 会议,5
    const bytes = [0xc4, 0xda, 0xc8, 0xdd, 0x2c, 0xb7, 0xd6, 0xd6, 0xb5, 0x0a, 0xbb, 0xe1, 0xd2, 0xe9, 0x2c, 0x35];
    expect(rowsOf(await readSource(Uint8Array.from(bytes), "表.csv"))).toEqual([
      ["内容", "分值"],
      ["会议", "5"],
    ]);
  });

  test("that are no text are refused", async () => {
    const refused = readSource(Uint8Array.from([0, 1, 2, 0xff]), "表.csv");
    await expect(refused).rejects.toMatchObject({ code: "FAHENG_DOCUMENT_TEXT" });
  });
});

describe("old formats are looked at from outside", () => {
  const compound = (text: string): Uint8Array =>
    Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Buffer.from(text, "utf16le")]);

  test.each([
    ["plain text", utf8("考核表"), "FAHENG_DOCUMENT_MISNAMED"],
    ["macros", compound("_VBA_PROJECT"), "FAHENG_DOCUMENT_MACRO"],
    ["a password", compound("EncryptedPackage"), "FAHENG_DOCUMENT_ENCRYPTED"],
    ["a file inside", utf8("{\\rtf1 {\\object{\\*\\objdata 00}}}"), "FAHENG_DOCUMENT_MACRO"],
  ])("with %s", async (_, bytes, code) => {
    await expect(checkOldForm(bytes, "doc")).rejects.toMatchObject({ code });
  });

  test.each([
    ["compound", compound("WordDocument")],
    ["rtf", utf8("{\\rtf1 text}")],
    ["archive", Uint8Array.from([0x50, 0x4b, 0x03, 0x04])],
  ])("and are %s", async (form, bytes) => {
    expect(await checkOldForm(bytes, "doc")).toBe(form);
  });

  test("a broken workbook is damaged, and no more than that", async () => {
    await expect(readSource(compound("Workbook"), "a.xls")).rejects.toMatchObject({ code: "FAHENG_DOCUMENT_DAMAGED" });
  });
});

test.each(["ofd", "jpg", "zip", "mht"])("a .%s is refused with the mend", async (extension) => {
  await expect(readSource(utf8("x"), `a.${extension}`)).rejects.toMatchObject({ code: "FAHENG_DOCUMENT_KIND" });
});
