import { renderDocx, renderXlsx } from "@faheng/documents";
import { definePlugin } from "@faheng/plugin-api";
import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { packs } from "../../src/plugins.ts";
import { nantongAssessment, startTestServer, type TestServer, type TestUser } from "../test-server.ts";

/** S3: what somebody may upload. Each is refused with a code, kept nowhere, and written to the audit. */
const commerce = await packs[0]?.load();
if (!commerce) throw new Error("no plugin installed");
const withReader = definePlugin({
  ...commerce,
  documentReaders: { ...commerce.documentReaders, "nantong-commerce-2017": () => [] },
});

const MEGABYTE = 1024 * 1024;
const CENTRAL = Buffer.from("PK\u0001\u0002", "latin1");
const latin = (text: string): Buffer => Buffer.from(text, "latin1");
const report = {
  title: "报告",
  documentNumber: null,
  orientation: "portrait",
  blocks: [{ kind: "paragraph", text: "正文" }],
} as const;

let test: TestServer;
let coordinator: TestUser;
let auditor: TestUser;
let address: string;
let docx: Buffer;
let xlsx: Buffer;
let count = 0;
let peakBefore = 0;
let peak = 0;
beforeAll(async () => {
  test = await startTestServer({ plugins: [withReader] });
  coordinator = await test.signIn("coordinator");
  auditor = await test.signIn("audit-admin");
  address = `${test.server.url}/files/official-text/${(await nantongAssessment(coordinator)).id}`;
  docx = Buffer.from(await renderDocx(report));
  const table = { kind: "table", name: "表", columns: [{ title: "列", width: 5 }], rows: [[{ text: "甲" }]] } as const;
  xlsx = Buffer.from(await renderXlsx({ ...report, blocks: [table] }));
  peakBefore = process.resourceUsage().maxRSS;
});
afterAll(async () => {
  process.stdout.write(`S3: ${count} uploads refused, ${Math.round(peak / 1024)} MB above the start at the peak\n`);
  await test.stop();
});

/** The document with an entry renamed, in its directory and before its bytes. */
function renamed(from: string, to: string | Buffer): Buffer {
  const name = typeof to === "string" ? Buffer.from(to) : to;
  if (name.length !== from.length) throw new TypeError(`${from} has ${from.length} bytes, its new name ${name.length}`);
  const copy = Buffer.from(docx);
  for (let at = copy.indexOf(from); at >= 0; at = copy.indexOf(from, at + 1)) name.copy(copy, at);
  if (copy.equals(docx)) throw new TypeError(`no entry ${from}`);
  // The names are UTF-8; without this they would be read as the code page of old DOS.
  return overwritten(8, 0x800, 2, copy);
}

/** The document with a field of every entry in its directory overwritten. */
function overwritten(offset: number, value: number, bytes: 2 | 4, original = docx): Buffer {
  const copy = Buffer.from(original);
  for (let at = copy.indexOf(CENTRAL); at >= 0; at = copy.indexOf(CENTRAL, at + 1)) {
    if (bytes === 2) copy.writeUInt16LE(value, at + offset);
    else copy.writeUInt32LE(value, at + offset);
  }
  return copy;
}

const HTML = "<html><script>alert(1)</script></html>";
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>';
const ENTRY = "word/settings.xml";
const OLD = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

