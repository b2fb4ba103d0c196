import { findPostgres, requireInCi, startPostgres } from "@faheng/services";
import { sql } from "kysely";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  appendAudit,
  beginDelivery,
  insertAssignmentVersion,
  replaceAssignments,
  type AgencyScope,
  type Db,
  grantServerRole,
  hasRowSecurity,
  insertAgency,
  insertAssessment,
  insertComment,
  insertFinding,
  insertNarrative,
  insertPaperTemplate,
  putAppeal,
  putPaper,
  putQuestion,
  putRegisterRow,
  putReviewTask,
  insertDataPack,
  insertCycle,
  insertCycleMembers,
  insertCountList,
  insertFilingRecord,
  insertPeriodDuty,
  insertGroupRecord,
  insertDepartment,
  insertDraftChange,
  insertEvents,
  insertEvidenceFile,
  insertExportPart,
  insertManifest,
  insertMembership,
  insertMunicipality,
  insertNotice,
  insertPerson,
  insertReviewAssignment,
  insertTakings,
  insertUrge,
  enablePlugin,
  listAssessments,
  migrate,
  openDatabase,
  type OpenDatabase,
  putBureauProfile,
  putEvidence,
  insertCycleMethod,
  insertEditionContent,
  insertStagePlan,
  putEdition,
  insertPastResult,
  insertSubstitution,
  insertResult,
  putExtension,
  putRectification,
  putFrameworkDraft,
  putTransfer,
  putLedgerMonth,
  putNoticeSetting,
  putResponse,
  putSearchText,
  putStatement,
  queueJob,
  replaceBindings,
  replaceMatterBindings,
  replaceOfficialText,
  requireRowSecurity,
  updateGuide,
  verifyAudit,
  WHOLE_REACH,
} from "../src/index.ts";

const AT = "2017-06-01T08:00:00.000Z";
const NONE: AgencyScope = { kind: "agencies", ids: [] };
const only = (id: string): AgencyScope => ({ kind: "agencies", ids: [id] });

/** Tables of single people. */
const PERSONAL = ["notice_setting", "delivery"];

