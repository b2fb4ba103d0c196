import path from "node:path";
import { draftFromDocument, type FrameworkDraft, readSource } from "@faheng/documents";
import { draftedPackFiles, frameworkModule } from "@faheng/generator";
import { type Command, InvalidArgumentError } from "commander";
import { writeNewFolder } from "../new-folder.ts";
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
    .option(
      "--pack <folder>",
      "写成一个可加载的机关包目录 / write a pack folder of the framework and its profile, which the host loads",
    )
    .option(
      "--table <numbers>",
      "只取第几张表，如 2 或 1,3；省略为全部 / only these tables of the file, counted from 1; all joined when left out",
      numbersIn,
    )
    .description(
      "把指标表读成草稿 / a document as a draft: framework, what was used, left over and unread, points as printed, doubtful cells (JSON)",
    )
    .action(async (file: string, { id, typescript = false, pack, table }: DraftOptions) => {
      const options = table === undefined ? {} : { tables: table };
      const draft = draftFromDocument(await readSource(readBytes(file), path.basename(file)), id, options);
      const notes = draft.doubts.map(inOneLine);
      if (pack !== undefined) {
        const files = draftedPackFiles(path.basename(pack), {
          framework: draft.framework,
          profile: draft.profile,
          notes,
        });
        writeNewFolder(pack, files);
        for (const it of files) output.out(`${path.join(pack, it.path)}\n`);
      } else if (typescript) output.out(frameworkModule(draft.framework, notes));
      else printJson(output, inOrder(draft));
    });
}

interface DraftOptions {
  readonly id: string;
  readonly typescript?: boolean;
  readonly pack?: string;
  readonly table?: readonly number[];
}

/** `2`, `1,3`: what is no number of a table is an error of the command line. */
function numbersIn(text: string): readonly number[] {
  const numbers = text.split(/[,，、\s]+/u).map(Number);
  if (numbers.some((it) => !Number.isInteger(it) || it < 1)) {
    throw new InvalidArgumentError("应为表的序号，如 2 或 1,3 / numbers of tables, such as 2 or 1,3");
  }
  return numbers;
}

/** What is printed: the framework and what scores it first. */
function inOrder({ framework, profile, clauses, furniture, unread, doubts, ...rest }: FrameworkDraft) {
  return { framework, profile, clauses, furniture, unread, doubts, ...rest };
}

function inOneLine({ table, row, column, printed, note }: FrameworkDraft["doubts"][number]): string {
  const cell = `表${table} 第${row}行${column === null ? "" : ` 第${column}栏`}`;
  return `${cell}：${note}${printed === "" ? "" : `（${printed}）`}`;
}
