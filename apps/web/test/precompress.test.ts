import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { build } from "vite";
import { afterAll, expect, it } from "vitest";
import { precompress } from "../precompress.ts";

const folder = mkdtempSync(path.join(tmpdir(), "faheng-precompress-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("writes a .br and a .gz beside every text file above 1 KB, what was copied included, and beside nothing else", async () => {
  mkdirSync(path.join(folder, "public"));
  writeFileSync(path.join(folder, "index.html"), `<!doctype html><p>${"法治".repeat(2000)}</p>`);
  writeFileSync(path.join(folder, "public/long.svg"), `<svg>${" ".repeat(5000)}</svg>`);
  writeFileSync(path.join(folder, "public/short.svg"), "<svg></svg>");
  writeFileSync(path.join(folder, "public/picture.png"), Buffer.alloc(5000));
  await build({ root: folder, configFile: false, logLevel: "error", plugins: [precompress()] });
  const built = (name: string): string => path.join(folder, "dist", name);
  for (const name of ["index.html", "long.svg"]) {
    const bytes = readFileSync(built(name));
    expect(brotliDecompressSync(readFileSync(built(`${name}.br`))).equals(bytes), name).toBe(true);
    expect(gunzipSync(readFileSync(built(`${name}.gz`))).equals(bytes), name).toBe(true);
  }
  for (const name of ["short.svg", "picture.png"]) expect(existsSync(built(`${name}.br`)), name).toBe(false);
});
