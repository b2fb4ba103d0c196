import { readFileSync, writeFileSync } from "node:fs";
import { renderPage } from "./rule-page/render.ts";

/** Writes the part of docs/scoring-rules.md on the rule kinds; a test holds it to the code. */
const page = new URL("../../../docs/scoring-rules.md", import.meta.url);
writeFileSync(page, renderPage(readFileSync(page, "utf8")));