/** Fills every table that carries `agency_id` for one agency. */
async function populate(db: Db, id: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await insertAgency(trx, { id, municipalityId: "m", name: `${id}局`, category: "A", unitClass: null }, AT);
    await insertDepartment(trx, { id: `${id}-d`, agencyId: id, name: "法规处" }, AT);
    const membership = {
      id: `${id}-m`,
      personId: "p",
      agencyId: id,
      departmentId: `${id}-d`,
      role: "department",
    } as const;
    await insertMembership(trx, { ...membership, startsAt: AT, endsAt: null });
    await enablePlugin(trx, { agencyId: id, pluginId: "x", by: "p", at: AT });
    const score = { score: null, scoreSha256: null, updatedAt: AT };
    await insertAssessment(trx, { id: `${id}-as`, cycleId: "c", agencyId: id, manifestSha256: "s", ...score });
    const year = { startsOn: "2017-01-01", endsOn: "2017-12-31", status: "open" } as const;
    await insertCycle(trx, { id: `${id}-c`, owner: id, isLine: false, title: "本局自评", ...year }, AT);
    await insertAssessment(trx, { id: `${id}-own`, cycleId: `${id}-c`, agencyId: id, manifestSha256: "s", ...score });
    await putResponse(trx, { ...answer(id), assessmentId: `${id}-own` });
    const guide = `${id}-guide`;
    await insertAgency(trx, { id: guide, municipalityId: "m", name: guide, category: "A", unitClass: null }, AT);
    await updateGuide(trx, { id, from: null, to: guide });
    await insertCycle(trx, { id: `${id}-l`, owner: guide, isLine: true, title: "条线考评", ...year }, AT);
    await insertCycleMembers(trx, { id: `${id}-l`, owner: guide }, [id]);
    const laid = { frameworkId: "f", content: "{}", sha256: "0", signedBy: null, signedOn: null, savedAt: AT };
    await putBureauProfile(trx, { agencyId: id, id: "own", version: "1.0.0", ...laid });
    await replaceBindings(trx, id, "f", [{ printedName: "法规处", departmentId: `${id}-d` }]);
    const matter = { assessmentId: `${id}-as`, agencyId: id, indicator: "1.1" };
    await replaceMatterBindings(trx, matter, [{ printedName: "起草部门", departmentId: `${id}-d` }]);
    await putResponse(trx, answer(id));
    const place = { agencyId: id, assessmentId: `${id}-as`, indicator: "1.1", fact: "a", subject: "value" } as const;
    const stated = { reason: "评定", statedBy: "p", statedByName: "演示", statedAt: AT };
    await putStatement(trx, { ...place, version: 1, value: "1", ...stated });
    const wording = new Map([["1.1", "原文"]]);
    await replaceOfficialText(trx, { agencyId: id, frameworkId: "f", wording, fileSha256: "0", by: "p", at: AT });
    const review = { id: `${id}-r`, personId: "p", cycleId: "c", agencyId: id, indicators: null };
    await insertReviewAssignment(trx, review, { byName: "演示", at: AT });
    const owner = { agencyId: id, assessmentId: `${id}-as` };
    const row = {
      indicator: "1.1",
      part: "",
      departmentId: `${id}-d`,
      personId: null,
      role: "lead",
      dueOn: null,
    } as const;
    await replaceAssignments(trx, owner, [row]);
    await insertAssignmentVersion(trx, owner, {
      version: 1,
      savedBy: "p",
      savedByName: "演示",
      savedAt: AT,
      rows: [row],
    });
    const urged = { urgedOn: "2017-05-03", note: "", urgedBy: "p", urgedByName: "演示", urgedAt: AT };
    await insertUrge(trx, { agencyId: id, id: `${id}-as` }, { indicator: "1.1", ...urged });
    const request = {
      n: 1,
      writes: 1,
      kind: "later",
      state: "asked",
      items: ["1.1"],
      period: null,
      handIn: false,
    } as const;
    const asking = { people: [], askedAs: "department", wishedOn: "2017-06-30", grantedOn: null, steps: [] } as const;
    await putExtension(trx, Object.assign({ savedAt: AT }, owner, request, asking));
    const problem = { id: `${id}-re`, writes: 1, state: "open", raisedAs: "agency", origin: { kind: "hand" } } as const;
    const cured = { indicator: "1.1", found: "未学法", departmentId: null, personId: null, dueOn: null, theme: null };
    await putRectification(trx, Object.assign({ steps: [], raisedAt: AT, savedAt: AT }, owner, problem, cured));
    const moved = { id: "t1", writes: 1, side: "given", state: "standing", items: [], toAgencyId: "x" } as const;
    const decided = { toAssessmentId: "x", fromDay: "2017-05-03", document: "x", steps: [], savedAt: AT };
    await putTransfer(trx, Object.assign({}, owner, moved, decided));
    const taken = { act: "take", fromAssessmentId: `${id}-as`, fromVersion: 1, pieces: [], savedBy: "p" } as const;
    const named = { indicator: "1.1", version: 1, savedByName: "演示", savedAt: AT };
    await insertTakings(trx, [Object.assign({}, owner, taken, named)]);
    const said = { id: "c1", said: "请核对", mentions: ["p"], writtenBy: "p", writtenByName: "演示", writtenAt: AT };
    await insertComment(trx, { ...owner, indicator: "1.1", ...said, withdrawnAt: null });
    const period = { fromDay: "2017-05-03", toDay: "2017-05-09", reason: "公出" };
    const unended = { withdrawnAt: null, withdrawnBy: null, withdrawnByName: null };
    const standing = { agencyId: id, id: "s1", personId: "p", substituteId: "q", ...period };
    await insertSubstitution(trx, { ...standing, setBy: "p", setByName: "演示", setAt: AT, ...unended });
    const draft = { owner: id, id: `${id}-fd` };
    const read = { title: "评分表", fileName: "评分表.xlsx", fileSha256: "0", revision: 0, items: 1, doubtsOpen: 0 };
    const made = { writes: 1, state: "drafting", steps: [], createdAt: AT, savedAt: AT } as const;
    await putFrameworkDraft(trx, Object.assign({}, draft, read, made));
    const reading = { act: "read", content: "{}" } as const;
    await insertDraftChange(trx, { draft, n: 0, change: reading, savedBy: "p", savedByName: "演示", savedAt: AT });
    const pack = { id: "own", version: "1.0.0", content: "{}", sha256: "0", draftId: draft.id };
    await insertDataPack(trx, { owner: id, ...pack, approvedBy: "q", approvedByName: "演示", approvedAt: AT });
    const past = { agencyId: id, year: 2016, framework: "f", version: 1, act: "import", byOffice: true } as const;
    const document = { cycle: "2016", document: "1号", documentOn: "2017-03-01", grade: null, rank: null };
    const came = { ...document, total: 87_350, maximum: 100_000, parts: [] };
    const brought = { savedBy: "p", savedByName: "演示", savedAt: AT };
    await insertPastResult(trx, { ...past, content: came, reason: null, fileSha256: "0", ...brought });
    const month = { departmentId: `${id}-d`, month: "2017-05", version: 1, writes: 1, state: "open" } as const;
    await putLedgerMonth(trx, { ...owner, ...month, lines: [], steps: [], savedAt: AT });
    const saved = { savedBy: "p", savedByName: "演示", savedAt: AT };
    await insertStagePlan(trx, {
      cycleId: `${id}-c`,
      owner: id,
      version: 1,
      act: "plan",
      reason: null,
      stages: [],
      ...saved,
    });
    const ofCycle = { cycleId: `${id}-c`, owner: id } as const;
    const method = { title: "比较方法", digits: 2, index: null, grades: [], note: "" };
    await insertCycleMethod(trx, { ...ofCycle, version: 1, method, reason: null, ...saved });
    const empty = { writes: 1, state: "preview", title: "结果", sha256: null, publicFrom: null, steps: [] } as const;
    await putEdition(trx, { ...ofCycle, n: 1, ...empty, savedAt: AT });
    await insertEditionContent(trx, { ...ofCycle, n: 1, sha256: "0", content: "{}", savedAt: AT });
    const result = { ...owner, n: 1, kind: "self", manifestSha256: "s", stated: "{}", statedSha256: "0" } as const;
    const by = { score: null, scoreSha256: null, unreported: [], by: "p", byName: "演示", at: AT };
    await insertResult(trx, { ...result, ...by });
    const task = {
      id: "rt",
      writes: 1,
      personId: "p",
      personName: "演示",
      source: "desk",
      items: null,
      steps: [],
    } as const;
    await putReviewTask(trx, { ...owner, ...task, state: "open", savedAt: AT });
    const found = { indicator: "1.1", taskId: "rt", version: 1, points: [], materials: [], settles: false } as const;
    await insertFinding(trx, { ...owner, ...found, savedBy: "p", savedByName: "演示", savedAt: AT });
    const objection = { indicator: "1.1", fact: "a", result: 1, writes: 1, state: "filed", material: "" } as const;
    await putAppeal(trx, { ...owner, ...objection, ruling: null, replacing: [], steps: [], savedAt: AT });
    const question = { id: "q", writes: 1, indicator: "1.1", taskId: "rt", source: "desk", state: "asked" } as const;
    await putQuestion(trx, { ...owner, ...question, steps: [], savedAt: AT });
    const entered = { entryId: "re", writes: 1, kind: "meeting", title: "推进会", mark: "absent" } as const;
    const heard = {
      heldOn: "2017-06-20",
      objectUntil: "2017-06-30",
      state: "notified",
      steps: [],
      savedAt: AT,
      veto: null,
    } as const;
    await putRegisterRow(trx, { ...owner, ...entered, ...heard });
    const file = { bytes: 1, mediaType: "application/pdf", createdAt: AT };
    await insertEvidenceFile(trx, { agencyId: id, sha256: "0", ...file });
    const paper = { id: "pp", writes: 1, kind: "plan", about: "", title: "任务分解表", issuer: "agency" } as const;
    const kept = { format: "docx", sha256: "0", bytes: 1, state: "draft", number: null, scanSha256: null } as const;
    const inputs = { manifestSha256: "0", result: null, on: "2017-06-01", answers: {} };
    const text = { document: "self-report", version: 1, blocks: [], figures: {}, savedBy: "p" } as const;
    const version = {
      id: `${id}-pt`,
      owner: id,
      kind: "notice",
      version: 1,
      name: "红头",
      fileName: "红头.docx",
    } as const;
    const written = { sha256: "0", bytes: 1, savedBy: "p", savedByName: "演示", savedAt: AT, withdrawn: null };
    await insertPaperTemplate(trx, { template: { ...version, ...written }, file: new Uint8Array([120]) });
    await insertNarrative(trx, { ...owner, ...text, savedByName: "演示", savedAt: AT });
    await putPaper(trx, { ...owner, ...paper, ...kept, inputs, steps: [], savedAt: AT });
    const piece = { indicator: "1.1", material: "①", n: 1, version: 1, writes: 1, state: "given" } as const;
    const content = { kind: "file", sha256: "0", fileName: "a.pdf" } as const;
    const given = { content, effectiveOn: "2017-05-01", qualities: null, steps: [], savedAt: AT };
    await putEvidence(trx, { ...owner, ...piece, ...given });
    for (const assessmentId of [`${id}-as`, `${id}-own`]) {
      const place = { agencyId: id, assessmentId, kind: "answer", indicator: "1.1", part: "" } as const;
      await putSearchText(trx, place, { said: "法治", isInner: false, pairs: ["法治"], made: 1 });
    }
    await insertGroupRecord(
      trx,
      { agencyId: id, id: `${id}-as` },
      {
        n: 1,
        version: 1,
        heldOn: "2017-05-03",
        content: { kind: "briefing", number: "第1期", title: "简报", files: [] },
        reason: null,
        recordedBy: "p",
        recordedByName: "演示",
        recordedAt: AT,
      },
    );
    await insertFilingRecord(
      trx,
      { agencyId: id, id: `${id}-as` },
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
        recordedBy: "p",
        recordedByName: "演示",
        recordedAt: AT,
      },
    );
    await insertPeriodDuty(
      trx,
      { agencyId: id, id: `${id}-as` },
      {
        indicator: "1.1",
        figure: "quarter/会议",
        period: "2017-Q1",
        version: 1,
        act: "state",
        state: "stated",
        doneOn: "2017-03-03",
        amount: 1000,
        note: "",
        reason: null,
        savedBy: "p",
        savedByName: "演示",
        savedAt: AT,
      },
    );
    await insertCountList(
      trx,
      { agencyId: id, id: `${id}-as` },
      {
        indicator: "1.1",
        fact: "a",
        n: 1,
        sha256: "0",
        fileName: "清单.xlsx",
        sheet: "清单",
        columns: { key: "编号", on: null, mark: null, only: null },
        counted: 1,
        marked: null,
        responseVersion: 1,
        countedBy: "p",
        countedByName: "演示",
        countedAt: AT,
      },
    );
    await appendAudit(trx, act(id));
    await insertEvents(trx, [
      { id: `${id}-e`, agencyId: id, at: AT, act: "x.y", object: "x:1", effects: [], ...nobody },
    ]);
    const told = { actor: null, agency: null, cycle: null, item: null, items: 0, dueOn: null, words: null };
    const notice = { id: `${id}-n`, agencyId: id, personId: "p", eventId: `${id}-e`, act: "x.y", object: "x:1", told };
    await insertNotice(trx, { ...notice, isOwn: false, at: AT });
    const asked = { askedBy: null, runAt: AT, createdAt: AT };
    await queueJob(trx, { id: `${id}-j`, agencyId: id, kind: "x", key: id, input: "{}", ...asked });
    await insertExportPart(trx, { agencyId: id, id: `${id}-j` }, { part: 0, bytes: new Uint8Array([1]) });
  });
}

