import type { EvidenceStore } from "@faheng/assessment";
import { readEvidencePlace } from "../env.ts";
import { openFolderStore } from "./folder-store.ts";
import { openEvidenceStore } from "./open-evidence-store.ts";

export { openFolderStore };

/**
 * The store of evidence that the environment names, or the one in a data folder.
 *
 * @throws FAHENG_ENV_INVALID
 */
export async function evidenceStoreOf(
  env: Readonly<Record<string, string | undefined>>,
  data: string,
): Promise<EvidenceStore> {
  return await openEvidenceStore(readEvidencePlace(env, data));
}
