import { createHash } from "node:crypto";
import { dateOfDay, dayNumber, monthsOf } from "@faheng/domain";
import { seen, type TestServer, type TestUser, withCookie } from "../test-server.ts";
import type { Ground } from "./raw.ts";
import { packs } from "../../src/plugins.ts";

/** Everything of one agency that nobody else may learn. Names carry a sign that occurs nowhere else. */
export interface Population {
  readonly agencyId: string;
  readonly agencyName: string;
  readonly frameworkId: string;
  readonly assessmentId: string;
  readonly indicator: string;
  /** A report that the agency's framework really has. */
  readonly reportId: string;
  /** Printed department name that means `departmentId`. */
  readonly printedName: string;
  readonly departmentId: string;
  /** A period of a figure of which something was said. */
  readonly duty: { readonly indicator: string; readonly figure: string; readonly period: string };
  /** A file of evidence that was given for `indicator`. */
  readonly fileSha256: string;
  /** A framework that is being made of a document, which nobody has submitted. */
  readonly draftId: string;
  /** Of its assessment’s framework, profile and questions. */
  readonly baseSha256: string;
  /** A month of the ledger that is begun, and those of its cycle. */
  readonly month: string;
  readonly months: readonly string[];
  /** A department without any duty, to be dissolved. */
  readonly spareDepartmentId: string;
  /** What its dissolution is confirmed by. */
  readonly spareDigest: string;
  /** One that was dissolved. */
  readonly formerDepartmentId: string;
  readonly cycleId: string;
  readonly personIds: readonly string[];
  readonly reviewId: string;
  readonly taskId: string;
  /** Ids and names that show who and where: administrators of organisation and people may see these. */
  readonly names: readonly string[];
  /** Ids of what was stated. */
  readonly business: readonly string[];
  /** What was stated: no administrator ever sees it. */
  readonly content: readonly string[];
  /** A cycle and a profile of the agency's own, and everything that would tell of them outside it. */
  readonly own: {
    readonly cycleId: string;
    readonly assessmentId: string;
    readonly profileId: string;
    readonly marks: readonly string[];
  };
  /** A line in which a bureau assesses the agency, and everything that would tell of it to others. */
  readonly line: { readonly cycleId: string; readonly assessmentId: string; readonly marks: readonly string[] };
}

/** Somebody who asks. `of` is the agency they belong to, or whose reviewer they are; a `guide` coordinates the bureau that guides both. */
export interface Principal {
  readonly name: string;
  readonly role: string | null;
  readonly of: "a" | "b" | null;
  readonly cookie: string | null;
}

/** Two fully populated agencies on one server, and everybody who may come by. */
export interface World {
  readonly test: TestServer;
  readonly a: Population;
  readonly b: Population;
  readonly principals: readonly Principal[];
  /** The bureau that guides both agencies. */
  readonly bureauId: string;
  /** A membership, an account, a person and a cycle that a permitted act may use up. */
  readonly spare: {
    readonly membershipId: string;
    readonly accountId: string;
    readonly reviewerId: string;
    readonly cycleId: string;
  };
  /** Gives agency A more of everything. */
  grow(): Promise<void>;
  /** As if the opening of a cycle had been stopped before all were in it; who is missing never can be, so that going on changes nothing. */
  stopOpening(cycleId: string): Promise<void>;
  /** As if the window of an announced result had ended yesterday. */
  endWindow(assessmentId: string): Promise<void>;
  /** Lets the days be over in which an agency may say something to an entry of the register. */
  endHearing(entryId: string): Promise<void>;
  /** Lets agency A assess itself once more. */
  growOwn(): Promise<void>;
}

/** The last day of the windows that acts here announce. */
export const WINDOW_END = dateOfDay(dayNumber(new Date().toISOString().slice(0, 10)) + 30);

/** Jobs above agencies that failed for good. */
export const DEAD_JOBS = ["dead-one", "dead-two"] as const;

/** A job that the office has asked for; far off, so that the machine does not take it up meanwhile. */
export const ASKED_JOB = "asked-job";

const PASSWORD = "Heng-2017-Liang!";
const CITY = { agencyId: null, departmentId: null };
const FRAMEWORKS = { a: "nantong-commerce-2017", b: "zhengzhou-commerce-2018" } as const;

/** What the file of a draft says: a table of two items. */
function sourceOf(sign: string) {
  const rows = [
    ["序号", "考核项目", "考核内容", "分值", "评分标准", "责任科室"],
    ["1", "组织领导", `${sign}考核事项`, "5", "未成立的扣5分", "办公室"],
    ["2", "组织领导", "每年专题研究不少于2次", "4", "每少1次扣2分，扣完为止", "办公室"],
  ];
  return { blocks: [{ kind: "table", name: null, rows, merges: [] }], leftOut: [], remarks: [], isFromText: false };
}

