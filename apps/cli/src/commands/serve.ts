import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Command } from "commander";

/** `faheng serve`: runs the server as a process of its own, with this environment, until it is stopped. */
export function addServeCommand(program: Command, onExit: (code: number) => void): void {
  program
    .command("serve")
    .description(
      "启动服务 / run the server (settings from the environment: PORT, HOST, FAHENG_DATA, DATABASE_URL, FAHENG_MODE)",
    )
    .action(async () => {
      const main = fileURLToPath(import.meta.resolve("@faheng/server/main"));
      const server = spawn(process.execPath, [...process.execArgv, main], { stdio: "inherit" });
      for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => server.kill(signal));
      onExit(await new Promise<number>((resolve) => server.once("exit", (code) => resolve(code ?? 1))));
    });
}
