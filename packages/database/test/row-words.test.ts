import {
  APPEAL_RULINGS,
  PAPER_ISSUERS,
  REGISTER_KINDS,
  REGISTER_MARKS,
  ANSWER_STATUSES,
  EXTENSION_KINDS,
  jobProcess,
} from "@faheng/domain";
import { sql } from "kysely";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  type Db,
  findCycle,
  findDelivery,
  findJob,
  findStagePlan,
  listAgencies,
  listAssignments,
  listAssignmentVersions,
  listAudit,
  listCalendarVersions,
  listCountLists,
  listPastResults,
  listTakings,
  listFilingRecords,
  listFrameworkDrafts,
  listPeriodDuties,
  listGroupRecords,
  listEvidence,
  findAssessment,
  listResults,
  listDraftChanges,
  listExtensions,
  listRectifications,
  listLedgerMonths,
  listMembershipsOfPerson,
  listNotices,
  listNoticeSettings,
  listOfficeProfileTitles,
  listResponses,
  listResponseStates,
  listResponseVersions,
  listAppeals,
  listNarratives,
  listPapers,
  listQuestions,
  listCycleMethods,
  listEditions,
  listRegisterRows,
  listFindings,
  listReviewAssignments,
  listReviewTasks,
  listStatements,
  listTransfers,
  listUndelivered,
  migrate,
  OFFICE_SCOPE,
  type OpenDatabase,
  openDatabase,
  WHOLE_REACH,
} from "../src/index.ts";
import { ASSIGNMENT_ROLES } from "../src/tables/assignment.table.ts";
import { CYCLE_STATUSES } from "../src/tables/cycle.table.ts";
import { CHANNELS, DELIVERY_STATES } from "../src/tables/delivery.table.ts";
import { EVIDENCE_STATES } from "../src/tables/evidence.table.ts";
import { JOB_STATES } from "../src/tables/job.table.ts";
import { REFORMS } from "../src/tables/agency.table.ts";
import { ASSESSMENT_STATES } from "../src/tables/assessment.table.ts";
import { RESULT_KINDS } from "../src/tables/result-version.table.ts";
import { ASKED_AS } from "../src/tables/extension.table.ts";
import { RAISED_AS } from "../src/tables/rectification.table.ts";
import { RECTIFICATION_STATES } from "../src/repositories/rectification.repository.ts";
import { EXTENSION_STATES } from "../src/repositories/extension.repository.ts";
import { PAPER_STATES } from "../src/repositories/paper.repository.ts";
import { QUESTION_STATES } from "../src/repositories/question.repository.ts";
import { REGISTER_STATES } from "../src/repositories/register-row.repository.ts";
import { APPEAL_STATES } from "../src/repositories/appeal.repository.ts";
import { REVIEW_TASK_STATES } from "../src/repositories/review-task.repository.ts";
import { LEDGER_STATES } from "../src/tables/ledger-month.table.ts";
import { MEMBERSHIP_ROLES } from "../src/tables/membership.table.ts";
import { MAIL_PACES } from "../src/tables/notice-setting.table.ts";
import { STAGE_ACTS } from "../src/tables/stage-plan.table.ts";
import { STATEMENT_SUBJECTS } from "../src/tables/office-statement.table.ts";
import { onBothEngines } from "./engines.ts";
import { fillEveryTable } from "./fill-every-table.ts";
import { dumpSchema } from "./schema-dump.ts";

const OF = { agencyId: "a", id: "as" };
const READER = { personId: "p", reach: { business: OFFICE_SCOPE, own: OFFICE_SCOPE } };
const OWNER = { agencyId: "a", assessmentId: "as" };

