import path from "node:path";
import { digestOfOfficialText, readDocument } from "@faheng/documents";
import { FahengError, listed } from "@faheng/domain";
import type { PluginRegistry } from "@faheng/plugin-api";
import type { Command } from "commander";
import { cliErrors } from "../errors.ts";
import { type Output, printJson } from "../output.ts";
import { readBytes } from "../read-bytes.ts";

/** `faheng plugin digests <framework> <file>`: what a pack writes down as `officialDigest`, as its own reader finds it. */
export function addDigestsCommand(plugin: Command, plugins: () => PluginRegistry, output: Output): void {
  plugin
    .command("digests")
    .argument("<framework>", "指标体系编号 / id of a framework whose pack has a document reader")
    .argument("<file>", "原文文件 / the document, as docx, xlsx or txt")
    .description("各项原文的摘要值 / the digest of each passage that the pack's reader finds, by indicator (JSON)")
    .action(async (id: string, file: string) => {
      const readers = new Map(plugins().active.flatMap((it) => Object.entries(it.code.here?.documentReaders ?? {})));
      const reader = readers.get(id);
      if (!reader) {
        const details = { id, ...listed(readers.keys(), id) };
        throw new FahengError(cliErrors.FAHENG_CLI_NO_READER, { place: id, details });
      }
      const excerpts = reader(await readDocument(readBytes(file), path.basename(file)));
      printJson(
        output,
        Object.fromEntries(excerpts.map(({ indicator, text }) => [indicator, digestOfOfficialText(text)])),
      );
    });
}
