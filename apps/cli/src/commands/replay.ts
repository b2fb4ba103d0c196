import { replayCycle } from "@faheng/assessment";
import type { PluginRegistry } from "@faheng/plugin-api";
import type { Command } from "commander";
import { atDesk, DATA_OPTION, type DataOptions, withDatabase } from "../data.ts";
import type { CommandContext } from "../output.ts";

/** `faheng replay <cycle>`: computes every score anew from what was pinned and stored; exit 1 on a difference. */
export function addReplayCommand(program: Command, plugins: () => PluginRegistry, output: CommandContext): void {
  program
    .command("replay")
    .argument("<cycle>", "周期编号 / id of the cycle")
    .option(...DATA_OPTION)
    .description(
      "按固定的方案和保存的事实重算一个周期，逐字节比较 / " +
        "compute a cycle anew from its pinned manifests and stored facts; exit 1 on a difference",
    )
    .action(async (cycle: string, options: DataOptions) => {
      const replayed = await withDatabase(options, "reader", async (database) => {
        const { context, actor } = atDesk(database, plugins());
        return await replayCycle(context, actor, cycle);
      });
      for (const { assessmentId, agencyName, isSame, isManifestIntact, kept, computed } of replayed) {
        const manifest = isManifestIntact ? "" : "  manifest changed";
        const scores = isSame ? (computed ?? "no profile") : `kept ${kept ?? "none"}, computed ${computed ?? "none"}`;
        output.out(`${isSame ? "same     " : "different"}  ${assessmentId}  ${agencyName}  ${scores}${manifest}\n`);
      }
      const different = replayed.filter((it) => !it.isSame).length;
      output.out(`${replayed.length} assessments, ${different} different\n`);
      if (different > 0) output.fail();
    });
}
