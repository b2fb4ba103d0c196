import { downloadYearEnd } from "@faheng/assessment";
import { FahengError } from "@faheng/domain";
import type { PluginRegistry } from "@faheng/plugin-api";
import type { Command } from "commander";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync } from "node:fs";
import { open, writeFile } from "node:fs/promises";
import path from "node:path";
import { storeOf } from "../carry-evidence.ts";
import { atDesk, DATA_OPTION, type DataOptions, requireCurrent, withDatabase } from "../data.ts";
import { cliErrors } from "../errors.ts";
import { withKept } from "../kept-releases.ts";
import type { CommandContext } from "../output.ts";

/** `faheng year <assessment> <folder>`: an agency's year as a folder that reads without Faheng; exit 1 where a file is not what it was. */
export function addYearCommand(program: Command, output: CommandContext, plugins: () => PluginRegistry): void {
  program
    .command("year")
    .argument("<assessment>", "考评编号 / id of the assessment")
    .argument("<folder>", "写入的新目录 / folder to be written, which must not be there")
    .option(...DATA_OPTION)
    .description(
      "把一个机关一个周期的年度资料写成目录：目录、逐项填报与得分、台账、材料、审计摘录、SHA256SUMS.txt / " +
        "write an agency's year in a cycle as a folder that reads without Faheng; exit 1 where a file is not what its digest says",
    )
    .action(async (assessmentId: string, folder: string, options: DataOptions) => {
      if (existsSync(folder)) {
        throw new FahengError(cliErrors.FAHENG_CLI_FOLDER_TAKEN, { place: folder, details: { folder } });
      }
      await withDatabase(options, "guest", async (database) => {
        await requireCurrent(database);
        const { context, actor } = atDesk(database, withKept(plugins(), options));
        const evidence = { store: await storeOf(options), agencyBytes: Number.MAX_SAFE_INTEGER };
        const bundle = await downloadYearEnd(Object.assign({}, context, { evidence }), actor, { assessmentId });
        const same = new Set<string>();
        for (const file of bundle.files) {
          const digest = await writeFrom(file.content(), path.join(folder, file.path));
          if (digest === file.sha256) same.add(file.path);
          else output.out(`内容不符 / not what it was: ${file.path}\n`);
        }
        await writeFile(path.join(folder, bundle.sums.path), bundle.sums.bytes);
        await writeFile(
          path.join(folder, bundle.index.path),
          bundle.index.write((it) => same.has(it)),
        );
        const bad = bundle.files.length - same.size;
        output.out(`${folder}：${bundle.files.length} 份 / files，不符 / bad ${bad}\n`);
        if (bad > 0) output.fail();
      });
    });
}

/** Writes a file a piece at a time. @returns its SHA-256. */
async function writeFrom(content: AsyncIterable<Uint8Array>, target: string): Promise<string> {
  mkdirSync(path.dirname(target), { recursive: true });
  const hash = createHash("sha256");
  const file = await open(target, "wx");
  try {
    for await (const piece of content) {
      hash.update(piece);
      await file.writeFile(piece);
    }
  } finally {
    await file.close();
  }
  return hash.digest("hex");
}
