import { sql } from "kysely";
import type { Migration, MigrationTransaction } from "./migration.ts";

/** Scoring profiles as documents of the municipal office; the database itself keeps a signed one as it is. */
export const officeProfile: Migration = {
  async up(trx: MigrationTransaction, engine) {
    await sql
      .raw(
        `create table office_profile (
          id text not null, version text not null, framework_id text not null, content text not null,
          sha256 text not null, signed_by text, signed_on text, created_at text not null, saved_at text not null,
          primary key (id, version), check ((signed_by is null) = (signed_on is null)))`,
      )
      .execute(trx);
    await sql.raw(`create index office_profile_framework on office_profile (framework_id)`).execute(trx);
    for (const guard of engine === "sqlite" ? SQLITE_GUARDS : POSTGRES_GUARDS) await sql.raw(guard).execute(trx);
  },
};

const SQLITE_GUARDS = ["update", "delete"].map(
  (verb) => `create trigger office_profile_no_${verb} before ${verb} on office_profile when old.signed_on is not null
    begin select raise(abort, 'a signed profile never changes'); end`,
);

const POSTGRES_GUARDS = [
  `create function faheng_office_profile_signed() returns trigger language plpgsql as
    $$ begin raise exception 'a signed profile never changes'; end $$`,
  `create trigger office_profile_no_change before update or delete on office_profile
    for each row when (old.signed_on is not null) execute function faheng_office_profile_signed()`,
];
