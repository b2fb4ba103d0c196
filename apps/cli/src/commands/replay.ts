import { replayCycle, type UnsteadyRule } from "@faheng/assessment";
import { formatPoints } from "@faheng/domain";
import type { PluginRegistry } from "@faheng/plugin-api";
import type { Command } from "commander";
import { atDesk, DATA_OPTION, type DataOptions, withDatabase } from "../data.ts";
import { withKept } from "../kept-releases.ts";
import type { CommandContext } from "../output.ts";

/** What may have made a difference, for people. */
const CAUSES = {
  data: "what changed: the data / 变化的是数据",
  pack: "what changed: the pack / 变化的是机关包",
  "pack-unknown": "the pack was pinned without its code / 当时没有固定机关包代码",
  engine: "what changed: the engine / 变化的是计分引擎",
  rule: "nothing changed: a rule of the pack does not answer by its facts alone / 数据、机关包、引擎都没有变化，是机关包的规则每次算得不一样",
} as const;

/** `faheng replay <cycle>`: computes every score anew from what was pinned and stored; exit 1 on a difference. */
export function addReplayCommand(program: Command, output: CommandContext, plugins: () => PluginRegistry): void {
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
        const { context, actor } = atDesk(database, withKept(plugins(), options));
        return await replayCycle(context, actor, cycle);
      });
      for (const it of replayed) {
        const { assessmentId, agencyName, isSame, isManifestIntact, kept, computed, causes, unsteady, fault } = it;
        const manifest = isManifestIntact ? "" : "  manifest changed";
        const changed = causes.length === 0 ? "" : `  ${causes.map((cause) => CAUSES[cause]).join("; ")}`;
        const why = fault === null ? "" : `  ${fault.code} ${fault.message.zh} ${fault.message.en}`;
        const scores = isSame ? (computed ?? "no profile") : `kept ${kept ?? "none"}, computed ${computed ?? "none"}`;
        output.out(
          `${isSame ? "same     " : "different"}  ${assessmentId}  ${agencyName}  ${scores}${manifest}${changed}${why}\n`,
        );
        for (const rule of unsteady) output.out(`  ${unsteadyText(rule)}\n`);
      }
      const different = replayed.filter((it) => !it.isSame).length;
      output.out(`${replayed.length} assessments, ${different} different\n`);
      if (different > 0) output.fail();
    });
}

/** `canteen 1.0.0  canteen.broken-plates  2: 96 → 94` */
function unsteadyText({ pluginId, version, kinds, indicator, before, after }: UnsteadyRule): string {
  const amounts = `${amountText(before)} → ${amountText(after)}`;
  return `机关包 / pack ${pluginId} ${version}  规则 / rule ${kinds.join(", ")}  指标 / indicator ${indicator}: ${amounts}`;
}

function amountText(interval: UnsteadyRule["before"]): string {
  const ends = [interval?.worst ?? null, interval?.best ?? null].map((it) => (it === null ? "—" : formatPoints(it)));
  return ends[0] === ends[1] ? ends[0]! : ends.join("–");
}
