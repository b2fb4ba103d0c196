import { grantServerRole, migrate, type OpenDatabase, restoreArchive, writeArchive } from "@faheng/database";
import type { Command } from "commander";
import { besideOf, EVIDENCE_OPTION, keepEvidence, restoreEvidence, tellCopy } from "../carry-evidence.ts";
import { keepReleases, releasesText, restoreReleases } from "../carry-releases.ts";
import { DATA_OPTION, type DataOptions, requireCurrent, withDatabase } from "../data.ts";
import type { CommandContext } from "../output.ts";

interface ArchiveOptions extends DataOptions {
  readonly withEvidence?: boolean;
}

/** `faheng archive` and `faheng restore`: a database as one file that either engine is restored from. */
export function addArchiveCommands(program: Command, output: CommandContext): void {
  program
    .command("archive <file>")
    .option(...DATA_OPTION)
    .option(...EVIDENCE_OPTION)
    .description(
      "把 SQLite 或 PostgreSQL 的全部数据写成一个可在两种数据库间恢复的归档，保留的机关包版本在旁边的 <file>.packs / write all data of either engine into one archive, from which either is restored, with the kept releases of packs in <file>.packs",
    )
    .action(async (file: string, options: ArchiveOptions) => {
      const { bytes, tables, copy } = await withDatabase(options, "reader", async (database) => {
        await requireCurrent(database);
        const written = await writeArchive(database, file);
        // After the rows: whatever they know of has been put into the store before.
        const copied = options.withEvidence === true ? await keepEvidence(database, besideOf(file), options) : null;
        return Object.assign({ copy: copied }, written);
      });
      const releases = releasesText(keepReleases(file, options));
      output.out(`${file}: ${bytes} bytes, ${rowsOf(tables)} rows, ${tables.length} tables, ${releases}\n`);
      if (copy !== null) tellCopy(copy, output);
    });
  program
    .command("restore <file>")
    .option(...DATA_OPTION)
    .option(...EVIDENCE_OPTION)
    .description(
      "把归档恢复到空的数据目录或空的 PostgreSQL 数据库，要么全部、要么没有 / restore an archive into an empty folder or an empty PostgreSQL, all of it or nothing; on PostgreSQL with the login in FAHENG_OWNER_URL",
    )
    .action(async (file: string, options: ArchiveOptions) => {
      const { tables, copy } = await withDatabase(options, "server", async (database) => {
        await migrate(database, new Date());
        await grantServer(database, options);
        const restored = await restoreArchive(database, file);
        const copied = options.withEvidence === true ? await restoreEvidence(database, besideOf(file), options) : null;
        return { tables: restored, copy: copied };
      });
      const releases = releasesText(restoreReleases(file, options));
      output.out(`${file}: ${rowsOf(tables)} rows, ${tables.length} tables, ${releases}\n`);
      if (copy !== null) tellCopy(copy, output);
    });
}

function rowsOf(tables: readonly { readonly rows: number }[]): number {
  return tables.reduce((sum, it) => sum + it.rows, 0);
}

/** The server's own login is given its tables here, as where it starts for the first time. */
async function grantServer(database: OpenDatabase, { data }: DataOptions): Promise<void> {
  const { DATABASE_URL: url, FAHENG_OWNER_URL: ownerUrl } = process.env;
  if (database.engine !== "postgres" || data !== undefined || !url || !ownerUrl) return;
  await grantServerRole(database, decodeURIComponent(new URL(url).username));
}