/** Columns of words, and who reads them. */
const WORDS: Readonly<Record<string, (db: Db) => Promise<unknown>>> = {
  "agency.reform": (db) => listAgencies(db, OFFICE_SCOPE),
  "assignment.role": (db) => listAssignments(db, OWNER),
  "audit.result": (db) => listAudit(db, { limit: 10 }),
  "cycle.status": (db) => findCycle(db, WHOLE_REACH, "y"),
  "delivery.state": (db) => findDelivery(db, { personId: "p", channel: "mail", key: "n" }),
  "evidence.state": (db) => listEvidence(db, OF),
  "filing_record.kind": (db) => listFilingRecords(db, OF),
  "period_duty.act": (db) => listPeriodDuties(db, OF),
  "period_duty.state": (db) => listPeriodDuties(db, OF),
  "job.state": (db) => findJob(db, OFFICE_SCOPE, "j"),
  "assessment.state": (db) => findAssessment(db, WHOLE_REACH, "as"),
  "result_version.kind": (db) => listResults(db, OF),
  "extension.kind": (db) => listExtensions(db, [OF]),
  "extension.state": (db) => listExtensions(db, [OF]),
  "extension.asked_as": (db) => listExtensions(db, [OF]),
  "rectification.state": (db) => listRectifications(db, [OF]),
  "rectification.raised_as": (db) => listRectifications(db, [OF]),
  "framework_draft.state": (db) => listFrameworkDrafts(db, OFFICE_SCOPE),
  "framework_draft_change.act": (db) => listDraftChanges(db, { owner: "a", id: "fd" }),
  "review_task.state": (db) => listReviewTasks(db, [OF]),
  "appeal.state": (db) => listAppeals(db, [OF]),
  "appeal.ruling": (db) => listAppeals(db, [OF]),
  "paper.kind": (db) => listPapers(db, [OF]),
  "paper.issuer": (db) => listPapers(db, [OF]),
  "paper.format": (db) => listPapers(db, [OF]),
  "paper.state": (db) => listPapers(db, [OF]),
  "question.state": (db) => listQuestions(db, [OF]),
  "register_row.kind": (db) => listRegisterRows(db, [OF]),
  "register_row.mark": (db) => listRegisterRows(db, [OF]),
  "edition.state": (db) => listEditions(db, "y"),
  "register_row.state": (db) => listRegisterRows(db, [OF]),
  "function_transfer.side": (db) => listTransfers(db, OF),
  "function_transfer.state": (db) => listTransfers(db, OF),
  "ledger_month.state": (db) => listLedgerMonths(db, OF),
  "membership.role": (db) => listMembershipsOfPerson(db, "p"),
  "notice_setting.mail": (db) => listNoticeSettings(db, ["p"]),
  "office_statement.subject": (db) => listStatements(db, OF),
  "stage_plan.act": (db) => findStagePlan(db, "y"),
  "response.status": (db) => listResponses(db, OF),
  "response.status of many": (db) => listResponseStates(db, [OF]),
  "past_result.act": (db) => listPastResults(db, ["a"]),
  "taken_answer.act": (db) => listTakings(db, OF),
  "response_version.status": (db) => listResponseVersions(db, OF, "1.1"),
};

