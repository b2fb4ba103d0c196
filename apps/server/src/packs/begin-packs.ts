import { packs, packsFrom } from "../plugins.ts";
import { LIMITS } from "./pack-limits.ts";
import { PackThread } from "./pack-thread.ts";

/**
 * Begins to import the installed packs in their thread. For whoever starts a server, before the server's own modules are
 * read: on two processors both are ready together.
 */
export function beginPacks(): PackThread {
  return new PackThread(
    packs.map(({ id }) => ({ id, list: packsFrom, folder: null, sha256: null })),
    LIMITS,
  );
}
