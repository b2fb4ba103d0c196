import { chmod, copyFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { convert, hasLibreOffice } from "../../test/libre-office.ts";
import { madeDocx, madeXlsx } from "../../test/made/files.ts";
import { grid } from "../../test/made/grid.ts";
import { draftFromDocument } from "../draft/draft-from-document.ts";
import { convertApart, officeProgram } from "./convert-apart.ts";
import { PARSE_LIMITS } from "./parse-apart.ts";
import { readSource } from "./read-source.ts";

const TABLE = grid(`
序号|考核项目|考核内容|分值|评分标准|责任科室
1|依法决策|重大决策审查|5|未审查的，每件扣2分|法规科
2|^|专家论证|4|未论证的，每件扣1分，扣完为止|办公室
3|规范执法|持证上岗|6|每发现1人无证执法扣1分|执法队
`);

describe.skipIf(!hasLibreOffice)("files of the old formats, as LibreOffice writes them", () => {
  test.each([
    ["doc", "doc", madeDocx(["依法行政考核表", TABLE]), "a.docx"],
    ["rtf", "rtf", madeDocx(["依法行政考核表", TABLE]), "a.docx"],
    // WPS writes the compound form of Word under a name of its own.
    ["wps", "doc", madeDocx(["依法行政考核表", TABLE]), "a.docx"],
    ["et", "xls", madeXlsx([TABLE]), "a.xlsx"],
  ] as const)(".%s is read as the table it was", async (extension, form, bytes, name) => {
    const written = (await convert(new Map([[name, bytes]]), form)).get("a") ?? new Uint8Array();
    const draft = draftFromDocument(await readSource(written, `考核表.${extension}`), "old");
    expect(draft.framework.indicators.map(({ title, group }) => [group, title])).toEqual([
      ["G1", "重大决策审查"],
      ["G1", "专家论证"],
      ["G2", "持证上岗"],
    ]);
    expect(draft.clauses.map(({ kind }) => kind)).toEqual(["per-occurrence", "per-occurrence", "per-occurrence"]);
  });

  test("the program starts once", async () => {
    const folder = await mkdtemp(join(tmpdir(), "faheng-started-"));
    try {
      const own = officeProgram() ?? "soffice";
      const rtf = (await convert(new Map([["a.docx", madeDocx(["一份文件"])]]), "rtf")).get("a") ?? new Uint8Array();
      const program = join(folder, "soffice.bin");
      const starts = join(folder, "starts");
      await copyFile(join(dirname(own), "versionrc"), join(folder, "versionrc"));
      await writeFile(program, `#!/bin/sh\necho started >> "${starts}"\nexec "${own}" "$@"\n`);
      await chmod(program, 0o755);
      const converted = await convertApart({ source: rtf, extension: "rtf", to: "docx", program }, PARSE_LIMITS);
      expect(Buffer.from(converted).subarray(0, 2).toString()).toBe("PK");
      expect(await readFile(starts, "utf8")).toBe("started\n");
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  test("a program that never ends is stopped at its limit", async () => {
    const conversion = { source: new TextEncoder().encode("{\\rtf1 x}"), extension: "rtf", to: "docx" } as const;
    const folder = await mkdtemp(join(tmpdir(), "faheng-slow-"));
    try {
      const program = join(folder, "soffice.bin");
      await writeFile(program, "#!/bin/sh\nsleep 60\n");
      await chmod(program, 0o755);
      const slow = convertApart({ ...conversion, program }, { seconds: 0.2, megabytes: 512 });
      await expect(slow).rejects.toMatchObject({ code: "FAHENG_DOCUMENT_LIMIT" });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
