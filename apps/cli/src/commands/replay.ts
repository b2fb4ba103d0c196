import { replayCycle } from "@faheng/assessment";
import type { PluginRegistry } from "@faheng/plugin-api";
import type { Command } from "commander";
import { atDesk, DATA_OPTION, type DataOptions, withDatabase } from "../data.ts";
import type { CommandContext } from "../output.ts";

/** What may have made a difference, for people. */
const CAUSES = {
  data: "what changed: the data / 变化的是数据",
  pack: "what changed: the pack / 变化的是机关包",
  "pack-unknown": "the pack was pinned without its code / 当时没有固定机关包代码",
  engine: "what changed: the engine / 变化的是计分引擎",
} as const;

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
      for (const it of replayed) {
        const { assessmentId, agencyName, isSame, isManifestIntact, kept, computed, causes, fault } = it;
        const manifest = isManifestIntact ? "" : "  manifest changed";
        const changed = causes.length === 0 ? "" : `  ${causes.map((cause) => CAUSES[cause]).join("; ")}`;
        const why = fault === null ? "" : `  ${fault.code} ${fault.message.zh} ${fault.message.en}`;
        const scores = isSame ? (computed ?? "no profile") : `kept ${kept ?? "none"}, computed ${computed ?? "none"}`;
        output.out(
          `${isSame ? "same     " : "different"}  ${assessmentId}  ${agencyName}  ${scores}${manifest}${changed}${why}\n`,
        );
      }
      const different = replayed.filter((it) => !it.isSame).length;
      output.out(`${replayed.length} assessments, ${different} different\n`);
      if (different > 0) output.fail();
    });
}
