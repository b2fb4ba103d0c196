import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, it } from "vitest";

const PROGRAM = new URL("../src/program.ts", import.meta.url).href;

/** Prints the packages, the project's own among them, whose modules a command reads. */
const SCRIPT = `
import { registerHooks } from "node:module";
const read = new Set();
registerHooks({
  load(url, context, next) {
    const [, outer, own] = /.*\\/node_modules\\/((?:@[^/]+\\/)?[^/]+)\\/|\\/packages\\/([^/]+)\\//u.exec(url) ?? [];
    read.add(outer ?? own);
    return next(url, context);
  },
});
const { run } = await import(${JSON.stringify(PROGRAM)});
await run(process.argv.slice(1), { out: () => {}, err: () => {} });
console.log(JSON.stringify([...read].filter(Boolean)));
`;

async function readBy(...args: readonly string[]): Promise<string[]> {
  const flags = ["--conditions=@faheng/source", "--disable-warning=ExperimentalWarning", "--input-type=module"];
  const { stdout } = await promisify(execFile)(process.execPath, [...flags, "--eval", SCRIPT, "--", ...args]);
  return JSON.parse(stdout) as string[];
}

it("a command that needs no database reads none of it, and one that does reads it", async () => {
  const [score, help, backup] = [await readBy("score", "--help"), await readBy("--help"), await readBy("backup", "-h")];
  expect(score).toEqual(expect.arrayContaining(["commander", "scoring", "plugin-api"]));
  expect(score.filter((name) => ["assessment", "database", "documents", "kysely"].includes(name))).toEqual([]);
  expect(backup).toContain("database");
  // Without a command that there is, all of them are offered.
  expect(help).toEqual(expect.arrayContaining(["assessment", "documents"]));
});
