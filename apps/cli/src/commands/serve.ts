import type { Command } from "commander";

/**
 * `faheng serve`: runs the server in this process, with this environment, until it is stopped. In a process of its own it
 * would live on when this one is killed.
 */
export function addServeCommand(program: Command): void {
  program
    .command("serve")
    .description(
      "启动服务 / run the server (settings from the environment: PORT, HOST, FAHENG_DATA, DATABASE_URL, FAHENG_MODE)",
    )
    .action(async () => {
      await import("@faheng/server/main");
    });
}