/** Columns of JSON, and who reads them. */
const JSONS: Readonly<Record<string, (db: Db) => Promise<unknown>>> = {
  "assignment_version.rows": (db) => listAssignmentVersions(db, OWNER),
  "calendar_version.content": (db) => listCalendarVersions(db, 2017),
  "group_record.content": (db) => listGroupRecords(db, OF),
  "past_result.content": (db) => listPastResults(db, ["a"]),
  "taken_answer.pieces": (db) => listTakings(db, OF),
  "count_list.columns": (db) => listCountLists(db, OF, "1.1"),
  "event.effects": (db) => listUndelivered(db, 10),
  "evidence.content": (db) => listEvidence(db, OF),
  "evidence.qualities": (db) => listEvidence(db, OF, "1.1"),
  "evidence.steps": (db) => listEvidence(db, OF),
  "assessment.steps": (db) => findAssessment(db, WHOLE_REACH, "as"),
  "result_version.unreported": (db) => listResults(db, OF),
  "extension.items": (db) => listExtensions(db, [OF]),
  "extension.period": (db) => listExtensions(db, [OF]),
  "extension.people": (db) => listExtensions(db, [OF]),
  "extension.steps": (db) => listExtensions(db, [OF]),
  "rectification.origin": (db) => listRectifications(db, [OF]),
  "rectification.steps": (db) => listRectifications(db, [OF]),
  "framework_draft.steps": (db) => listFrameworkDrafts(db, OFFICE_SCOPE),
  "framework_draft_change.content": (db) => listDraftChanges(db, { owner: "a", id: "fd" }),
  "review_task.items": (db) => listReviewTasks(db, [OF]),
  "review_task.steps": (db) => listReviewTasks(db, [OF]),
  "review_finding.points": (db) => listFindings(db, [OF]),
  "review_finding.materials": (db) => listFindings(db, [OF]),
  "appeal.replacing": (db) => listAppeals(db, [OF]),
  "appeal.steps": (db) => listAppeals(db, [OF]),
  "narrative.blocks": (db) => listNarratives(db, OF, "self-report"),
  "narrative.figures": (db) => listNarratives(db, OF, "self-report"),
  "paper.inputs": (db) => listPapers(db, [OF]),
  "paper.steps": (db) => listPapers(db, [OF]),
  "question.steps": (db) => listQuestions(db, [OF]),
  "cycle_method.content": (db) => listCycleMethods(db, "y"),
  "edition.steps": (db) => listEditions(db, "y"),
  "register_row.steps": (db) => listRegisterRows(db, [OF]),
  "register_row.veto": (db) => listRegisterRows(db, [OF]),
  "function_transfer.items": (db) => listTransfers(db, OF),
  "function_transfer.steps": (db) => listTransfers(db, OF),
  "ledger_month.lines": (db) => listLedgerMonths(db, OF),
  "ledger_month.steps": (db) => listLedgerMonths(db, OF),
  "notice.told": (db) => listNotices(db, READER, { before: null, isUnread: false, limit: 10 }),
  "office_profile.content": (db) => listOfficeProfileTitles(db, ["x"]),
  "response.facts": (db) => listResponses(db, OF),
  "response.not_applicable_returned": (db) => listResponses(db, OF),
  "response_version.facts": (db) => listResponseVersions(db, OF, "1.1"),
  "stage_plan.stages": (db) => findStagePlan(db, "y"),
  "review_assignment.indicators": (db) => listReviewAssignments(db, OFFICE_SCOPE, { personId: "p" }),
};

const split = (name: string): readonly string[] => (name.split(" ")[0] ?? "").split(".");

