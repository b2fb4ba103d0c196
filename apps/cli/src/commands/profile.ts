import { getProfile, listKnownProfiles } from "@faheng/assessment";
import { profileSchema } from "@faheng/domain";
import type { PluginRegistry } from "@faheng/plugin-api";
import type { Command } from "commander";
import { atDesk, DATA_OPTION, type DataOptions, withDatabase } from "../data.ts";
import { type CommandContext, printJson } from "../output.ts";

/** `faheng profile list | export <id>`: the scoring profiles of the packs and the office's own. */
export function addProfileCommands(program: Command, output: CommandContext, plugins: () => PluginRegistry): void {
  const profile = program
    .command("profile")
    .description("评分方案 / scoring profiles, the municipal office's own too: list, export");

  profile
    .command("list")
    .option(...DATA_OPTION)
    .description("every profile with its version, state and framework")
    .action(async (options: DataOptions) => {
      const known = await withDatabase(options, "reader", async (database) => {
        const { context, actor } = atDesk(database, plugins());
        return await listKnownProfiles(context, actor, null);
      });
      for (const { profile: it, status } of known) {
        output.out(`${it.id} ${it.version}  ${status}  ${it.framework.id}  ${it.title}\n`);
      }
    });

  profile
    .command("export")
    .argument("<id>", "profile id")
    .option("--version <version>", "the newest where it is left out")
    .option(...DATA_OPTION)
    .description("a profile as a faheng.profile/1 JSON document, as `faheng score` takes it")
    .action(async (id: string, { version, ...options }: DataOptions & { version?: string }) => {
      const found = await withDatabase(options, "reader", async (database) => {
        const { context, actor } = atDesk(database, plugins());
        return await getProfile(context, actor, { id, version });
      });
      printJson(output, profileSchema.encode(found.profile));
    });
}
