import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** `pnpm test-ratio`: lines of tests for each line of source, by package; lines that are empty are not counted. */
const root = fileURLToPath(new URL("../../..", import.meta.url));
const packages = process.argv.length > 2 ? process.argv.slice(2) : ["domain", "scoring", "scoring-bulk"];
for (const name of packages) {
  const all = globSync(`packages/${name}/{src,test}/**/*.{ts,tsx}`, { cwd: root });
  const isTest = (file: string): boolean => /\.test\.tsx?$|\/test\//.test(file);
  const [tests, sources] = [count(all.filter(isTest)), count(all.filter((file) => !isTest(file)))];
  console.log(`${name.padEnd(16)} ${tests} : ${sources} = ${(tests / sources).toFixed(2)}`);
}

function count(files: readonly string[]): number {
  const lines = files.flatMap((file) => readFileSync(`${root}/${file}`, "utf8").split("\n"));
  return lines.filter((line) => line.trim() !== "").length;
}
