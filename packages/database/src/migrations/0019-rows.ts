import { sql } from "kysely";
import type { Engine, Migration, MigrationTransaction } from "./migration.ts";

/**
 * What grows with the agencies is keyed by agency first: primary and unique keys, what refers to them, and the walls around
 * them. One agency's rows lie together, no row of one can refer to another's, and a statement that names the agency reads no
 * other's. A cycle of the office is taken part in by every agency and keeps its id alone; a row that stands above agencies
 * (roles, events and jobs of the office) has a key of its own beside the agencies'.
 *
 * States that were text are held to their words, and what a request looks for has an index.
 */
export const rows: Migration = {
  async up(trx: MigrationTransaction, engine: Engine) {
    if (engine === "sqlite") await rebuild(trx);
    else for (const statement of POSTGRES) await sql.raw(statement).execute(trx);
    for (const statement of INDEXES) await sql.raw(statement).execute(trx);
  },
};

const INDEXES = [
  `create unique index membership_office on membership (id) where agency_id is null`,
  `create unique index event_office on event (id) where agency_id is null`,
  `create unique index job_office on job (id) where agency_id is null`,
  // One open job for one thing: asked for twice is done once.
  `create unique index job_open on job (agency_id, kind, key) where state in ('queued', 'leased')`,
  `create unique index job_open_office on job (kind, key) where agency_id is null and state in ('queued', 'leased')`,
  // Whoever stands above agencies is given an id and finds the agency by it.
  ...["assessment", "department", "membership", "review_assignment", "job"].map(
    (table) => `create index ${table}_id on ${table} (id)`,
  ),
  `create index assessment_cycle on assessment (cycle_id, agency_id)`,
  `create index cycle_agency on cycle (agency_id)`,
  `create index membership_person on membership (person_id)`,
  `create index membership_department on membership (agency_id, department_id)`,
  `create index membership_role on membership (role, person_id)`,
  `create index review_assignment_person on review_assignment (person_id)`,
  `create index review_assignment_cycle on review_assignment (cycle_id, agency_id)`,
  `create index event_undelivered on event (id) where delivered_at is null`,
  `create index job_queue on job (state, run_at, id)`,
  `create index job_finished on job (finished_at)`,
  `create index job_agency on job (agency_id, created_at)`,
  `create index session_expiry on session (expires_at)`,
  `create index account_person on account (person_id)`,
  `create index sign_in_attempt_lock on sign_in_attempt (locked_until) where locked_until is not null`,
  `create index agency_successor on agency (successor_id) where successor_id is not null`,
];

const OF_AGENCY = `agency_id text not null references agency (id)`;
const OF_ASSESSMENT = `foreign key (agency_id, assessment_id) references assessment (agency_id, id)`;
const OF_DEPARTMENT = `foreign key (agency_id, department_id) references department (agency_id, id)`;
const ANSWERED = `status in ('not-started', 'in-progress', 'done', 'not-applicable')`;
const JOB_STATES = `state in ('queued', 'leased', 'done', 'dead', 'discarded', 'cancelled')`;

const RESPONSE = `assessment_id text not null, ${OF_AGENCY}, indicator text not null, version integer not null,
  status text not null check (${ANSWERED}), facts text not null, progress text not null, not_applicable_reason text,
  not_applicable_approved_by text, saved_by text not null, saved_by_name text not null, saved_at text not null,
  not_applicable_returned text`;

