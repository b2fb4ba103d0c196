import type { ReportModel } from "@faheng/plugin-api";
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { afterEach, expect, it, vi } from "vitest";
import { readDocument, readWorkbook } from "../read/read-document.ts";
import { renderDocx, renderEntryForm, renderXlsx } from "./render.ts";
import { keepWriterAtHand } from "./writer-at-hand.ts";

let letGo: () => Promise<void> = async () => {};
afterEach(async () => await letGo());

function reportOf(rows: readonly (readonly string[])[], columns = 2): ReportModel {
  const titles = Array.from({ length: columns }, (_, at) => ({ title: `第${at + 1}列`, width: 10 }));
  const table = {
    kind: "table" as const,
    name: "表",
    columns: titles,
    rows: rows.map((row) => row.map((text) => ({ text }))),
  };
  return { title: "报告", documentNumber: null, orientation: "portrait", blocks: [table] };
}

it("writes the same documents in its thread as without one", async () => {
  const model = reportOf([["甲", "=1+1"]]);
  const form = {
    sheets: [{ name: "人员", columns: [{ title: "姓名", width: 10 }], rows: [["乙"]] }],
    notes: { name: "说明", lines: ["一人一行。"] },
    lines: 10,
  };
  const all = async () => [
    await readDocument(await renderDocx(model), "a.docx"),
    await readWorkbook(await renderXlsx(model), "a.xlsx"),
    await readWorkbook(await renderEntryForm(form), "b.xlsx"),
  ];
  const here = await all();
  letGo = keepWriterAtHand();
  expect(await all()).toEqual(here);
  expect(JSON.stringify(here)).toContain("=1+1");
});

it("refuses with the same code, place and details, and writes the next one", async () => {
  letGo = keepWriterAtHand();
  const refused = await renderDocx(reportOf([["只有一格"]])).catch((cause: unknown) => cause);
  expect(refused).toMatchObject({
    code: "FAHENG_DOCUMENT_TABLE_SHAPE",
    place: "表 第1行",
    details: { reason: "单元格不足" },
  });
  expect((await renderDocx(reportOf([["甲", "乙"]]))).length).toBeGreaterThan(1000);
});

it("writes many that are asked for at once, each for whoever asked", async () => {
  letGo = keepWriterAtHand();
  const names = Array.from({ length: 12 }, (_, at) => `第${at}份`);
  const written = await Promise.all(names.map(async (name) => await renderXlsx(reportOf([[name, ""]]))));
  const read = await Promise.all(
    written.map(async (bytes) => (await readWorkbook(bytes, "a.xlsx"))[0]?.rows.at(-1)?.[0]),
  );
  expect(read).toEqual(names);
});

it("keeps nobody running who is done", () => {
  const of = (file: string): string => JSON.stringify(fileURLToPath(new URL(file, import.meta.url)));
  const program = `
    const { keepWriterAtHand } = await import(${of("./writer-at-hand.ts")});
    const { renderXlsx } = await import(${of("./render.ts")});
    keepWriterAtHand();
    const bytes = await renderXlsx(${JSON.stringify(reportOf([["甲", "乙"]]))});
    process.stdout.write(String(bytes.length > 1000));
  `;
  const flags = ["--conditions=@faheng/source", "--disable-warning=ExperimentalWarning", "--input-type=module"];
  expect(execFileSync(process.execPath, [...flags, "--eval", program], { encoding: "utf8", timeout: 60_000 })).toBe(
    "true",
  );
});

it("writes nothing in the thread that serves everybody else", async () => {
  vi.doMock("../xlsx/render-xlsx.ts", () => ({
    renderXlsx: () => {
      throw new Error("written here");
    },
  }));
  const model = reportOf([["甲", "乙"]]);
  await expect(renderXlsx(model)).rejects.toThrow("written here");
  letGo = keepWriterAtHand();
  expect((await renderXlsx(model)).length).toBeGreaterThan(1000);
  vi.doUnmock("../xlsx/render-xlsx.ts");
  vi.resetModules();
});
