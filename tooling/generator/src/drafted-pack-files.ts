import type { FrameworkInput } from "@faheng/domain";
import type { ProfileInput } from "@faheng/plugin-api";
import { frameworkModule, nameOf } from "./framework-module.ts";
import type { GeneratedFile } from "./generated-file.ts";
import { pluginNames } from "./plugin-names.ts";
import { packageFiles } from "./templates/package.ts";

/** What a document came to, as far as a pack carries it. */
export interface DraftedPack {
  readonly framework: FrameworkInput;
  /** `null` where no sentence of the document states any points. */
  readonly profile: ProfileInput | null;
  /** What the author has to look at, a line each. */
  readonly notes: readonly string[];
}

/**
 * A complete pack of data alone out of a drafted framework and its profile, which the host loads as it stands: groups that nobody
 * has placed yet stand nowhere in the taxonomies. Pure; whoever writes the files sees to it that the folder is new.
 *
 * @param id the pack's: small letters, digits and hyphens
 * @throws FAHENG_GENERATOR_ID
 */
export function draftedPackFiles(id: string, { framework, profile, notes }: DraftedPack): readonly GeneratedFile[] {
  const names = pluginNames(id, { zh: framework.issuer, en: id });
  const placed = {
    ...framework,
    groups: framework.groups.map((group) => ({ ...group, taxonomies: group.taxonomies ?? { O: [], S: [], D: [] } })),
  };
  const own = nameOf(framework.id);
  const imports = [
    `import { definePlugin } from "@faheng/plugin-api";`,
    `import { ${own} } from "./frameworks/${framework.id}.ts";`,
    ...(profile === null ? [] : [`import { ${own}Profile } from "./profiles/${framework.id}.ts";`]),
  ];
  return [
    ...packageFiles(names),
    { path: `src/frameworks/${framework.id}.ts`, text: frameworkModule(placed, notes) },
    ...(profile === null
      ? []
      : [{ path: `src/profiles/${framework.id}.ts`, text: profileModule(`${own}Profile`, profile) }]),
    {
      path: "src/index.ts",
      text: `${imports.join("\n")}

/** Drafted from a document, to be checked item by item. */
export const ${names.camel}Plugin = definePlugin({
  id: "${id}",
  version: "0.1.0",
  host: "^0.2.0",
  title: { zh: ${JSON.stringify(framework.issuer)}, en: ${JSON.stringify(id)} },
  about: { zh: "由文件导入的草稿，请逐项核对。", en: "Drafted from a document, to be checked item by item." },
  frameworks: [${own}],
  profiles: [${profile === null ? "" : `${own}Profile`}],
  reports: [],
});
`,
    },
    {
      path: "README.md",
      text: `# 机关包 \`${names.packageName}\`

由文件“${framework.title}”导入的草稿：${framework.indicators.length}项。各分组还没有对应到三个参照目录（\`taxonomies\`）。

## 存疑的地方

${notes.length === 0 ? "没有。" : notes.map((note) => `- ${note.replace(/\s+/gu, " ")}`).join("\n")}
`,
    },
  ];
}

function profileModule(name: string, profile: ProfileInput): string {
  return `import type { ProfileInput } from "@faheng/plugin-api";

/** Rules as the document's sentences were read; what is ours is listed in \`readings\`. */
export const ${name}: ProfileInput = ${JSON.stringify(profile)};
`;
}
