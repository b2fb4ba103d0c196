import { findChromium, findPdfToText, requireInCi } from "@faheng/services";
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";

const chromium = findChromium();
const pdfToText = findPdfToText();

/** Whether tests run that look at where words come to stand on paper. */
export const canMeasurePaper: boolean = requireInCi(pdfToText, "poppler-utils");
/** The same for pages that a browser prints. */
export const canPrintPages: boolean = canMeasurePaper && requireInCi(chromium, "chromium");

/** A piece of text on paper, in points from the upper left of its page. */
export interface PrintedWord {
  /** From 1. */
  readonly page: number;
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where the words of a PDF stand. */
export async function printedWords(pdf: Uint8Array): Promise<readonly PrintedWord[]> {
  const xml = await inFolder(async (folder) => {
    const file = path.join(folder, "a.pdf");
    await writeFile(file, pdf);
    return (await promisify(execFile)(pdfToText ?? "pdftotext", ["-bbox", file, "-"], { maxBuffer: 2 ** 26 })).stdout;
  });
  return xml.split("<page ").flatMap((page, number) => {
    const words = page.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/word>/g);
    return [...words].map(([, left, top, right, bottom, text = ""]) => {
      return { page: number, text, left: Number(left), right: Number(right), top: Number(top), bottom: Number(bottom) };
    });
  });
}

/** A page of HTML as a browser prints it. */
export async function printPage(html: Uint8Array): Promise<Uint8Array> {
  return await inFolder(async (folder) => {
    const [page, pdf] = [path.join(folder, "a.html"), path.join(folder, "a.pdf")];
    await writeFile(page, html);
    const quiet = ["--headless", "--no-sandbox", "--disable-gpu", `--user-data-dir=${path.join(folder, "profile")}`];
    const print = ["--no-pdf-header-footer", `--print-to-pdf=${pdf}`, `file://${page}`];
    await promisify(execFile)(chromium ?? "chromium", [...quiet, ...print], { timeout: 110_000 });
    return new Uint8Array(await readFile(pdf));
  });
}

async function inFolder<Answer>(work: (folder: string) => Promise<Answer>): Promise<Answer> {
  const folder = await mkdtemp(path.join(tmpdir(), "faheng-paper-"));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
