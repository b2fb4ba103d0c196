import { existsSync, globSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const ROOT = "$TURBO_ROOT$/";

/** What is named and read by no test, or of which only a part is read that is declared by itself; and why. */
const UNREAD: Readonly<Record<string, string>> = {
  "apps/web: docs/pictures": "pnpm docs:pictures writes them, which is no test",
  "packages/database: .": "reads the sources of packages, plugins and apps, and declares those",
  "packages/scoring: .": "reads the published forms and examples, and declares those",
  "tooling/check: .": "its test reads a folder of its own; the root is for the run of all tests",
};

/** Written, or set by the lockfile, which decides by itself. */
const ELSEWHERE = /^artifacts\/|(?:^|\/)node_modules(?:\/|$)/u;

/** Tested packages. */
const packages = globSync("{packages,plugins,apps,tooling}/*/package.json", { cwd: root })
  .filter((file) => {
    const { scripts } = JSON.parse(readFileSync(path.join(root, file), "utf8")) as { scripts?: { test?: string } };
    return scripts?.test !== undefined;
  })
  .map((file) => path.dirname(file));

/** Files and folders outside its package that the code of a package names by a relative path, from the root. */
function reachedFrom(folder: string): string[] {
  const found = new Set<string>();
  for (const file of globSync(`${folder}/{src,test,bin,scripts}/**/*.{ts,tsx,js}`, { cwd: root })) {
    const text = readFileSync(path.join(root, file), "utf8");
    for (const [, reach] of text.matchAll(/["'`]((?:\.\.\/)+(?:\.\.|[\w./-]*))["'`]/gu)) {
      const target = path.posix.normalize(path.posix.join(path.posix.dirname(file), reach ?? "")).replace(/\/$/u, "");
      if (target !== folder && !target.startsWith(`${folder}/`)) found.add(target);
    }
  }
  return [...found].toSorted();
}

/** Globs from the root whose files decide, beside its own and those of its dependencies, whether its tests run again. */
function declaredBy(folder: string): string[] {
  const file = path.join(root, folder, "turbo.json");
  const { tasks } = JSON.parse(existsSync(file) ? readFileSync(file, "utf8") : "{}") as {
    tasks?: { test?: { inputs?: string[] } };
  };
  return (tasks?.test?.inputs ?? []).filter((it) => it.startsWith(ROOT)).map((it) => it.slice(ROOT.length));
}

const areas = new Set(["packages", "plugins", "apps", "tooling"]);

/** Whether a file, or something in a folder, is among the globs; the root itself where the sources of all rooms are. */
function isDeclared(target: string, globs: readonly string[]): boolean {
  if (target === "." || areas.has(target)) return globs.includes("{packages,plugins,apps,tooling}/*/{src,bin}/**");
  const parts = target.split("/");
  // `apps/web/dist` is made of the sources of `apps/web`, which is what decides.
  const made = parts.indexOf("dist");
  const tried = made < 0 ? [target, `${target}/x`] : [`${parts.slice(0, made).join("/")}/src/x.ts`];
  return tried.some((it) => globs.some((glob) => path.matchesGlob(it, glob)));
}

it("every file outside its package that a test may read decides whether the test runs again", () => {
  expect(packages.length).toBeGreaterThan(20);
  const missing = packages.flatMap((folder) => {
    const globs = declaredBy(folder);
    return reachedFrom(folder)
      .filter((target) => !isDeclared(target, globs))
      .filter(
        (target) => !ELSEWHERE.test(target) && existsSync(path.join(root, target.replace(/\/dist(?:\/.*)?$/u, ""))),
      )
      .map((target) => `${folder}: ${target}`)
      .filter((line) => !(line in UNREAD));
  });
  expect(missing).toEqual([]);
});

it("a folder that is not declared is found", () => {
  expect(isDeclared("docs/errors.md", ["packages/**"])).toBe(false);
  expect(isDeclared(".", ["docs/**"])).toBe(false);
});
