import { type Orphan, orphansOf } from "@faheng/assessment";
import { WHOLE_REACH } from "@faheng/database";
import type { Command } from "commander";
import { keepEvidence, restoreEvidence, storeOf, tellCopy } from "../carry-evidence.ts";
import { DATA_OPTION, type DataOptions, requireCurrent, withDatabase } from "../data.ts";
import { type CommandContext, printJson } from "../output.ts";

/** `faheng evidence …`: the files of evidence into a folder and back, and what the next sweeps would throw away. */
export function addEvidenceCommands(program: Command, output: CommandContext): void {
  const evidence = program.command("evidence").description("佐证材料文件 / files of evidence");
  evidence
    .command("copy <folder>")
    .option(...DATA_OPTION)
    .description(
      "把材料库（目录或 S3）的文件复制到目录并逐份核对 SHA-256，再次运行只复制新的 / copy the store, a folder or a bucket, into a folder, each file held to its SHA-256; once more copies what is new",
    )
    .action(async (folder: string, options: DataOptions) => {
      await withDatabase(options, "reader", async (database) => {
        await requireCurrent(database);
        tellCopy(await keepEvidence(database, folder, options), output);
      });
    });
  evidence
    .command("restore <folder>")
    .option(...DATA_OPTION)
    .description(
      "把复制的文件放回材料库（目录或 S3），逐份核对 / put copied files back into the store, each held to its SHA-256",
    )
    .action(async (folder: string, options: DataOptions) => {
      await withDatabase(options, "reader", async (database) => {
        await requireCurrent(database);
        tellCopy(await restoreEvidence(database, folder, options), output);
      });
    });
  evidence
    .command("orphans")
    .option(...DATA_OPTION)
    .option("--json", "输出 JSON / print JSON")
    .description(
      "列出没有提交成的文件，服务每天清理其中满七天的；本命令不删除 / list files that were sent and not given; the server sweeps those of seven days, this command none",
    )
    .action(async ({ json = false, ...options }: DataOptions & { readonly json?: boolean }) => {
      const found: Orphan[] = [];
      await withDatabase(options, "reader", async (database) => {
        await requireCurrent(database);
        const store = await storeOf(options);
        for await (const orphan of orphansOf(database.reaching(WHOLE_REACH), store, new Date())) found.push(orphan);
      });
      if (json) {
        printJson(output, found);
        return;
      }
      for (const { agencyId, sha256, bytes, writtenAt, isDue } of found) {
        output.out(`${agencyId} ${sha256} ${bytes} ${writtenAt} ${isDue ? "待清理 / due" : "未满七天 / young"}\n`);
      }
      const due = found.filter(({ isDue }) => isDue);
      const freed = due.reduce((sum, it) => sum + it.bytes, 0);
      output.out(`${found.length} 份 / files，其中待清理 / of which due ${due.length}（${freed} 字节 / bytes）\n`);
    });
}
