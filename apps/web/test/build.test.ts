import { fileURLToPath } from "node:url";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { build, type Rolldown } from "vite";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { commonEnglish } from "../src/ground/common-english.ts";
import { deskEnglish } from "../src/pages/desk/words.ts";
import { partsEnglish } from "../src/parts/words.ts";

/** Kilobytes (gzip) a browser fetches before the first page's own chunk. */
const FIRST_LOAD = 160;

/** Kilobytes (brotli) of scripts and styles that a department's first visit to its desk fetches. */
const DESK = 150;

let files: Rolldown.RolldownOutput["output"];

beforeAll(async () => {
  const root = fileURLToPath(new URL("..", import.meta.url));
  vi.stubEnv("NODE_ENV", "production");
  const output = await build({ root, logLevel: "error", build: { write: false } });
  vi.unstubAllEnvs();
  if (!("output" in output)) throw new Error("one build was expected");
  files = output.output;
});

describe("the built app", () => {
  it("stays light, and keeps charts and what passwords are judged by out of the first load", () => {
    const chunks = new Map(files.flatMap((file) => (file.type === "chunk" ? [[file.fileName, file] as const] : [])));
    const first = new Set([...chunks.values()].filter((chunk) => chunk.isEntry).map((chunk) => chunk.fileName));
    for (const name of first) for (const next of chunks.get(name)?.imports ?? []) first.add(next);
    const code = [...first].map((name) => chunks.get(name)?.code ?? "").join("");
    const styles = files.flatMap((file) =>
      file.type === "asset" && file.fileName.endsWith(".css") ? [String(file.source)] : [],
    );
    const kilobytes = gzipSync(code + styles.join("")).length / 1024;
    process.stdout.write(
      `first load: ${kilobytes.toFixed(0)} KB gzip in ${first.size} chunks and ${styles.length} style sheets\n`,
    );
    expect(kilobytes).toBeLessThan(FIRST_LOAD);
    expect(code).not.toContain("zrender");
    const carriers = [...chunks.values()].filter((chunk) => chunk.moduleIds.some((id) => id.includes("zxcvbn")));
    expect(carriers).not.toEqual([]);
    expect(carriers.filter((chunk) => first.has(chunk.fileName))).toEqual([]);
    const dictionaries = gzipSync(carriers.map((chunk) => chunk.code).join("")).length / 1024;
    process.stdout.write(`to judge passwords: ${dictionaries.toFixed(0)} KB gzip, where one is set\n`);
  });

  it("brings a desk without what draws large charts, opens dialogs or checks what a server checks", () => {
    const chunks = files.filter((file) => file.type === "chunk");
    const isLoaded = ({ isEntry, moduleIds }: Rolldown.OutputChunk): boolean =>
      isEntry || moduleIds.some((id) => /desk\/(?:desk-page|at-a-glance)\.tsx$|stages-panel\.tsx$/.test(id));
    const desk = new Set(chunks.filter(isLoaded).map(({ fileName }) => fileName));
    for (const name of desk)
      for (const next of chunks.find((it) => it.fileName === name)?.imports ?? []) desk.add(next);
    const loaded = files.filter((file) => desk.has(file.fileName) || file.fileName.endsWith(".css"));
    const kilobytes =
      loaded
        .map((file) => brotliCompressSync(file.type === "chunk" ? file.code : file.source).length)
        .reduce((sum, bytes) => sum + bytes, 0) / 1024;
    process.stdout.write(`a first desk: ${kilobytes.toFixed(0)} KB brotli in ${loaded.length} files\n`);
    expect(kilobytes).toBeLessThan(DESK);
    const modules = loaded.flatMap((file) => (file.type === "chunk" ? file.moduleIds : []));
    expect(
      modules.filter((id) => /node_modules\/(?:zod|echarts|zrender|react-aria-components\/.*Modal)/.test(id)),
    ).toEqual([]);
  });

  it("keeps English in one file of its own, whole, for those who read it", () => {
    const chunks = files.filter((file) => file.type === "chunk");
    const english = { ...partsEnglish, ...commonEnglish, ...deskEnglish };
    const told = Object.values<string>(english).filter((it) => it.length > 25 && /^[\w ,.;()]+$/u.test(it));
    expect(told.length).toBeGreaterThan(50);
    const carrying = chunks.filter(({ code }) => told.some((it) => code.includes(it)));
    expect(carrying).toHaveLength(1);
    expect(carrying[0]?.isDynamicEntry).toBe(true);
    expect(told.filter((it) => carrying[0]?.code.includes(it) !== true)).toEqual([]);
    expect(chunks.filter(({ imports }) => imports.includes(carrying[0]?.fileName ?? ""))).toEqual([]);
  });

  it("holds nothing that a strict Content-Security-Policy refuses, and fetches nothing from elsewhere", () => {
    const html = files.find((file) => file.fileName === "index.html");
    const page = html?.type === "asset" ? String(html.source) : "";
    expect(page).toContain('<script type="module"');
    expect(page).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=/);
    expect(page).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
    const styles = files.filter((file) => file.fileName.endsWith(".css"));
    for (const sheet of styles) expect(sheet.type === "asset" && String(sheet.source)).not.toMatch(/url\(|@import/);
  });
});
