import react from "@vitejs/plugin-react";
import { defaultClientConditions, defineConfig } from "vite";
import { englishApart } from "./english-apart.ts";
import { pdfParts } from "./pdf-parts.ts";
import { precompress } from "./precompress.ts";

/** Workspace packages come as source; the oldest browser met in the field is Chromium 78. */
export default defineConfig({
  plugins: [englishApart(), react(), pdfParts(), precompress()],
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
        // What every page needs is one file, and what five share another: each file costs a page some 800 bytes of headers and a
        // turn on a slow line, and a dozen of them held less than that.
        codeSplitting: {
          groups: [
            { name: "first", tags: ["$initial"] },
            // What files are dropped on weighs more than all else they share, and no desk has it.
            { name: "shared", minShareCount: 5, test: /(apps|packages)\/[a-z]+\/src\/(?!parts\/workbook-file)/ },
            // What every desk draws at once, in one file.
            {
              name: "desk",
              test: /(at-a-glance|group-chart|stages-panel|ledger-light|supervision-light|cycle-cards|desk-page)\.tsx?$/,
            },
          ],
        },
      },
    },
  },
  server: {
    proxy: { "/api": "http://127.0.0.1:4180", "/files": "http://127.0.0.1:4180", "/demo": "http://127.0.0.1:4180" },
  },
});
