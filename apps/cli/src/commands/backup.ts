import { backUp } from "@faheng/database";
import { FahengError } from "@faheng/domain";
import type { Command } from "commander";
import { configOf, DATA_OPTION, type DataOptions } from "../data.ts";
import { cliErrors } from "../errors.ts";
import type { Output } from "../output.ts";

/** `faheng backup <file>`: one consistent file of the embedded database, beside a running server too. */
export function addBackupCommand(program: Command, output: Output): void {
  program
    .command("backup <file>")
    .option(...DATA_OPTION)
    .description(
      "备份内置数据库，服务运行时也可 / back the embedded database up into a new file, beside a running server too",
    )
    .action(async (file: string, { data }: DataOptions) => {
      const config = configOf(data, "reader");
      if (config.engine !== "sqlite") throw new FahengError(cliErrors.FAHENG_CLI_BACKUP_POSTGRES);
      const bytes = await backUp({ folder: config.folder, target: file });
      output.out(`${file}: ${bytes} bytes\n`);
    });
}
