import { spawnSync } from "node:child_process";
import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

/**
 * `npm run campaign [-- --share 0.1] [-- --engine sqlite] [-- words of a file's name]`: runs every test whose number of runs has a
 * long count (`runs` of `@faheng/vitest-config/runs`) with that count, on both engines or on one, each with chances of its own. What
 * fails prints its seed, by which it is run again.
 */
const root = fileURLToPath(new URL("../../..", import.meta.url));
const { values, positionals } = parseArgs({
  options: { share: { type: "string", default: "1" }, engine: { type: "string" } },
  allowPositionals: true,
});
if (!(Number(values.share) > 0)) {
  console.error("--share is a number above 0: 0.1 for a tenth of the long counts");
  process.exit(2);
}
if (values.engine !== undefined && !["sqlite", "postgres"].includes(values.engine)) {
  console.error("--engine is sqlite or postgres");
  process.exit(2);
}
const files = globSync("{packages,plugins,apps,tooling}/*/{src,test}/**/*.test.{ts,tsx}", { cwd: root })
  .filter((file) => readFileSync(path.join(root, file), "utf8").includes('"@faheng/vitest-config/runs"'))
  .filter((file) => positionals.every((word) => file.includes(word)))
  .toSorted();
if (files.length === 0) {
  console.error("no file of that name has a long count");
  process.exit(2);
}
console.log(`${files.length} files, ${values.share} of their long counts:\n  ${files.join("\n  ")}`);
const env = { ...process.env, FAHENG_CAMPAIGN: values.share };
const hour = 60 * 60 * 1000;
const args = ["run", `--testTimeout=${String(6 * hour)}`, `--hookTimeout=${String(hour)}`, ...files];
// Tests of both engines stand under the name of each.
if (values.engine !== undefined) args.push("-t", `· ${values.engine}`);
const { status } = spawnSync("vitest", args, { cwd: root, env, stdio: "inherit" });
process.exit(status ?? 1);
