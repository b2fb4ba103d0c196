import { execFileSync } from "node:child_process";
import { findPdfToText, requireInCi } from "@faheng/services";
import { afterEach, expect, test, vi } from "vitest";
import { hasLibreOffice } from "../../test/libre-office.ts";
import { tableReport } from "../../test/nantong-like.ts";
import { renderDocx } from "../docx/render-docx.ts";
import { renderXlsx } from "../xlsx/render-xlsx.ts";
import { canPrintPdf, printPdf } from "./print-pdf.ts";

afterEach(() => void vi.unstubAllEnvs());

const toText = findPdfToText();
const isHere = hasLibreOffice && requireInCi(toText, "poppler-utils");
const report = tableReport();

test("says where there is no program that lays pages out", async () => {
  vi.stubEnv("PATH", "");
  expect(canPrintPdf()).toBe(false);
  expect(await printPdf(new Uint8Array(), "docx")).toBeNull();
});

test.skipIf(!isHere)("lays text and tables out as PDF, every word of them", async () => {
  expect(canPrintPdf()).toBe(true);
  for (const [form, render] of [
    ["docx", renderDocx],
    ["xlsx", renderXlsx],
  ] as const) {
    const pdf = (await printPdf(await render(report), form)) ?? new Uint8Array();
    expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe("%PDF-");
    const text = execFileSync(toText ?? "", ["-", "-"], { input: pdf, encoding: "utf8" }).replaceAll(/\s/gu, "");
    expect(text).toContain(report.title.replaceAll(/\s/gu, ""));
  }
});

test.skipIf(!isHere)("is given up when nobody waits for it any more", async () => {
  const gone = new AbortController();
  const printing = printPdf(await renderDocx(report), "docx", gone.signal);
  setTimeout(() => gone.abort(), 50);
  await expect(printing).rejects.toMatchObject({ code: "FAHENG_DOCUMENT_STOPPED" });
});
