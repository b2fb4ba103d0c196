import { afterEach, expect, it, vi } from "vitest";
import { tableReport, textReport } from "../../test/nantong-like.ts";
import { readDocument } from "../read/read-document.ts";
import { renderDocx, renderEntryForm, renderFillBook, renderXlsx, streamXlsx } from "./render.ts";

afterEach(() => vi.useRealTimers());

const form = {
  sheets: [{ name: "人员", columns: [{ title: "姓名", width: 10 }], rows: [["乙"]] }],
  notes: { name: "说明", lines: ["一人一行。"] },
  lines: 10,
};
const rows = [["甲", "2026年"]];
const columns = ["姓名", "年度"].map((title) => ({ title, width: 10 }));

async function streamed(): Promise<Uint8Array> {
  const pages = (async function* () {
    yield rows;
  })();
  const parts: Uint8Array[] = [];
  for await (const part of streamXlsx({ name: "人员", columns, pages })) parts.push(part);
  return Buffer.concat(parts);
}

it.for<[string, () => Promise<Uint8Array>]>([
  ["a report of text as .docx", async () => await renderDocx(textReport())],
  ["a table as .docx", async () => await renderDocx(tableReport())],
  ["a table as .xlsx", async () => await renderXlsx(tableReport())],
  ["a form", async () => await renderEntryForm(form)],
  ["a table to fill in", async () => await renderFillBook({ sheets: [], notes: form.notes })],
  ["a streamed table", streamed],
])("%s is the same bytes years later, and opens", async ([what, write]) => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-03-01T08:00:00Z") });
  const first = await write();
  vi.setSystemTime(new Date("2031-12-31T15:59:59Z"));
  expect(Buffer.from(await write()).equals(Buffer.from(first))).toBe(true);
  expect(await readDocument(first, what.includes(".docx") ? "a.docx" : "a.xlsx")).toBeDefined();
});
