import { readFileSync } from "node:fs";
import path from "node:path";
import { draftFromDocument, readDocument } from "@faheng/documents";
import { FahengError } from "@faheng/domain";
import type { Command } from "commander";
import { cliErrors } from "../errors.ts";
import { type Output, printJson } from "../output.ts";

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
      printJson(output, draftFromDocument(await readDocument(bytesOf(file), path.basename(file)), id));
    });
}

function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new FahengError(cliErrors.FAHENG_CLI_UNREADABLE_FILE, { place: file, details: { file, reason }, cause });
  }
}