// Rows are read by the same functions on both engines; on SQLite the walls of a table can be switched off.
describe("a value that nobody here wrote", () => {
  let folder: string;
  let database: OpenDatabase;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), "faheng-words-"));
  });
  afterEach(async () => {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Writes into every row of a column what the table would refuse, as somebody with SQL in hand could. */
  async function forge(name: string, value: string): Promise<void> {
    database = await openDatabase({ engine: "sqlite", folder, access: "server" });
    await migrate(database, new Date("2017-06-01T00:00:00.000Z"));
    await fillEveryTable(database);
    const [table = "", column = ""] = split(name);
    const { rows } = await sql<{ name: string }>`
      select name from sqlite_schema where type = 'trigger' and tbl_name = ${table}`.execute(database.db);
    for (const trigger of rows) await sql`drop trigger ${sql.id(trigger.name)}`.execute(database.db);
    await sql`pragma ignore_check_constraints = on`.execute(database.db);
    await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${value}`.execute(database.db);
  }

  it.each(Object.entries(WORDS))("%s is refused where it is read, by table, column and value", async (name, read) => {
    await forge(name, "whatever");
    const [table, column] = split(name);
    await expect(read(database.db)).rejects.toMatchObject({
      code: "FAHENG_ROW_WORD_UNKNOWN",
      place: `${table}.${column}`,
      details: { table, column, value: "whatever" },
    });
  });

  it.each(Object.entries(JSONS))("%s is refused where it is read, by table and column", async (name, read) => {
    await forge(name, '{"not": ');
    const [table = "", column = ""] = split(name);
    const refused = { code: "FAHENG_ROW_UNREADABLE", place: `${table}.${column}` };
    await expect(read(database.db)).rejects.toMatchObject(refused);
    // Readable, and of another form: facts may be whatever an object can be, and a list is none.
    await sql`update ${sql.table(table)} set ${sql.ref(column)} = '[7]'`.execute(database.db);
    await expect(read(database.db)).rejects.toMatchObject(refused);
  });
});

onBothEngines("words", (engine) => {
  it("of a column are those that its table takes", async () => {
    const database = await engine.open();
    const schema = (await dumpSchema(database)).replaceAll("::text", "");
    await database.close();
    for (const words of [
      ANSWER_STATUSES,
      JOB_STATES,
      CYCLE_STATUSES,
      ASSIGNMENT_ROLES,
      STATEMENT_SUBJECTS,
      REFORMS,
      EXTENSION_KINDS,
      EXTENSION_STATES,
      ASKED_AS,
      REVIEW_TASK_STATES,
      APPEAL_STATES,
      APPEAL_RULINGS,
      PAPER_ISSUERS,
      PAPER_STATES,
      QUESTION_STATES,
      REGISTER_KINDS,
      REGISTER_MARKS,
      REGISTER_STATES,
      RECTIFICATION_STATES,
      RAISED_AS,
      LEDGER_STATES,
      STAGE_ACTS,
      ASSESSMENT_STATES,
      RESULT_KINDS,
      MAIL_PACES,
      CHANNELS,
      DELIVERY_STATES,
      EVIDENCE_STATES,
      MEMBERSHIP_ROLES,
    ]) {
      expect(schema).toMatch(new RegExp(`[([]${words.map((it) => `'${it}'`).join(", ")}[)\\]]`));
    }
  });
});

it("jobs are in the states of their process", () => {
  expect([...JOB_STATES].toSorted()).toEqual(Object.keys(jobProcess.states).toSorted());
});

/** Tables no row of which becomes a thing of the domain, and why. */
const WITHOUT_THING: Readonly<Record<string, string>> = {
  edition_content: "is text, held to its digest by who reads it",
  audit_head: "read by columns that are a link of a chain as they are",
  audit_sealed: "a number",
  turn: "taken, and never read",
  cycle_member: "ids, read as they are",
  export_part: "bytes, given out as they are",
  search_pair: "pairs of characters, looked for and never read as a thing",
  search_text: "derived; read by the columns that a hit shows",
  response_version: "a row of `response`: read by the same function",
};

describe("a row becomes a thing of the domain", () => {
  const folder = path.join(import.meta.dirname, "../src/repositories");
  const sources = readdirSync(folder).map((name) => [name, readFileSync(path.join(folder, name), "utf8")] as const);

  it("in one function for each table", () => {
    const schema = readFileSync(path.join(folder, "../schema.ts"), "utf8");
    const tables = [...schema.matchAll(/^ {2}(\w+): \w+Table;$/gm)].map(([, name = ""]) => name);
    expect(tables.length).toBeGreaterThan(30);
    const all = sources.map(([, source]) => source).join("\n");
    const missing = tables.filter((table) => {
      const name = `${table.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase())}FromRow`;
      return all.split(`function ${name}(`).length !== 2;
    });
    expect(missing.toSorted()).toEqual(Object.keys(WITHOUT_THING).toSorted());
  });

  it("without a cast: what a column is taken for is checked or is its type", () => {
    const casts = sources.flatMap(([name, source]) => {
      const code = source
        .replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*|"[^"\n]*"|`[^`]*`/g, "")
        .replaceAll(/^(?:import|export) [^;]*;/gm, "");
      return [...code.matchAll(/\bas (?!const\b).{0,30}|JSON\.parse.{0,30}/g)].map(([cast]) => `${name}: ${cast}`);
    });
    expect(casts).toEqual([]);
  });
});