/** SQLite knows no change of a key: tables are made anew, what is referred to before what refers to it. */
const SQLITE: Readonly<Record<string, string>> = {
  department: `id text not null, ${OF_AGENCY}, name text not null, created_at text not null, ended_at text,
    primary key (agency_id, id)`,
  membership: `id text not null, person_id text not null references person (id), agency_id text references agency (id),
    department_id text, role text not null, starts_at text not null, ends_at text, unique (agency_id, id), ${OF_DEPARTMENT}`,
  cycle: `id text primary key, title text not null, starts_on text not null, ends_on text not null,
    status text not null check (status in ('open', 'closed')), created_at text not null,
    agency_id text references agency (id)`,
  assessment: `id text not null, cycle_id text not null references cycle (id), ${OF_AGENCY},
    manifest_sha256 text not null references manifest (sha256), score text, score_sha256 text, created_at text not null,
    updated_at text not null, office_states integer not null default 1 check (office_states in (0, 1)), ended_at text,
    taken_from text references agency (id), writes integer not null default 0, primary key (agency_id, id), unique (agency_id, cycle_id, manifest_sha256)`,
  department_binding: `${OF_AGENCY}, framework_id text not null, printed_name text not null, department_id text not null,
    primary key (agency_id, framework_id, printed_name, department_id), ${OF_DEPARTMENT}`,
  matter_binding: `assessment_id text not null, ${OF_AGENCY}, indicator text not null, printed_name text not null,
    department_id text not null, primary key (agency_id, assessment_id, indicator, printed_name, department_id),
    ${OF_ASSESSMENT}, ${OF_DEPARTMENT}`,
  assignment: `${OF_AGENCY}, assessment_id text not null, indicator text not null, part text not null,
    department_id text not null, person_id text not null, role text not null check (role in ('lead', 'cooperating')),
    due_on text, primary key (agency_id, assessment_id, indicator, part, department_id, person_id, role),
    ${OF_ASSESSMENT}, ${OF_DEPARTMENT}`,
  assignment_version: `${OF_AGENCY}, assessment_id text not null, version integer not null, rows text not null,
    saved_by text not null, saved_by_name text not null, saved_at text not null,
    primary key (agency_id, assessment_id, version), ${OF_ASSESSMENT}`,
  response: `${RESPONSE}, primary key (agency_id, assessment_id, indicator), ${OF_ASSESSMENT}`,
  response_version: `${RESPONSE}, primary key (agency_id, assessment_id, indicator, version), ${OF_ASSESSMENT}`,
  office_statement: `${OF_AGENCY}, assessment_id text not null, indicator text not null, fact text not null,
    subject text not null check (subject in ('value', 'bound')), version integer not null, value text,
    reason text not null, stated_by text not null, stated_by_name text not null, stated_at text not null,
    primary key (agency_id, assessment_id, indicator, fact, subject, version), ${OF_ASSESSMENT}`,
  review_assignment: `id text not null, person_id text not null references person (id),
    cycle_id text not null references cycle (id), ${OF_AGENCY}, indicators text, created_at text not null,
    version integer not null default 1, primary key (agency_id, id), unique (agency_id, cycle_id, person_id)`,
  event: `id text not null, agency_id text references agency (id), at text not null, act text not null,
    object text not null, effects text not null, delivered_at text, unique (agency_id, id)`,
  job: `id text not null, agency_id text references agency (id), kind text not null, key text not null,
    input text not null, asked_by text references person (id), state text not null check (${JOB_STATES}),
    attempts integer not null default 0, run_at text not null, lease text, lease_until text,
    progress integer not null default 0 check (progress between 0 and 1000), result text, failure text,
    created_at text not null, finished_at text, unique (agency_id, id),
    check ((state = 'leased') = (lease is not null)), check ((lease is null) = (lease_until is null))`,
};

/**
 * The rows are copied whole, and the triggers come back as they were: a trigger speaks of tables by name, and a table that is
 * set aside would take the name in it along. The indexes of these tables are all in {@link INDEXES}.
 */
async function rebuild(trx: MigrationTransaction): Promise<void> {
  const run = async (statement: string): Promise<void> => {
    await sql.raw(statement).execute(trx);
  };
  const triggers = await sql<{ name: string; sql: string }>`
    select name, sql from sqlite_schema where type = 'trigger'`.execute(trx);
  for (const { name } of triggers.rows) await run(`drop trigger ${name}`);
  const names = Object.keys(SQLITE);
  for (const name of names) await run(`alter table ${name} rename to ${name}_before`);
  for (const [name, definition] of Object.entries(SQLITE)) {
    await run(`create table ${name} (${definition})`);
    const columns = await sql<{ name: string }>`select name from pragma_table_info(${`${name}_before`})`.execute(trx);
    const list = columns.rows.map((column) => `"${column.name}"`).join(", ");
    await run(`insert into ${name} (${list}) select ${list} from ${name}_before`);
  }
  // What refers goes before what is referred to, and with each its indexes.
  for (const name of names.toReversed()) await run(`drop table ${name}_before`);
  for (const trigger of triggers.rows) await run(trigger.sql);
}

