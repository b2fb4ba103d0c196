import type { DocumentContent, DocumentReader } from "@faheng/plugin-api";
import { describe, expect, test } from "vitest";
import { smallFramework } from "../../test/framework.ts";
import { docxOf } from "../../test/zip.ts";
import { readDocument } from "../read/read-document.ts";
import { attachOfficialText, editionError } from "./attach-official-text.ts";
import { digestOfOfficialText } from "./digest.ts";

const WORDING: Readonly<Record<string, string>> = {
  A1: "建立健全制度，全年会议不少于2次。",
  A2: "落实“谁执法谁普法”责任制（含分局）",
  A3: "按时报送材料",
};
const plain = smallFramework();
const framework = {
  ...plain,
  indicators: plain.indicators.map((it) => ({ ...it, officialDigest: digestOfOfficialText(WORDING[it.code] ?? "") })),
};

/** Reads `1、wording` lines. */
const reader: DocumentReader = ({ lines }) =>
  lines.flatMap((line) => {
    const match = /^(\d+)、(.*)$/.exec(line);
    return match ? [{ indicator: `A${match[1]}`, printedNumber: match[1] ?? null, text: match[2] ?? "" }] : [];
  });
const copy = (...lines: string[]): DocumentContent => ({ lines, tables: [] });
const complete = ["1、建立健全制度，全年会议不少于2次。", "2、落实“谁执法谁普法”责任制（含分局）", "3、按时报送材料"];

describe("attachOfficialText", () => {
  test("attaches every passage of the right edition, as the copy prints it", async () => {
    const bytes = docxOf(complete.map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`).join(""));
    const result = attachOfficialText(framework, reader, await readDocument(bytes, "副本.docx"));
    expect(result).toEqual({ ok: true, attached: new Map(Object.entries(WORDING)), unchecked: [] });
  });

  test("spaces, widths of brackets and kinds of quotation marks make no other edition", () => {
    const result = attachOfficialText(
      framework,
      reader,
      copy("1、建立健全 制度,全年会议不少于2次。", '2、落实"谁执法谁普法"责任制(含分局)', "3、按时 报送材料"),
    );
    expect(result.ok).toBe(true);
  });

  test("one figure changed is another edition: nothing is attached, and it says which", () => {
    const result = attachOfficialText(
      framework,
      reader,
      copy("1、建立健全制度，全年会议不少于4次。", ...complete.slice(1)),
    );
    expect(result).toEqual({
      ok: false,
      mismatches: [{ indicator: "A1", printedNumber: "1", title: "第1项", reason: "differs" }],
    });
  });

  test("missing and unknown items are listed in the framework's order, unknown ones last", () => {
    const result = attachOfficialText(framework, reader, copy(complete[1] ?? "", "9、另一版的第9项"));
    if (result.ok) throw new Error("attached another edition");
    expect(result.mismatches.map(({ indicator, reason }) => [indicator, reason])).toEqual([
      ["A1", "missing"],
      ["A3", "missing"],
      ["A9", "unknown"],
    ]);
    expect(editionError(result.mismatches).report()).toMatchObject({
      code: "FAHENG_DOCUMENT_EDITION",
      place: "A1",
      details: { missing: 2, differs: 0, unknown: 1, first: "1 第1项；3 第3项；9 A9" },
    });
  });

  test("the same item found twice with different words differs", () => {
    const result = attachOfficialText(framework, reader, copy(...complete, "3、按期报送材料"));
    expect(result).toMatchObject({ ok: false, mismatches: [{ indicator: "A3", reason: "differs" }] });
  });

  test("an item without a digest is neither demanded nor attached", () => {
    const [first, second, third] = framework.indicators;
    const lost = { ...framework, indicators: [first!, second!, { ...third!, officialDigest: null }] };
    expect(attachOfficialText(lost, reader, copy(...complete))).toMatchObject({ ok: true, unchecked: ["A3"] });
    expect(attachOfficialText(lost, reader, copy(...complete.slice(0, 2)))).toMatchObject({ ok: true, unchecked: [] });
  });

  test("a framework without digests can't be checked", () => {
    expect(() => attachOfficialText(plain, reader, copy(...complete))).toThrow(
      expect.objectContaining({ code: "FAHENG_DOCUMENT_UNCHECKABLE", place: "small" }),
    );
  });

  test("a reader that fails is named as the plugin's fault", () => {
    const broken: DocumentReader = () => {
      throw new Error("越界");
    };
    expect(() => attachOfficialText(framework, broken, copy())).toThrow(
      expect.objectContaining({ code: "FAHENG_DOCUMENT_READER", message: expect.stringContaining("越界") }),
    );
  });
});
