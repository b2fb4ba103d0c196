import { migrate } from "@faheng/database";
import type { Command } from "commander";
import { DATA_OPTION, type DataOptions, withDatabase } from "../data.ts";
import type { CommandContext } from "../output.ts";

/** `faheng migrate`: brings the database up to date, all missing steps or none. */
export function addMigrateCommand(program: Command, output: CommandContext): void {
  program
    .command("migrate")
    .option(...DATA_OPTION)
    .description("bring the database up to date (the server does so itself when it starts)")
    .action(async (options: DataOptions) => {
      const steps = await withDatabase(options, "server", (database) => migrate(database, new Date()));
      for (const step of steps) output.out(`${step}\n`);
      output.out(steps.length === 0 ? "up to date\n" : `${steps.length} steps\n`);
    });
}