/** An approved framework of an agency's own. */
function packOf(sign: string) {
  const taxonomies = { O: ["O8"], S: ["S0"], D: ["D9"] };
  const group = { code: "G1", parent: null, level: 1, printedNumber: null, title: "组织领导", taxonomies };
  const item = { code: "R1", group: "G1", kind: "item", printedNumber: "1", title: "成立领导小组", requirement: null };
  const cells = { lead: [], cooperating: [], bases: [], place: "第1行" };
  const framework = {
    format: "faheng.framework/1",
    id: "own-2017",
    version: "1.0.0",
    title: `${sign}自定体系`,
    documentNumber: null,
    issuer: "本局",
    issuedOn: null,
    about: "由文件导入。",
    levels: [{ level: 1, title: "项目" }],
    columns: [],
    departments: [],
    bases: [],
    groups: [group],
    indicators: [{ ...item, ...cells }],
  };
  const source = { fileName: "评分表.csv", sha256: "x" };
  return { format: "faheng.data-pack/1", id: "own-2017", version: "1.0.0", framework, profile: null, source };
}

function digestOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** A scan that somebody gives as evidence. @returns its digest. */
async function giveFile(
  { server }: TestServer,
  { cookie }: TestUser,
  {
    assessmentId,
    indicator,
    name,
  }: { readonly assessmentId: string; readonly indicator: string; readonly name: string },
): Promise<string> {
  const bytes = Buffer.from(`%PDF-1.7\n% ${name}\n%%EOF\n`);
  const body = new FormData();
  body.set("file", new Blob([bytes]), `${name}.pdf`);
  const url = `${server.url}/files/evidence/${assessmentId}/${indicator}?material=&effectiveOn=2017-05-01`;
  const answer = await fetch(url, { method: "POST", headers: { cookie }, body });
  if (!answer.ok) throw new Error(await answer.text());
  return createHash("sha256").update(bytes).digest("hex");
}