const change = (table: string, ...changes: readonly string[]): string => `alter table ${table} ${changes.join(", ")}`;
const drop = (table: string, ...names: readonly string[]): string =>
  change(table, ...names.map((name) => `drop constraint ${table}_${name}`));
const key = (columns: string): string => `add primary key (${columns})`;
const inAgency = (table: string): string => `add constraint ${table}_in_assessment ${OF_ASSESSMENT}`;
const inDepartment = (table: string): string => `add constraint ${table}_in_department ${OF_DEPARTMENT}`;

/** Tables whose rows show themselves with their assessment alone (migration 0010). */
const SHOWN_WITH_ASSESSMENT = [
  "response",
  "response_version",
  "matter_binding",
  "assignment",
  "assignment_version",
  "office_statement",
];

const POSTGRES = [
  drop("membership", "pkey", "department_id_fkey"),
  drop("department_binding", "department_id_fkey"),
  drop("matter_binding", "pkey", "assessment_id_fkey", "department_id_fkey"),
  drop("assignment", "assessment_id_fkey", "department_id_fkey"),
  drop("assignment_version", "assessment_id_fkey"),
  drop("response", "pkey", "assessment_id_fkey"),
  drop("response_version", "pkey", "assessment_id_fkey"),
  drop("office_statement", "assessment_id_fkey"),
  drop("department", "pkey"),
  drop("assessment", "pkey", "cycle_id_agency_id_manifest_sha256_key"),
  drop("review_assignment", "pkey"),
  drop("event", "pkey"),
  drop("job", "pkey"),
  ...["assessment_agency", "assignment_assessment", "office_statement_assessment", "membership_person"].map(
    (index) => `drop index ${index}`,
  ),
  ...[
    "review_assignment_one",
    "review_assignment_person",
    "event_undelivered",
    "job_open",
    "job_due",
    "job_agency",
  ].map((index) => `drop index ${index}`),
  change("department", key("agency_id, id")),
  change(
    "assessment",
    key("agency_id, id"),
    `add constraint assessment_one unique (agency_id, cycle_id, manifest_sha256)`,
  ),
  change("cycle", `add constraint cycle_status check (status in ('open', 'closed'))`),
  change("membership", `add constraint membership_key unique (agency_id, id)`, inDepartment("membership")),
  change("department_binding", inDepartment("department_binding")),
  change(
    "matter_binding",
    key("agency_id, assessment_id, indicator, printed_name, department_id"),
    inAgency("matter_binding"),
    inDepartment("matter_binding"),
  ),
  change("assignment", inAgency("assignment"), inDepartment("assignment")),
  change("assignment_version", inAgency("assignment_version")),
  change(
    "response",
    key("agency_id, assessment_id, indicator"),
    inAgency("response"),
    `add constraint response_status check (${ANSWERED})`,
  ),
  change(
    "response_version",
    key("agency_id, assessment_id, indicator, version"),
    inAgency("response_version"),
    `add constraint response_version_status check (${ANSWERED})`,
  ),
  change("office_statement", inAgency("office_statement")),
  change(
    "review_assignment",
    key("agency_id, id"),
    `add constraint review_assignment_one unique (agency_id, cycle_id, person_id)`,
  ),
  change("event", `add constraint event_key unique (agency_id, id)`),
  change("job", `add constraint job_key unique (agency_id, id)`),
  ...SHOWN_WITH_ASSESSMENT.map(
    (table) => `alter policy faheng_cycle on ${table} using (exists (select 1 from assessment
      where assessment.agency_id = ${table}.agency_id and assessment.id = ${table}.assessment_id))`,
  ),
];
