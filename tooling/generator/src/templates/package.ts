import type { GeneratedFile } from "../generated-file.ts";
import type { PluginNames } from "../plugin-names.ts";

/** The package's own files: name, settings, and the wall it stands behind. */
export function packageFiles({ id, packageName, title }: PluginNames): GeneratedFile[] {
  return [
    json("package.json", {
      name: packageName,
      version: "0.1.0",
      description: `Agency pack: ${title.en} (${title.zh}).`,
      license: "Apache-2.0",
      files: ["dist", "README.md"],
      type: "module",
      exports: {
        ".": { "@faheng/source": "./src/index.ts", types: "./dist/index.d.ts", default: "./dist/index.js" },
      },
      publishConfig: {
        exports: { ".": { types: "./dist/index.d.ts", default: "./dist/index.js" } },
        access: "public",
      },
      scripts: {
        typecheck: "tsc --noEmit",
        test: `vitest run --root ../.. --project ${id}`,
        build: "tsc -p tsconfig.build.json",
        prepack: "rm -rf dist && pnpm run build",
      },
      devDependencies: {
        "@faheng/plugin-api": "workspace:*",
        "@faheng/plugin-testing": "workspace:*",
        "@faheng/tsconfig": "workspace:*",
        "@types/node": "catalog:",
        typescript: "catalog:",
        vitest: "catalog:",
      },
      // The host's own copy, so that both speak of the same things.
      peerDependencies: { "@faheng/plugin-api": "workspace:^" },
      engines: { node: ">=24" },
      faheng: { role: "plugin" },
    }),
    json("tsconfig.json", { extends: "@faheng/tsconfig/node.json", include: ["src", "test"] }),
    json("tsconfig.build.json", {
      extends: "./tsconfig.json",
      compilerOptions: { noEmit: false, outDir: "dist", rootDir: "src", declaration: true },
      include: ["src"],
      exclude: ["src/**/*.test.ts"],
    }),
    json("turbo.json", { extends: ["//"], tags: ["plugin"] }),
  ];
}

function json(path: string, value: unknown): GeneratedFile {
  const text = JSON.stringify(value, null, 2);
  return { path, text: `${path === "package.json" ? text : onOneLine(text)}\n` };
}

/** Lists of strings on one line, as the house's formatter writes them everywhere but in package.json. */
function onOneLine(text: string): string {
  return text.replace(/\[\s+("[^[\]]*")\s+\]/g, (_, items: string) => `[${items.replace(/\s*\n\s*/g, " ")}]`);
}
