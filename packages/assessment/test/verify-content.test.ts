import {
  type AuditRow,
  type ContentTableName,
  hashAudit,
  findAssessment,
  insertCountList,
  insertDataPack,
  insertDraftChange,
  insertFilingRecord,
  insertPastResult,
  insertPeriodDuty,
  insertGroupRecord,
  insertEvidenceFile,
  insertComment,
  insertFinding,
  insertNarrative,
  insertPaperTemplate,
  insertPerson,
  putAppeal,
  putPaper,
  putQuestion,
  putRegisterRow,
  putReviewTask,
  insertSubstitution,
  insertTakings,
  insertUrge,
  insertResult,
  LEGACY_CHAIN,
  listAudit,
  type OpenDatabase,
  putEvidence,
  putFrameworkDraft,
  putTransfer,
  replaceOfficialText,
  sha256,
  WHOLE_REACH,
} from "@faheng/database";
import { sql } from "kysely";
import { afterEach, expect, it } from "vitest";
import { enter, record } from "../src/access/enter.ts";
import {
  type Actor,
  listAssessmentSummaries,
  listDepartmentsOf,
  openCycle,
  saveCalendarYear,
  chooseMethod,
  lockEdition,
  planStages,
  previewEdition,
  askExtension,
  raiseRectification,
  saveLedger,
  saveOfficeProfile,
  saveOwnProfile,
  saveResponse,
  setAssignments,
  setStatement,
  verifyEverything,
  withdrawStatement,
} from "../src/index.ts";
import { type City, cityOn, foundTestCity } from "./support/city.ts";
import { onBothEngines } from "./support/engines.ts";
import { judgedPlugin, judgedProfile } from "./support/judged-plugin.ts";

/** A place in every table that the audit answers for, and which of its columns say what the row is and not what is in it. */
const KEYS: Readonly<Record<ContentTableName, readonly string[]>> = {
  response_version: ["agency_id", "assessment_id", "indicator", "version"],
  response: ["agency_id", "assessment_id", "indicator"],
  office_statement: ["agency_id", "assessment_id", "indicator", "fact", "subject", "version"],
  assignment_version: ["agency_id", "assessment_id", "version"],
  comment: ["agency_id", "assessment_id", "indicator", "id"],
  review_task: ["agency_id", "assessment_id", "id"],
  review_finding: ["agency_id", "assessment_id", "indicator", "task_id", "version"],
  appeal: ["agency_id", "assessment_id", "indicator", "fact"],
  narrative: ["agency_id", "assessment_id", "document", "version"],
  paper: ["agency_id", "id"],
  paper_template: ["agency_id", "id"],
  question: ["agency_id", "assessment_id", "id"],
  register_row: ["agency_id", "assessment_id", "entry_id"],
  substitution: ["agency_id", "id"],
  past_result: ["agency_id", "year", "framework", "version"],
  taken_answer: ["agency_id", "assessment_id", "indicator", "version"],
  urge: ["agency_id", "assessment_id", "indicator", "urged_on"],
  stage_plan: ["agency_id", "cycle_id", "version"],
  cycle_method: ["agency_id", "cycle_id", "version"],
  edition: ["agency_id", "cycle_id", "n"],
  edition_content: ["agency_id", "cycle_id", "n", "sha256"],
  result_version: ["agency_id", "assessment_id", "n"],
  extension: ["agency_id", "assessment_id", "n"],
  rectification: ["agency_id", "id"],
  function_transfer: ["agency_id", "assessment_id", "id"],
  ledger_month: ["agency_id", "assessment_id", "department_id", "month", "version"],
  evidence_file: ["agency_id", "sha256"],
  group_record: ["agency_id", "assessment_id", "n", "version"],
  filing_record: ["agency_id", "assessment_id", "n", "version"],
  period_duty: ["agency_id", "assessment_id", "indicator", "figure", "period", "version"],
  count_list: ["agency_id", "assessment_id", "indicator", "fact", "n"],
  evidence: ["agency_id", "assessment_id", "indicator", "material", "n", "version"],
  official_text: ["agency_id", "framework_id", "indicator"],
  assessment: ["agency_id", "id"],
  framework_draft: ["agency_id", "id"],
  framework_draft_change: ["agency_id", "draft_id", "n"],
  data_pack: ["agency_id", "draft_id"],
  manifest: ["sha256"],
  office_profile: ["id", "version"],
  bureau_profile: ["agency_id", "id", "version"],
  calendar_version: ["year", "version"],
};
const TABLES = Object.keys(KEYS) as ContentTableName[];

