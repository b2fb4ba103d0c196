import path from "node:path";
import { draftFromDocument, type FrameworkDraft, readDocument } from "@faheng/documents";
import { frameworkModule } from "@faheng/generator";
import type { Command } from "commander";
import { type Output, printJson } from "../output.ts";
import { readBytes } from "../read-bytes.ts";

/** `faheng plugin draft-from-document <file>`: an indicator table as a draft framework, with every cell to look at. */
export function addDraftCommand(plugin: Command, output: Output): void {
  plugin
    .command("draft-from-document")
    .argument("<file>", "含指标表的文件 / a docx, xlsx or txt file with an indicator table")
    .option("--id <id>", "草稿的编号 / id of the draft framework", "draft")
    .option(
      "--typescript",
      "输出为机关包的源文件 / the framework alone, as a module of a pack, its doubtful cells as comments",
    )
    .description(
      "把指标表读成草稿 / an indicator table as a draft: framework, columns, points as printed, doubtful cells (JSON)",
    )
    .action(async (file: string, { id, typescript = false }: { id: string; typescript?: boolean }) => {
      const draft = draftFromDocument(await readDocument(readBytes(file), path.basename(file)), id);
      if (typescript) output.out(frameworkModule(draft.framework, draft.doubts.map(inOneLine)));
      else printJson(output, draft);
    });
}

function inOneLine({ table, row, column, printed, note }: FrameworkDraft["doubts"][number]): string {
  const cell = `表${table} 第${row}行${column === null ? "" : ` 第${column}栏`}`;
  return `${cell}：${note}${printed === "" ? "" : `（${printed}）`}`;
}
