import { sql } from "kysely";
import type { Engine, Migration, MigrationTransaction } from "./migration.ts";

const STATEMENTS = [
  `create table act_request (
    person_id text not null, request_key text not null, act text not null,
    input_sha256 text not null, answer text not null, created_at text not null,
    primary key (person_id, request_key))`,
  `create index act_request_age on act_request (created_at)`,
  `create table event (
    id text primary key, agency_id text references agency (id), at text not null, act text not null,
    object text not null, effects text not null, delivered_at text)`,
  `create index event_undelivered on event (id) where delivered_at is null`,
  `create table job (
    id text primary key, agency_id text references agency (id), kind text not null, key text not null,
    input text not null, asked_by text references person (id),
    state text not null check (state in ('queued', 'leased', 'done', 'dead', 'discarded', 'cancelled')),
    attempts integer not null default 0, run_at text not null, lease text, lease_until text,
    progress integer not null default 0 check (progress between 0 and 1000), result text, failure text,
    created_at text not null, finished_at text,
    check ((state = 'leased') = (lease is not null)), check ((lease is null) = (lease_until is null)))`,
  // One open job for one thing: asked for twice is done once.
  `create unique index job_open on job (kind, key) where state in ('queued', 'leased')`,
  `create index job_due on job (run_at, id) where state in ('queued', 'leased')`,
  `create index job_agency on job (agency_id, created_at)`,
];

/**
 * Acts that carry a key are answered once, what was done is told, and work that need not be waited for is queued. An event is
 * written by whoever acts and read by the machine alone; a job shows itself as a cycle does: the office's to the office, an
 * agency's to its own people.
 */
export const acts: Migration = {
  async up(trx: MigrationTransaction, engine: Engine) {
    for (const statement of [...STATEMENTS, ...(engine === "postgres" ? POLICIES : [])]) {
      await sql.raw(statement).execute(trx);
    }
  },
};

const OWN = `(select nullif(current_setting('faheng.own', true), ''))`;
const REACHES_OWN = `(${OWN} = '*' or (case when ${OWN} = '*' then null else ${OWN} end)::jsonb ? agency_id)`;

const POLICIES = [
  ...["event", "job"].flatMap((table) => [
    `alter table ${table} enable row level security`,
    `alter table ${table} force row level security`,
  ]),
  `create policy faheng_append on event for insert with check (true)`,
  `create policy faheng_machine on event using (${OWN} = '*') with check (${OWN} = '*')`,
  `create policy faheng_reach on job using (${REACHES_OWN}) with check (${REACHES_OWN})`,
  `create policy faheng_office on job using (agency_id is null) with check (agency_id is null)`,
];
