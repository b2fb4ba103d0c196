import { readdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Plugin } from "vite";

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Text that gets smaller; pictures and fonts are compressed already. */
const TEXT = /\.(?:css|html|js|json|map|svg|txt)$/;
/**
 * Of 11. The last two take 2.5 of 3 seconds at every start and save a twelfth of the size: they are spent on what every first
 * visit fetches.
 */
const QUALITY = { first: 11, other: 9 } as const;
/** Below this, the headers of an answer weigh more than what is saved; in bytes. */
const WORTH_IT = 1024;

/**
 * Writes a `.br` and a `.gz` beside every built text file, so that the server compresses nothing twice. Neither carries
 * a time, so that the same sources give the same bytes. Whoever began the build is told before (`"written"`): the app can be
 * served by then, and a compressed file appears beside its own whole or not at all.
 */
export function precompress(): Plugin {
  return {
    name: "faheng:precompress",
    apply: "build",
    async writeBundle({ dir }, bundle) {
      if (dir === undefined) return;
      process.send?.("written");
      // What lies in `public` is copied and is no part of the bundle.
      const files = await readdir(dir, { recursive: true });
      const first = new Set(
        Object.values(bundle).flatMap((it) => (it.type === "chunk" && it.isEntry ? [it.fileName, ...it.imports] : [])),
      );
      const qualityOf = (file: string): number => (first.has(file) ? QUALITY.first : QUALITY.other);
      await Promise.all(
        files.filter((it) => TEXT.test(it)).map((it) => compressFile(path.join(dir, it), qualityOf(it))),
      );
    },
  };
}

async function compressFile(file: string, quality: number): Promise<void> {
  const bytes = await readFile(file);
  if (bytes.length < WORTH_IT) return;
  const params = {
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  const [small, zipped] = await Promise.all([brotli(bytes, { params }), zip(bytes, { level: 9 })]);
  await Promise.all([writeWhole(`${file}.br`, small), writeWhole(`${file}.gz`, zipped)]);
}

async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const unfinished = `${file}.part`;
  await writeFile(unfinished, bytes);
  await rename(unfinished, file);
}
