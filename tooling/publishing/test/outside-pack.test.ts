import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, it } from "vitest";
import { install, makeOutsidePack, packForAuthors } from "../src/outside-pack.ts";
import { unpack } from "../src/pack.ts";

const run = promisify(execFile);
const scratch = mkdtempSync(path.join(tmpdir(), "faheng-outside-"));
const author = path.join(scratch, "author");
const host = path.join(scratch, "host");
let made: string;

beforeAll(async () => {
  for (const folder of [author, host]) mkdirSync(folder);
  const tarballs = await packForAuthors(scratch);
  await install(tarballs, author);
  made = await makeOutsidePack("water-affairs", author);
  await install(tarballs, host);
}, 300_000);
afterAll(() => rmSync(scratch, { recursive: true }));

it("its own tests pass outside: the plugin contract and its golden scores", async () => {
  const environment = { ...process.env, CI: "", NO_COLOR: "1", NODE_OPTIONS: "" };
  const vitest = path.join(author, "node_modules/vitest/vitest.mjs");
  const { stdout } = await run(process.execPath, [vitest, "run", "--root", author], { cwd: author, env: environment });
  expect(stdout).toMatch(/Test Files\s+2 passed/u);
});

it("loads in a host, with which it shares one plugin-api and one zod", async () => {
  const target = path.join(host, "node_modules/@faheng/plugin-water-affairs");
  mkdirSync(target, { recursive: true });
  await unpack(made, target);
  const program = path.join(host, "load.mjs");
  writeFileSync(
    program,
    `import { importPacks, registerPlugins, z } from "@faheng/plugin-api";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
const source = {
  id: "water-affairs",
  package: "@faheng/plugin-water-affairs",
  load: async () => (await import("@faheng/plugin-water-affairs")).waterAffairsPlugin,
};
const { active, refused } = registerPlugins(await importPacks([source], import.meta.url));
const fromPack = createRequire(import.meta.resolve("@faheng/plugin-water-affairs"));
const same = (name) => import.meta.resolve(name) === pathToFileURL(fromPack.resolve(name)).href;
console.log(JSON.stringify({
  active: active.map(({ id, frameworks, profiles }) => [id, frameworks.length, profiles.length]),
  refused: refused.map(({ id, problems }) => [id, problems.map(String)]),
  isOneApi: same("@faheng/plugin-api"),
  isOneZod: z.object === (await import("zod")).object,
}));
`,
  );
  const { stdout } = await run(process.execPath, [program], { cwd: host, env: { PATH: process.env["PATH"] } });
  expect(JSON.parse(stdout)).toEqual({
    active: [["water-affairs", 1, 1]],
    refused: [],
    isOneApi: true,
    isOneZod: true,
  });
});
