import { type Actor, beginRestoration, type Context, finishRestoration } from "@faheng/assessment";
import type { OpenDatabase } from "@faheng/database";
import type { PluginRegistry } from "@faheng/plugin-api";
import type { Command } from "commander";
import { atDesk, DATA_OPTION, type DataOptions, requireCurrent, withDatabase } from "../data.ts";
import type { CommandContext } from "../output.ts";
import { readSecrets } from "../read-secrets.ts";

/**
 * `faheng restore-admin begin|finish <login>`: break-glass for a security administrator, in two steps, beside a running
 * server. The code and the password come from the terminal or standard input: arguments stand in the shell's history.
 */
export function addRestoreAdminCommands(program: Command, output: CommandContext, plugins: () => PluginRegistry): void {
  const restore = program
    .command("restore-admin")
    .description(
      "恢复被锁定或忘记密码的安全管理员 / restore a security administrator who is locked out or has forgotten",
    );
  restore
    .command("begin")
    .argument("<login>", "账号 / login")
    .option(...DATA_OPTION)
    .description(
      "第一步：签发一次性恢复码，十五分钟内有效 / first step: give out a one-time code, good for fifteen minutes",
    )
    .action(async (login: string, options: DataOptions) => {
      const { code } = await withDatabase(options, "guest", async (database) => {
        const { context, actor } = await operatorOf(database, plugins());
        return await beginRestoration(context, actor, { login });
      });
      output.out(`${code}\n`);
      output.err(
        `十五分钟内有效，只能用一次；下一步：faheng restore-admin finish ${login}\n` +
          `good once, for fifteen minutes; next: faheng restore-admin finish ${login}\n`,
      );
    });
  restore
    .command("finish")
    .argument("<login>", "账号 / login")
    .option(...DATA_OPTION)
    .description(
      "第二步：凭恢复码设新密码；动态口令须重新启用，所有登录结束 / " +
        "second step: for the code, a new password; the second factor is to be set up anew, all sessions end",
    )
    .action(async (login: string, options: DataOptions) => {
      const [code = "", password = ""] = await readSecrets(["恢复码 / code", "新密码 / new password"], output);
      await withDatabase(options, "guest", async (database) => {
        const { context, actor } = await operatorOf(database, plugins());
        await finishRestoration(context, actor, { login, code, password });
      });
      output.out(`已恢复 / restored: ${login}\n`);
    });
}

async function operatorOf(
  database: OpenDatabase,
  plugins: PluginRegistry,
): Promise<{ context: Context; actor: Actor }> {
  await requireCurrent(database);
  // Only here: the judge of passwords is large.
  const { proofs } = await import("@faheng/server/proofs");
  return atDesk(database, plugins, proofs);
}
