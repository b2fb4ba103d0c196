import { writeFileSync } from "node:fs";
import { root } from "./error-catalogue.ts";
import { renderProcesses } from "./process-page.ts";

writeFileSync(`${root}/docs/process.md`, renderProcesses());
