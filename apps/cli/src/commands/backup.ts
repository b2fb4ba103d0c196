import { backUp } from "@faheng/database";
import { FahengError } from "@faheng/domain";
import type { Command } from "commander";
import { besideOf, EVIDENCE_OPTION, keepEvidence, tellCopy } from "../carry-evidence.ts";
import { keepReleases, releasesText } from "../carry-releases.ts";
import { configOf, DATA_OPTION, type DataOptions, withDatabase } from "../data.ts";
import { cliErrors } from "../errors.ts";
import type { CommandContext } from "../output.ts";

/** `faheng backup <file>`: one consistent file of the embedded database, and the kept releases of packs beside it; beside a running server too. */
export function addBackupCommand(program: Command, output: CommandContext): void {
  program
    .command("backup <file>")
    .option(...DATA_OPTION)
    .option(...EVIDENCE_OPTION)
    .description(
      "备份内置数据库和保留的机关包版本（<file>.packs），服务运行时也可 / back the embedded database up into a new file, with the kept releases of packs in <file>.packs, beside a running server too",
    )
    .action(async (file: string, { data, withEvidence = false }: DataOptions & { readonly withEvidence?: boolean }) => {
      const config = configOf(data, "reader");
      if (config.engine !== "sqlite") throw new FahengError(cliErrors.FAHENG_CLI_BACKUP_POSTGRES);
      const bytes = await backUp({ folder: config.folder, target: file });
      output.out(`${file}: ${bytes} bytes, ${releasesText(keepReleases(file, { data: config.folder }))}\n`);
      if (!withEvidence) return;
      const options = { data: config.folder };
      await withDatabase(options, "reader", async (database) => {
        tellCopy(await keepEvidence(database, besideOf(file), options), output);
      });
    });
}
