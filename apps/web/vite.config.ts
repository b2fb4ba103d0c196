import react from "@vitejs/plugin-react";
import { defaultClientConditions, defineConfig } from "vite";
import { pdfParts } from "./pdf-parts.ts";
import { precompress } from "./precompress.ts";

/** Workspace packages come as source; the oldest browser met in the field is Chromium 78. */
export default defineConfig({
  plugins: [react(), pdfParts(), precompress()],
  tsconfig: "tsconfig.vite.json",
  resolve: { conditions: ["@faheng/source", ...defaultClientConditions] },
  build: {
    target: "chrome78",
    cssTarget: "chrome78",
    reportCompressedSize: false,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      output: {
        // What every page needs is one file, and what ten pages share another: each file costs a page some 400 bytes of headers
        // and a turn on a slow line, and a dozen of them held less than that.
        codeSplitting: {
          groups: [
            { name: "first", tags: ["$initial"] },
            { name: "shared", minShareCount: 6, test: /(apps|packages)\/[a-z]+\/src\// },
          ],
        },
      },
    },
  },
  server: {
    proxy: { "/api": "http://127.0.0.1:4180", "/files": "http://127.0.0.1:4180", "/demo": "http://127.0.0.1:4180" },
  },
});
