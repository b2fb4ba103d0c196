import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { root } from "./error-catalogue.ts";
import { renderProcesses } from "./process-page.ts";

it("the process stands in docs/process.md as it decides (pnpm docs:process)", () => {
  expect(readFileSync(`${root}/docs/process.md`, "utf8")).toBe(renderProcesses());
});