export async function createWorld({ test, raw }: Pick<Ground, "test" | "raw">): Promise<World> {
  const system = await test.signIn("system-admin");
  const security = await test.signIn("security-admin");
  const office = await test.signIn("municipal");

  const addPerson = (
    name: string,
    login: string,
    role: RoleName,
    place: { agencyId: string | null; departmentId: string | null },
  ) => security.api.people.add.mutate({ name, login, password: PASSWORD, role, ...place });
  const signIn = async (login: string): Promise<TestUser> => {
    const answer = await fetch(`${test.server.url}/api/trpc/session.signIn`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ login, password: PASSWORD }),
    });
    return withCookie(test.server.url, (answer.headers.get("set-cookie") ?? "").split(";", 1)[0] ?? "");
  };

  const officeId = (await office.api.session.me.query()).person?.id ?? "";
  const tell = async (notice: {
    readonly id: string;
    readonly agencyId: string;
    readonly personId: string;
    readonly words: string;
    readonly isOwn: boolean;
  }): Promise<void> => {
    const { id, agencyId, personId, words, isOwn } = notice;
    const told = { actor: null, agency: null, cycle: null, item: null, items: 0, dueOn: null, words };
    await raw.run(
      `insert into notice (id, agency_id, person_id, event_id, act, object, told, is_own, at)
        values ($1, $2, $3, $4, 'response.return', 'response:never', $5, $6, $7)`,
      [id, agencyId, personId, id, JSON.stringify(told), isOwn ? "1" : "0", new Date().toISOString()],
    );
  };

  async function populate(key: "a" | "b"): Promise<Omit<Population, "line">> {
    const sign = key === "a" ? "甲隐" : "乙隐";
    const frameworkId = FRAMEWORKS[key];
    const assessments = await office.api.assessment.list.query();
    const row = assessments.find((it) => it.frameworkId === frameworkId);
    if (!row) throw new Error(`no assessment of ${frameworkId}`);
    const { agencyId } = row;
    const agencyName = `${sign}局`;
    const expected = { name: row.agencyName, category: "经济管理部门" };
    await system.api.organisation.changeAgency.mutate({ agencyId, ...expected, name: agencyName, expected });
    const department = await system.api.organisation.addDepartment.mutate({ agencyId, name: `${sign}处` });
    const spareDepartment = await system.api.organisation.addDepartment.mutate({ agencyId, name: `${sign}闲处` });
    const former = await system.api.organisation.addDepartment.mutate({ agencyId, name: `${sign}旧处` });
    const preview = (departmentId: string) =>
      system.api.organisation.previewDissolution.query({ agencyId, departmentId, successorId: null });
    const { digest } = await preview(former.id);
    const dissolved = { agencyId, departmentId: former.id, successorId: null, expected: digest };
    await system.api.organisation.dissolveDepartment.mutate(dissolved);
    const place = { agencyId, departmentId: null };
    const people = [
      await addPerson(`${sign}协调`, `${key}.coordinator`, "coordinator", place),
      await addPerson(`${sign}填报`, `${key}.department`, "department", { agencyId, departmentId: department.id }),
      await addPerson(`${sign}领导`, `${key}.leader`, "leader", place),
      await addPerson(`${sign}离任`, `${key}.former`, "coordinator", place),
    ];
    const coordinator = await signIn(`${key}.coordinator`);
    const { framework, cycle, reports } = await coordinator.api.assessment.get.query({ id: row.id });
    const [first] = framework.indicators;
    if (!first) throw new Error("an empty framework");
    // B's document names nobody: what is bound there is from an earlier version.
    const printedName = first.lead?.[0] ?? "法规处";
    await raw.run("delete from department_binding where agency_id = $1", [agencyId]);
    await raw.run("insert into department_binding values ($1, $2, $3, $4)", [
      agencyId,
      frameworkId,
      printedName,
      department.id,
    ]);
    const rows = [{ departmentId: department.id, personId: null, role: "lead", dueOn: null }] as const;
    const changes = [{ indicator: first.code, part: "", rows: [...rows] }];
    // The demonstration may have assigned something already.
    const { version } = await coordinator.api.assignment.get.query({ assessmentId: row.id });
    await coordinator.api.assignment.set.mutate({ assessmentId: row.id, expectedVersion: version, changes });
    const { responses } = await coordinator.api.assessment.get.query({ id: row.id });
    await coordinator.api.response.save.mutate({
      assessmentId: row.id,
      indicator: first.code,
      expectedVersion: responses[first.code]?.version ?? 0,
      status: "not-applicable",
      facts: {},
      progress: `${sign}进展`,
      notApplicable: { reason: `${sign}理由` },
    });
    const own = await assessItself(coordinator, { agencyId, frameworkId, sign, indicator: first.code, at: "1.0.0" });
    const wording = [agencyId, frameworkId, first.code, `${sign}原文`, "0".repeat(64), "x", "2017-06-01T00:00:00.000Z"];
    await raw.run("insert into official_text values ($1, $2, $3, $4, $5, $6, $7)", wording);
    const matter = [row.id, agencyId, first.code, `${sign}角色`, department.id];
    // A job of the agency's own cycle, as its closing leaves one; far off, so that the machine does not take it up meanwhile.
    await raw.run(
      `insert into job (id, agency_id, kind, key, input, state, run_at, created_at)
        values ($1, $2, 'cycle.replay', $3, '{}', 'queued', '2999-01-01T00:00:00.000Z', '2017-01-01T00:00:00.000Z')`,
      [`${agencyId}-job`, agencyId, `${agencyId}-job`],
    );
    await raw.run("insert into export_part values ($1, $2, $3, $4)", [agencyId, `${agencyId}-job`, "0", "x"]);
    const urged = [agencyId, row.id, first.code, "2017-06-01", `${sign}催办`, "x", "x", "2017-06-01T00:00:00.000Z"];
    const late = ["1", "late", "asked", `["${first.code}"]`, "0", `[{"id":"x","name":"${sign}补报人"}]`, "coordinator"];
    const asked = `[{"act":"extension.ask","by":"x","byName":"${sign}申请人","at":"2017-06-01T00:00:00.000Z","reason":"${sign}未齐"}]`;
    const days = ["2017-06-30", "2017-06-20", asked, "2017-06-01T00:00:00.000Z"];
    await raw.run("insert into extension values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, null)", [
      agencyId,
      row.id,
      "1",
      ...late,
      ...days,
    ]);
    const moved = `[{"act":"transfer.set","by":"x","byName":"${sign}划转人","at":"2017-06-01T00:00:00.000Z","reason":"${sign}划转"}]`;
    // Undone long ago: nothing is another agency's now.
    await raw.run(
      `insert into function_transfer values ($1, $2, $3, 2, 'received', 'undone', $4, null, null, '2017-05-03', $5, $6,
        '2017-06-01T00:00:00.000Z')`,
      [
        agencyId,
        row.id,
        `${agencyId}-transfer`,
        `[{"indicator":null,"number":"","title":"${sign}划转事项","version":null}]`,
        `${sign}文号`,
        moved,
      ],
    );
    await raw.run("insert into urge values ($1, $2, $3, $4, $5, $6, $7, $8)", urged);
    await raw.run("insert into matter_binding values ($1, $2, $3, $4, $5)", matter);
    const statement = [agencyId, row.id, "R17", "a", "bound", "1", "5000", `${sign}评定`, "x", "x"];
    await raw.run("insert into office_statement values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)", [
      ...statement,
      "2017-06-01T00:00:00.000Z",
    ]);
    const clerk = await signIn(`${key}.department`);
    const months = monthsOf(cycle);
    const [month = ""] = months;
    const line = { indicator: first.code, expectedVersion: 0, status: "undone", text: `${sign}台账` } as const;
    await clerk.api.ledger.save.mutate({
      assessmentId: row.id,
      departmentId: department.id,
      month,
      lines: [{ ...line, responsible: { personId: null, name: `${sign}责任人` } }],
    });
    const talk = { assessmentId: row.id, indicator: first.code, said: `${sign}批注`, mentions: [] };
    await clerk.api.comment.write.mutate(talk);
    const fileSha256 = await giveFile(test, clerk, {
      assessmentId: row.id,
      indicator: first.code,
      name: `${sign}材料`,
    });
    const filed = [agencyId, row.id, `${sign}系统`, `${sign}报告`, `${sign}回执`, `${sign}登记人`];
    await raw.run(
      `insert into filing_record values ($1, $2, 1, 1, 'system', $3, $4, '2017-05-03', $5, null, 'x', $6,
        '2017-06-01T00:00:00.000Z', null)`,
      filed,
    );
    const asking = framework.indicators.find(({ figures }) => figures.some(({ per }) => per === "year"));
    const figure = asking?.figures.find(({ per }) => per === "year")?.label ?? "";
    const duty = { indicator: asking?.code ?? "", figure: `year/${figure}`, period: cycle.to.slice(0, 4) };
    await raw.run(
      `insert into period_duty values ($1, $2, $3, $4, $5, 1, 'state', 'stated', '2017-05-03', '1000', $6, null, 'x', $7,
        '2017-06-01T00:00:00.000Z')`,
      [agencyId, row.id, duty.indicator, duty.figure, duty.period, `${sign}周期任务`, `${sign}填期人`],
    );
    const [away = { id: "" }, substitute = { id: "" }] = people;
    // Long over: whoever it was stands for nobody now.
    await raw.run(
      `insert into substitution values ($1, $2, $3, $4, '2017-01-02', '2017-01-06', $5, $6, $7,
        '2017-01-01T00:00:00.000Z', null, null, null)`,
      [agencyId, `${agencyId}-away`, away.id, substitute.id, `${sign}事由`, away.id, `${sign}设定人`],
    );
    const came = JSON.stringify({
      cycle: `${sign}往年考评`,
      document: `${sign}文号`,
      documentOn: "2017-03-01",
      grade: null,
      maximum: 100_000,
      parts: [],
      rank: null,
      total: 87_350,
    });
    await raw.run(
      `insert into past_result values ($1, 2016, $2, 1, 'import', 0, $3, null, $4, 'x', $5, '2017-06-01T00:00:00.000Z')`,
      [agencyId, `${sign}往年体系`, came, `${sign}文件`, `${sign}导入人`],
    );
    await raw.run(
      `insert into taken_answer values ($1, $2, $3, 1, 'take', $4, 1, '[]', 'x', $5, '2017-06-01T00:00:00.000Z')`,
      [agencyId, row.id, first.code, row.id, `${sign}采用人`],
    );
    const found = JSON.stringify({
      kind: "supervision",
      departmentId: department.id,
      indicator: first.code,
      found: `${sign}督导`,
      dueOn: "2017-06-30",
      files: [],
      answer: null,
    });
    await raw.run(
      `insert into group_record values ($1, $2, 1, 1, '2017-05-03', $3, null, 'x', $4, '2017-06-01T00:00:00.000Z')`,
      [agencyId, row.id, found, `${sign}办公室`],
    );
    // Void and taken back: they change nothing of what acts find.
    await raw.run(
      `insert into review_task (agency_id, assessment_id, id, writes, person_id, person_name, source, items, state, steps, saved_at)
        values ($1, $2, $3, 1, $4, $5, 'desk', null, 'void', '[]', '2017-06-01T00:00:00.000Z')`,
      [agencyId, row.id, `${agencyId}-task`, away.id, `${sign}评审人`],
    );
    const point = { fact: "a", value: 1, clause: "a", reason: `${sign}评审意见`, place: "" };
    const qualities = { complete: true, accurate: false, genuine: true, valid: true };
    const verdict = { material: "", n: 1, version: 1, qualities, reason: `${sign}材料核验` };
    await raw.run(
      `insert into review_finding (agency_id, assessment_id, indicator, task_id, version, points, materials, settles, saved_by,
        saved_by_name, saved_at) values ($1, $2, $3, $4, 1, $5, $6, 0, 'x', $7, '2017-06-01T00:00:00.000Z')`,
      [
        agencyId,
        row.id,
        first.code,
        `${agencyId}-task`,
        JSON.stringify([point]),
        JSON.stringify([verdict]),
        `${sign}评审员`,
      ],
    );
    const raised = (by: string) => [
      {
        act: "rectification.raise",
        by: "x",
        byName: by,
        at: "2017-06-01T00:00:00.000Z",
        reason: null,
        said: { kind: "none" },
      },
    ];
    await raw.run(
      `insert into rectification (agency_id, id, assessment_id, writes, state, raised_as, origin, origin_key, found, steps,
        raised_at, saved_at) values ($1, $2, $3, 1, 'open', 'office', '{"kind":"hand"}', 'x', $4, $5,
        '2017-06-01T00:00:00.000Z', '2017-06-01T00:00:00.000Z')`,
      [agencyId, `${agencyId}-problem`, row.id, `${sign}整改问题`, JSON.stringify(raised(`${sign}立项人`))],
    );
    await raw.run(
      `insert into narrative (agency_id, assessment_id, document, version, blocks, figures, saved_by, saved_by_name, saved_at)
        values ($1, $2, 'self-report', 1, $3, '{}', 'x', $4, '2017-06-01T00:00:00.000Z')`,
      [agencyId, row.id, JSON.stringify([{ level: 0, text: `${sign}文稿` }]), `${sign}撰稿人`],
    );
    await raw.run(
      `insert into paper_template (agency_id, id, kind, version, name, file_name, sha256, bytes, content, saved_by, saved_by_name,
        saved_at) values ($1, $2, 'problems', 1, $3, $4, $5, 1, 'eA==', 'x', $6, '2017-06-01T00:00:00.000Z')`,
      [agencyId, `${agencyId}-template`, `${sign}红头`, `${sign}红头.docx`, fileSha256, `${sign}上传人`],
    );
    const issued = ["paper.make", "paper.issue"].map((act) => {
      return { act, by: "x", byName: `${sign}制发人`, at: "2017-06-01T00:00:00.000Z", reason: null, file: null };
    });
    await raw.run(
      `insert into paper (agency_id, assessment_id, id, writes, kind, about, title, issuer, format, sha256, bytes, inputs, state,
        number, steps, saved_at) values ($1, $2, $3, 2, 'report', 'x', $4, 'agency', 'docx', $5, 1,
        '{"answers":{},"manifestSha256":"0","on":"2017-06-01","result":null}', 'issued', $6, $7,
        '2017-06-01T00:00:00.000Z')`,
      [
        agencyId,
        row.id,
        `${agencyId}-paper`,
        `${sign}报告`,
        fileSha256,
        `${sign}法〔2017〕1号`,
        JSON.stringify(issued),
      ],
    );
    const draftId = `${agencyId}-draft`;
    const drafted = async (id: string, state: string): Promise<void> => {
      await raw.run(
        `insert into framework_draft (agency_id, id, writes, state, title, file_name, file_sha256, revision, items,
          doubts_open, steps, created_at, saved_at)
          values ($1, $2, 1, $3, $4, $5, 'x', 0, 2, 1, '[]', '2017-06-01T00:00:00.000Z', '2017-06-01T00:00:00.000Z')`,
        [agencyId, id, state, `${sign}评分表`, `${sign}评分表.csv`],
      );
      await raw.run(
        `insert into framework_draft_change (agency_id, draft_id, n, act, content, saved_by, saved_by_name, saved_at)
          values ($1, $2, 0, 'read', $3, 'x', $4, '2017-06-01T00:00:00.000Z')`,
        [agencyId, id, JSON.stringify(sourceOf(sign)), `${sign}导入人`],
      );
    };
    await drafted(draftId, "drafting");
    await drafted(`${draftId}-approved`, "approved");
    await raw.run(
      `insert into data_pack (agency_id, draft_id, id, version, content, sha256, approved_by, approved_by_name, approved_at)
        values ($1, $2, 'own-2017', '1.0.0', $3, $4, 'x', $5, '2017-06-01T00:00:00.000Z')`,
      [agencyId, `${draftId}-approved`, JSON.stringify(packOf(sign)), digestOf(sign), `${sign}审定人`],
    );
    const compared = JSON.stringify({ title: `${sign}比较方法`, digits: 2, index: null, grades: [], note: "" });
    await raw.run(
      `insert into cycle_method (agency_id, cycle_id, version, content, saved_by, saved_by_name, saved_at)
        values ($1, $2, 1, $3, 'x', $4, '2017-06-01T00:00:00.000Z')`,
      [agencyId, own.cycleId, compared, `${sign}方法人`],
    );
    await raw.run(
      `insert into edition (agency_id, cycle_id, n, writes, state, title, steps, saved_at)
        values ($1, $2, 1, 1, 'preview', $3, '[]', '2017-06-01T00:00:00.000Z')`,
      [agencyId, own.cycleId, `${sign}版次`],
    );
    await raw.run(
      `insert into edition_content (agency_id, cycle_id, n, sha256, content, saved_at)
        values ($1, $2, 1, '0', $3, '2017-06-01T00:00:00.000Z')`,
      [agencyId, own.cycleId, JSON.stringify({ title: `${sign}版次内容` })],
    );
    const counted = [agencyId, row.id, first.code, "a", fileSha256, `${sign}清单.xlsx`, `${sign}表`];
    await raw.run(
      `insert into count_list (agency_id, assessment_id, indicator, fact, n, sha256, file_name, sheet, columns, counted,
        response_version, counted_by, counted_by_name, counted_at)
        values ($1, $2, $3, $4, 1, $5, $6, $7, '{"key":"x","mark":null,"on":null}', 3, 1, 'x', 'x',
        '2017-06-01T00:00:00.000Z')`,
      counted,
    );
    const reviewer = await addPerson(`${sign}评审`, `${key}.reviewer`, "reviewer", CITY);
    const [review] = await office.api.review.assign.mutate({
      personIds: [reviewer.id],
      cycleId: cycle.id,
      agencyIds: [agencyId],
      indicators: null,
    });
    const [task] = await (await signIn(`${key}.reviewer`)).api.review.tasks.query();
    // Handed in and taken back: what stays of that is its result.
    const handing = await coordinator.api.handIn.get.query({ assessmentId: row.id });
    const unreported = handing.open.map((it) => it.code);
    const moving = { assessmentId: row.id, expectedMoves: handing.moves };
    await coordinator.api.handIn.handIn.mutate({ ...moving, unreported });
    await coordinator.api.handIn.withdraw.mutate({ ...moving, expectedMoves: handing.moves + 1 });
    const appealed = [
      { act: "appeal.file", by: "x", byName: `${sign}申诉人`, at: "2017-06-01T00:00:00.000Z", reason: `${sign}申诉` },
    ];
    await raw.run(
      `insert into appeal (agency_id, assessment_id, indicator, fact, result, writes, state, material, ruling, replacing,
        steps, saved_at) values ($1, $2, $3, 'a', 1, 2, 'withdrawn', $4, null, '[]', $5, '2017-06-01T00:00:00.000Z')`,
      [agencyId, row.id, first.code, `${sign}申诉材料`, JSON.stringify(appealed)],
    );
    const questioned = [
      { act: "question.ask", by: "x", byName: `${sign}提问人`, at: "2017-06-01T00:00:00.000Z", said: `${sign}询问` },
    ];
    await raw.run(
      `insert into question values ($1, $2, $3, 1, $4, $5, 'desk', 'asked', $6, '2017-06-01T00:00:00.000Z')`,
      [agencyId, row.id, `${agencyId}-question`, first.code, task?.id ?? "", JSON.stringify(questioned)],
    );
    const entered = [
      {
        act: "register.notify",
        by: "x",
        byName: `${sign}登记人`,
        at: "2017-06-01T00:00:00.000Z",
        reason: `${sign}签到表`,
        mark: "absent",
      },
    ];
    await raw.run(
      `insert into register_row values ($1, $2, $3, 1, 'meeting', $4, '2017-05-20', '2017-06-10', 'absent', 'notified', $5,
        '2017-06-01T00:00:00.000Z', null)`,
      [agencyId, row.id, `${agencyId}-entry`, `${sign}推进会`, JSON.stringify(entered)],
    );
    const personIds = [...people, reviewer].map((it) => it.id);
    // Each of its people is told something of the agency, of its own cycle too; who has left it is shown none of that any more.
    for (const personId of [...people.map((it) => it.id), officeId]) {
      const first = personId === people[0]?.id ? `${agencyId}-notice` : `${agencyId}-notice ${personId}`;
      await tell({ id: first, agencyId, personId, words: `${sign}通知`, isOwn: false });
      await tell({ id: `${first}-2`, agencyId, personId, words: `${sign}自评通知`, isOwn: true });
    }
    return {
      agencyId,
      agencyName,
      frameworkId,
      assessmentId: row.id,
      indicator: first.code,
      reportId: reports[0]?.id ?? "",
      printedName,
      departmentId: department.id,
      duty,
      fileSha256,
      draftId,
      baseSha256: (await coordinator.api.assessment.open.query({ id: row.id })).baseSha256,
      month,
      months,
      spareDepartmentId: spareDepartment.id,
      spareDigest: (await preview(spareDepartment.id)).digest,
      formerDepartmentId: former.id,
      cycleId: cycle.id,
      personIds,
      reviewId: review?.id ?? "",
      taskId: task?.id ?? "",
      names: [
        agencyId,
        agencyName,
        `${sign}处`,
        `${sign}闲处`,
        `${sign}旧处`,
        former.id,
        department.id,
        spareDepartment.id,
        ...personIds,
        `${sign}协调`,
        `${sign}填报`,
        `${sign}领导`,
        `${sign}离任`,
        `${sign}评审`,
      ],
      business: [row.id],
      content: [
        `${sign}通知`,
        `${sign}进展`,
        `${sign}理由`,
        `${sign}原文`,
        `${sign}角色`,
        `${sign}评定`,
        `${sign}台账`,
        `${sign}责任人`,
        `${sign}材料`,
        `${sign}批注`,
        `${sign}整改问题`,
        `${sign}立项人`,
        `${sign}周期任务`,
        `${sign}填期人`,
        `${sign}评分表`,
        `${sign}考核事项`,
        `${sign}导入人`,
      ],
      own: { ...own, marks: [...own.marks, `${sign}自评通知`, `${sign}自定体系`] },
    };
  }

  /** A profile of the agency's own, a cycle of its own with an answer in it. */
  async function assessItself(
    { api }: TestUser,
    it: {
      readonly agencyId: string;
      readonly frameworkId: string;
      readonly sign: string;
      readonly indicator: string;
      readonly at: string;
    },
  ): Promise<Population["own"]> {
    const { agencyId, frameworkId, sign, indicator, at } = it;
    const [title, name, progress] = [`${sign}自评周期${at}`, `${sign}自评办法${at}`, `${sign}自评进展${at}`];
    const laid = { id: "nantong-commerce-2017-standard", newId: "own", newVersion: at, title: name, weights: {} };
    const { profile } = await api.profile.derive.query({ ...laid, standing: "bureau" });
    await api.profile.saveOwn.mutate({ agencyId, profile, sign: true, expected: null });
    const isOwnProfile = profile.framework.id === frameworkId;
    const assignments = [{ frameworkId, profileId: isOwnProfile ? "own" : null, isOwnProfile }];
    const period = { from: "2018-01-01", to: "2018-12-31" };
    const { id: cycleId } = await api.cycle.openOwn.mutate({ agencyId, title, ...period, assignments });
    const stage = { key: "s1", name: title, from: null, to: "2018-09-30", gate: "none", tasks: [progress] } as const;
    await api.stage.plan.mutate({ cycleId, stages: [stage] });
    const [row] = await api.assessment.list.query({ cycleId });
    const assessmentId = row?.id ?? "";
    const answer = { expectedVersion: 0, status: "done", facts: {}, progress, notApplicable: null } as const;
    await api.response.save.mutate({ assessmentId, indicator, ...answer });
    return { cycleId, assessmentId, profileId: "own", marks: [cycleId, assessmentId, title, name, progress] };
  }

  /** A bureau states who is assessed in its line, and the agency answers something there. */
  async function assessedBy(
    bureau: { readonly id: string; readonly api: TestUser["api"] },
    key: "a" | "b",
    it: Omit<Population, "line">,
  ): Promise<Population> {
    const { agencyId, frameworkId, indicator } = it;
    const sign = key === "a" ? "甲隐" : "乙隐";
    const [title, progress] = [`${sign}条线周期`, `${sign}条线进展`];
    await system.api.organisation.setGuide.mutate({ agencyId, guideId: bureau.id, expectedId: null });
    const assignments = [{ agencyId, frameworkId, profileId: null, isOwnProfile: false }];
    const period = { from: "2018-01-01", to: "2018-12-31" };
    const { id: cycleId } = await bureau.api.cycle.openLine.mutate({
      officeId: bureau.id,
      title,
      ...period,
      assignments,
    });
    const { api } = await signIn(`${key}.coordinator`);
    const [row] = await api.assessment.list.query({ cycleId });
    const assessmentId = row?.id ?? "";
    const answer = { expectedVersion: 0, status: "done", facts: {}, progress, notApplicable: null } as const;
    await api.response.save.mutate({ assessmentId, indicator, ...answer });
    return { ...it, line: { cycleId, assessmentId, marks: [cycleId, assessmentId, title, progress] } };
  }

  const populated = [await populate("a"), await populate("b")] as const;
  const bureauId =
    (await office.api.assessment.list.query()).find((it) => populated.every(({ agencyId }) => agencyId !== it.agencyId))
      ?.agencyId ?? "";
  await addPerson("条线协调", "guide.coordinator", "coordinator", { agencyId: bureauId, departmentId: null });
  const guide = await signIn("guide.coordinator");
  const bureau = { id: bureauId, api: guide.api };
  const a = await assessedBy(bureau, "a", populated[0]);
  const b = await assessedBy(bureau, "b", populated[1]);
  const spareReviewer = await addPerson("备用评审", "spare.reviewer", "reviewer", CITY);
  const sparePerson = await addPerson("备用人员", "spare.person", "municipal", CITY);
  const profile = await office.api.profile.list.query({ frameworkId: a.frameworkId });
  const spareCycle = await office.api.cycle.open.mutate({
    title: "备用",
    from: "2018-01-01",
    to: "2018-12-31",
    assignments: [{ agencyId: b.agencyId, frameworkId: b.frameworkId, profileId: null }],
  });

  // Jobs of the machine that failed for good, of a kind that no runner knows any more: they wait for whoever keeps it.
  for (const id of DEAD_JOBS) {
    await raw.run(
      `insert into job (id, agency_id, kind, key, input, state, attempts, run_at, created_at, finished_at)
        values ($1, null, 'former', $2, '{}', 'dead', 5, '2017-01-01T00:00:00.000Z', '2017-01-01T00:00:00.000Z',
          '2017-01-01T00:00:00.000Z')`,
      [id, id],
    );
  }

  await raw.run(
    `insert into job (id, agency_id, kind, key, input, asked_by, state, run_at, created_at)
      values ($1, null, 'former', $2, '{}', $3, 'queued', '2999-01-01T00:00:00.000Z', '2017-01-01T00:00:00.000Z')`,
    [ASKED_JOB, ASKED_JOB, officeId],
  );
  // What came of trying a profile once, with both agencies in it.
  const units = [a, b].map(({ agencyId, assessmentId }) => {
    return { assessmentId, agencyId, before: null, after: null, unread: 0, fault: null };
  });
  const tried = { outcome: "tried", units, checked: 0, different: [] };
  await raw.run(
    `insert into job (id, agency_id, kind, key, input, asked_by, state, run_at, created_at, finished_at, result)
      values ('tried', null, 'profile.trial', $1, '{"sha256":""}', $2, 'done', '2017-01-01T00:00:00.000Z',
        '2017-01-01T00:00:00.000Z', '2017-01-01T00:00:00.000Z', $3)`,
    [`nantong-commerce-2017-standard@0.1.0 ${a.cycleId}`, officeId, JSON.stringify(tried)],
  );

  const revoked = await signIn("a.former");
  const everybody = await security.api.people.list.query();
  const former = everybody.find((it) => it.accounts.some((account) => account.login === "a.former"));
  for (const { id } of former?.memberships ?? [])
    await security.api.people.endRole.mutate({ membershipId: id, expected: await seen(security, id) });
  const formerAgain = await signIn("a.former");
  const spare = everybody.find((it) => it.id === sparePerson.id);

  const of = async (name: string, role: string | null, key: "a" | "b" | null, user: TestUser | Promise<TestUser>) => ({
    name,
    role,
    of: key,
    cookie: (await user).cookie,
  });
  const principals: Principal[] = [
    { name: "anonymous", role: null, of: null, cookie: null },
    { name: "a made-up session", role: null, of: null, cookie: "faheng=made-up" },
    await of("former member, old session", null, null, revoked),
    await of("former member, signed in anew", "former", null, formerAgain),
    await of("coordinator of the other agency", "coordinator", "b", signIn("b.coordinator")),
    await of("department of the other agency", "department", "b", signIn("b.department")),
    await of("leader of the other agency", "leader", "b", signIn("b.leader")),
    await of("reviewer of the other agency", "reviewer", "b", signIn("b.reviewer")),
    await of("reviewer of this agency", "reviewer", "a", signIn("a.reviewer")),
    await of("department of this agency", "department", "a", signIn("a.department")),
    await of("leader of this agency", "leader", "a", signIn("a.leader")),
    await of("coordinator of this agency", "coordinator", "a", signIn("a.coordinator")),
    await of("coordinator of the bureau that guides it", "guide", null, guide),
    await of("municipal office", "municipal", null, office),
    await of("system administrator", "system-admin", null, system),
    await of("security administrator", "security-admin", null, security),
    await of("audit administrator", "audit-admin", null, test.signIn("audit-admin")),
  ];
  return {
    test,
    a,
    b,
    bureauId,
    principals,
    spare: {
      membershipId: spare?.memberships[0]?.id ?? "",
      accountId: spare?.accounts[0]?.id ?? "",
      reviewerId: spareReviewer.id,
      cycleId: spareCycle.id,
    },
    async stopOpening(cycleId) {
      const pinned = {
        period: { from: "2021-01-01", to: "2021-12-31" },
        calendar: { holidays: [], workdays: [] },
        restDays: "stay",
      };
      const groups = [{ frameworkId: b.frameworkId, profile: null, agencyIds: ["nobody"] }];
      const input = JSON.stringify({ cycleId, by: "市办", isRest: true, pinned, groups });
      await raw.run(
        `insert into job (id, agency_id, kind, key, input, asked_by, state, run_at, created_at, finished_at)
          values ($1, null, 'cycle.open', $2, $3, $4, 'cancelled', '2017-01-01T00:00:00.000Z', '2017-01-01T00:00:00.000Z',
            '2017-01-01T00:00:00.000Z')`,
        [`stopped ${cycleId}`, cycleId, input, officeId],
      );
    },
    async endWindow(assessmentId) {
      await raw.run("update assessment set steps = replace(steps, $1, '2017-06-01') where id = $2", [
        WINDOW_END,
        assessmentId,
      ]);
    },
    async endHearing(entryId) {
      await raw.run("update register_row set object_until = '2017-06-01' where entry_id = $1", [entryId]);
    },
    async growOwn() {
      const { agencyId, frameworkId, indicator } = a;
      const coordinator = await signIn("a.coordinator");
      await assessItself(coordinator, { agencyId, frameworkId, sign: "甲隐", indicator, at: "1.1.0" });
    },
    async grow() {
      const { id } = await system.api.organisation.addDepartment.mutate({ agencyId: a.agencyId, name: "甲隐新处" });
      await addPerson("甲隐新人", "a.new", "department", { agencyId: a.agencyId, departmentId: id });
      await office.api.cycle.open.mutate({
        title: "甲隐新周期",
        from: "2019-01-01",
        to: "2019-12-31",
        assignments: [{ agencyId: a.agencyId, frameworkId: a.frameworkId, profileId: profile[0]?.id ?? null }],
      });
      const coordinator = await signIn("a.coordinator");
      const detail = await coordinator.api.assessment.get.query({ id: a.assessmentId });
      const last = detail.framework.indicators.at(-1)?.code ?? "";
      await coordinator.api.response.save.mutate({
        assessmentId: a.assessmentId,
        indicator: last,
        expectedVersion: detail.responses[last]?.version ?? 0,
        status: "done",
        facts: {},
        progress: "甲隐新进展",
        notApplicable: null,
      });
      const [other] = packs.filter((it) => it.id !== "commerce");
      await system.api.plugin.enable.mutate({ agencyId: a.agencyId, pluginId: other?.id ?? "", expected: false });
    },
  };
}

type RoleName = Parameters<TestUser["api"]["people"]["add"]["mutate"]>[0]["role"];
