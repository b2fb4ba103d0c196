import { sql } from "kysely";
import { appendAudit, type OpenDatabase, sealHeads, WHOLE_REACH } from "../src/index.ts";

const AT = "2017-06-01T08:00:00.000Z";
/** Words that an engine could bring back otherwise than it was given them, or sort otherwise. */
const HARD = ["法治", "a'b\"c", "Ä ß", "\n\t", "𠮷", "\\", "{}", "0", "z", "Z"];

const OWN = { agency_id: "a" };
const OF_ASSESSMENT = { agency_id: "a", assessment_id: "as" };
const SAID = { status: "done", facts: "{}", progress: "", saved_by: "p", saved_by_name: "甲", saved_at: AT };
const PROFILE = {
  id: "x",
  version: "1.0.0",
  framework_id: "f",
  content: "{}",
  sha256: "0",
  created_at: AT,
  saved_at: AT,
};
const ANSWER = { indicator: "1.1", version: 1 };

/** Rows of every table that is carried, and of those that are not; what refers comes after what it refers to. */
const ROWS: readonly (readonly [string, Readonly<Record<string, unknown>>])[] = [
  ["municipality", { id: "m", name: "衡州市", created_at: AT }],
  // The first refers to one that is written after it.
  ["agency", { id: "b", municipality_id: "m", name: "乙局", category: "甲", created_at: AT }],
  [
    "agency",
    {
      id: "a",
      municipality_id: "m",
      name: "甲局",
      category: "甲",
      created_at: AT,
      ended_at: AT,
      reform: "merged",
      successor_id: "b",
    },
  ],
  ["person", { id: "p", name: "演示", created_at: AT }],
  ...HARD.map((word, index) => ["person", { id: `${word} ${index}`, name: word, created_at: AT }] as const),
  ["account", { id: "c", person_id: "p", login: "demo", created_at: AT, is_disabled: 0 }],
  ["account_restoration", { account_id: "c", code_sha256: "0", issued_at: AT, expires_at: AT }],
  ["session", { token_hash: "t", account_id: "c", created_at: AT, last_seen_at: AT, expires_at: AT }],
  ["sign_in_attempt", { login: "demo", origin: "o", failures: 2, last_at: AT }],
  ["department", { ...OWN, id: "d", name: "法规处", created_at: AT }],
  ["membership", { ...OWN, id: "m1", person_id: "p", department_id: "d", role: "department", starts_at: AT }],
  ["membership", { id: "m2", person_id: "p", agency_id: null, role: "municipal", starts_at: AT }],
  ["plugin_enablement", { ...OWN, plugin_id: "x", enabled_by: "p", enabled_at: AT }],
  [
    "manifest",
    {
      sha256: "s",
      framework_id: "f",
      framework_version: "1",
      plugin_id: "x",
      plugin_version: "1",
      content: "{}",
      created_at: AT,
    },
  ],
  ["office_profile", PROFILE],
  ["bureau_profile", { ...PROFILE, ...OWN }],
  ["calendar_version", { year: 2017, version: 1, content: "[]", saved_by: "p", saved_by_name: "甲", saved_at: AT }],
  ["cycle", { id: "y", title: "2017", starts_on: "2017-01-01", ends_on: "2017-12-31", status: "open", created_at: AT }],
  [
    "cycle",
    {
      ...OWN,
      id: "own",
      title: "自评",
      starts_on: "2017-01-01",
      ends_on: "2017-12-31",
      status: "closed",
      created_at: AT,
    },
  ],
  [
    "assessment",
    { ...OWN, id: "as", cycle_id: "y", manifest_sha256: "s", score: '{"total":1}', created_at: AT, updated_at: AT },
  ],
  ["assessment", { ...OWN, id: "sa", cycle_id: "own", manifest_sha256: "s", created_at: AT, updated_at: AT }],
  ["department_binding", { ...OWN, framework_id: "f", printed_name: "法规处", department_id: "d" }],
  ["matter_binding", { ...OF_ASSESSMENT, indicator: "1.1", printed_name: "起草部门", department_id: "d" }],
  [
    "assignment",
    {
      ...OF_ASSESSMENT,
      indicator: "1.1",
      part: "",
      department_id: "d",
      person_id: "",
      role: "lead",
      due_on: "2017-06-01",
    },
  ],
  [
    "assignment_version",
    { ...OF_ASSESSMENT, version: 1, rows: "[]", saved_by: "p", saved_by_name: "甲", saved_at: AT },
  ],
  ["response", { ...OF_ASSESSMENT, ...ANSWER, ...SAID }],
  ["response_version", { ...OF_ASSESSMENT, ...ANSWER, ...SAID }],
  [
    "office_statement",
    {
      ...OF_ASSESSMENT,
      ...ANSWER,
      fact: "a",
      subject: "value",
      value: "1",
      reason: "评定",
      stated_by: "p",
      stated_by_name: "甲",
      stated_at: AT,
    },
  ],
  [
    "urge",
    {
      ...OF_ASSESSMENT,
      indicator: "1.1",
      urged_on: "2017-05-03",
      note: "",
      urged_by: "p",
      urged_by_name: "甲",
      urged_at: AT,
    },
  ],
  [
    "extension",
    {
      ...OF_ASSESSMENT,
      n: 1,
      writes: 1,
      kind: "late",
      state: "asked",
      items: '["1.1"]',
      hand_in: 0,
      people: "[]",
      asked_as: "department",
      wished_on: "2017-06-30",
      granted_on: null,
      steps: "[]",
      saved_at: AT,
    },
  ],
  [
    "function_transfer",
    {
      ...OF_ASSESSMENT,
      id: "t1",
      writes: 1,
      side: "given",
      state: "standing",
      items: '[{"indicator":"1.1","number":"","title":"x","version":1}]',
      to_agency_id: "b",
      to_assessment_id: "bs",
      from_day: "2017-05-03",
      document: "机编〔2017〕3号",
      steps: "[]",
      saved_at: AT,
    },
  ],
  [
    "substitution",
    {
      agency_id: "a",
      id: "s1",
      person_id: "p",
      substitute_id: "q",
      from_day: "2017-05-03",
      to_day: "2017-05-09",
      reason: "公出",
      set_by: "p",
      set_by_name: "甲",
      set_at: AT,
    },
  ],
  [
    "comment",
    {
      ...OF_ASSESSMENT,
      indicator: "1.1",
      id: "c1",
      said: "请核对",
      mentions: '["p"]',
      written_by: "p",
      written_by_name: "甲",
      written_at: AT,
    },
  ],
  [
    "ledger_month",
    {
      ...OF_ASSESSMENT,
      department_id: "d",
      month: "2017-05",
      version: 1,
      writes: 1,
      state: "open",
      lines: "[]",
      steps: "[]",
      saved_at: AT,
    },
  ],
  [
    "stage_plan",
    {
      agency_id: null,
      cycle_id: "y",
      version: 1,
      act: "plan",
      reason: null,
      stages: "[]",
      saved_by: "p",
      saved_by_name: "甲",
      saved_at: AT,
    },
  ],
  [
    "result_version",
    {
      ...OF_ASSESSMENT,
      n: 1,
      kind: "self",
      manifest_sha256: "s",
      stated: "{}",
      stated_sha256: "0",
      score: null,
      score_sha256: null,
      unreported: "[]",
      by_id: "p",
      by_name: "甲",
      at: AT,
    },
  ],
  ["evidence_file", { agency_id: "a", sha256: "0", bytes: 1, media_type: "application/pdf", created_at: AT }],
  [
    "group_record",
    {
      ...OF_ASSESSMENT,
      n: 1,
      version: 1,
      held_on: "2017-05-03",
      content: '{"files":[],"kind":"briefing","number":"第1期","title":"简报"}',
      reason: null,
      recorded_by: "p",
      recorded_by_name: "甲",
      recorded_at: AT,
    },
  ],
  [
    "filing_record",
    {
      ...OF_ASSESSMENT,
      n: 1,
      version: 1,
      kind: "system",
      target: "某省法治信息系统",
      subject: "年度报告",
      filed_on: "2017-05-03",
      receipt: "1号",
      reason: null,
      recorded_by: "p",
      recorded_by_name: "甲",
      recorded_at: AT,
      is_void: null,
    },
  ],
  [
    "period_duty",
    {
      ...OF_ASSESSMENT,
      indicator: "1.1",
      figure: "quarter/会议",
      period: "2017-Q1",
      version: 1,
      act: "state",
      state: "stated",
      done_on: "2017-03-03",
      amount: 1000,
      note: "",
      reason: null,
      saved_by: "p",
      saved_by_name: "甲",
      saved_at: AT,
    },
  ],
  [
    "framework_draft",
    {
      agency_id: "a",
      id: "fd",
      writes: 2,
      state: "drafting",
      title: "考核评分表",
      file_name: "评分表.xlsx",
      file_sha256: "0",
      revision: 1,
      items: 1,
      doubts_open: 0,
      steps: "[]",
      created_at: AT,
      saved_at: AT,
    },
  ],
  [
    "framework_draft_change",
    {
      agency_id: "a",
      draft_id: "fd",
      n: 0,
      act: "read",
      content: "{}",
      saved_by: "p",
      saved_by_name: "甲",
      saved_at: AT,
    },
  ],
  [
    "framework_draft_change",
    {
      agency_id: "a",
      draft_id: "fd",
      n: 1,
      act: "decide",
      content: '{"code":"R1","kind":"left-out"}',
      saved_by: "p",
      saved_by_name: "甲",
      saved_at: AT,
    },
  ],
  [
    "data_pack",
    {
      agency_id: "a",
      draft_id: "fd",
      id: "own-2026",
      version: "1.0.0",
      content: "{}",
      sha256: "0",
      approved_by: "q",
      approved_by_name: "乙",
      approved_at: AT,
    },
  ],
  [
    "past_result",
    {
      agency_id: "a",
      year: 2016,
      framework: "法治政府建设考评",
      version: 1,
      act: "import",
      by_office: 1,
      content:
        '{"cycle":"2016年度考评","document":"〔2017〕1号","documentOn":"2017-03-01","grade":null,"maximum":100000,"parts":[],"rank":null,"total":87350}',
      reason: null,
      file_sha256: "0",
      saved_by: "p",
      saved_by_name: "甲",
      saved_at: AT,
    },
  ],
  [
    "taken_answer",
    {
      ...OF_ASSESSMENT,
      indicator: "1.1",
      version: 1,
      act: "take",
      from_assessment_id: "as",
      from_version: 1,
      pieces: '[{"material":"①","n":1}]',
      saved_by: "p",
      saved_by_name: "甲",
      saved_at: AT,
    },
  ],
  [
    "count_list",
    {
      ...OF_ASSESSMENT,
      indicator: "1.1",
      fact: "a",
      n: 1,
      sha256: "0",
      file_name: "清单.xlsx",
      sheet: "清单",
      columns: '{"key":"编号","mark":null,"on":null}',
      counted: 3,
      marked: null,
      response_version: 1,
      counted_by: "p",
      counted_by_name: "甲",
      counted_at: AT,
    },
  ],
  [
    "evidence",
    {
      ...OF_ASSESSMENT,
      indicator: "1.1",
      material: "①",
      n: 1,
      version: 1,
      writes: 2,
      state: "accepted",
      sha256: "0",
      content: '{"fileName":"a.pdf","kind":"file","sha256":"0"}',
      effective_on: "2017-05-01",
      qualities: '{"accurate":true,"complete":true,"genuine":true,"valid":true}',
      steps: "[]",
      saved_at: AT,
    },
  ],
  [
    "official_text",
    {
      ...OWN,
      framework_id: "f",
      indicator: "1.1",
      wording: HARD.join(""),
      file_sha256: "0",
      attached_by: "p",
      attached_at: AT,
    },
  ],
  ["review_assignment", { ...OWN, id: "r", person_id: "p", cycle_id: "y", created_at: AT }],
  ["act_request", { person_id: "p", request_key: "k", act: "x.y", input_sha256: "0", answer: "{}", created_at: AT }],
  ["event", { ...OWN, id: "e1", at: AT, act: "x.y", object: "x:1", effects: "[]" }],
  ["event", { id: "e2", agency_id: null, at: AT, act: "x.y", object: "x:1", effects: "[]" }],
  [
    "notice",
    { ...OWN, id: "n", person_id: "p", event_id: "e", act: "x.y", object: "x:1", told: "{}", is_own: 0, at: AT },
  ],
  [
    "notice_setting",
    { person_id: "p", address: "a@example.gov.cn", mail: "daily", is_called: 1, version: 1, changed_at: AT },
  ],
  ["delivery", { person_id: "p", channel: "mail", key: "n", state: "sent", up_to: "n", at: AT }],
  ["job", { id: "j", kind: "x", key: "1", input: "{}", state: "queued", run_at: AT, created_at: AT }],
  ["export_part", { job_id: "j", part: 0, bytes: new Uint8Array([1, 2, 255]) }],
];

/** Puts rows into every table of an empty database on SQLite. */
export async function fillEveryTable({ reaching }: OpenDatabase): Promise<void> {
  await reaching(WHOLE_REACH)
    .transaction()
    .execute(async (trx) => {
      await sql`pragma defer_foreign_keys = on`.execute(trx);
      for (const [table, row] of ROWS) {
        const into = sql.join(Object.keys(row).map((it) => sql.ref(it)));
        await sql`insert into ${sql.table(table)} (${into}) values (${sql.join(Object.values(row))})`.execute(trx);
      }
      for (const [index, object] of HARD.entries()) {
        const agencyId = index % 2 === 0 ? "a" : null;
        const act = { at: AT, actorId: "p", actorName: object, agencyId, action: "x.y", object };
        await appendAudit(trx, Object.assign(act, { before: { object }, after: null, result: "done" as const }));
      }
      await sealHeads(trx, AT);
    });
}