const nobody = { actorId: null, actorName: null };

const answer = (agencyId: string) =>
  ({
    assessmentId: `${agencyId}-as`,
    agencyId,
    indicator: "1.1",
    version: 1,
    status: "in-progress",
    facts: {},
    progress: "",
    notApplicable: null,
    savedBy: "p",
    savedByName: "演示",
    savedAt: AT,
  }) as const;

const act = (agencyId: string) =>
  ({
    at: AT,
    actorId: "p",
    actorName: "演示",
    agencyId,
    action: "x.y",
    object: "x:1",
    before: null,
    after: null,
    result: "done",
  }) as const;

describe.skipIf(!requireInCi(findPostgres(), "postgresql"))("row-level security", () => {
  let cluster: Awaited<ReturnType<typeof startPostgres>>;
  let owner: OpenDatabase;
  let server: OpenDatabase;
  let tables: string[];
  beforeAll(async () => {
    cluster = await startPostgres();
    const admin = new pg.Client({ connectionString: cluster.url });
    await admin.connect();
    await admin.query("create role plain_owner login; create role faheng_server login");
    await admin.query("alter schema public owner to plain_owner");
    await admin.end();
    const as = (role: string) => cluster.url.replace("faheng_owner", role);
    owner = await openDatabase({ engine: "postgres", url: as("plain_owner"), poolSize: 2 });
    await migrate(owner, new Date(AT));
    await grantServerRole(owner, "faheng_server");
    server = await openDatabase({ engine: "postgres", url: as("faheng_server"), poolSize: 4 });
    const whole = server.reaching(WHOLE_REACH);
    await whole.transaction().execute(async (trx) => {
      await insertMunicipality(trx, { id: "m", name: "衡州市" }, AT);
      await insertPerson(trx, { id: "p", name: "演示" }, AT);
      const pin = { frameworkId: "f", frameworkVersion: "1.0.0", profileId: null, profileVersion: null };
      await insertManifest(trx, { sha256: "s", ...pin, pluginId: "x", pluginVersion: "1.0.0", content: "{}" }, AT);
      const year = { startsOn: "2017-01-01", endsOn: "2017-12-31", status: "open" } as const;
      await insertCycle(trx, { id: "c", owner: null, isLine: false, title: "2017", ...year }, AT);
    });
    await populate(whole, "a");
    await populate(whole, "b");
    const columns = await sql<{ name: string }>`select table_name as name from information_schema.columns
      where table_schema = current_schema() and column_name = 'agency_id' order by 1`.execute(owner.db);
    tables = columns.rows.map((row) => row.name);
  });
  afterAll(async () => {
    await server.close();
    await owner.close();
    await cluster.stop();
  });

  /** Agencies whose rows a plain `select` without any condition gives, table by table. */
  async function seen(db: Db): Promise<Record<string, string[]>> {
    const found: Record<string, string[]> = {};
    for (const table of tables) {
      const { rows } = await sql<{ agency_id: string }>`select distinct agency_id from ${sql.table(table)}
        where agency_id is not null`.execute(db);
      found[table] = rows.map((row) => row.agency_id).toSorted();
    }
    return found;
  }
  const all = (ids: string[]) => Object.fromEntries(tables.map((table) => [table, ids]));

  it("is forced on every table that carries an agency", async () => {
    const { rows } = await sql<{ name: string }>`select relname as name from pg_class
      where relnamespace = current_schema()::regnamespace and relrowsecurity and relforcerowsecurity
      order by 1`.execute(owner.db);
    expect(rows.map((row) => row.name)).toEqual([...tables, ...PERSONAL].toSorted());
    expect(tables).toHaveLength(55);
  });

  it("a query of the server's role that says nothing sees nothing, and neither does the owner's", async () => {
    expect(await seen(server.db)).toEqual(all([]));
    expect(await seen(owner.db)).toEqual(all([]));
  });

  it("one that reaches agency A sees A's rows alone; one that reaches all sees all", async () => {
    const a = server.reaching({ business: only("a"), own: only("a"), names: only("a"), audit: false });
    // A line is the bureau's that assesses in it.
    const lined = { cycle: ["a", "a-guide"] };
    expect(await seen(a)).toEqual({ ...all(["a"]), ...lined, audit: [], event: [], export_part: [], notice: [] });
    const cycles = { cycle: ["a", "a-guide", "b", "b-guide"] };
    expect(await seen(server.reaching(WHOLE_REACH))).toEqual({ ...all(["a", "b"]), ...cycles });
    // The repository's own condition left out on purpose: the wall holds where the first one has a hole.
    expect((await listAssessments(a, WHOLE_REACH, null)).map((it) => it.agencyId)).toEqual(["a", "a"]);
  });

  it("whoever reaches every agency's business for the office sees no cycle of an agency's own, nor what is in it", async () => {
    const office = server.reaching({
      business: { kind: "office" },
      own: NONE,
      names: { kind: "office" },
      audit: false,
    });
    const ids = async (db: Db, table: string, column: string): Promise<string[]> => {
      const { rows } = await sql<{ id: string }>`select ${sql.ref(column)} as id from ${sql.table(table)}`.execute(db);
      return rows.map((row) => row.id).toSorted();
    };
    expect(await ids(office, "cycle", "id")).toEqual(["c"]);
    expect(await ids(office, "bureau_profile", "agency_id")).toEqual([]);
    expect(await ids(office, "data_pack", "agency_id")).toEqual([]);
    for (const table of ["cycle_method", "edition", "edition_content"]) {
      expect(await ids(office, table, "agency_id"), table).toEqual([]);
    }
    expect(await ids(office, "framework_draft", "agency_id")).toEqual(["a", "b"]);
    expect(await ids(office, "assessment", "id")).toEqual(["a-as", "b-as"]);
    const withAssessments = ["response", "response_version", "assignment", "office_statement", "packed_unit"];
    for (const table of [...withAssessments, "search_text", "search_pair"]) {
      expect(new Set(await ids(office, table, "assessment_id")), table).toEqual(new Set(["a-as", "b-as"]));
    }
    const a = server.reaching({ business: only("a"), own: only("a"), names: only("a"), audit: false });
    expect(await ids(a, "cycle", "id")).toEqual(["a-c", "a-l", "c"]);
    expect(await ids(a, "response", "assessment_id")).toEqual(["a-as", "a-own"]);
    for (const statement of [
      sql`insert into cycle values ('x', '甲', '2017-01-01', '2017-12-31', 'open', ${AT}, 'a')`,
      sql`insert into assessment (id, cycle_id, agency_id, manifest_sha256, created_at, updated_at)
        values ('x', 'a-c', 'a', 's', ${AT}, ${AT})`,
    ]) {
      await expect(statement.execute(office)).rejects.toThrow("row-level security");
    }
    const closing = await sql`update cycle set status = 'closed' where id = 'a-c' returning id`.execute(office);
    expect(closing.rows).toEqual([]);
  });

  it("a notice shows itself to one person, and no longer than they reach its agency", async () => {
    const whole = server.reaching(WHOLE_REACH);
    await whole.transaction().execute(async (trx) => {
      await insertPerson(trx, { id: "q", name: "另一人" }, AT);
      const told = { actor: null, agency: null, cycle: null, item: null, items: 0, dueOn: null, words: null };
      const notice = { eventId: "e", act: "x.y", object: "x:1", told, at: AT };
      await insertNotice(trx, { id: "own", agencyId: "a", personId: "p", isOwn: true, ...notice });
      await insertNotice(trx, { id: "above", agencyId: null, personId: "p", isOwn: false, ...notice });
      await insertNotice(trx, { id: "other", agencyId: "a", personId: "q", isOwn: false, ...notice });
    });
    const shown = async (reach: { business: AgencyScope; own: AgencyScope; person?: string }): Promise<string[]> => {
      const db = server.reaching({ names: NONE, audit: false, ...reach });
      const { rows } = await sql<{ id: string }>`select id from notice order by id`.execute(db);
      return rows.map(({ id }) => id);
    };
    expect(await shown({ business: only("a"), own: only("a"), person: "p" })).toEqual(["a-n", "above", "own"]);
    expect(await shown({ business: only("a"), own: only("a"), person: "q" })).toEqual(["other"]);
    expect(await shown({ business: { kind: "office" }, own: NONE, person: "p" })).toEqual(["a-n", "above", "b-n"]);
    expect(await shown({ business: NONE, own: NONE, person: "p" })).toEqual(["above"]);
    expect(await shown({ business: { kind: "office" }, own: NONE, person: "" })).toEqual([]);
    const mine = server.reaching({ business: only("a"), own: only("a"), names: NONE, audit: false, person: "p" });
    const marked = await sql<{ id: string }>`update notice set read_at = ${AT} returning id`.execute(mine);
    expect(marked.rows.map(({ id }) => id).toSorted()).toEqual(["a-n", "above", "own"]);
    const sent = sql`insert into notice (id, agency_id, person_id, event_id, act, object, told, at)
      values ('x', 'a', 'q', 'x', 'x.y', 'x:1', '{}', ${AT})`.execute(mine);
    await expect(sent).rejects.toThrow("row-level security");
    await sql`delete from notice where event_id = 'e'`.execute(whole);
  });

  it("how somebody hears of notices, and what left the house for them, shows itself to them alone", async () => {
    const whole = server.reaching(WHOLE_REACH);
    await whole.transaction().execute(async (trx) => {
      await insertPerson(trx, { id: "r", name: "第三人" }, AT);
      for (const personId of ["p", "r"]) {
        const address = `${personId}@example.gov.cn`;
        await putNoticeSetting(trx, { personId, address, mail: "each", isCalled: true, version: 1 }, AT);
        await beginDelivery(trx, { personId, channel: "mail", key: "n", upTo: "n", at: AT });
      }
    });
    for (const table of ["notice_setting", "delivery"]) {
      const shown = async (person: string): Promise<unknown[]> => {
        const office = { business: { kind: "office" }, own: { kind: "office" }, names: { kind: "office" } } as const;
        const db = server.reaching({ ...office, audit: true, person });
        const rows = await sql<{ person_id: string }>`select person_id from ${sql.table(table)} order by 1`.execute(db);
        return rows.rows.map((it) => it.person_id);
      };
      expect(await shown("p"), table).toEqual(["p"]);
      expect(await shown("r"), table).toEqual(["r"]);
      expect(await shown(""), table).toEqual([]);
      expect(await shown("*"), table).toEqual(["p", "r"]);
    }
    const mine = server.reaching({ business: NONE, own: NONE, names: NONE, audit: false, person: "p" });
    await mine.transaction().execute(async (trx) => {
      const theirs = { personId: "r", address: "x@example.com", mail: "each", isCalled: true } as const;
      expect(await putNoticeSetting(trx, { ...theirs, version: 2 }, AT)).toBe(false);
    });
    await sql`delete from delivery`.execute(whole);
    await sql`delete from notice_setting`.execute(whole);
  });

  it("administrators' reach shows names and no business; an auditor's the audit alone", async () => {
    const names = ["department", "membership", "plugin_enablement", "substitution"];
    const administrator = await seen(
      server.reaching({ business: NONE, own: NONE, names: { kind: "office" }, audit: false }),
    );
    for (const table of tables) expect(administrator[table], table).toEqual(names.includes(table) ? ["a", "b"] : []);
    const auditor = server.reaching({ business: NONE, own: NONE, names: NONE, audit: true });
    expect(await seen(auditor)).toEqual({ ...all([]), audit: ["a", "b"] });
    expect(await verifyAudit(auditor)).toMatchObject({ ok: true, rows: 2 });
  });

  it("writes beyond the reach are refused or touch nothing", async () => {
    const a = server.reaching({ business: only("a"), own: only("a"), names: only("a"), audit: false });
    const write = a.transaction().execute((trx) => putResponse(trx, { ...answer("b"), indicator: "9.9" }));
    await expect(write).rejects.toThrow("row-level security");
    for (const statement of [
      sql`insert into department (id, agency_id, name, created_at) values ('stray', 'b', '处', ${AT})`,
      sql`update official_text set agency_id = 'b' where agency_id = 'a'`,
    ]) {
      await expect(statement.execute(a)).rejects.toThrow("row-level security");
    }
    const { rows } = await sql`update response set progress = 'x' where agency_id = 'b' returning 1`.execute(a);
    expect(rows).toEqual([]);
    expect((await sql`delete from official_text returning agency_id`.execute(a)).rows).toHaveLength(1);
    // Somebody's reaching for B is written down without their seeing the audit.
    await a.transaction().execute((trx) => appendAudit(trx, act("b")));
    expect(await verifyAudit(server.reaching(WHOLE_REACH))).toMatchObject({ ok: true, rows: 3 });
  });

  it("an id cannot break out of the list", async () => {
    for (const id of ["*", '"*"', 'a","b', "a'b", "[]", "a,b", "\\", '"]']) {
      const reach = server.reaching({ business: only(id), own: only(id), names: only(id), audit: false });
      expect(await seen(reach), id).toEqual(all([]));
    }
  });

  it("nothing of a reach stays on the connection", async () => {
    for (let index = 0; index < 20; index += 1) {
      await seen(server.reaching(WHOLE_REACH));
      expect(await seen(server.db)).toEqual(all([]));
      const failing = sql`select 1 / 0`.execute(server.reaching(WHOLE_REACH));
      await expect(failing).rejects.toThrow("division by zero");
    }
  });

  it("holds in transactions of every isolation level", async () => {
    for (const level of ["read committed", "repeatable read", "serializable"] as const) {
      const a = server.reaching({ business: only("a"), own: only("a"), names: only("a"), audit: false });
      const rows = await a
        .transaction()
        .setIsolationLevel(level)
        .execute((trx) => trx.selectFrom("response").select("agency_id").execute());
      expect(rows, level).toEqual([{ agency_id: "a" }, { agency_id: "a" }]);
    }
  });

  it("80 questions of two agencies at once on four connections never mix", async () => {
    const answers = await Promise.all(
      Array.from({ length: 80 }, async (_, index) => {
        const id = index % 2 === 0 ? "a" : "b";
        const reach = server.reaching({ business: only(id), own: only(id), names: only(id), audit: false });
        const { rows } = await sql<{ agency_id: string }>`select agency_id from response`.execute(reach);
        return rows.every((row) => row.agency_id === id) && rows.length === 2;
      }),
    );
    expect(answers).toEqual(answers.map(() => true));
  });

  it("the server's role can change neither audit nor history nor the wall", async () => {
    const whole = server.reaching(WHOLE_REACH);
    const forbidden = [
      "update audit set actor_name = 'x'",
      "delete from audit",
      "truncate audit",
      "delete from audit_head",
      "update audit_head set seq = seq + 1",
      "update audit_head set hash = 'x'",
      "truncate audit_head",
      "delete from response_version",
      "update response_version set progress = 'x'",
      "alter table response disable row level security",
      "drop policy faheng_cycle on assessment",
      "drop policy faheng_reach on response",
      "drop trigger audit_no_change on audit",
      "set role plain_owner",
      "insert into faheng_migration values ('x', 'x')",
      "create table mine (id text)",
    ];
    for (const statement of forbidden) {
      await expect(sql.raw(statement).execute(whole), statement).rejects.toThrow(/permission denied|must be owner/);
    }
  });

  it("tells a role the wall holds from one that stands above it", async () => {
    expect(await hasRowSecurity(server)).toBe(true);
    await requireRowSecurity(server);
    await expect(requireRowSecurity(owner)).rejects.toMatchObject({ code: "FAHENG_DATABASE_ROLE" });
    const above = await openDatabase({ engine: "postgres", url: cluster.url, poolSize: 1 });
    await expect(requireRowSecurity(above)).rejects.toMatchObject({ code: "FAHENG_DATABASE_ROLE" });
    await above.close();
  });
});
