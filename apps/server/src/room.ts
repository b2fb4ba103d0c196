import { freeSpace, type FreeSpace, requireRoom } from "@faheng/database";
import { tmpdir } from "node:os";

/** Whether there is room for an act; asked before its first byte. */
export interface Room {
  /** For a file that comes in: where it waits, and where the data lies. @throws FAHENG_DISK_NO_ROOM */
  requireForFile(bytes: number): Promise<void>;
  /** For a file that stays, where files of evidence lie. @throws FAHENG_DISK_NO_ROOM */
  requireForEvidence(bytes: number): Promise<void>;
  /** For an act that writes rows alone. @throws FAHENG_DISK_NO_ROOM */
  requireForRows(): Promise<void>;
}

/**
 * @param data folder of the embedded database; `null` where the data lies on another machine.
 * @param evidence folder of evidence; `null` where it lies in a store elsewhere.
 */
export function roomOn(
  { data, evidence }: { readonly data: string | null; readonly evidence: string | null },
  free: FreeSpace = freeSpace,
): Room {
  const requireForRows = async (): Promise<void> => {
    if (data !== null) await requireRoom(data, 0, free);
  };
  return {
    requireForRows,
    async requireForEvidence(bytes) {
      if (evidence !== null) await requireRoom(evidence, bytes, free);
    },
    async requireForFile(bytes) {
      await requireRoom(tmpdir(), bytes, free);
      await requireForRows();
    },
  };
}
