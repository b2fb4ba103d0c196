import { execFileSync } from "node:child_process";
import { findPdfToText, requireInCi } from "@faheng/services";
import { expect, it } from "vitest";
import { convert, hasLibreOffice } from "./libre-office.ts";
import { readDocument } from "../src/read/read-document.ts";
import { fillApart } from "../src/template/fill-apart.ts";
import { readTemplate } from "../src/template/read-template.ts";
import type { TemplateField } from "../src/template/template-fields.ts";
import { docxEntries, docxOf, zipOf } from "./zip.ts";

const toText = findPdfToText();
const canReadPages = hasLibreOffice && requireInCi(toText, "poppler-utils");
const FIELDS: readonly TemplateField[] = [
  { name: "机关名称", says: "机关全称", example: "市商务局" },
  { name: "事项", says: "每项一行", rows: [{ name: "序号", says: "从1起", example: "1" }] },
];
const run = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const field = (...codes: readonly string[]): string => {
  const char = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const said = codes.map((code) => `<w:r><w:instrText>${code}</w:instrText></w:r>`).join("");
  return `<w:p>${char("begin")}${said}${char("separate")}${char("end")}</w:p>`;
};
const related = (type: string, target: string, mode = ' TargetMode="External"'): Uint8Array =>
  zipOf([
    ...docxEntries(run("{机关名称}")),
    {
      name: "word/_rels/document.xml.rels",
      data: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1"
        Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"${mode}/></Relationships>`,
    },
  ]);

async function outcome(bytes: Uint8Array, fileName = "红头.docx"): Promise<string> {
  return await readTemplate(bytes, fileName, FIELDS).then(
    ({ problems }) => problems.map(({ code, place }) => `${code} ${place ?? ""}`.trim()).join("；") || "fine",
    (cause: unknown) => String((cause as { readonly code?: unknown }).code ?? cause),
  );
}

it.for<[string, Uint8Array, string]>([
  ["a plain one", docxOf(run("{机关名称}")), "fine"],
  ["page numbers and a link", docxOf(run("{机关名称}") + field(" PAGE ")), "fine"],
  ["a link that is clicked on", related("hyperlink", "https://example.invalid/"), "fine"],
  ["a picture from elsewhere", related("image", "file:///etc/passwd"), "FAHENG_TEMPLATE_OUTSIDE"],
  [
    "a template from elsewhere",
    related("attachedTemplate", "https://example.invalid/a.dotm"),
    "FAHENG_TEMPLATE_OUTSIDE",
  ],
  ["written with entities", related("image", "x", ' TargetMode="&#69;xternal"'), "FAHENG_TEMPLATE_OUTSIDE"],
  ["an object inside", related("oleObject", "embeddings/a.bin", ""), "FAHENG_TEMPLATE_OUTSIDE"],
  ["HTML inside", related("aFChunk", "a.html", ""), "FAHENG_TEMPLATE_OUTSIDE"],
  ["DDE", docxOf(run("{机关名称}") + field(" DDEAUTO c:\\cmd ")), "FAHENG_TEMPLATE_FIELD_CODE"],
  ["DDE in pieces", docxOf(run("{机关名称}") + field(" DD", "E x ")), "FAHENG_TEMPLATE_FIELD_CODE"],
  [
    "a field without end",
    docxOf('<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>LINK x</w:instrText></w:r></w:p>'),
    "FAHENG_TEMPLATE_FIELD_CODE",
  ],
  ["a simple field", docxOf(`<w:p><w:fldSimple w:instr="INCLUDETEXT x"/></w:p>`), "FAHENG_TEMPLATE_FIELD_CODE"],
  ["a formula", docxOf(run("{机关名称}") + field("=1+1")), "FAHENG_TEMPLATE_FIELD_CODE"],
  [
    "macros",
    zipOf([...docxEntries(run("{机关名称}")), { name: "word/vbaProject.bin", data: "x" }]),
    "FAHENG_DOCUMENT_MACRO",
  ],
  ["too large", docxOf("x".repeat(2_100_000)), "FAHENG_DOCUMENT_TOO_LARGE"],
  ["no docx", new Uint8Array(), "FAHENG_DOCUMENT_EMPTY"],
  [
    "outside types",
    zipOf([...docxEntries(run("{机关名称}")), { name: "word/a.xml", data: "<!DOCTYPE a><a/>" }]),
    "FAHENG_DOCUMENT_UNSAFE",
  ],
  [
    "two slips",
    docxOf(run("{机关名}") + run("{#事项}")),
    "FAHENG_TEMPLATE_UNKNOWN 第1段；FAHENG_TEMPLATE_UNCLOSED 第2段",
  ],
])("%s", async ([, bytes, expected]) => {
  expect(await outcome(bytes)).toBe(expected);
});

