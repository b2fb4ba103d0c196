import { sql } from "kysely";
import type { Engine, Migration, MigrationTransaction } from "./migration.ts";

/** The working-day calendar by year; every version stays. A year nobody has kept is the published one. */
export const calendar: Migration = {
  async up(trx: MigrationTransaction, engine: Engine) {
    const table = `create table calendar_version (
      year integer not null, version integer not null, content text not null, saved_by text not null,
      saved_by_name text not null, saved_at text not null, primary key (year, version),
      check (year between 1900 and 2999), check (version >= 1))`;
    for (const statement of [table, ...(engine === "sqlite" ? SQLITE_GUARDS : POSTGRES_GUARDS)]) {
      await sql.raw(statement).execute(trx);
    }
  },
};

const SQLITE_GUARDS = ["update", "delete"].map(
  (verb) => `create trigger calendar_version_no_${verb} before ${verb} on calendar_version
    begin select raise(abort, 'a version of the calendar never changes'); end`,
);

const POSTGRES_GUARDS = [
  `create function faheng_calendar_version_kept() returns trigger language plpgsql as
    $$ begin raise exception 'a version of the calendar never changes'; end $$`,
  `create trigger calendar_version_no_change before update or delete on calendar_version
    for each row execute function faheng_calendar_version_kept()`,
];
