import type { GeneratedFile } from "../generated-file.ts";
import { nextSteps } from "../next-steps.ts";
import type { PluginNames } from "../plugin-names.ts";

/** What the people of the agency read first. */
export function readmeFile(names: PluginNames): GeneratedFile {
  const { packageName, title } = names;
  return {
    path: "README.md",
    text: `# ${title.zh}机关包 \`${packageName}\`

给${title.zh}用的法治建设指标。现在是示例数据，请换成本机关的文件。

- 指标体系（示例，3项）：\`src/frameworks/example.ts\`
- 评分方案（示例，10分）：\`src/profiles/example.ts\`
- 报表“任务分解表”：\`src/reports/task-table.ts\`

## 存疑的地方

第2项的责任处室，示例中当作原文缺失。

## For developers

\`\`\`sh
${nextSteps(names).join("\n")}
\`\`\`

Then replace the example by your document, as [writing a plugin](../../docs/writing-a-plugin.md) shows. Keep what is printed
as printed, restate long sentences, and say what you are unsure of in \`doubts\` and \`readings\`.

Imports \`@faheng/plugin-api\` and nothing else; tests also \`@faheng/plugin-testing\`.
`,
  };
}
