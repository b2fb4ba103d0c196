import { importPacks, type PluginRegistry, registerPlugins } from "@faheng/plugin-api";
import { packs, packsFrom } from "@faheng/server/plugins";
import { Command, CommanderError } from "commander";
import { type CommandContext, type Output, printError } from "./output.ts";

const EXIT_CODES = `
退出码：0 完成；1 有问题（中英文写到标准错误）；2 命令写法不对。
Exit codes: 0 done; 1 a problem, printed to stderr in Chinese and English; 2 arguments that were not understood.
`;

/** Adds a command to the program. */
type AddCommand = (program: Command, output: CommandContext, plugins: () => PluginRegistry) => void;

/**
 * Every command with its names, in the order of the help. Only the one that is called is loaded: the database and what an agency's
 * year is made of are most of the modules, and scoring a file needs neither.
 */
const COMMANDS: readonly (readonly [names: readonly string[], load: () => Promise<AddCommand>])[] = [
  [["serve"], async () => (await import("./commands/serve.ts")).addServeCommand],
  [["score"], async () => (await import("./commands/score.ts")).addScoreCommand],
  [["validate"], async () => (await import("./commands/validate.ts")).addValidateCommand],
  [["profile"], async () => (await import("./commands/profile.ts")).addProfileCommands],
  [["replay"], async () => (await import("./commands/replay.ts")).addReplayCommand],
  [["migrate"], async () => (await import("./commands/migrate.ts")).addMigrateCommand],
  [["backup"], async () => (await import("./commands/backup.ts")).addBackupCommand],
  [["archive", "restore"], async () => (await import("./commands/archive.ts")).addArchiveCommands],
  [["evidence"], async () => (await import("./commands/evidence.ts")).addEvidenceCommands],
  [["year"], async () => (await import("./commands/year.ts")).addYearCommand],
  [["verify", "verify-audit"], async () => (await import("./commands/verify.ts")).addVerifyCommand],
  [["restore-admin"], async () => (await import("./commands/restore-admin.ts")).addRestoreAdminCommands],
  [["plugin"], async () => (await import("./commands/plugin.ts")).addPluginCommands],
];

/** The one that the first word names; all of them where it names none, for the help and for "did you mean". */
function commandsFor([first = ""]: readonly string[]): (() => Promise<AddCommand>)[] {
  const named = COMMANDS.filter(([names]) => names.includes(first));
  return (named.length === 0 ? COMMANDS : named).map(([, load]) => load);
}

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
  for (const load of commandsFor(args)) (await load())(program, { ...output, fail }, registered);

  try {
    await program.parseAsync(args, { from: "user" });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    printError(output, error);
    return 1;
  }
}
