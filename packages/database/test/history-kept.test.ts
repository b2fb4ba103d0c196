import { sql } from "kysely";
import { afterEach, beforeEach, expect, it } from "vitest";
import { appendAudit, type OpenDatabase, sealHeads, WHOLE_REACH } from "../src/index.ts";
import { onBothEngines } from "./engines.ts";

const AT = "2017-06-01T08:00:00.000Z";
const LAID = `'f', '{}', '0', '甲', '2017-06-01', 'x', 'x'`;

/** A row in each table whose rows are written once. */
const ROWS = [
  `insert into municipality (id, name, created_at) values ('m', '市', 'x')`,
  `insert into agency (id, municipality_id, name, category, created_at) values ('a', 'm', '甲局', '甲', 'x')`,
  `insert into cycle (id, title, starts_on, ends_on, status, created_at)
    values ('c', '2017', '2017-01-01', '2017-12-31', 'open', 'x')`,
  `insert into manifest (sha256, framework_id, framework_version, plugin_id, plugin_version, content, created_at)
    values ('s', 'f', '1', 'x', '1', '{}', 'x')`,
  `insert into assessment (id, cycle_id, agency_id, manifest_sha256, created_at, updated_at)
    values ('as', 'c', 'a', 's', 'x', 'x')`,
  `insert into response_version (assessment_id, agency_id, indicator, version, status, facts, progress, saved_by,
    saved_by_name, saved_at, approved_as_second) values ('as', 'a', '1', 1, 'done', '{}', '', 'p', '甲', 'x', 0)`,
  `insert into assignment_version (agency_id, assessment_id, version, rows, saved_by, saved_by_name, saved_at)
    values ('a', 'as', 1, '[]', 'p', '甲', 'x')`,
  `insert into office_statement (agency_id, assessment_id, indicator, fact, subject, version, reason, stated_by,
    stated_by_name, stated_at) values ('a', 'as', '1', 'a', 'value', 1, 'x', 'p', '甲', 'x')`,
  `insert into department (id, agency_id, name, created_at) values ('d', 'a', '法规处', 'x')`,
  `insert into ledger_month (agency_id, assessment_id, department_id, month, version, writes, state, lines, steps, saved_at)
    values ('a', 'as', 'd', '2017-05', 1, 1, 'signed', '[]', '[]', 'x')`,
  `insert into extension (agency_id, assessment_id, n, writes, kind, state, items, hand_in, people, asked_as, wished_on, steps,
    saved_at) values ('a', 'as', 1, 2, 'later', 'refused', '[]', 0, '[]', 'department', 'x', '[]', 'x')`,
  `insert into rectification (agency_id, id, assessment_id, writes, state, raised_as, origin, origin_key, found, steps, raised_at,
    saved_at) values ('a', 'r1', 'as', 2, 'cancelled', 'office', '{}', 'x', 'x', '[]', 'x', 'x')`,
  `insert into function_transfer (agency_id, assessment_id, id, writes, side, state, items, from_day, document, steps, saved_at)
    values ('a', 'as', 't1', 2, 'received', 'undone', '[]', '2017-05-03', 'x', '[]', 'x')`,
  `insert into urge (agency_id, assessment_id, indicator, urged_on, note, urged_by, urged_by_name, urged_at)
    values ('a', 'as', '1', '2017-05-03', '', 'p', '甲', 'x')`,
  `insert into comment (agency_id, assessment_id, indicator, id, said, mentions, written_by, written_by_name, written_at,
    withdrawn_at) values ('a', 'as', '1', 'c1', '', '[]', 'p', '甲', 'x', 'x')`,
  `insert into substitution (agency_id, id, person_id, substitute_id, from_day, to_day, reason, set_by, set_by_name, set_at,
    withdrawn_at, withdrawn_by, withdrawn_by_name)
    values ('a', 's1', 'p', 'q', '2017-05-03', '2017-05-09', 'x', 'p', '甲', 'x', 'x', 'p', '甲')`,
  `insert into stage_plan (cycle_id, version, act, stages, saved_by, saved_by_name, saved_at)
    values ('c', 1, 'plan', '[]', 'p', '甲', 'x')`,
  `insert into cycle_method (cycle_id, version, content, saved_by, saved_by_name, saved_at)
    values ('c', 1, '{}', 'p', '甲', 'x')`,
  `insert into edition (cycle_id, n, writes, state, title, sha256, steps, saved_at)
    values ('c', 1, 4, 'reissued', '第一版', '0', '[]', 'x')`,
  `insert into edition_content (cycle_id, n, sha256, content, saved_at) values ('c', 1, '0', '{}', 'x')`,
  `insert into result_version (agency_id, assessment_id, n, kind, manifest_sha256, stated, stated_sha256, unreported, by_id,
    by_name, at) values ('a', 'as', 1, 'self', 's', '{}', '0', '[]', 'p', '甲', 'x')`,
  `insert into person (id, name, created_at) values ('p', '甲', 'x')`,
  `insert into review_task (agency_id, assessment_id, id, writes, person_id, person_name, source, state, steps, saved_at)
    values ('a', 'as', 'rt', 2, 'p', '甲', 'desk', 'void', '[]', 'x')`,
  `insert into review_finding (agency_id, assessment_id, indicator, task_id, version, points, settles, saved_by, saved_by_name,
    saved_at) values ('a', 'as', '1', 'rt', 1, '[]', 0, 'p', '甲', 'x')`,
  `insert into appeal (agency_id, assessment_id, indicator, fact, result, writes, state, material, replacing, steps, saved_at)
    values ('a', 'as', '1', 'a', 1, 2, 'withdrawn', '', '[]', '[]', 'x')`,
  `insert into question (agency_id, assessment_id, id, writes, indicator, task_id, source, state, steps, saved_at)
    values ('a', 'as', 'q', 2, '1', 'rt', 'desk', 'answered', '[]', 'x')`,
  `insert into register_row (agency_id, assessment_id, entry_id, writes, kind, title, held_on, object_until, mark, state, steps,
    saved_at) values ('a', 'as', 're', 2, 'meeting', '会', '2017-06-20', '2017-06-30', 'absent', 'struck', '[]', 'x')`,
  `insert into group_record (agency_id, assessment_id, n, version, held_on, content, reason, recorded_by, recorded_by_name,
    recorded_at) values ('a', 'as', 1, 1, '2017-05-03', '{}', 'x', 'p', '甲', 'x')`,
  `insert into filing_record (agency_id, assessment_id, n, version, kind, target, subject, filed_on, receipt, reason,
    recorded_by, recorded_by_name, recorded_at, is_void)
    values ('a', 'as', 1, 1, 'system', 'x', 'x', '2017-05-03', '1', 'x', 'p', '甲', 'x', 1)`,
  `insert into period_duty (agency_id, assessment_id, indicator, figure, period, version, act, state, done_on, amount, note,
    reason, saved_by, saved_by_name, saved_at)
    values ('a', 'as', '1', 'quarter/x', '2017-Q1', 1, 'state', 'stated', '2017-03-03', 1000, '', 'x', 'p', '甲', 'x')`,
  `insert into past_result (agency_id, year, framework, version, act, by_office, content, reason, file_sha256, saved_by,
    saved_by_name, saved_at) values ('a', 2016, 'x', 1, 'import', 1, '{}', 'x', '0', 'p', '甲', 'x')`,
  `insert into framework_draft (agency_id, id, writes, state, title, file_name, file_sha256, revision, items, doubts_open,
    steps, created_at, saved_at) values ('a', 'fd', 2, 'approved', 'x', 'x', '0', 0, 1, 0, '[]', 'x', 'x')`,
  `insert into framework_draft_change (agency_id, draft_id, n, act, content, saved_by, saved_by_name, saved_at)
    values ('a', 'fd', 0, 'read', '{}', 'p', '甲', 'x')`,
  `insert into data_pack (agency_id, draft_id, id, version, content, sha256, approved_by, approved_by_name, approved_at)
    values ('a', 'fd', 'own', '1.0.0', '{}', '0', 'q', '乙', 'x')`,
  `insert into taken_answer (agency_id, assessment_id, indicator, version, act, from_assessment_id, from_version, pieces, saved_by,
    saved_by_name, saved_at) values ('a', 'as', '1', 1, 'take', 'as', 1, '[]', 'p', '甲', 'x')`,
  `insert into evidence_file (agency_id, sha256, bytes, media_type, created_at) values ('a', '0', 1, 'x', 'x')`,
  `insert into narrative (agency_id, assessment_id, document, version, blocks, figures, saved_by, saved_by_name, saved_at)
    values ('a', 'as', 'self-report', 1, '[]', '{}', 'p', '甲', 'x')`,
  `insert into paper_template (agency_id, id, kind, version, name, file_name, sha256, bytes, content, saved_by, saved_by_name,
    saved_at, withdrawn_by, withdrawn_by_name, withdrawn_at, withdrawn_reason)
    values ('a', 'pt', 'notice', 1, '红头', 'x.docx', '0', 1, 'eA==', 'p', '甲', 'x', 'p', '甲', 'x', '印错')`,
  `insert into paper (agency_id, assessment_id, id, writes, kind, about, title, issuer, format, sha256, bytes, inputs, state, steps,
    saved_at) values ('a', 'as', 'pp', 2, 'plan', '', '表', 'agency', 'docx', '0', 1, '{}', 'withdrawn', '[]', 'x')`,
  `insert into count_list (agency_id, assessment_id, indicator, fact, n, sha256, file_name, sheet, columns, counted,
    marked, response_version, counted_by, counted_by_name, counted_at)
    values ('a', 'as', '1', 'a', 1, '0', 'x', 'x', '{}', 1, 0, 1, 'p', '甲', 'x')`,
  `insert into evidence (agency_id, assessment_id, indicator, material, n, version, writes, state, sha256, content,
    effective_on, steps, saved_at) values ('a', 'as', '1', '①', 1, 1, 1, 'sent-back', '0', '{}', 'x', '[]', 'x')`,
  `insert into calendar_version (year, version, content, saved_by, saved_by_name, saved_at)
    values (2017, 1, '[]', 'p', '甲', 'x')`,
  `insert into office_profile (id, version, framework_id, content, sha256, signed_by, signed_on, created_at, saved_at)
    values ('o', '1', ${LAID})`,
  `insert into bureau_profile (agency_id, id, version, framework_id, content, sha256, signed_by, signed_on, created_at,
    saved_at) values ('a', 'o', '1', ${LAID})`,
];