const FILES: readonly (readonly [string, string, () => string | Buffer])[] = [
  ["an empty .docx", "a.docx", () => ""],
  ["an empty .xlsx", "a.xlsx", () => ""],
  ["an empty .txt", "a.txt", () => ""],
  ["a document cut off early", "a.docx", () => docx.subarray(0, 300)],
  ["a document cut in half", "a.docx", () => docx.subarray(0, docx.length / 2)],
  ["a document without its last byte", "a.docx", () => docx.subarray(0, -1)],
  ["a workbook cut in half", "a.xlsx", () => xlsx.subarray(0, xlsx.length / 2)],
  ["a document named as a workbook", "a.xlsx", () => docx],
  ["a workbook named as a document", "a.docx", () => xlsx],
  ["a document named as text", "a.txt", () => docx],
  ["a document named as one with macros", "a.docm", () => docx],
  ["a workbook named as one with macros", "a.xlsm", () => xlsx],
  ["an encrypted document", "a.docx", () => OLD],
  ["an encrypted workbook", "a.xlsx", () => OLD],
  ["an old document", "a.doc", () => OLD],
  ["a PDF", "a.pdf", () => "%PDF-1.7"],
  ["a PDF named as a document", "a.docx", () => "%PDF-1.7"],
  ["a picture named as a document", "a.docx", () => latin("\u0089PNG\r\n")],
  ["a picture that is a document too", "a.docx", () => Buffer.concat([latin("GIF89a"), docx])],
  ["a script that is a document too", "a.docx", () => Buffer.concat([latin("#!/bin/sh\n"), docx])],
  ["a page", "a.html", () => HTML],
  ["a page named as a document", "a.docx", () => HTML],
  ["a drawing", "a.svg", () => SVG],
  ["a drawing named as a workbook", "a.xlsx", () => SVG],
  ["a program", "a.exe", () => "MZ"],
  ["a script", "a.js", () => "process.exit()"],
  ["an archive", "a.zip", () => docx],
  ["no extension", "README", () => "x"],
  ["a second extension", "a.docx.exe", () => docx],
  ["a climbing name", "../../../etc/cron.d/x.sh", () => "x"],
  ["a name of 300 characters", `${"长".repeat(297)}.sh`, () => "x"],
  ["a name that turns the reading direction", "a\u202excod.exe", () => docx],
  ["a climbing entry", "a.docx", () => renamed(ENTRY, "../../../etc/pass")],
  ["an absolute entry", "a.docx", () => renamed(ENTRY, "/etc/cron.d/abcde")],
  ["an entry with backslashes", "a.docx", () => renamed(ENTRY, "..\\..\\windows\\a.b")],
  ["an entry with a control character", "a.docx", () => renamed(ENTRY, latin("word/set\u0007ings.xml"))],
  ["an entry that turns the reading direction", "a.docx", () => renamed(ENTRY, "word/\u202elmx.xml12")],
  ["a macro by an entry's name", "a.docx", () => renamed(ENTRY, "aa/vbaProject.bin")],
  ["a program inside", "a.docx", () => renamed(ENTRY, "word/settings.exe")],
  ["two entries of one name", "a.docx", () => renamed(ENTRY, "word/document.xml")],
  ["entries that say they are encrypted", "a.docx", () => overwritten(8, 0x801, 2)],
  ["an unknown packing", "a.docx", () => overwritten(10, 99, 2)],
  ["entries larger than they say", "a.docx", () => overwritten(24, 10, 4)],
  ["entries of 200 MB each", "a.docx", () => overwritten(24, 200 * MEGABYTE, 4)],
  ["text with NUL", "a.txt", () => "a\u0000b"],
  ["text of no encoding", "a.txt", () => Buffer.from([0x81, 0x20, 0xff, 0xfe, 0x81])],
  ["text over the limit", "a.txt", () => Buffer.alloc(20_000_001, 0x61)],
];

async function refusal(init: RequestInit, door = { address, who: coordinator }): Promise<string> {
  const headers = { ...(init.headers as Record<string, string>), cookie: door.who.cookie };
  const answer = await fetch(door.address, { method: "POST", ...init, headers });
  const { error } = (await answer.json()) as { error?: { code: string; status: number } };
  expect(error?.status).toBe(answer.status);
  return `${answer.status} ${error?.code ?? ""}`;
}

/** What must be as it was after a refusal, and how many the audit knows of. */
async function state() {
  const { officialText } = await nantongAssessment(coordinator);
  const failed = await auditor.api.audit.list.query({ limit: 500, action: "official-text.attach" });
  return { officialText, files: readdirSync(test.folder).toSorted(), failed: failed.map((row) => row.result) };
}

