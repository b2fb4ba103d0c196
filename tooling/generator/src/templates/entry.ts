import type { GeneratedFile } from "../generated-file.ts";
import type { PluginNames } from "../plugin-names.ts";

/** The one export of the package. */
export function entryFile({ id, camel, title }: PluginNames): GeneratedFile {
  return {
    path: "src/index.ts",
    text: `import { definePlugin } from "@faheng/plugin-api";
import { ${camel}Example } from "./frameworks/example.ts";
import { ${camel}ExampleProfile } from "./profiles/example.ts";
import { taskTable } from "./reports/task-table.ts";

/** The agency pack. */
export const ${camel}Plugin = definePlugin({
  id: "${id}",
  version: "0.1.0",
  host: "^0.2.0",
  title: { zh: ${JSON.stringify(title.zh)}, en: ${JSON.stringify(title.en)} },
  about: { zh: "示例机关包，换成本机关的文件。", en: "An example pack, to be filled with the agency's own documents." },
  frameworks: [${camel}Example],
  profiles: [${camel}ExampleProfile],
  reports: [taskTable],
});
`,
  };
}
