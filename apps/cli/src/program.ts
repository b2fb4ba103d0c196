import { importPacks, type PluginRegistry, registerPlugins } from "@faheng/plugin-api";
import { packs, packsFrom } from "@faheng/server/plugins";
import { Command, CommanderError } from "commander";
import { addPluginCommands } from "./commands/plugin.ts";
import { addMigrateCommand } from "./commands/migrate.ts";
import { addProfileCommands } from "./commands/profile.ts";
import { addReplayCommand } from "./commands/replay.ts";
import { addRestoreAdminCommands } from "./commands/restore-admin.ts";
import { addScoreCommand } from "./commands/score.ts";
import { addServeCommand } from "./commands/serve.ts";
import { addArchiveCommands } from "./commands/archive.ts";
import { addEvidenceCommands } from "./commands/evidence.ts";
import { addBackupCommand } from "./commands/backup.ts";
import { addYearCommand } from "./commands/year.ts";
import { addVerifyCommand } from "./commands/verify.ts";
import { addValidateCommand } from "./commands/validate.ts";
import { type Output, printError } from "./output.ts";

const EXIT_CODES = `
退出码：0 完成；1 有问题（中英文写到标准错误）；2 命令写法不对。
Exit codes: 0 done; 1 a problem, printed to stderr in Chinese and English; 2 arguments that were not understood.
`;

/**
 * Runs the command line once.
 *
 * @returns the exit code: 0 done, 1 a problem that was printed, 2 arguments that were not understood.
 */
export async function run(args: readonly string[], output: Output): Promise<number> {
  const imported = await importPacks(packs, packsFrom);
  let registry: PluginRegistry | null = null;
  const registered = (): PluginRegistry => (registry ??= registerPlugins(imported));

  const program = new Command("faheng")
    .description(
      "法衡：法治政府建设指标体系与考核评分 / rule-of-law indicator frameworks: serve, score, replay, verify, packs",
    )
    .configureOutput({ writeOut: output.out, writeErr: output.err })
    .exitOverride()
    .showHelpAfterError()
    .addHelpText("after", EXIT_CODES);
  let exitCode = 0;
  const fail = (): void => {
    exitCode = 1;
  };
  addServeCommand(program);
  addScoreCommand(program, registered, { ...output, fail });
  addValidateCommand(program, registered, { ...output, fail });
  addProfileCommands(program, registered, { ...output, fail });
  addReplayCommand(program, registered, { ...output, fail });
  addMigrateCommand(program, { ...output, fail });
  addBackupCommand(program, { ...output, fail });
  addArchiveCommands(program, { ...output, fail });
  addEvidenceCommands(program, { ...output, fail });
  addYearCommand(program, registered, { ...output, fail });
  addVerifyCommand(program, registered, { ...output, fail });
  addRestoreAdminCommands(program, registered, { ...output, fail });
  addPluginCommands(program, registered, { ...output, fail });

  try {
    await program.parseAsync(args, { from: "user" });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    printError(output, error);
    return 1;
  }
}
