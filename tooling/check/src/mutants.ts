import { spawnSync } from "node:child_process";
import { existsSync, globSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { mutationsOf } from "./mutation.ts";

/**
 * `pnpm mutants [how many] [seed]`: puts single faults into `domain` and `scoring`, drawn evenly from a seed, runs the tests
 * that read the file, and lists the faults that no test noticed. The sources are as they were when it ends; run it on a clean tree.
 */
const root = fileURLToPath(new URL("../../..", import.meta.url));
const [wanted = "40", seed = "1"] = process.argv.slice(2);
const MOST_MINUTES = 5;

const files = globSync("packages/{domain,scoring}/src/**/*.ts", { cwd: root })
  .filter((file) => !/\.test\.ts$|\/index\.ts$|errors\.ts$/.test(file))
  .toSorted();
const all = files.flatMap((file) => {
  const before = readFileSync(path.join(root, file), "utf8");
  return mutationsOf(before).map((mutation) => ({ file, before, mutation }));
});

const survivors: string[] = [];
const chosen = draw(Number(wanted));
for (const { file, before, mutation } of chosen) {
  const place = `${file}:${mutation.line}  ${mutation.from} → ${mutation.to}`;
  try {
    writeFileSync(path.join(root, file), mutation.source);
    const isNoticed = notices(file);
    console.log(`${isNoticed ? "noticed " : "SURVIVED"}  ${place}`);
    if (!isNoticed) survivors.push(place);
  } finally {
    writeFileSync(path.join(root, file), before);
  }
}
console.log(
  `\n${chosen.length - survivors.length} of ${chosen.length} noticed (of ${all.length} possible; seed ${seed})`,
);

/** Whether a test fails: first the one beside the file, then those that stand beside others, then all that read it. */
function notices(file: string): boolean {
  const project = file.split("/")[1] ?? "";
  const beside = file.replace(/\.ts$/, ".test.ts");
  const run = (...args: string[]): boolean => {
    const options = { cwd: root, stdio: "ignore", timeout: MOST_MINUTES * 60_000 } as const;
    return spawnSync("vitest", [...args, "--project", project, "--bail", "1"], options).status !== 0;
  };
  if (existsSync(path.join(root, beside)) && run("run", beside)) return true;
  return run("run", `packages/${project}/src`) || run("related", "--run", file);
}

/** Mutations from a linear congruential generator: the same seed, the same faults. */
function draw(count: number): typeof all {
  const left = [...all];
  let state = Number(seed) >>> 0;
  return Array.from({ length: Math.min(count, left.length) }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return left.splice(Math.floor((state / 2 ** 32) * left.length), 1);
  }).flat();
}
