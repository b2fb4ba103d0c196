import { backUp } from "@faheng/database";
import { FahengError } from "@faheng/domain";
import type { Command } from "commander";
import { keepReleases, releasesText } from "../carry-releases.ts";
import { configOf, DATA_OPTION, type DataOptions } from "../data.ts";
import { cliErrors } from "../errors.ts";
import type { Output } from "../output.ts";

/** `faheng backup <file>`: one consistent file of the embedded database, and the kept releases of packs beside it; beside a running server too. */
export function addBackupCommand(program: Command, output: Output): void {
  program
    .command("backup <file>")
    .option(...DATA_OPTION)
    .description(
      "备份内置数据库和保留的机关包版本（<file>.packs），服务运行时也可 / back the embedded database up into a new file, with the kept releases of packs in <file>.packs, beside a running server too",
    )
    .action(async (file: string, { data }: DataOptions) => {
      const config = configOf(data, "reader");
      if (config.engine !== "sqlite") throw new FahengError(cliErrors.FAHENG_CLI_BACKUP_POSTGRES);
      const bytes = await backUp({ folder: config.folder, target: file });
      output.out(`${file}: ${bytes} bytes, ${releasesText(keepReleases(file, { data: config.folder }))}\n`);
    });
}
