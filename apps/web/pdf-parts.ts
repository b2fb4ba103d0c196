import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import type { Plugin } from "vite";

/** What is needed of each folder: character maps and fonts that a PDF may name and not carry, and decoders without WebAssembly. */
const PARTS = { cmaps: /\.bcmap$/, standard_fonts: /\.(?:pfb|ttf)$/, wasm: /_nowasm_fallback\.js$/ } as const;

/**
 * Lays what the reader of PDFs fetches by name beside the app, in a folder with its version, so that a browser may keep it for
 * ever and nothing comes from elsewhere. Without it, Chinese texts whose fonts are not in the file are empty.
 */
export function pdfParts(): Plugin {
  return {
    name: "faheng:pdf-parts",
    apply: "build",
    generateBundle() {
      const manifest = createRequire(import.meta.url).resolve("pdfjs-dist/package.json");
      const { version } = JSON.parse(readFileSync(manifest, "utf8")) as { readonly version: string };
      for (const [folder, names] of Object.entries(PARTS)) {
        const from = path.join(path.dirname(manifest), folder);
        for (const name of readdirSync(from).filter((it) => names.test(it))) {
          const fileName = `assets/pdfjs-${version}/${folder}/${name}`;
          this.emitFile({ type: "asset", fileName, source: readFileSync(path.join(from, name)) });
        }
      }
    },
  };
}
