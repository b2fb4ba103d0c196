import type { PluginNames } from "./plugin-names.ts";

/** What an author does after the pack is written, in order: commands, and the one list that is edited by hand. */
export function nextSteps({ id, camel, packageName }: PluginNames): readonly string[] {
  return [
    "pnpm install                                  # links the pack into the workspace",
    `pnpm vitest run --project ${id}`,
    `pnpm --filter @faheng/server add --workspace ${packageName}`,
    `# in apps/server/src/plugins.ts, the only list of packs: list ${packageName} with its ${camel}Plugin`,
    `pnpm faheng plugin validate ${id}`,
  ];
}
