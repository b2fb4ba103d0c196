import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
const LINT = path.join(ROOT, "node_modules/.bin/oxlint");

/** Lines that a pure package may not have, and why. */
const IMPURE: Readonly<Record<string, string>> = {
  'import "node:fs";': "the machine’s",
  'import { hrtime } from "node:process";': "the machine’s",
  'export { readFileSync } from "node:fs";': "the machine’s",
  'export const later = import("node:os");': "the machine’s",
  "export const at = Date.now();": "asks the machine",
  'export const bracket = Date["now"]();': "asks the machine",
  "export const now = new Date();": "time is handed in",
  "export const text = Date();": "time is handed in",
  "export const dice = Math.random();": "asks the machine",
  "export const id = crypto.randomUUID();": "asks the machine",
  "export const soon = performance.now();": "asks the machine",
  "export const home = process.env;": "asks the machine",
  'export const page = fetch("http://example.com");': "reaches outside",
  "export const tick = setTimeout(() => {}, 1);": "reaches outside",
  'console.log("x");': "asks the machine",
  "export const day = new Date(0).getDate();": "time zone or language",
  "export const offset = new Date(0).getTimezoneOffset();": "time zone or language",
  'export const order = "a".localeCompare("b");': "time zone or language",
  "export const zone = new Intl.DateTimeFormat().resolvedOptions();": "time zone or language",
};

/** Lines that look like them and are none. */
const PURE = [
  "export const given = new Date(0).getTime();",
  "export const utc = new Date(0).getUTCDate();",
  'export const parsed = Date.parse("2017-01-01");',
  "export const highest = Math.max(1, 2);",
  "const process = { transitions: [1] };",
  "export const first = process.transitions[0];",
  "export const copy = structuredClone([1]);",
];

describe("purity of the core", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), "faheng-purity-"));
    const config = {
      jsPlugins: [path.join(ROOT, "tooling/lint/src/plugin.ts")],
      categories: { correctness: "off" },
      rules: { "faheng/purity": "error" },
    };
    writeFileSync(path.join(folder, ".oxlintrc.json"), JSON.stringify(config));
    for (const role of ["domain", "scoring", "aggregation", "documents"]) {
      const src = path.join(folder, role, "src");
      mkdirSync(src, { recursive: true });
      const manifest = { name: `@faheng/${role}`, faheng: { role } };
      writeFileSync(path.join(folder, role, "package.json"), JSON.stringify(manifest));
      writeFileSync(path.join(src, "impure.ts"), Object.keys(IMPURE).join("\n"));
      writeFileSync(path.join(src, "pure.ts"), PURE.join("\n"));
      writeFileSync(path.join(src, "impure.test.ts"), Object.keys(IMPURE).join("\n"));
    }
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  /** What the rule says of a file, by line; line 1 is the first. */
  function said(file: string): Map<number, string> {
    let out = "";
    try {
      out = execFileSync(LINT, ["--format", "json", file], { cwd: folder, encoding: "utf8" });
    } catch (cause) {
      out = String((cause as { stdout?: unknown }).stdout);
    }
    const { diagnostics } = JSON.parse(out) as {
      diagnostics: { message: string; labels: { span: { line: number } }[] }[];
    };
    return new Map(diagnostics.map((it) => [it.labels[0]?.span.line ?? 0, it.message]));
  }

  it.each(["domain", "scoring", "aggregation"])("%s asks nothing of the machine", (role) => {
    const found = said(`${role}/src/impure.ts`);
    const expected = Object.values(IMPURE);
    expect([...found.keys()]).toEqual(expected.map((_, index) => index + 1));
    for (const [index, reason] of expected.entries()) expect(found.get(index + 1)).toContain(reason);
  });

  it("takes nothing that only looks like it, no test, and no other package", () => {
    for (const file of ["domain/src/pure.ts", "domain/src/impure.test.ts", "documents/src/impure.ts"]) {
      expect([...said(file)], file).toEqual([]);
    }
  });
});
