import { sql } from "kysely";
import type { Engine, Migration, MigrationTransaction } from "./migration.ts";

const STATEMENTS = [
  `create table paper (
    agency_id text not null references agency (id), assessment_id text not null, id text not null,
    writes integer not null check (writes > 0), kind text not null, about text not null, title text not null,
    issuer text not null check (issuer in ('agency', 'office')), format text not null, sha256 text not null,
    bytes integer not null check (bytes > 0), inputs text not null,
    state text not null check (state in ('draft', 'issued', 'withdrawn')), number text, scan_sha256 text,
    steps text not null, saved_at text not null, primary key (agency_id, id),
    foreign key (agency_id, assessment_id) references assessment (agency_id, id),
    foreign key (agency_id, sha256) references evidence_file (agency_id, sha256),
    foreign key (agency_id, scan_sha256) references evidence_file (agency_id, sha256))`,
  // A number is given once, also where what had it was withdrawn.
  `create unique index paper_number on paper (agency_id, issuer, number) where number is not null`,
  `create index paper_of_assessment on paper (agency_id, assessment_id)`,
  // Whether a file that somebody holds is one of ours.
  `create index paper_by_file on paper (sha256)`,
  `create index paper_by_number on paper (number) where number is not null`,
  `create index paper_by_scan on paper (scan_sha256) where scan_sha256 is not null`,
];

/** What says which document it is, and what it is made of. */
const MADE = [
  "agency_id",
  "assessment_id",
  "id",
  "kind",
  "about",
  "title",
  "issuer",
  "format",
  "sha256",
  "bytes",
  "inputs",
];
const OTHERWISE = [
  `old.state = 'withdrawn'`,
  `(old.state = 'issued' and new.state = 'draft')`,
  `(old.state = 'issued' and new.number is distinct from old.number)`,
  `(old.number is not null and new.number is distinct from old.number)`,
  ...MADE.map((column) => `new.${column} is distinct from old.${column}`),
].join(" or ");
const SAID = "what was made never changes, nor what was issued or withdrawn, and none is deleted";
const SQLITE_GUARDS = [
  `create trigger paper_no_update before update on paper when ${OTHERWISE}
    begin select raise(abort, '${SAID}'); end`,
  `create trigger paper_no_delete before delete on paper
    begin select raise(abort, '${SAID}'); end`,
];

const POSTGRES_GUARDS = [
  `create function faheng_paper_stands() returns trigger language plpgsql as
    $$ begin raise exception '${SAID}'; end $$`,
  `create trigger paper_no_update before update on paper
    for each row when (${OTHERWISE}) execute function faheng_paper_stands()`,
  `create trigger paper_no_delete before delete on paper
    for each row execute function faheng_paper_stands()`,
  `create trigger paper_no_truncate before truncate on paper
    for each statement execute function faheng_paper_stands()`,
];

/** As in 0003: `*` opens every row, a JSON list those of its agencies; neither null nor the empty string opens any. */
const BUSINESS = `(select nullif(current_setting('faheng.business', true), ''))`;
const REACHES_BUSINESS = `(${BUSINESS} = '*' or (case when ${BUSINESS} = '*' then null else ${BUSINESS} end)::jsonb ? agency_id)`;

const POLICIES = [
  `alter table paper enable row level security`,
  `alter table paper force row level security`,
  `create policy faheng_reach on paper using (${REACHES_BUSINESS}) with check (${REACHES_BUSINESS})`,
  // As in 0010: a row of an assessment shows itself with it alone.
  `create policy faheng_cycle on paper as restrictive using (exists (select 1 from assessment
    where assessment.agency_id = paper.agency_id and assessment.id = paper.assessment_id))`,
];

/** 公文登记: documents as they were made, from draft to issued to withdrawn, with the stamped scan that came back. */
export const paper: Migration = {
  async up(trx: MigrationTransaction, engine: Engine) {
    const guards = engine === "sqlite" ? SQLITE_GUARDS : [...POSTGRES_GUARDS, ...POLICIES];
    for (const statement of [...STATEMENTS, ...guards]) await sql.raw(statement).execute(trx);
  },
};
