import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { pluginFiles } from "./plugin-files.ts";

const run = promisify(execFile);
const generator = fileURLToPath(new URL("..", import.meta.url));
const bin = (name: string): string => join(generator, "../../node_modules/.bin", name);

const VITEST_CONFIG = `import { sharedTestSettings } from "@faheng/vitest-config";
import { defineConfig } from "vitest/config";
export default defineConfig(sharedTestSettings);
`;

let folder: string;
beforeAll(async () => {
  // Inside this package, so that it is a folder of the workspace as plugins/ is.
  folder = await mkdtemp(join(generator, ".generated-"));
  const files = [
    ...pluginFiles("water-affairs", { zh: "水务局", en: "Water affairs" }),
    { path: "vitest.config.ts", text: VITEST_CONFIG },
  ];
  // What an installation in the workspace would link.
  await symlink(join(generator, "node_modules"), join(folder, "node_modules"));
  for (const { path, text } of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test("the pack typechecks", async () => {
  await expect(run(bin("tsc"), ["--noEmit", "-p", folder])).resolves.toMatchObject({ stdout: "" });
});

test("its own tests pass: the plugin contract and its golden scores", async () => {
  const environment = { ...process.env, CI: "", NO_COLOR: "1" };
  const { stdout } = await run(bin("vitest"), ["run", "--root", folder], { env: environment });
  expect(stdout).toMatch(/Test Files\s+2 passed/);
});

test("it is formatted and linted as the house's own", async () => {
  const root = { cwd: join(generator, "../..") };
  await expect(run(bin("oxfmt"), ["--check", folder], root)).resolves.toBeDefined();
  await expect(run(bin("oxlint"), [join(folder, "src"), join(folder, "test")], root)).resolves.toBeDefined();
});

test("the same id gives the same files, and each only once", () => {
  const files = pluginFiles("water-affairs");
  expect(pluginFiles("water-affairs")).toEqual(files);
  expect(new Set(files.map(({ path }) => path)).size).toBe(files.length);
});
