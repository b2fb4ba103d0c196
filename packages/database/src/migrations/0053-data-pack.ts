import { sql } from "kysely";
import type { Engine, Migration, MigrationTransaction } from "./migration.ts";

const STATEMENTS = [
  `create table data_pack (
    agency_id text references agency (id), draft_id text not null references framework_draft (id), id text not null,
    version text not null, content text not null, sha256 text not null, approved_by text not null,
    approved_by_name text not null, approved_at text not null, primary key (draft_id))`,
  `create unique index data_pack_of_agency on data_pack (agency_id, id, version)`,
  `create unique index data_pack_of_office on data_pack (id, version) where agency_id is null`,
];

const SQLITE_GUARDS = [
  ...["update", "delete"].map(
    (verb) => `create trigger data_pack_no_${verb} before ${verb} on data_pack
      begin select raise(abort, 'an approved pack never changes'); end`,
  ),
  `create trigger data_pack_of_owner before insert on data_pack
    when not exists (select 1 from framework_draft where id = new.draft_id and agency_id is new.agency_id)
    begin select raise(abort, 'a pack is of the owner of its draft'); end`,
];

const POSTGRES_GUARDS = [
  `create function faheng_data_pack_kept() returns trigger language plpgsql as
    $$ begin raise exception 'an approved pack never changes'; end $$`,
  `create trigger data_pack_no_change before update or delete on data_pack
    for each row execute function faheng_data_pack_kept()`,
  `create trigger data_pack_no_truncate before truncate on data_pack
    for each statement execute function faheng_data_pack_kept()`,
  `create function faheng_data_pack_of_owner() returns trigger language plpgsql as $$ begin
    if not exists (select 1 from framework_draft where id = new.draft_id and agency_id is not distinct from new.agency_id)
      then raise exception 'a pack is of the owner of its draft'; end if;
    return new; end $$`,
  `create trigger data_pack_of_owner before insert on data_pack
    for each row execute function faheng_data_pack_of_owner()`,
];

/** As in 0010: an agency's own shows itself to its own people alone, the office's to everybody. */
const OWN = `(select nullif(current_setting('faheng.own', true), ''))`;
const REACHES_OWN = `(${OWN} = '*' or (case when ${OWN} = '*' then null else ${OWN} end)::jsonb ? agency_id)`;

const POLICIES = [
  `alter table data_pack enable row level security`,
  `alter table data_pack force row level security`,
  `create policy faheng_reach on data_pack using (${REACHES_OWN}) with check (${REACHES_OWN})`,
  `create policy faheng_office on data_pack using (agency_id is null) with check (agency_id is null)`,
];

/** The store of data packs: approved frameworks with their scoring, usable as a pack's are. */
export const dataPack: Migration = {
  async up(trx: MigrationTransaction, engine: Engine) {
    const guards = engine === "sqlite" ? SQLITE_GUARDS : [...POSTGRES_GUARDS, ...POLICIES];
    for (const statement of [...STATEMENTS, ...guards]) await sql.raw(statement).execute(trx);
  },
};