/** What a row is called inside its agency; a version that counts stands beside that. */
function objectOf(table: ContentTableName, row: Row): string {
  // What is written over counts its writes; there the version is part of the name.
  const isCounted = typeof row["version"] === "number" && !("writes" in row);
  const columns = KEYS[table].filter((column) => column !== "agency_id" && !(isCounted && column === "version"));
  return columns.map((column) => String(row[column])).join("/");
}

type Row = Record<string, string | number | null>;

/** What columns of numbers become where they are null: PostgreSQL takes no word there. */
const NUMBERS: ReadonlyMap<string, number> = new Map([
  ["approved_as_second", 7],
  ["is_void", 1],
]);

onBothEngines("what is stored, held to the audit", (engine) => {
  let database: OpenDatabase;
  let city: City;
  let coordinator: Actor;
  let assessmentId: string;
  const fillWith = async (empty: OpenDatabase): Promise<void> => {
    database = empty;
    city = await foundTestCity(empty, [judgedPlugin]);
    coordinator = city.actor("coordinator", "a");
    await live();
  };
  const openLived = engine.filled(fillWith);
  // Taking down what guards the rows costs more than a test does.
  const openUnguarded = engine.filled(async (empty) => {
    await fillWith(empty);
    await disarm();
  });
  const openDisarmed = async (): Promise<OpenDatabase> => {
    const [copy] = await openUnguarded();
    if (engine.engine === "sqlite") await ignoreConstraints(copy);
    return copy;
  };
  afterEach(async () => {
    await database.close();
  });

  /** Something in every table, through the acts that write it. */
  async function live(): Promise<void> {
    const { context, municipal, agencies } = city;
    const agencyId = agencies.a;
    const assignments = [{ agencyId, frameworkId: "canteen-2017", profileId: "canteen-judged" }];
    const cycle = { title: "2017年度", from: "2017-01-01", to: "2017-12-31", assignments };
    const { id } = await openCycle(context, municipal, cycle);
    const [own] = await listAssessmentSummaries(context, coordinator, id);
    assessmentId = own?.assessment.id ?? "";
    const answer = { assessmentId, indicator: "1", status: "in-progress" as const, facts: {}, notApplicable: null };
    await saveResponse(context, coordinator, { ...answer, progress: "在办", expectedVersion: 0 });
    await saveResponse(context, coordinator, { ...answer, progress: "办结", expectedVersion: 1 });
    const place = { assessmentId, indicator: "3", fact: "a", reason: "调查" };
    await setStatement(context, municipal, { ...place, value: "90", expectedVersion: 0 });
    await withdrawStatement(context, municipal, { ...place, expectedVersion: 1 });
    const [department] = await listDepartmentsOf(context, coordinator, agencyId);
    const row = { departmentId: department?.id ?? "", personId: null, role: "lead" as const, dueOn: null };
    await setAssignments(context, coordinator, {
      assessmentId,
      expectedVersion: 0,
      changes: [{ indicator: "1", part: "", rows: [row] }],
    });
    const clerk = city.actor("department", "a");
    const ofLegal = { ...clerk, roles: clerk.roles.map((it) => ({ ...it, departmentId: row.departmentId })) };
    const line = { indicator: "1", expectedVersion: 0, status: "done", text: "办结" } as const;
    await saveLedger(context, ofLegal, {
      assessmentId,
      departmentId: row.departmentId,
      month: "2017-05",
      lines: [{ ...line, responsible: { personId: null, name: "" } }],
    });
    await askExtension(context, coordinator, {
      assessmentId,
      kind: "later",
      items: ["1"],
      period: null,
      handIn: false,
      people: [],
      wishedOn: "2018-12-31",
      reason: "材料未齐",
    });
    await raiseRectification(context, coordinator, {
      assessmentId,
      origin: { kind: "hand" },
      indicator: "1",
      found: "未学法",
      departmentId: null,
      personId: null,
      dueOn: null,
    });
    await planStages(context, municipal, {
      cycleId: id,
      stages: [{ key: "s1", name: "自查", from: null, to: "2017-09-30", closes: [], gate: "none", tasks: [] }],
    });
    const laid = { ...judgedProfile, author: null, signedOn: null };
    await saveOfficeProfile(context, municipal, {
      profile: { ...laid, id: "office-own", standing: "office" },
      sign: false,
    });
    await saveOfficeProfile(context, municipal, {
      profile: { ...laid, id: "office-own", standing: "office", title: "改名" },
      sign: false,
    });
    await saveOwnProfile(context, coordinator, {
      agencyId,
      profile: { ...laid, id: "bureau-own", standing: "bureau" },
      sign: false,
    });
    await saveCalendarYear(context, city.actor("system-admin", "a"), { year: 2027, expectedVersion: 0, days: [] });
    const desk = enter(context, coordinator);
    await desk.db.transaction().execute(async (trx) => {
      const attached = { fileSha256: "0".repeat(64), by: coordinator.personId, at: desk.now };
      const of = { agencyId, frameworkId: "canteen-2017" };
      for (const wording of [
        new Map([
          ["1", "旧版"],
          ["2", "旧版"],
        ]),
        new Map([["1", "原文"]]),
      ]) {
        await replaceOfficialText(trx, { ...of, wording, ...attached });
      }
      await record(trx, desk, { action: "official-text.attach", object: `official-text:${agencyId}/x`, agencyId });
      const file = { agencyId, sha256: "0".repeat(64), bytes: 1, mediaType: "application/pdf", createdAt: desk.now };
      await insertEvidenceFile(trx, file);
      const piece = { indicator: "1", material: "", n: 1, version: 1, writes: 1, state: "given" } as const;
      const content = { kind: "file", sha256: file.sha256, fileName: "a.pdf" } as const;
      const given = { content, effectiveOn: "2017-05-01", qualities: null, steps: [], savedAt: desk.now };
      await putEvidence(trx, { agencyId, assessmentId, ...piece, ...given });
      const came = { cycle: "2016年度考评", total: 87_350, maximum: 100_000, grade: null, rank: null, parts: [] };
      await insertPastResult(trx, {
        agencyId,
        year: 2016,
        framework: "canteen-2016",
        version: 1,
        act: "import",
        byOffice: false,
        content: { ...came, document: "〔2017〕1号", documentOn: "2017-03-01" },
        reason: null,
        fileSha256: file.sha256,
        savedBy: coordinator.personId,
        savedByName: coordinator.name,
        savedAt: desk.now,
      });
      const draft = { owner: agencyId, id: "fd" };
      const made = { state: "drafting", steps: [], createdAt: desk.now, savedAt: desk.now } as const;
      const read = { title: "评分表", fileName: "评分表.csv", fileSha256: file.sha256, items: 1, doubtsOpen: 0 };
      await putFrameworkDraft(trx, { ...draft, ...read, ...made, writes: 1, revision: 0 });
      const savedBy = { savedBy: coordinator.personId, savedByName: coordinator.name, savedAt: desk.now };
      await insertDraftChange(trx, { draft, n: 0, change: { act: "read", content: "{}" }, ...savedBy });
      await insertDataPack(trx, {
        owner: agencyId,
        id: "own-2026",
        version: "1.0.0",
        content: "{}",
        sha256: sha256("{}"),
        draftId: draft.id,
        approvedBy: municipal.personId,
        approvedByName: municipal.name,
        approvedAt: desk.now,
      });
      await insertGroupRecord(
        trx,
        { agencyId, id: assessmentId },
        {
          n: 1,
          version: 1,
          heldOn: "2017-05-03",
          content: { kind: "briefing", number: "第1期", title: "简报", files: [] },
          reason: null,
          recordedBy: coordinator.personId,
          recordedByName: coordinator.name,
          recordedAt: desk.now,
        },
      );
      await insertFilingRecord(
        trx,
        { agencyId, id: assessmentId },
        {
          n: 1,
          version: 1,
          kind: "system",
          target: "某省法治信息系统",
          subject: "年度报告",
          filedOn: "2017-05-03",
          receipt: "1号",
          reason: null,
          isVoid: false,
          recordedBy: coordinator.personId,
          recordedByName: coordinator.name,
          recordedAt: desk.now,
        },
      );
      await insertPeriodDuty(
        trx,
        { agencyId, id: assessmentId },
        {
          indicator: "1",
          figure: "quarter/会议",
          period: "2017-Q1",
          version: 1,
          act: "state",
          state: "stated",
          doneOn: "2017-03-03",
          amount: 1000,
          note: "",
          reason: null,
          savedBy: coordinator.personId,
          savedByName: coordinator.name,
          savedAt: desk.now,
        },
      );
      await insertCountList(
        trx,
        { agencyId, id: assessmentId },
        {
          indicator: "1",
          fact: "a",
          n: 1,
          sha256: file.sha256,
          fileName: "清单.xlsx",
          sheet: "清单",
          columns: { key: "编号", on: null, mark: null, only: null },
          counted: 30,
          marked: 3,
          responseVersion: 1,
          countedBy: coordinator.personId,
          countedByName: coordinator.name,
          countedAt: desk.now,
        },
      );
      await record(trx, desk, { action: "evidence.give", object: `evidence:${assessmentId}/1//1`, agencyId });
      const own = { agencyId, assessmentId };
      await insertPerson(trx, { id: `r ${agencyId}`, name: "评审甲" }, desk.now);
      const wanted = { personId: `r ${agencyId}`, personName: "评审甲", source: "desk", items: null } as const;
      const task = { ...own, id: "rt", writes: 1, ...wanted, state: "open", steps: [], savedAt: desk.now } as const;
      await putReviewTask(trx, task);
      await record(trx, desk, { action: "review.assign", object: `review-task:${assessmentId}/rt`, agencyId });
      const found = { indicator: "1", taskId: "rt", version: 1, points: [], materials: [], settles: false } as const;
      const signedBy = { savedBy: coordinator.personId, savedByName: coordinator.name, savedAt: desk.now };
      await insertFinding(trx, { ...own, ...found, ...signedBy });
      await record(trx, desk, { action: "finding.save", object: `finding:${assessmentId}/1/rt`, agencyId });
      const comment = { indicator: "1", id: "c1", said: "请核对", mentions: [], writtenBy: coordinator.personId };
      const wrote = { writtenByName: coordinator.name, writtenAt: desk.now, withdrawnAt: null };
      await insertComment(trx, { agencyId, assessmentId, ...comment, ...wrote });
      await record(trx, desk, { action: "comment.write", object: `comment:${assessmentId}/1/c1`, agencyId });
      const period = { fromDay: desk.today, toDay: desk.today, reason: "公出" };
      const unended = { withdrawnAt: null, withdrawnBy: null, withdrawnByName: null };
      const set = { setBy: coordinator.personId, setByName: coordinator.name, setAt: desk.now };
      const people = { personId: coordinator.personId, substituteId: "q" };
      const taken = { act: "take", fromAssessmentId: assessmentId, fromVersion: 1, pieces: [] } as const;
      const taker = { savedBy: coordinator.personId, savedByName: coordinator.name, savedAt: desk.now };
      await insertTakings(trx, [{ agencyId, assessmentId, indicator: "1", version: 1, ...taken, ...taker }]);
      const moved = { id: "t1", writes: 1, side: "given", state: "standing", items: [], toAgencyId: "x" } as const;
      const decided = { toAssessmentId: "x", fromDay: desk.today, document: "x", steps: [], savedAt: desk.now };
      await putTransfer(trx, Object.assign({ agencyId, assessmentId }, moved, decided));
      await insertSubstitution(trx, { agencyId, id: "s1", ...people, ...period, ...set, ...unended });
      await record(trx, desk, { action: "substitute.set", object: `person:${coordinator.personId}`, agencyId });
      const urged = { indicator: "1", urgedOn: desk.today, note: "请抓紧", urgedBy: coordinator.personId };
      const by = { urgedByName: coordinator.name, urgedAt: desk.now };
      await insertUrge(trx, { agencyId, id: assessmentId }, { ...urged, ...by });
      await record(trx, desk, { action: "assignment.urge", object: `assignment:${assessmentId}`, agencyId });
      const { manifestSha256 = "" } = (await findAssessment(trx, WHOLE_REACH, assessmentId)) ?? {};
      const result = { agencyId, assessmentId, n: 1, kind: "self", manifestSha256, stated: "{}" } as const;
      const signed = { by: coordinator.personId, byName: coordinator.name, at: desk.now };
      const figures = { statedSha256: "0", score: null, scoreSha256: null, unreported: [] };
      await insertResult(trx, { ...result, ...figures, ...signed });
      await record(trx, desk, { action: "assessment.hand-in", object: `assessment:${assessmentId}`, agencyId });
      const objection = { indicator: "1", fact: "a", result: 1, writes: 1, state: "filed", material: "" } as const;
      await putAppeal(trx, { ...own, ...objection, ruling: null, replacing: [], steps: [], savedAt: desk.now });
      await record(trx, desk, { action: "appeal.file", object: `appeal:${assessmentId}/1/a`, agencyId });
      const text = { document: "self-report", version: 1, blocks: [], figures: {} } as const;
      await insertNarrative(trx, { ...own, ...text, ...signedBy });
      await record(trx, desk, { action: "narrative.save", object: `narrative:${assessmentId}/self-report`, agencyId });
      const version = { id: "pt", owner: agencyId, kind: "notice", version: 1, name: "红头" } as const;
      const template = { ...version, fileName: "红头.docx", sha256: "0", bytes: 1, ...signedBy, withdrawn: null };
      await insertPaperTemplate(trx, { template, file: new Uint8Array([120]) });
      await record(trx, desk, { action: "template.save", object: "template:pt", agencyId });
      const paper = { id: "pp", writes: 1, kind: "plan", about: "", title: "任务分解表", issuer: "agency" } as const;
      const kept = { format: "docx", sha256: file.sha256, bytes: 1, state: "draft", number: null } as const;
      const inputs = { manifestSha256: "0", result: null, on: "2017-06-01", answers: {} };
      await putPaper(trx, { ...own, ...paper, ...kept, inputs, scanSha256: null, steps: [], savedAt: desk.now });
      await record(trx, desk, { action: "paper.make", object: `paper:${assessmentId}/pp`, agencyId });
      const asked = { id: "q", writes: 1, indicator: "1", taskId: "rt", source: "desk", state: "asked" } as const;
      await putQuestion(trx, { ...own, ...asked, steps: [], savedAt: desk.now });
      await record(trx, desk, { action: "question.ask", object: `question:${assessmentId}/1/q`, agencyId });
      const entered = { entryId: "re", writes: 1, kind: "meeting", title: "推进会", mark: "absent" } as const;
      const heard = {
        heldOn: "2017-06-20",
        objectUntil: "2017-06-30",
        state: "notified",
        steps: [],
        veto: null,
      } as const;
      await putRegisterRow(trx, { ...own, ...entered, ...heard, savedAt: desk.now });
      await record(trx, desk, { action: "register.notify", object: `register:${assessmentId}/re`, agencyId });
    });
    const method = { title: "比较方法", digits: 2, index: null, grades: [], note: "" };
    await chooseMethod(context, municipal, { cycleId: id, expectedVersion: 0, method, reason: null });
    const { n, writes: seen } = await previewEdition(context, municipal, { cycleId: id, title: "结果" });
    await lockEdition(context, municipal, { cycleId: id, n, seen, missingIds: [assessmentId] });
  }

  const verify = () => verifyEverything(database.reaching(WHOLE_REACH));

  /** Takes down whatever keeps somebody with SQL in hand from changing rows. */
  async function disarm(): Promise<void> {
    const run = async (statement: string): Promise<{ at: string; name: string }[]> =>
      (await sql.raw<{ at: string; name: string }>(statement).execute(database.db)).rows;
    if (engine.engine === "sqlite") {
      await ignoreConstraints(database);
      for (const { name } of await run("select name, '' as at from sqlite_schema where type = 'trigger'")) {
        await run(`drop trigger ${name}`);
      }
      return;
    }
    const checks = `select conname as name, conrelid::regclass::text as at from pg_constraint
      where contype in ('c', 'f') and connamespace = current_schema()::regnamespace`;
    for (const { name, at } of await run(checks)) await run(`alter table ${at} drop constraint if exists ${name}`);
    const triggers = `select tgname as name, tgrelid::regclass::text as at from pg_trigger where not tgisinternal`;
    for (const { name, at } of await run(triggers)) await run(`drop trigger ${name} on ${at}`);
  }

  const whole = () => database.reaching(WHOLE_REACH);
  const rowsOf = async (table: string): Promise<Row[]> =>
    (await sql<Row>`select * from ${sql.table(table)}`.execute(whole())).rows;

  /** Sets one column of one row, which is found by everything that was in it. */
  async function set(table: string, row: Row, [column, value]: readonly [string, Row[string]]): Promise<void> {
    const where = Object.entries(row).map(([name, is]) =>
      is === null ? sql`${sql.ref(name)} is null` : sql`${sql.ref(name)} = ${is}`,
    );
    const change = sql`update ${sql.table(table)} set ${sql.ref(column)} = ${value} where ${sql.join(where, sql` and `)}`;
    await change.execute(whole());
  }

  it("says chain by chain and table by table how far it is, and ends where it is told to", async () => {
    [database] = await openLived();
    const steps: number[] = [];
    const db = database.reaching(WHOLE_REACH);
    await verifyEverything(db, {}, async (done, of) => void steps.push(Math.floor((done * 1000) / of)));
    const { length: chains } = await db.selectFrom("audit_head").select("chain").execute();
    expect(chains).toBeGreaterThan(1);
    expect(steps).toEqual(steps.toSorted((one, other) => one - other));
    // Each chain and their seals come to one half, the tables to the other.
    expect(new Set(steps.filter((it) => it < 500)).size).toBe(chains + 1);
    expect(new Set(steps.filter((it) => it >= 500)).size).toBeGreaterThan(5);
    expect(steps[0]).toBe(0);
    const cancelled = verifyEverything(db, {}, async (done) => {
      if (done > 0) throw new RangeError("cancelled");
    });
    await expect(cancelled).rejects.toThrow("cancelled");
  });

  it("is sound, and every row of it is held", async () => {
    [database] = await openLived();
    const { audit, content } = await verify();
    expect(audit.ok).toBe(true);
    const rows = await Promise.all(TABLES.map(async (table) => (await rowsOf(table)).length));
    for (const [at, count] of rows.entries()) expect(count, TABLES[at]).toBeGreaterThan(0);
    expect(content).toEqual({ ok: true, held: rows.reduce((sum, it) => sum + it, 0), unheld: {} });
  });

  it.for(TABLES)("names a row of %s whichever of its columns is changed by SQL", async (table) => {
    database = await openDisarmed();
    const [row] = await rowsOf(table);
    if (row === undefined) throw new TypeError(`nothing in ${table}`);
    for (const [column, was] of Object.entries(row)) {
      const number = typeof was === "number" ? was + 7 : NUMBERS.get(column);
      const value = number ?? `${was ?? ""}改`;
      await set(table, row, [column, value]);
      const { content } = await verify();
      const agencyId = row["agency_id"] ?? null;
      // A row that is called another by now is one that is gone, or that nobody wrote.
      const named = KEYS[table].includes(column) ? {} : { reason: "changed", agencyId, object: objectOf(table, row) };
      expect(content, `${table}.${column}`).toMatchObject({ ok: false, table, ...named });
      await set(table, { ...row, [column]: value }, [column, was]);
    }
    expect(await verify()).toMatchObject({ ok: true });
  });

  /** What of a second row has to be another: of these there is one of an assessment, owner, version, person and source, or origin. */
  const ONE_OF_A_KIND: Readonly<Record<string, Row>> = {
    assessment: { cycle_id: "改" },
    data_pack: { version: "改" },
    paper_template: { version: 70 },
    rectification: { origin_key: "改" },
    review_task: { source: "改" },
  };

  it.for(TABLES)("names a row of %s that is gone, and one that no act wrote", async (table) => {
    database = await openDisarmed();
    const [row] = await rowsOf(table);
    if (row === undefined) throw new TypeError(`nothing in ${table}`);
    const where = KEYS[table].map((column) =>
      row[column] === null ? sql`${sql.ref(column)} is null` : sql`${sql.ref(column)} = ${row[column]}`,
    );
    await sql`delete from ${sql.table(table)} where ${sql.join(where, sql` and `)}`.execute(whole());
    expect((await verify()).content, table).toMatchObject({ ok: false, table, reason: "missing" });
    const put = async (it: Row): Promise<void> => {
      const columns = sql.join(Object.keys(it).map((column) => sql.ref(column)));
      const values = sql.join(Object.values(it).map((value) => sql`${value}`));
      await sql`insert into ${sql.table(table)} (${columns}) values (${values})`.execute(whole());
    };
    await put(row);
    expect(await verify()).toMatchObject({ ok: true });
    // A manifest or edition that nobody wrote is not even what its own digest says.
    const key = KEYS[table].at(-1) ?? "";
    const other = row[key];
    const apart = ONE_OF_A_KIND[table] ?? {};
    await put({ ...row, ...apart, [key]: typeof other === "number" ? other + 70 : `${other ?? ""}改` });
    const reason = table === "manifest" || table === "edition_content" ? "changed" : "unknown";
    expect((await verify()).content, table).toMatchObject({ ok: false, table, reason });
  });

  it("does not take an older version put back for what stands", async () => {
    database = await openDisarmed();
    const versions = await rowsOf("response_version");
    const [now] = await rowsOf("response");
    const first = versions.find((it) => it["version"] === 1);
    if (!now || !first) throw new TypeError("no answer");
    await set("response", now, ["progress", first["progress"] ?? null]);
    await set("response", { ...now, progress: first["progress"] ?? null }, ["version", 1]);
    expect((await verify()).content).toMatchObject({ ok: false, table: "response", reason: "changed" });
  });

  it("is sound at every moment while answers come in", async () => {
    [database] = await openLived();
    const { context } = cityOn(database, city);
    const answer = { assessmentId, indicator: "2", status: "done" as const, facts: {}, notApplicable: null };
    const saving = { isOver: false };
    const saves = (async () => {
      for (let version = 0; version < 12; version += 1) {
        const save = { ...answer, progress: `第${version}次`, expectedVersion: version };
        await saveResponse(context, coordinator, save);
      }
      saving.isOver = true;
    })();
    while (!saving.isOver) expect((await verify()).content).toEqual(expect.objectContaining({ ok: true }));
    await saves;
    expect(await verify()).toMatchObject({ ok: true });
  });

  it("from before acts had digests is held as far as they go, and what can't be is counted", async () => {
    database = await openDisarmed();
    const acts = (await listAudit(whole(), { limit: 1000 })).toReversed();
    await sql`delete from audit`.execute(whole());
    await sql`delete from audit_head`.execute(whole());
    let previousHash = "";
    for (const [index, act] of acts.entries()) {
      const older: AuditRow = { ...act, chain: LEGACY_CHAIN, seq: index + 1, wrote: null, previousHash };
      previousHash = hashAudit(older);
      await sql`insert into audit (chain, seq, at, actor_id, actor_name, agency_id, action, object, before, after, wrote,
          result, algorithm, previous_hash, hash)
        values (${LEGACY_CHAIN}, ${older.seq}, ${older.at}, ${older.actorId}, ${older.actorName}, ${older.agencyId},
          ${older.action}, ${older.object}, ${older.before}, ${older.after}, null, ${older.result}, 'sha256',
          ${older.previousHash}, ${previousHash})`.execute(whole());
    }
    await sql`insert into audit_head (chain, seq, algorithm, hash)
      values (${LEGACY_CHAIN}, ${acts.length}, 'sha256', ${previousHash})`.execute(whole());

    const { audit, content } = await verify();
    expect(audit).toMatchObject({ ok: true, rows: acts.length });
    expect(content).toEqual({
      ok: true,
      held: 2 + 1 + 2 + 2,
      unheld: {
        assignment_version: 1,
        extension: 1,
        rectification: 1,
        function_transfer: 1,
        ledger_month: 1,
        stage_plan: 1,
        cycle_method: 1,
        edition: 1,
        edition_content: 1,
        result_version: 1,
        evidence_file: 1,
        count_list: 1,
        framework_draft: 1,
        framework_draft_change: 1,
        data_pack: 1,
        filing_record: 1,
        period_duty: 1,
        group_record: 1,
        evidence: 1,
        urge: 1,
        comment: 1,
        review_task: 1,
        review_finding: 1,
        appeal: 1,
        register_row: 1,
        narrative: 1,
        paper: 1,
        paper_template: 1,
        question: 1,
        substitution: 1,
        past_result: 1,
        taken_answer: 1,
        official_text: 1,
        assessment: 1,
        manifest: 1,
        calendar_version: 1,
      },
    });
    for (const [table, column, value] of [
      ["response_version", "progress", "改"],
      ["response", "facts", "{"],
      ["office_statement", "reason", "改"],
      ["bureau_profile", "content", "{}"],
    ] as const) {
      const row = (await rowsOf(table)).at(-1);
      if (row === undefined) throw new TypeError(`nothing in ${table}`);
      await set(table, row, [column, value]);
      expect((await verify()).content, table).toMatchObject({ ok: false, table, reason: "changed" });
      await set(table, { ...row, [column]: value }, [column, row[column] ?? null]);
    }
    // Whatever was written since the upgrade has a digest: a row of a later day that has none is nobody's.
    const [text] = await rowsOf("official_text");
    if (text === undefined) throw new TypeError("no text");
    await set("official_text", text, ["attached_at", "2018-01-01T00:00:00.000Z"]);
    expect((await verify()).content).toMatchObject({ ok: false, table: "official_text", reason: "unknown" });
  });
});

/** On SQLite that is a matter of the connection. */
async function ignoreConstraints({ db }: OpenDatabase): Promise<void> {
  await sql`pragma foreign_keys = off`.execute(db);
  await sql`pragma ignore_check_constraints = on`.execute(db);
}
