import path from "node:path";
import { draftFromDocument, type FrameworkDraft, readSource } from "@faheng/documents";
import { frameworkModule } from "@faheng/generator";
import type { Command } from "commander";
import { type Output, printJson } from "../output.ts";
import { readBytes } from "../read-bytes.ts";

/**
 * `faheng plugin draft <file>`: a document's indicators as a draft framework, every piece of the document accounted for,
 * and every cell to look at.
 */
export function addDraftCommand(plugin: Command, output: Output): void {
  plugin
    .command("draft")
    .alias("draft-from-document")
    .argument("<file>", "含指标表或编号条文的文件 / a file with an indicator table or numbered paragraphs")
    .option("--id <id>", "草稿的编号 / id of the draft framework", "draft")
    .option("--json", "输出 JSON（默认）/ print the draft as JSON, as without it")
    .option(
      "--typescript",
      "输出为机关包的源文件 / the framework alone, as a module of a pack, its doubtful cells as comments",
    )
    .description(
      "把指标表读成草稿 / a document as a draft: framework, what was used, left over and unread, points as printed, doubtful cells (JSON)",
    )
    .action(async (file: string, { id, typescript = false }: { id: string; typescript?: boolean }) => {
      const draft = draftFromDocument(await readSource(readBytes(file), path.basename(file)), id);
      if (typescript) output.out(frameworkModule(draft.framework, draft.doubts.map(inOneLine)));
      else printJson(output, inOrder(draft));
    });
}

/** What is printed: the framework and what scores it first. */
function inOrder({ framework, profile, clauses, furniture, unread, doubts, ...rest }: FrameworkDraft) {
  return { framework, profile, clauses, furniture, unread, doubts, ...rest };
}

function inOneLine({ table, row, column, printed, note }: FrameworkDraft["doubts"][number]): string {
  const cell = `表${table} 第${row}行${column === null ? "" : ` 第${column}栏`}`;
  return `${cell}：${note}${printed === "" ? "" : `（${printed}）`}`;
}
