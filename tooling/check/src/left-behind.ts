import { spawnSync } from "node:child_process";

/** Files of a tree that git neither knows nor leaves out; none where there is no git or no repository. */
export function strayFiles(root: string): ReadonlySet<string> {
  const { status, stdout } = spawnSync("git", ["ls-files", "--others", "--exclude-standard"], {
    cwd: root,
    encoding: "utf8",
  });
  return new Set(status === 0 ? stdout.split("\n").filter((line) => line !== "") : []);
}

/** What lies there now and did not before, a line each; empty for nothing. */
export function saysLeftBehind(before: ReadonlySet<string>, now: ReadonlySet<string>): string {
  const left = [...now].filter((file) => !before.has(file));
  const named = left.slice(0, 10).map((file) => `× left behind by a test: ${file}\n`);
  if (left.length > named.length) named.push(`× and ${left.length - named.length} more files\n`);
  return named.join("");
}
