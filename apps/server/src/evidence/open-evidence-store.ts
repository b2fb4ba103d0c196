import type { EvidenceStore } from "@faheng/assessment";
import type { EvidenceOptions } from "../options.ts";
import { openFolderStore } from "./folder-store.ts";

/** The store that the settings name: a bucket where there is one, else a folder, which is made where it is not there. */
export async function openEvidenceStore({
  folder,
  s3,
}: Pick<EvidenceOptions, "folder" | "s3">): Promise<EvidenceStore> {
  return s3 === null ? openFolderStore(folder) : (await import("./s3-store.ts")).openS3Store(s3);
}
