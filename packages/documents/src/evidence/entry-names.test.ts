import fc from "fast-check";
import { expect, test } from "vitest";
import { entryNames } from "./entry-names.ts";

test.each([
  ["1.2 会议", "会议纪要.pdf", "1.2 会议/会议纪要.pdf"],
  ["../..", "../../etc/passwd.pdf", "材料/etc passwd.pdf"],
  [String.raw`C:\文件`, String.raw`..\..\台账.docx`, "C 文件/台账.docx"],
  ["/", "/", "材料/材料"],
  ["com1", "CON.pdf", "_com1/_CON.pdf"],
  ["nul.2017", "aux.a.pdf", "_nul.2017/_aux.a.pdf"],
  ["名称. . ", ". .隐藏. .pdf", "名称/隐藏.pdf"],
  ["a", "fdp\u202e\u0000exe.pdf", "a/fdp exe.pdf"],
  ["a", "\ud800.pdf", "a/\ufffd.pdf"],
  ["a", ".pdf", "a/材料.pdf"],
  ["a", "没有扩展名", "a/没有扩展名"],
])("names %j, %j", (folder, file, path) => {
  expect(entryNames()(folder, file)).toBe(path);
});

test("numbers what would be one file on a system that knows no case or no composed letters", () => {
  const nameOf = entryNames();
  const names = ["A.pdf", "a.PDF", "ａ.pdf", "é.pdf", "e\u0301.pdf"].map((it) => nameOf("f", it));
  expect(names).toEqual(["f/A.pdf", "f/a（2）.PDF", "f/ａ（3）.pdf", "f/é.pdf", "f/é（2）.pdf"]);
});

test("cuts long names, of which the first hundred letters may be the same, and keeps their extension", () => {
  const nameOf = entryNames();
  const long = "长".repeat(300);
  const [first = "", second = ""] = [nameOf(long, `${long}甲.pdf`), nameOf(long, `${long}乙.pdf`)];
  expect([first.length, second.length]).toEqual([40 + 1 + 80, 40 + 1 + 80]);
  expect(second).toMatch(/长（2）\.pdf$/u);
});

test("nothing climbs, is hidden, or is the same twice, whatever somebody calls a file", () => {
  const text = fc.oneof(
    fc.string({ unit: "binary", maxLength: 90 }),
    fc.string({ unit: fc.constantFrom(..."./\\: aA.~con1\u202e\u0000（2）"), maxLength: 12 }),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text), { maxLength: 12 }), (asked) => {
      const nameOf = entryNames();
      const paths = asked.map(([folder, file]) => nameOf(folder, file));
      for (const path of paths) {
        const parts = path.split("/");
        expect(parts).toHaveLength(2);
        for (const part of parts) {
          expect(part).not.toMatch(/^\.|^ |[. ]$|[<>:"\\|?*\p{Cc}\p{Cf}]|^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu);
          expect(part.length).toBeGreaterThan(0);
        }
        expect(path.length).toBeLessThanOrEqual(2 * 121);
        expect(path.isWellFormed()).toBe(true);
      }
      expect(new Set(paths.map((it) => it.toLowerCase())).size).toBe(paths.length);
    }),
    { numRuns: 1000 },
  );
});