const KEPT = {
  audit: "append-only",
  audit_head: "moves with the audit alone",
  response_version: "response_version never changes",
  assignment_version: "assignment_version never changes",
  manifest: "manifest never changes",
  office_statement: "never changes",
  ledger_month: "a signed month never changes",
  extension: "a request that was answered never changes",
  rectification: "a problem that was cancelled never changes",
  function_transfer: "a transfer that was undone never changes",
  comment: "a comment is withdrawn once",
  substitution: "a substitution is withdrawn once",
  urge: "an urging never changes",
  stage_plan: "a version of the stages never changes",
  cycle_method: "a version of a method never changes",
  edition: "what an edition published never changes",
  edition_content: "the content of an edition never changes",
  result_version: "a result never changes",
  review_task: "a void review task never changes",
  review_finding: "a finding never changes",
  appeal: "an appeal that is over never changes",
  narrative: "a version of a text never changes",
  paper_template: "a version of a template is withdrawn once",
  paper: "what was made never changes",
  question: "a question that is over never changes",
  register_row: "a row of the register that was struck never changes",
  group_record: "a record of the leading group never changes",
  filing_record: "a filing record never changes",
  period_duty: "what was said of a period never changes",
  count_list: "a list that was counted never changes",
  past_result: "a version of a past result never changes",
  framework_draft: "a draft that is approved or withdrawn never changes",
  framework_draft_change: "a change of a draft never changes",
  data_pack: "an approved pack never changes",
  taken_answer: "a record of an answer taken over never changes",
  evidence_file: "a file of evidence never changes",
  evidence: "evidence that was sent back or withdrawn never changes",
  calendar_version: "never changes",
  office_profile: "a signed profile never changes",
  bureau_profile: "a signed profile never changes",
};

