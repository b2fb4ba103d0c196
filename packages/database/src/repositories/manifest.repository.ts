import type { Selectable } from "kysely";
import { noteWritten } from "../content/written.ts";
import type { Db, Transaction } from "../schema.ts";
import type { ManifestTable } from "../tables/manifest.table.ts";

/** A pinned framework and profile; `content` is canonical JSON and `sha256` its digest. */
export interface StoredManifest {
  readonly sha256: string;
  readonly frameworkId: string;
  readonly frameworkVersion: string;
  readonly profileId: string | null;
  readonly profileVersion: string | null;
  readonly pluginId: string;
  readonly pluginVersion: string;
  readonly content: string;
}

/** Keeps a manifest; one that is already there stays as it is. */
export async function insertManifest(trx: Transaction, manifest: StoredManifest, at: string): Promise<void> {
  const written = await trx
    .insertInto("manifest")
    .values({
      sha256: manifest.sha256,
      framework_id: manifest.frameworkId,
      framework_version: manifest.frameworkVersion,
      profile_id: manifest.profileId,
      profile_version: manifest.profileVersion,
      plugin_id: manifest.pluginId,
      plugin_version: manifest.pluginVersion,
      content: manifest.content,
      created_at: at,
    })
    .onConflict((conflict) => conflict.column("sha256").doNothing())
    .returningAll()
    .execute();
  for (const row of written) noteWritten(trx, "manifest", { ...row });
}

export async function findManifest(db: Db, sha256: string): Promise<StoredManifest | null> {
  const row = await db.selectFrom("manifest").selectAll().where("sha256", "=", sha256).executeTakeFirst();
  return row ? manifestFromRow(row) : null;
}

function manifestFromRow(row: Selectable<ManifestTable>): StoredManifest {
  return {
    sha256: row.sha256,
    frameworkId: row.framework_id,
    frameworkVersion: row.framework_version,
    profileId: row.profile_id,
    profileVersion: row.profile_version,
    pluginId: row.plugin_id,
    pluginVersion: row.plugin_version,
    content: row.content,
  };
}
