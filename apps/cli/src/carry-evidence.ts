import { copyEvidenceFiles, type EvidenceCopy, type EvidenceFault, type EvidenceStore } from "@faheng/assessment";
import { type OpenDatabase, WHOLE_REACH } from "@faheng/database";
import { evidenceStoreOf, openFolderStore } from "@faheng/server/evidence";
import { type DataOptions, folderOf } from "./data.ts";
import type { CommandContext } from "./output.ts";

/** Explains `--with-evidence` in every command that has it. */
export const EVIDENCE_OPTION = [
  "--with-evidence",
  "连同佐证材料文件（<file>.evidence），已有的不再复制 / with the files of evidence in <file>.evidence, of which those that are there already are not copied again",
] as const;

/** Where files of evidence lie that belong to a backup or an archive: beside it, under its name. */
export const besideOf = (file: string): string => `${file}.evidence`;

/** The store that the environment names, or the one in the data folder. @throws FAHENG_ENV_INVALID */
export async function storeOf({ data }: DataOptions): Promise<EvidenceStore> {
  return await evidenceStoreOf(process.env, folderOf(data));
}

/** Copies the files of evidence that a database knows of into a folder, each held to its digest. */
export async function keepEvidence(
  database: OpenDatabase,
  folder: string,
  options: DataOptions,
): Promise<EvidenceCopy> {
  return await copyEvidenceFiles(database.reaching(WHOLE_REACH), await storeOf(options), openFolderStore(folder));
}

/** Puts them back where the server looks for them. */
export async function restoreEvidence(
  database: OpenDatabase,
  folder: string,
  options: DataOptions,
): Promise<EvidenceCopy> {
  return await copyEvidenceFiles(database.reaching(WHOLE_REACH), openFolderStore(folder), await storeOf(options));
}

/** Tells what came of a copy; one that lacks a file ends with 1, after everything sound was copied. */
export function tellCopy({ copied, bytes, kept, faults }: EvidenceCopy, output: CommandContext): void {
  output.out(
    `佐证文件 / evidence files: 复制 / copied ${copied}（${bytes} 字节 / bytes），已有 / there already ${kept}，缺损 / bad ${faults.length}\n`,
  );
  for (const fault of faults) for (const line of faultLines(fault)) output.out(`${line}\n`);
  if (faults.length > 0) output.fail();
}

/** What is wrong with a file, in both languages. */
export function* faultLines({ agencyId, sha256, reason }: EvidenceFault): Generator<string> {
  yield `佐证文件 ${agencyId} ${sha256}：${reason === "missing" ? "材料库中没有" : "内容被改动"}`;
  yield `bad: evidence file ${agencyId} ${sha256}: ${reason === "missing" ? "it is not in the store" : "it was changed"} (${reason})`;
}
