import path from "node:path";
import { draftFromDocument, readDocument } from "@faheng/documents";
import type { Command } from "commander";
import { type Output, printJson } from "../output.ts";
import { readBytes } from "../read-bytes.ts";

/** `faheng plugin draft-from-document <file>`: an indicator table as a draft framework, with every cell to look at. */
export function addDraftCommand(plugin: Command, output: Output): void {
  plugin
    .command("draft-from-document")
    .argument("<file>", "a docx, xlsx or txt file with an indicator table")
    .option("--id <id>", "id of the draft framework", "draft")
    .description(
      "an indicator table as a draft framework: framework, columns, points as printed, doubtful cells (JSON)",
    )
    .action(async (file: string, { id }: { id: string }) => {
      printJson(output, draftFromDocument(await readDocument(readBytes(file), path.basename(file)), id));
    });
}
