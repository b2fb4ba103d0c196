import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const MODULES = fileURLToPath(new URL("../../node_modules/@faheng", import.meta.url));

/** A release of the pack `own` as its author wrote it. */
export interface WrittenRelease {
  readonly version: string;
  /** What its rule says an amount is: an expression over `count`. */
  readonly amount: string;
  readonly host?: string;
}

/** An installation with the pack `own` beside the commerce bureau's, which can be replaced as an upgrade does it. */
export interface DiskPack {
  /** Address of its list of packs. */
  readonly list: string;
  /** Puts a release in the place of the one that is installed. */
  install(release: WrittenRelease): void;
  remove(): void;
}

/** A pack of published form, outside of the workspace: it finds `@faheng/plugin-api` where its installation has it. */
export function packOnDisk(): DiskPack {
  const root = mkdtempSync(path.join(tmpdir(), "faheng-pack-"));
  const scope = path.join(root, "node_modules/@faheng");
  mkdirSync(scope, { recursive: true });
  for (const name of ["plugin-api", "plugin-commerce"]) symlinkSync(path.join(MODULES, name), path.join(scope, name));
  const pack = path.join(root, "node_modules/@outside/plugin-own");
  const list = path.join(root, "list.mjs");
  writeFileSync(
    list,
    `const source = (id, name, pack) => ({ id, package: name, load: async () => (await import(name))[pack] });
export const packs = [
  source("commerce", "@faheng/plugin-commerce", "commercePlugin"),
  source("own", "@outside/plugin-own", "ownPlugin"),
];
`,
  );
  return {
    list: pathToFileURL(list).href,
    install({ version, amount, host = "*" }) {
      rmSync(pack, { recursive: true, force: true });
      mkdirSync(path.join(pack, "dist"), { recursive: true });
      const exports = { ".": { types: "./dist/index.d.ts", default: "./dist/index.js" } };
      const manifest = { name: "@outside/plugin-own", version, type: "module", exports };
      writeFileSync(path.join(pack, "package.json"), JSON.stringify(manifest));
      writeFileSync(
        path.join(pack, "dist/amount.js"),
        `let calls = 0;\nexport const amountOf = (count) => (calls += 1, ${amount});\n`,
      );
      writeFileSync(path.join(pack, "dist/index.js"), declaration(version, host));
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

function declaration(version: string, host: string): string {
  return `import { defineRule, z } from "@faheng/plugin-api";
import { commercePlugin } from "@faheng/plugin-commerce";
import { amountOf } from "./amount.js";

const profile = commercePlugin.profiles[0];
const framework = commercePlugin.frameworks.find(({ id }) => id === profile.framework.id);
const scored = profile.items.find(({ clauses }) => clauses.every(({ effect }) => effect === "deduct")).indicator;
const rule = defineRule({
  kind: "own.counted",
  title: { zh: "自有规则", en: "Own rule" },
  params: z.strictObject({}),
  fact: () => z.int().min(0).max(9),
  field: () => ({ kind: "count", label: "次数", unit: "次", max: 9 }),
  read: () => "每次扣分",
  amount: (_params, count) => amountOf(count),
  bounds: () => ({ least: 0, most: 9000 }),
  arithmetic: (_params, count) => count + "次",
});
const clause = { id: "own", kind: rule.kind, effect: "deduct", params: {}, place: "第1行", wording: "每次扣分" };
const items = profile.items.map((item) => (item.indicator === scored ? { ...item, clauses: [clause] } : item));
export const ownPlugin = {
  ...commercePlugin,
  id: "own",
  version: ${JSON.stringify(version)},
  host: ${JSON.stringify(host)},
  frameworks: [{ ...framework, id: "own-2020" }],
  profiles: [{ ...profile, id: "own-points", framework: { ...profile.framework, id: "own-2020" }, items }],
  demonstrations: [],
  reports: [],
  documentReaders: {},
  rules: [rule],
};
`;
}