it("is a .docx by its name, and no other form", async () => {
  expect(await outcome(docxOf(run("{机关名称}")), "红头.doc")).toBe("FAHENG_DOCUMENT_KIND");
  expect(await outcome(docxOf(run("{机关名称}")), "红头.docm")).toBe("FAHENG_DOCUMENT_MACRO");
});

it("what only filling in finds is told like the rest", async () => {
  // Begun in a paragraph and ended in a text box that hangs on it: read one after the other, and not to be repeated.
  const box = `<w:pict><w:txbxContent>${run("{/事项}")}</w:txbxContent></w:pict>`;
  const crossing = docxOf(`<w:p><w:r><w:t>{#事项}{序号}</w:t></w:r><w:r>${box}</w:r></w:p>`);
  expect(await outcome(crossing)).toBe("FAHENG_TEMPLATE_SHAPE");
});

it("lines above stand first, and one that is huge is stopped", async () => {
  const template = docxOf(run("{机关名称}"));
  const values = { 机关名称: "市商务局<&>{事项}", 事项: [] };
  const { bytes } = await fillApart({ template, values, above: ["自评 <&>"], mark: "试填 <不作公文使用>&" });
  expect((await readDocument(bytes, "a.docx")).lines).toEqual(["自评 <&>", "市商务局<&>{事项}"]);
  const page = Array.from({ length: 4000 }, (_, at) => run(`第${at}行`)).join("");
  const many = Array.from({ length: 8000 }, () => ({ 序号: "1" }));
  const bomb = docxOf(`${run("{#事项}")}${page}${run("{序号}")}${run("{/事项}")}`);
  const stopped = fillApart({ template: bomb, values: { 机关名称: "", 事项: many }, above: [], mark: null }, 1);
  await expect(stopped).rejects.toMatchObject({ code: "FAHENG_TEMPLATE_LIMIT" });
  // The next one is filled in as if nothing had been.
  expect((await fillApart({ template, values, above: [], mark: null })).missing).toEqual([]);
});

/** Documents whose sections have headers of their own, some, or none. */
const PAGED = {
  "no section": { body: "", headers: [] },
  "an empty section": { body: "<w:sectPr/>", headers: [] },
  "a first page of its own, no header": { body: "<w:sectPr><w:titlePg/></w:sectPr>", headers: [] },
  "a header, and a first page without": {
    body: `<w:sectPr><w:headerReference w:type="default" r:id="h1"/><w:titlePg/></w:sectPr>`,
    headers: ["h1"],
  },
  "two sections, the second with its own": {
    body: `<w:p><w:pPr><w:sectPr/></w:pPr></w:p>${run("二")}<w:sectPr><w:headerReference w:type="default" r:id="h1"/></w:sectPr>`,
    headers: ["h1"],
  },
};
const paged = ({ body, headers }: { readonly body: string; readonly headers: readonly string[] }): Uint8Array =>
  zipOf([
    ...docxEntries(`${run("{机关名称}")}<w:p><w:r><w:br w:type="page"/></w:r></w:p>${run("二")}${body}`).map((it) => {
      const xmlns = `xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`;
      const type = "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml";
      const types = headers.map((h) => `<Override PartName="/word/${h}.xml" ContentType="${type}"/>`).join("");
      const data = String(it.data)
        .replace("<w:document ", `<w:document ${xmlns} `)
        .replace("</Types>", `${types}</Types>`);
      return { ...it, data };
    }),
    ...headers.map((h) => ({
      name: `word/${h}.xml`,
      data: `<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${run("原有页眉")}</w:hdr>`,
    })),
    {
      name: "word/_rels/document.xml.rels",
      data: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${headers
        .map(
          (h) =>
            `<Relationship Id="${h}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="${h}.xml"/>`,
        )
        .join("")}</Relationships>`,
    },
  ]);

it.skipIf(!canReadPages)("a trial says so at the head of every page, whatever headers its template has", async () => {
  const files = new Map<string, Uint8Array>();
  for (const [at, it] of Object.values(PAGED).entries()) {
    const { bytes } = await fillApart({
      template: paged(it),
      values: { 机关名称: "市商务局", 事项: [] },
      above: [],
      mark: "试填",
    });
    files.set(`${at}.docx`, bytes);
  }
  const printed = await convert(files, "pdf");
  for (const [at, [name, { headers }]] of Object.entries(PAGED).entries()) {
    const input = printed.get(String(at)) ?? new Uint8Array();
    const pages = execFileSync(toText ?? "", ["-", "-"], { input, encoding: "utf8" })
      .split("\f")
      .slice(0, -1);
    expect(pages.length, name).toBeGreaterThan(1);
    expect(
      pages.map((it) => it.split("试填").length - 1),
      name,
    ).toEqual(pages.map(() => 1));
    expect(
      pages.some((it) => it.includes("原有页眉")),
      name,
    ).toBe(headers.length > 0);
  }
});