describe("S3", () => {
  it.for(FILES)("%s is refused, kept nowhere, and in the audit", async ([, name, content]) => {
    const before = await state();
    const body = new FormData();
    body.set("file", new Blob([new Uint8Array(Buffer.from(content()))]), name);
    expect(await refusal({ body })).toMatch(/^4(13|22) FAHENG_(HTTP_TOO_LARGE|DOCUMENT_(?!EDITION)[A-Z_]+)$/);
    expect(await state()).toEqual({ ...before, failed: ["failed", ...before.failed] });
    count += 1;
  });

  const form = { "content-type": "multipart/form-data; boundary=x" };
  const part = '--x\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\ntext';
  const forms: readonly (readonly [string, RequestInit])[] = [
    ["a form cut off", { headers: form, body: part }],
    ["a form without a boundary", { headers: { "content-type": "multipart/form-data" }, body: part }],
    ["a form without a file", { headers: form, body: "--x--\r\n" }],
    ["two files", { headers: form, body: `${part}\r\n${part}\r\n--x--\r\n` }],
    ["a field in place of the file", { headers: form, body: `${part.replace('; filename="a.txt"', "")}\r\n--x--\r\n` }],
    ["JSON", { headers: { "content-type": "application/json" }, body: "{}" }],
  ];
  it.for(forms)("%s is refused, and in the audit", async ([, init]) => {
    const before = await state();
    expect(await refusal(init)).toBe("422 FAHENG_HTTP_UPLOAD");
    expect(await state()).toEqual({ ...before, failed: ["failed", ...before.failed] });
    count += 1;
  });

  it("are at least forty, and cost the server less than 256 MB", () => {
    expect(count).toBeGreaterThanOrEqual(40);
    peak = process.resourceUsage().maxRSS - peakBefore;
    expect(peak).toBeLessThan(256 * 1024);
  });

  it("that come all at once wait on the disk within a limit, one after the other, and leave nothing there", async () => {
    const large = Buffer.alloc(15 * MEGABYTE, 0x61);
    const answers = await Promise.all(
      Array.from({ length: 40 }, () => {
        const body = new FormData();
        body.set("file", new Blob([large]), "a.docx");
        return refusal({ body }).catch((cause: unknown) => `cut off: ${String(cause)}`);
      }),
    );
    // Refused before the body was read, the connection may break while it is still being sent.
    expect(
      answers.filter((it) => !/^(429 FAHENG_HTTP_UPLOADS_BUSY|422 FAHENG_DOCUMENT_MISNAMED|cut off)/.test(it)),
    ).toEqual([]);
    expect(answers.filter((it) => it.startsWith("422")).length).toBeGreaterThan(0);
    expect(answers.filter((it) => it.startsWith("422")).length).toBeLessThan(40);
    const left = readdirSync(tmpdir()).filter((name) => name.startsWith(`faheng-upload-${process.pid}-`));
    expect(left.flatMap((name) => readdirSync(join(tmpdir(), name)))).toEqual([]);
  });

  it("are why: an honest document is read, and found to be another edition", async () => {
    const body = new FormData();
    body.set("file", new Blob([new Uint8Array(docx)]), "a.docx");
    expect(await refusal({ body })).toBe("422 FAHENG_DOCUMENT_EDITION");
  });

  it.for(FILES)("%s is no table that was filled in either", async ([, name, content]) => {
    const who = await test.signIn("coordinator");
    const [own] = await who.api.assessment.list.query({});
    const fill = { address: `${test.server.url}/files/fill/${own?.id ?? ""}/check`, who };
    for (const named of [name, "a.xlsx"]) {
      const body = new FormData();
      body.set("file", new Blob([new Uint8Array(Buffer.from(content()))]), named);
      expect(await refusal({ body }, fill)).toMatch(/^4(13|22) FAHENG_(HTTP_TOO_LARGE|DOCUMENT_[A-Z_]+|FILL_UNKNOWN)$/);
    }
  });

  it.for(FILES)("%s is no list to count either, nor kept as one", async ([, name, content]) => {
    const { id, fields, canEdit, responses } = await nantongAssessment(coordinator);
    const countable = canEdit.flatMap((indicator) =>
      (fields[indicator] ?? []).flatMap(({ key, field }) => (field.kind === "count" ? [{ indicator, key }] : [])),
    );
    const [{ indicator, key } = { indicator: "", key: "" }] = countable;
    const place = `${test.server.url}/files/count-list/${id}/${indicator}/${key}`;
    const version = responses[indicator]?.version ?? 0;
    for (const named of [name, "a.xlsx"]) {
      const bytes = Buffer.from(content());
      // An honest workbook under its own kind is a list like any other.
      if (named === "a.xlsx" && bytes.equals(xlsx)) continue;
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      for (const address of [`${place}/check`, `${place}?sha256=${sha256}&version=${version}`]) {
        const body = new FormData();
        body.set("file", new Blob([new Uint8Array(bytes)]), named);
        expect(await refusal({ body }, { address, who: coordinator })).toMatch(
          /^4(13|22) FAHENG_(HTTP_TOO_LARGE|DOCUMENT_(?!EDITION)[A-Z_]+|LIST_(?!FACT)[A-Z_]+)$/,
        );
      }
    }
    expect((await nantongAssessment(coordinator)).responses[indicator]?.version ?? 0).toBe(version);
    expect(await coordinator.api.response.counts.query({ assessmentId: id, indicator })).toMatchObject({ lists: [] });
  });

  // Named as they are, and as the one kind that the workbook of departments and people may be.
  it.for(FILES)("%s is no workbook of departments and people either", async ([, name, content]) => {
    const who = await test.signIn("security-admin");
    const [agency] = await who.api.agency.list.query();
    const roster = { address: `${test.server.url}/files/roster/${agency?.id ?? ""}/check`, who };
    const failed = async (): Promise<string[]> => {
      return (await auditor.api.audit.list.query({ limit: 500, action: "roster.import" })).map((row) => row.result);
    };
    for (const named of [name, "a.xlsx"]) {
      const before = await failed();
      const body = new FormData();
      body.set("file", new Blob([new Uint8Array(Buffer.from(content()))]), named);
      expect(await refusal({ body }, roster)).toMatch(
        /^4(13|22) FAHENG_(HTTP_TOO_LARGE|DOCUMENT_(?!EDITION)[A-Z_]+|ROSTER_(KIND|HEADINGS))$/,
      );
      expect(await failed()).toEqual(["failed", ...before]);
    }
  });

  it.for(FILES)("%s is no workbook of earlier years either", async ([, name, content]) => {
    const who = await test.signIn("municipal");
    const failed = async (): Promise<string[]> =>
      (await auditor.api.audit.list.query({ limit: 500, action: "past.import" })).map((row) => row.result);
    for (const named of [name, "a.xlsx"]) {
      const before = await failed();
      const body = new FormData();
      body.set("file", new Blob([new Uint8Array(Buffer.from(content()))]), named);
      expect(await refusal({ body }, { address: `${test.server.url}/files/past-of-all/check`, who })).toMatch(
        /^4(13|22) FAHENG_(HTTP_TOO_LARGE|DOCUMENT_(?!EDITION)[A-Z_]+|ROSTER_(KIND|HEADINGS|NOTHING))$/,
      );
      expect(await failed()).toEqual(["failed", ...before]);
    }
  });

  it.for(FILES)("%s is no framework either, and nothing of it is kept", async ([, name, content]) => {
    const who = await test.signIn("municipal");
    const failed = async (): Promise<string[]> =>
      (await auditor.api.audit.list.query({ limit: 500, action: "framework-draft.start" })).map((row) => row.result);
    const before = await failed();
    const body = new FormData();
    body.set("file", new Blob([new Uint8Array(Buffer.from(content()))]), name);
    expect(await refusal({ body }, { address: `${test.server.url}/files/framework-draft-of-office`, who })).toMatch(
      /^4(13|22) FAHENG_(HTTP_TOO_LARGE|DOCUMENT_(?!EDITION)[A-Z_]+)$/,
    );
    expect(await failed()).toEqual(["failed", ...before]);
    expect(await who.api.frameworkDraft.list.query({ owner: null })).toEqual([]);
  });
});