onBothEngines("history", (engine) => {
  let database: OpenDatabase;
  const run = async (statement: string): Promise<void> => {
    await sql.raw(statement).execute(database.reaching(WHOLE_REACH));
  };
  beforeEach(async () => {
    database = await engine.open();
    for (const statement of ROWS) await run(statement);
    const act = {
      actorId: "p",
      actorName: "甲",
      agencyId: "a",
      action: "x.y",
      object: "x:1",
      before: null,
      after: null,
    };
    await database
      .reaching(WHOLE_REACH)
      .transaction()
      .execute(async (trx) => {
        await appendAudit(trx, { ...act, at: AT, result: "done" });
        await sealHeads(trx, AT);
      });
  });
  afterEach(async () => {
    await database.close();
  });

  it.for(Object.entries(KEPT))(
    "of %s is neither changed nor deleted, by the owner of the tables either",
    async ([table, reason]) => {
      const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(table)}`.execute(
        database.reaching(WHOLE_REACH),
      );
      const [row = {}] = rows;
      for (const column of Object.keys(row)) {
        const value = typeof row[column] === "number" ? `${column} + 1` : `coalesce(${column}, '') || '改'`;
        await expect(run(`update ${table} set ${column} = ${value}`), column).rejects.toThrow(reason);
      }
      await expect(run(`delete from ${table}`)).rejects.toThrow(reason);
      // SQLite has no other way to empty a table.
      const emptying = engine.engine === "postgres" ? [`truncate ${table} cascade`] : [];
      for (const it of emptying) await expect(run(it)).rejects.toThrow(/never changes|append-only/);
      const left = await sql`select * from ${sql.table(table)}`.execute(database.reaching(WHOLE_REACH));
      expect(left.rows).toEqual(rows);
    },
  );
});
