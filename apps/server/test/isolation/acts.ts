import type { AuditAction } from "@faheng/assessment";
import { renderDocx } from "@faheng/documents";
import { dateOfDay, dayNumber } from "@faheng/domain";
import { codeAt } from "../accounts/production.ts";
import { seen, type TestUser } from "../test-server.ts";
import { PROCEDURES } from "./cases.ts";
import { REVIEW_ACTS } from "./review-acts.ts";
import { ASKED_JOB, DEAD_JOBS, type World } from "./world.ts";

/** Where acts are done for good: two populated agencies, and whoever is to do them. */
export interface Scene {
  readonly world: World;
  /** One of the principals, by role: of agency A where the role stands inside an agency. */
  as(role: string): TestUser;
  /** Another coordinator of agency A: nobody approves their own answer. */
  other(): Promise<TestUser>;
  /** Somebody signed in by password just now. */
  signIn(login: string): Promise<TestUser>;
}

/** How one mutation succeeds, and by which name the audit knows it then. */
export interface Act {
  readonly action: AuditAction;
  /** A role, or a login to be signed in anew; `null` without a session. */
  readonly by: string | null;
  /** What is sent, where the matrix's own input is made to be refused or to change nothing. */
  readonly input?: (scene: Scene) => unknown;
}

const CITY = { agencyId: null, departmentId: null };
const caseOf =
  (path: string) =>
  ({ world }: Scene) =>
    PROCEDURES[path]?.input(world);
export const PASSWORD = "Heng-2017-Liang!";

const TABLE = [
  "某局考核评分表",
  "序号,考核项目,考核内容,分值,评分标准,责任科室",
  "1,组织领导,成立依法行政领导小组,5,未成立的扣5分,办公室",
  "2,组织领导,每年专题研究法治工作不少于2次,4,每少1次扣2分，扣完为止,办公室",
].join("\n");

/** A draft of agency A's, of a document that its coordinator has just uploaded. */
async function newDraft({ world: { a, test }, as }: Scene): Promise<{ id: string; revision: number }> {
  const body = new FormData();
  body.set("file", new Blob([TABLE]), "评分表.csv");
  const init = { method: "POST", headers: { cookie: as("coordinator").cookie }, body };
  const answer = await fetch(`${test.server.url}/files/framework-draft/${a.agencyId}`, init);
  if (!answer.ok) throw new Error(await answer.text());
  const { id } = (await answer.json()) as { readonly id: string };
  return { id, revision: 0 };
}

async function decidedDraft(scene: Scene): Promise<{ id: string; revision: number }> {
  const decision = { kind: "left-out", code: "R1" } as const;
  const { api } = scene.as("coordinator");
  return await api.frameworkDraft.decide.mutate({ ...(await newDraft(scene)), decision });
}

/** The same with everything stated that its file does not say, and every doubt looked at. */
async function wholeDraft(scene: Scene): Promise<{ id: string; revision: number }> {
  const { frameworkDraft } = scene.as("coordinator").api;
  let at = await newDraft(scene);
  at = await frameworkDraft.decide.mutate({
    ...at,
    decision: { kind: "framework", field: "issuer", value: "某局" },
  });
  const { draft } = await frameworkDraft.get.query({ id: at.id });
  for (const { key } of draft.doubts.filter(({ settled }) => !settled)) {
    at = await frameworkDraft.decide.mutate({ ...at, decision: { kind: "doubt", key, settled: true } });
  }
  return at;
}

async function submittedDraft(scene: Scene): Promise<{ id: string; revision: number }> {
  return await scene.as("coordinator").api.frameworkDraft.submit.mutate(await wholeDraft(scene));
}

async function versionOf({ world: { a }, as }: Scene): Promise<number> {
  const { responses } = await as("coordinator").api.assessment.get.query({ id: a.assessmentId });
  return responses[a.indicator]?.version ?? 0;
}

async function claim(scene: Scene) {
  const { assessmentId, indicator } = scene.world.a;
  return { assessmentId, indicator, expectedVersion: await versionOf(scene) };
}

/** The same once it was submitted. */
async function submitted(scene: Scene) {
  await scene.as("coordinator").api.response.submit.mutate(await claim(scene));
  return await claim(scene);
}

function many({ assessmentId, ...answer }: Awaited<ReturnType<typeof claim>>) {
  return { assessmentId, answers: [answer], isTrial: false };
}

/** An answer of a cycle before, to something that nobody has answered in this one. */
async function answeredBefore({ world: { a }, as }: Scene) {
  const { api } = as("coordinator");
  const { canEdit, responses } = await api.assessment.get.query({ id: a.assessmentId });
  const indicator = canEdit.find((code) => responses[code] === undefined) ?? "";
  const assignments = [{ agencyId: a.agencyId, frameworkId: a.frameworkId, profileId: null }];
  const period = { title: "先前", from: "2009-01-01", to: "2009-12-31" };
  const { id: cycleId } = await as("municipal").api.cycle.open.mutate({ ...period, assignments });
  const before = (await api.assessment.list.query()).find((it) => it.cycleId === cycleId);
  await api.response.save.mutate({
    assessmentId: before?.id ?? "",
    indicator,
    expectedVersion: 0,
    status: "in-progress",
    facts: {},
    progress: "去年在办",
    notApplicable: null,
  });
  return { assessmentId: a.assessmentId, answers: [{ indicator, expectedVersion: 0 }] };
}

/** A cycle of the office that nothing else is done in. */
async function anotherCycle({ world: { a }, as }: Scene): Promise<string> {
  const assignments = [{ agencyId: a.agencyId, frameworkId: a.frameworkId, profileId: null }];
  const period = { title: "阶段", from: "2021-01-01", to: "2021-12-31" };
  return (await as("municipal").api.cycle.open.mutate({ ...period, assignments })).id;
}

const STAGES = [{ key: "s1", name: "动员部署", from: null, to: "2021-12-31", gate: "none" as const, tasks: [] }];

/** The one stage of such a cycle. */
async function staged(scene: Scene) {
  const cycleId = await anotherCycle(scene);
  const { version: expectedVersion } = await scene.as("municipal").api.stage.plan.mutate({ cycleId, stages: STAGES });
  return { cycleId, key: "s1", expectedVersion };
}

/** In the year of the demonstration, and not in the city's future. */
const TODAY = new Date().toISOString().slice(0, 10);
/** Within a year. */
const SOON = `${new Date().getFullYear() + 1}-06-01`;

/** Late entry for one of agency A's people. */
async function lateEntry({ world: { a }, as }: Scene) {
  const { assessmentId } = a;
  const { api } = as("coordinator");
  const { people, extensions } = await api.extension.list.query({ assessmentId });
  // The same is asked for once until it is answered.
  for (const { n, acts, writes } of extensions) {
    if (acts.includes("extension.withdraw")) await api.extension.withdraw.mutate({ assessmentId, n, seen: writes });
  }
  const named = { items: [a.indicator], period: null, handIn: false, people: people.slice(0, 1).map(({ id }) => id) };
  return { assessmentId, kind: "late" as const, ...named, wishedOn: SOON, reason: "材料未齐" };
}

/** The period of agency A that its document asks for, brought to where an act begins. */
async function duty({ world: { a }, as, signIn }: Scene, upTo: "open" | "stated" | "waived") {
  const { assessmentId } = a;
  const { duty: coordinators } = as("coordinator").api;
  const { duties } = await coordinators.list.query({ assessmentId });
  const found = duties.find((it) => it.indicator === a.duty.indicator && it.figure === a.duty.figure);
  const { state = "open", version = 0 } = found?.stated ?? {};
  let seenDuty = { assessmentId, ...a.duty, expectedVersion: version };
  const moved = ({ version: expectedVersion }: { readonly version: number }) =>
    Object.assign({}, seenDuty, { expectedVersion });
  if (state === "stated") seenDuty = moved(await coordinators.withdraw.mutate(seenDuty));
  if (state === "waived") seenDuty = moved(await coordinators.restore.mutate(seenDuty));
  if (upTo === "stated") {
    const said = { ...seenDuty, doneOn: `${a.duty.period}-01-05`, amount: 1000, note: "" };
    seenDuty = moved(await coordinators.state.mutate(said));
  }
  if (upTo === "waived") {
    seenDuty = moved(await (await signIn("a.leader")).api.duty.waive.mutate({ ...seenDuty, reason: "免报" }));
  }
  return seenDuty;
}

/** A document of agency A that nobody has made yet: each under a number of its own. */
async function newPaper({ world: { a }, as }: Scene) {
  const { assessmentId } = a;
  const { papers } = await as("coordinator").api.paper.list.query({ assessmentId });
  const number = `衡法〔2017〕${String(papers.length + 1)}号`;
  return { assessmentId, kind: "plan" as const, about: "", format: "docx" as const, number };
}

/** A template of agency A that its coordinator has just uploaded, each of its own words. */
async function newTemplate({ world: { a, test }, as }: Scene) {
  const { api, cookie } = as("coordinator");
  const kinds = await api.template.list.query({ ownerId: a.agencyId });
  const count = kinds.find(({ kind }) => kind === "problems")?.versions.length ?? 0;
  const blocks = [{ kind: "paragraph", text: `{机关名称}第${count}` }] as const;
  const file = await renderDocx({ title: "红头", documentNumber: null, orientation: "portrait", blocks });
  const body = new FormData();
  body.set("file", new Blob([Uint8Array.from(file)]), "红头.docx");
  const url = `${test.server.url}/files/template/${a.agencyId}/problems?name=x`;
  const answer = await fetch(url, { method: "POST", headers: { cookie }, body });
  const { version } = (await answer.json()) as { readonly version: number };
  return { ownerId: a.agencyId, kind: "problems" as const, version, reason: "换用新版" };
}

async function madePaper(scene: Scene) {
  const made = await scene.as("coordinator").api.paper.make.mutate(await newPaper(scene));
  return { assessmentId: scene.world.a.assessmentId, id: made.id, seen: made.writes };
}

/** A problem of agency A that nobody has raised yet. */
async function newProblem({ world: { a }, as }: Scene) {
  const { assessmentId, indicator, departmentId } = a;
  const { rectifications } = await as("municipal").api.rectification.list.query({ assessmentId });
  const found = `第${String(rectifications.length + 1)}个问题`;
  return {
    assessmentId,
    origin: { kind: "hand" as const },
    indicator,
    found,
    departmentId,
    personId: null,
    dueOn: null,
  };
}

/** One that the office has raised. */
async function raisedProblem(scene: Scene) {
  const raised = await scene.as("municipal").api.rectification.raise.mutate(await newProblem(scene));
  return { assessmentId: scene.world.a.assessmentId, id: raised.id, seen: raised.writes };
}

function plannedAs({ world: { a } }: Scene, at: Awaited<ReturnType<typeof raisedProblem>>) {
  const plan = { cause: "未列入计划", measures: "补学", dueOn: SOON, departmentId: a.departmentId, personId: null };
  return Object.assign({}, at, plan);
}

async function plannedProblem(scene: Scene) {
  const at = await raisedProblem(scene);
  const planned = await scene.as("department").api.rectification.plan.mutate(plannedAs(scene, at));
  return Object.assign({}, at, { seen: planned.writes });
}

/** A later day than {@link SOON}, which a plan names. */
const LATER = { wishedOn: `${new Date().getFullYear() + 1}-06-20`, reason: "需要招标" };

async function askedLater(scene: Scene) {
  const at = await plannedProblem(scene);
  const asked = await scene.as("department").api.rectification.askLater.mutate(Object.assign({}, at, LATER));
  return Object.assign({}, at, { seen: asked.writes });
}

async function claimedProblem(scene: Scene) {
  const at = await plannedProblem(scene);
  const claim = Object.assign({}, at, { text: "已补学", kept: "1号，办公室" });
  const claimed = await scene.as("department").api.rectification.claim.mutate(claim);
  return Object.assign({}, at, { seen: claimed.writes });
}

/** A request that waits for the office. */
async function asked(scene: Scene) {
  const { n, writes } = await scene.as("coordinator").api.extension.ask.mutate(await lateEntry(scene));
  return { assessmentId: scene.world.a.assessmentId, n, seen: writes };
}

async function officeFact({ world: { a }, as }: Scene) {
  const { desks } = await as("municipal").api.statement.list.query({ cycleId: a.cycleId });
  const tasks = desks.find((it) => it.assessmentId === a.assessmentId)?.tasks ?? [];
  const task = tasks.find((it) => it.indicator === "R17" && it.question.key === "a");
  const place = { assessmentId: a.assessmentId, indicator: "R17", fact: "a", reason: "评定" };
  return { task, place };
}

/** Lines of one of the department’s months, by its place in the cycle, all filled in, as they are to be saved. */
async function ledgerLines({ world: { a }, as }: Scene, at: number, text = "办结") {
  const place = { assessmentId: a.assessmentId, departmentId: a.departmentId, month: a.months[at] ?? "" };
  const { lines } = await as("department").api.ledger.get.query(place);
  const saved = lines.map(({ indicator, version }) => ({ indicator, expectedVersion: version, text }));
  const said = { status: "done", responsible: { personId: null, name: "演示" } } as const;
  return { ...place, lines: saved.map((it) => Object.assign(it, said)) };
}

/** A month of agency A that has come so far. */
async function ledgerMonth(scene: Scene, at: number, upTo: "open" | "submitted") {
  const { lines, ...place } = await ledgerLines(scene, at);
  const { ledger } = scene.as("department").api;
  let { version, writes } = await ledger.save.mutate({ ...place, lines });
  if (upTo !== "open") ({ version, writes } = await ledger.submit.mutate({ ...place, seen: { version, writes } }));
  return { ...place, seen: { version, writes } };
}

const GOOD = { complete: true, accurate: true, genuine: true, valid: true };

/** An item of agency A in a cycle in which B takes part too, about to go to it; and where B is in it. */
async function moving({ world: { a, b }, as }: Scene) {
  const { api } = as("municipal");
  const period = { title: "划转的周期", from: "2017-01-01", to: "2017-12-31" };
  const assignments = [a, b].map(({ agencyId, frameworkId }) => ({ agencyId, frameworkId, profileId: null }));
  const { id: cycleId } = await api.cycle.open.mutate({ ...period, assignments });
  const rows = await api.assessment.list.query({ cycleId });
  const of = (agencyId: string) => rows.find((it) => it.agencyId === agencyId)?.id ?? "";
  const input = {
    assessmentId: of(a.agencyId),
    items: [{ indicator: a.indicator, expectedVersion: 0 }],
    toAgencyId: b.agencyId,
    fromDay: "2017-06-01",
    document: "编〔2017〕3号",
    reason: "机构改革",
  };
  return { input, ofB: { assessmentId: of(b.agencyId) } };
}

const placeOf = ({ world: { a } }: Scene) => ({ assessmentId: a.assessmentId, indicator: a.indicator });

/** Somebody of agency A for the coordinator, `after` days from today. */
async function standingFor(scene: Scene, after: number) {
  const { agencyId } = scene.world.a;
  const { api } = scene.as("coordinator");
  const [{ person }, { today, people }] = await Promise.all([
    api.session.me.query(),
    api.substitute.list.query({ agencyId }),
  ]);
  const [other] = people.filter(({ id }) => id !== person?.id);
  const day = dateOfDay(dayNumber(today) + after);
  const who = { agencyId, personId: person?.id ?? "", substituteId: other?.id ?? "" };
  return { ...who, fromDay: day, toDay: day, reason: "公出" };
}

/** A piece of evidence of agency A, as it is to be given. */
function evidencePiece({ world: { a } }: Scene, text: string) {
  const place = { assessmentId: a.assessmentId, indicator: a.indicator, material: "" };
  return { ...place, effectiveOn: "2017-05-01", replaces: null, offered: { kind: "note" as const, text } };
}

/** Accepts whatever of agency A's evidence nobody has judged yet: what is not judged stands in the way of an approval. */
async function judgeAll({ world: { a }, as }: Scene): Promise<void> {
  const { evidence } = as("coordinator").api;
  const place = { assessmentId: a.assessmentId, indicator: a.indicator };
  const { pieces } = await evidence.list.query(place);
  for (const { material, n, version, writes } of pieces.filter(({ state }) => state === "given")) {
    await evidence.accept.mutate({ ...place, material, seen: { n, version, writes }, qualities: GOOD });
  }
}

/** One that was given, as it is to be handled. */
async function givenPiece(scene: Scene, text: string) {
  const { offered: _, effectiveOn: __, replaces: ___, ...place } = evidencePiece(scene, text);
  const { n, version, writes } = await scene.as("department").api.evidence.give.mutate(evidencePiece(scene, text));
  return { ...place, seen: { n, version, writes } };
}

/** Agency A’s assessment as it has moved so far. */
async function unmoved({ world: { a }, as }: Scene) {
  const { assessmentId } = a;
  const { moves } = await as("coordinator").api.handIn.get.query({ assessmentId });
  return { assessmentId, expectedMoves: moves };
}

/** The same with everything that is not approved named as not reported. */
async function handingIn(scene: Scene) {
  const { assessmentId } = scene.world.a;
  const { open } = await scene.as("coordinator").api.handIn.get.query({ assessmentId });
  return Object.assign(await unmoved(scene), { unreported: open.map(({ code }) => code) });
}

/** Every mutation, in an order in which each finds what it needs; the test fails on one that is missing. */
export const ACTS: Readonly<Record<string, Act>> = {
  "session.signIn": { action: "session.sign-in", by: null, input: () => ({ login: "a.leader", password: PASSWORD }) },
  "session.signOut": { action: "session.sign-out", by: "a.leader" },
  "session.end": {
    action: "session.end",
    by: "a.leader",
    async input({ signIn }) {
      const own = await (await signIn("a.leader")).api.session.list.query();
      return { id: own.find((it) => !it.isThis)?.id ?? "" };
    },
  },
  "session.endOthers": { action: "session.end-others", by: "a.leader" },
  "session.changePassword": {
    action: "account.change-password",
    by: "b.leader",
    input: () => ({ password: PASSWORD, next: "Neu-2018-Liang!" }),
  },
  "session.offerTotp": { action: "account.offer-totp", by: "b.department", input: () => ({ password: PASSWORD }) },
  "session.confirmTotp": {
    action: "account.enable-totp",
    by: "b.department",
    async input({ signIn }) {
      const user = await signIn("b.department");
      const { secret } = await user.api.session.offerTotp.mutate({ password: PASSWORD });
      return { password: PASSWORD, code: await codeAt(secret, new Date()) };
    },
  },
  "agency.setBindings": { action: "binding.write", by: "coordinator" },
  "plugin.enable": {
    action: "plugin.enable",
    by: "system-admin",
    input: (scene) => Object.assign({}, caseOf("plugin.disable")(scene), { expected: false }),
  },
  "plugin.disable": { action: "plugin.disable", by: "system-admin" },
  "profile.save": {
    action: "profile.save",
    by: "municipal",
    async input({ as }) {
      const start = {
        id: "nantong-commerce-2017-standard",
        newId: "office-copy",
        newVersion: "1.0.0",
        title: "本办方案",
      };
      const { profile } = await as("municipal").api.profile.derive.query({ ...start, weights: {} });
      return { profile, sign: false, expected: null };
    },
  },
  "profile.saveOwn": {
    action: "profile.save",
    by: "coordinator",
    async input({ as, world: { a } }) {
      const start = { id: "nantong-commerce-2017-standard", newId: "own-copy", newVersion: "1.0.0", title: "本局方案" };
      const { api } = as("coordinator");
      const { profile } = await api.profile.derive.query({ ...start, standing: "bureau", weights: {} });
      return { agencyId: a.agencyId, profile, sign: false, expected: null };
    },
  },
  "calendar.save": {
    action: "calendar.write",
    by: "system-admin",
    async input({ as }) {
      const { version, days } = await as("system-admin").api.calendar.get.query({ year: 2018 });
      return { year: 2018, expectedVersion: version, days: days.slice(1) };
    },
  },
  "cycle.adoptCalendar": { action: "cycle.adopt-calendar", by: "municipal" },
  "cycle.stateBenchmark": {
    action: "cycle.benchmark",
    by: "municipal",
    async input({ as, world: { a } }) {
      const { api } = as("municipal");
      const start = { id: "nantong-commerce-2017-standard", newId: "mean", newVersion: "1.0.0", title: "比全省平均" };
      const { profile } = await api.profile.derive.query({ ...start, standing: "office", weights: {} });
      const benchmarks = [{ key: "mean", title: "全省平均", kind: "share" as const }];
      await api.profile.save.mutate({ profile: { ...profile, benchmarks }, sign: true, expected: null });
      const assignments = [{ agencyId: a.agencyId, frameworkId: a.frameworkId, profileId: "mean" }];
      const period = { title: "比全省平均", from: "2020-01-01", to: "2020-12-31" };
      const { id } = await api.cycle.open.mutate({ ...period, assignments });
      const stated = { profileId: "mean", key: "mean", value: "86.5%", source: "公报", reason: null };
      return { cycleId: id, ...stated, expectedVersion: 0 };
    },
  },
  "cycle.close": { action: "cycle.close", by: "municipal" },
  "cycle.reopen": {
    action: "cycle.reopen",
    by: "municipal",
    async input(scene) {
      const cycleId = await anotherCycle(scene);
      await scene.as("municipal").api.cycle.close.mutate({ cycleId });
      return { cycleId, reason: "更正" };
    },
  },
  "cycle.openRest": {
    action: "cycle.open-rest",
    by: "municipal",
    async input(scene) {
      const cycleId = await anotherCycle(scene);
      await scene.world.stopOpening(cycleId);
      return { cycleId };
    },
  },
  "stage.plan": {
    action: "stage.plan",
    by: "municipal",
    input: async (scene) => ({ cycleId: await anotherCycle(scene), stages: STAGES }),
  },
  "stage.pass": {
    action: "stage.pass",
    by: "municipal",
    input: async (scene) => ({ ...(await staged(scene)), exceptions: [], reason: null }),
  },
  "stage.undo": {
    action: "stage.undo",
    by: "municipal",
    async input(scene) {
      const stage = await staged(scene);
      await scene.as("municipal").api.stage.pass.mutate({ ...stage, exceptions: [], reason: null });
      return { ...stage, expectedVersion: 2, reason: "尚未开会" };
    },
  },
  "stage.move": {
    action: "stage.move",
    by: "municipal",
    input: async (scene) => ({ ...(await staged(scene)), to: SOON, reason: "顺延" }),
  },
  "cycle.openLine": {
    action: "cycle.open",
    by: "guide",
    input: ({ world: { a, bureauId } }) => ({
      officeId: bureauId,
      title: "试",
      from: "2019-01-01",
      to: "2019-12-31",
      assignments: [{ agencyId: a.agencyId, frameworkId: a.frameworkId, profileId: null, isOwnProfile: false }],
    }),
  },
  "cycle.openOwn": {
    action: "cycle.open",
    by: "coordinator",
    input: ({ world: { a } }) => ({
      agencyId: a.agencyId,
      title: "试",
      from: "2019-01-01",
      to: "2019-12-31",
      assignments: [{ frameworkId: a.frameworkId, profileId: null, isOwnProfile: false }],
    }),
  },
  "cycle.open": {
    action: "cycle.open",
    by: "municipal",
    input: ({ world: { a } }) => ({
      title: "试",
      from: "2019-01-01",
      to: "2019-12-31",
      assignments: [{ agencyId: a.agencyId, frameworkId: a.frameworkId, profileId: null }],
    }),
  },
  // Before the answer is approved: then what supports it stays.
  "comment.write": {
    action: "comment.write",
    by: "department",
    input: async (scene) => {
      const place = placeOf(scene);
      const { people } = await scene.as("department").api.comment.list.query(place);
      return { ...place, said: "请核对口径", mentions: people.slice(0, 1).map(({ id }) => id) };
    },
  },
  "comment.withdraw": {
    action: "comment.withdraw",
    by: "department",
    input: async (scene) => {
      const said = { ...placeOf(scene), said: "写错了", mentions: [] };
      const { id } = await scene.as("department").api.comment.write.mutate(said);
      return { ...placeOf(scene), id };
    },
  },
  "transfer.set": { action: "transfer.set", by: "municipal", input: async (scene) => (await moving(scene)).input },
  "transfer.undo": {
    action: "transfer.undo",
    by: "municipal",
    async input(scene) {
      const { input } = await moving(scene);
      const { id } = await scene.as("municipal").api.transfer.set.mutate(input);
      return { assessmentId: input.assessmentId, id, seen: 1, reason: "划错了" };
    },
  },
  "transfer.takeIn": {
    action: "transfer.take-in",
    by: "coordinator",
    async input(scene) {
      const { b } = scene.world;
      const { input, ofB } = await moving(scene);
      // From B to A, whose coordinator takes it in.
      const back = { assessmentId: ofB.assessmentId, toAgencyId: scene.world.a.agencyId };
      const items = [{ indicator: b.indicator, expectedVersion: 0 }];
      const { id } = await scene.as("municipal").api.transfer.set.mutate(Object.assign({}, input, back, { items }));
      return { assessmentId: input.assessmentId, id, seen: 1 };
    },
  },
  "substitute.set": {
    action: "substitute.set",
    by: "coordinator",
    // In days to come: whoever stands for somebody by then judges nothing of theirs.
    input: async (scene) => await standingFor(scene, 20),
  },
  "substitute.withdraw": {
    action: "substitute.withdraw",
    by: "coordinator",
    input: async (scene) => {
      const wanted = await standingFor(scene, 10);
      const { id } = await scene.as("coordinator").api.substitute.set.mutate(wanted);
      return { agencyId: wanted.agencyId, id };
    },
  },
  "frameworkDraft.decide": {
    action: "framework-draft.decide",
    by: "coordinator",
    input: async (scene) => ({ ...(await newDraft(scene)), decision: { kind: "left-out", code: "R1" } }),
  },
  "frameworkDraft.undo": {
    action: "framework-draft.decide",
    by: "coordinator",
    input: async (scene) => await decidedDraft(scene),
  },
  "frameworkDraft.redo": {
    action: "framework-draft.decide",
    by: "coordinator",
    input: async (scene) => await scene.as("coordinator").api.frameworkDraft.undo.mutate(await decidedDraft(scene)),
  },
  "frameworkDraft.submit": { action: "framework-draft.submit", by: "coordinator", input: wholeDraft },
  "frameworkDraft.approve": {
    action: "framework-draft.approve",
    by: "municipal",
    input: async (scene) => await submittedDraft(scene),
  },
  "frameworkDraft.sendBack": {
    action: "framework-draft.send-back",
    by: "municipal",
    input: async (scene) => ({ ...(await submittedDraft(scene)), reason: "请再核" }),
  },
  "frameworkDraft.withdraw": { action: "framework-draft.withdraw", by: "coordinator", input: newDraft },
  "past.remove": {
    action: "past.remove",
    by: "coordinator",
    input: async (scene) => {
      const { agencyId } = scene.world.a;
      const { points } = await scene.as("coordinator").api.past.trend.query({ agencyId });
      const [there] = points.flatMap((it) => (it.origin.kind === "imported" ? [{ ...it, ...it.origin }] : []));
      const { year = 0, framework = "", version: expectedVersion = 0 } = there ?? {};
      return { agencyId, year, framework, expectedVersion, reason: "误导入" };
    },
  },
  "evidence.give": { action: "evidence.give", by: "department", input: (scene) => evidencePiece(scene, "说明一") },
  "evidence.withdraw": {
    action: "evidence.withdraw",
    by: "department",
    input: async (scene) => await givenPiece(scene, "说明二"),
  },
  "evidence.accept": {
    action: "evidence.accept",
    by: "coordinator",
    input: async (scene) => Object.assign(await givenPiece(scene, "说明三"), { qualities: GOOD }),
  },
  "evidence.sendBack": {
    action: "evidence.send-back",
    by: "coordinator",
    input: async (scene) => {
      const judged = { qualities: { ...GOOD, valid: false }, reason: "已过期" };
      return Object.assign(await givenPiece(scene, "说明四"), judged);
    },
  },
  "response.submit": { action: "response.submit", by: "coordinator", input: claim },
  "response.return": {
    action: "response.return",
    by: "other coordinator",
    input: async (scene) => ({ ...(await claim(scene)), reason: "请补充说明" }),
  },
  "response.save": {
    action: "response.save",
    by: "coordinator",
    input: async (scene) => ({
      ...(await claim(scene)),
      status: "not-applicable",
      facts: {},
      progress: "",
      notApplicable: { reason: "本局无此职能" },
    }),
  },
  "response.saveMany": {
    action: "response.save",
    by: "coordinator",
    input: async (scene) => {
      const { assessmentId, ...seen } = await claim(scene);
      const stated = { status: "in-progress", facts: {}, progress: "正在办", notApplicable: null };
      return { assessmentId, answers: [{ ...seen, ...stated }] };
    },
  },
  "response.takeOver": { action: "response.take-over", by: "coordinator", input: answeredBefore },
  "response.undoTakeOver": {
    action: "response.undo-take-over",
    by: "coordinator",
    async input(scene) {
      const taking = await answeredBefore(scene);
      const taken = await scene.as("coordinator").api.response.takeOver.mutate(taking);
      const answers = taken.map(({ indicator, version }) => ({ indicator, expectedVersion: version }));
      return { assessmentId: taking.assessmentId, answers };
    },
  },
  "response.withdraw": { action: "response.withdraw", by: "coordinator", input: submitted },
  "response.approve": {
    action: "response.approve",
    by: "other coordinator",
    input: async (scene) => {
      await judgeAll(scene);
      return await submitted(scene);
    },
  },
  "response.revise": { action: "response.revise", by: "coordinator", input: claim },
  "response.recall": {
    action: "response.recall",
    by: "municipal",
    async input(scene) {
      const { api } = await scene.other();
      const { response } = await api.response.approve.mutate(await submitted(scene));
      const { assessmentId, indicator } = scene.world.a;
      return { assessmentId, indicator, expectedVersion: response.version, reason: "请补正", dueOn: SOON };
    },
  },
  // What was recalled is handed on once more, and approved.
  "response.submitMany": {
    action: "response.submit",
    by: "coordinator",
    input: async (scene) => many(await claim(scene)),
  },
  "response.approveMany": {
    action: "response.approve",
    by: "other coordinator",
    input: async (scene) => many(await claim(scene)),
  },
  "statement.bound": {
    action: "statement.bound",
    by: "municipal",
    async input(scene) {
      const { task, place } = await officeFact(scene);
      return { ...place, most: 5000, expectedVersion: task?.bound?.version ?? 0 };
    },
  },
  "statement.set": {
    action: "statement.set",
    by: "municipal",
    async input(scene) {
      const { task, place } = await officeFact(scene);
      return {
        ...place,
        value: { amount: "1", reason: "评定", by: "市依法治办" },
        expectedVersion: task?.value?.version ?? 0,
      };
    },
  },
  "statement.withdraw": {
    action: "statement.withdraw",
    by: "municipal",
    async input(scene) {
      const { task, place } = await officeFact(scene);
      return { ...place, expectedVersion: task?.value?.version ?? 0 };
    },
  },
  "matter.set": {
    action: "matter.write",
    by: "coordinator",
    input: ({ world: { a } }) => {
      const expected = [{ printedName: a.agencyName.replace("局", "角色"), departmentId: a.departmentId }];
      return { assessmentId: a.assessmentId, indicator: a.indicator, bindings: [], expected };
    },
  },
  "assignment.set": {
    action: "assignment.set",
    by: "coordinator",
    async input({ world: { a }, as }) {
      const { version } = await as("coordinator").api.assignment.get.query({ assessmentId: a.assessmentId });
      const rows = [{ departmentId: a.departmentId, personId: null, role: "cooperating", dueOn: null }];
      const changes = [{ indicator: a.indicator, part: "", rows }];
      return { assessmentId: a.assessmentId, expectedVersion: version, changes };
    },
  },
  "assignment.handOver": {
    action: "assignment.hand-over",
    by: "coordinator",
    async input({ world: { a }, as }) {
      const { api } = as("coordinator");
      const { agencyId, assessmentId, indicator } = a;
      const [somebody] = (await api.assignment.held.query({ agencyId })).people;
      if (!somebody) throw new Error("nobody in any department");
      const { departmentId, id: personId } = somebody;
      const { version } = await api.assignment.get.query({ assessmentId });
      const rows = [{ departmentId, personId, role: "lead" as const, dueOn: null }];
      const changes = [{ indicator, part: "", rows }];
      await api.assignment.set.mutate({ assessmentId, expectedVersion: version, changes });
      const { holders } = await api.assignment.held.query({ agencyId });
      const held = holders.find(({ id }) => id === personId);
      const to = (held?.departments ?? []).map(({ id }) => ({ departmentId: id, personId: null }));
      return { agencyId, personId, to, expected: held?.digest ?? "" };
    },
  },
  "assignment.urge": {
    action: "assignment.urge",
    by: "coordinator",
    // Whatever is not handed on by now: of the others nobody is urged.
    async input({ world: { a }, as }) {
      const { framework } = await as("coordinator").api.assessment.get.query({ id: a.assessmentId });
      const indicators = framework.indicators.map(({ code }) => code);
      return { assessmentId: a.assessmentId, indicators, note: "请抓紧" };
    },
  },
  "narrative.save": {
    action: "narrative.save",
    by: "coordinator",
    async input({ world: { a }, as }) {
      const place = { assessmentId: a.assessmentId, document: "self-report" as const };
      const { version } = await as("coordinator").api.narrative.get.query(place);
      return { ...place, expectedVersion: version, blocks: [{ level: 0, text: "共{事项总数}项。" }], take: [] };
    },
  },
  "paper.make": { action: "paper.make", by: "coordinator", input: newPaper },
  "paper.askPdf": {
    action: "paper.ask-pdf",
    by: "coordinator",
    input: ({ world: { a } }) => ({ assessmentId: a.assessmentId, id: `${a.agencyId}-paper` }),
  },
  "paper.issue": {
    action: "paper.issue",
    by: "coordinator",
    input: async (scene) => Object.assign({}, await madePaper(scene), { number: null }),
  },
  "paper.withdraw": {
    action: "paper.withdraw",
    by: "coordinator",
    input: async (scene) => Object.assign({}, await madePaper(scene), { reason: "内容有误" }),
  },
  "template.withdraw": { action: "template.withdraw", by: "coordinator", input: newTemplate },
  "rectification.raise": { action: "rectification.raise", by: "coordinator", input: newProblem },
  "rectification.plan": {
    action: "rectification.plan",
    by: "department",
    input: async (scene) => plannedAs(scene, await raisedProblem(scene)),
  },
  "rectification.claim": {
    action: "rectification.claim",
    by: "department",
    input: async (scene) => Object.assign(await plannedProblem(scene), { text: "已补学", kept: "1号，办公室" }),
  },
  "rectification.withdraw": { action: "rectification.withdraw", by: "department", input: claimedProblem },
  "rectification.return": {
    action: "rectification.return",
    by: "municipal",
    input: async (scene) => Object.assign(await claimedProblem(scene), { reason: "缺签到表" }),
  },
  "rectification.close": { action: "rectification.close", by: "municipal", input: claimedProblem },
  "rectification.reopen": {
    action: "rectification.reopen",
    by: "municipal",
    async input(scene) {
      const closed = await scene.as("municipal").api.rectification.close.mutate(await claimedProblem(scene));
      const { assessmentId } = scene.world.a;
      const { today } = await scene.as("municipal").api.rectification.list.query({ assessmentId });
      const again = { reason: "复查未改", lookedOn: today, dueOn: SOON };
      return { assessmentId, id: closed.id, seen: closed.writes, ...again };
    },
  },
  "rectification.lookBack": {
    action: "rectification.look-back",
    by: "municipal",
    async input(scene) {
      const closed = await scene.as("municipal").api.rectification.close.mutate(await claimedProblem(scene));
      const { assessmentId } = scene.world.a;
      const { today } = await scene.as("municipal").api.rectification.list.query({ assessmentId });
      return { assessmentId, id: closed.id, seen: closed.writes, reason: "已改到位", lookedOn: today };
    },
  },
  "rectification.askLater": {
    action: "rectification.ask-later",
    by: "department",
    input: async (scene) => Object.assign(await plannedProblem(scene), LATER),
  },
  "rectification.withdrawLater": { action: "rectification.withdraw-later", by: "department", input: askedLater },
  "rectification.grantLater": {
    action: "rectification.grant-later",
    by: "municipal",
    input: async (scene) => Object.assign(await askedLater(scene), { reason: "同意", dueOn: LATER.wishedOn }),
  },
  "rectification.refuseLater": {
    action: "rectification.refuse-later",
    by: "municipal",
    input: async (scene) => Object.assign(await askedLater(scene), { reason: "抓紧整改" }),
  },
  "rectification.cancel": {
    action: "rectification.cancel",
    by: "municipal",
    input: async (scene) => Object.assign(await raisedProblem(scene), { reason: "申诉成立" }),
  },
  "rectification.escalate": {
    action: "rectification.escalate",
    by: "municipal",
    input: async (scene) =>
      Object.assign(await raisedProblem(scene), {
        rung: "remind",
        on: "2017-06-01",
        document: "督〔2017〕1号",
        reason: "到期未办",
        skipping: null,
      }),
  },
  "rectification.link": {
    action: "rectification.link",
    by: "municipal",
    input: async (scene) => Object.assign(await raisedProblem(scene), { theme: "学法不到位" }),
  },
  "extension.ask": { action: "extension.ask", by: "coordinator", input: lateEntry },
  "extension.grant": {
    action: "extension.grant",
    by: "municipal",
    input: async (scene) => Object.assign(await asked(scene), { grantedOn: SOON, reason: "同意" }),
  },
  "extension.refuse": {
    action: "extension.refuse",
    by: "municipal",
    input: async (scene) => Object.assign(await asked(scene), { reason: "时间充足" }),
  },
  "extension.withdraw": { action: "extension.withdraw", by: "coordinator", input: asked },
  "extension.revoke": {
    action: "extension.revoke",
    by: "municipal",
    async input(scene) {
      const request = await asked(scene);
      const granted = { ...request, grantedOn: SOON, reason: "同意" };
      const { writes } = await scene.as("municipal").api.extension.grant.mutate(granted);
      return { ...request, seen: writes, reason: "误批" };
    },
  },
  "handIn.handIn": { action: "assessment.hand-in", by: "coordinator", input: handingIn },
  "handIn.withdraw": { action: "assessment.withdraw", by: "coordinator", input: unmoved },
  "handIn.return": {
    action: "assessment.return",
    by: "municipal",
    async input(scene) {
      await scene.as("coordinator").api.handIn.handIn.mutate(await handingIn(scene));
      const mended = { items: [scene.world.a.indicator], reason: "请补正", dueOn: SOON };
      return Object.assign(await unmoved(scene), mended);
    },
  },
  ...REVIEW_ACTS,
  "handIn.excuse": {
    action: "assessment.excuse",
    by: "municipal",
    input: async (scene) => Object.assign(await unmoved(scene), { reason: "机构改革" }),
  },
  "handIn.restore": {
    action: "assessment.restore",
    by: "municipal",
    input: async (scene) => Object.assign(await unmoved(scene), { reason: "恢复" }),
  },
  "duty.state": {
    action: "duty.state",
    by: "coordinator",
    input: async (scene) =>
      Object.assign(await duty(scene, "open"), {
        doneOn: `${scene.world.a.duty.period}-01-05`,
        amount: 1000,
        note: "",
      }),
  },
  "duty.withdraw": { action: "duty.withdraw", by: "coordinator", input: async (scene) => await duty(scene, "stated") },
  "duty.waive": {
    action: "duty.waive",
    by: "a.leader",
    input: async (scene) => Object.assign(await duty(scene, "open"), { reason: "免报" }),
  },
  "duty.restore": { action: "duty.restore", by: "coordinator", input: async (scene) => await duty(scene, "waived") },
  "filing.record": {
    action: "filing.record",
    by: "coordinator",
    input: ({ world: { a } }) => ({
      assessmentId: a.assessmentId,
      seen: null,
      reason: null,
      kind: "website",
      target: "政府网站",
      subject: "年度报告",
      filedOn: TODAY,
      receipt: "1号",
    }),
  },
  "filing.void": {
    action: "filing.void",
    by: "coordinator",
    async input({ world: { a }, as }) {
      const { assessmentId } = a;
      const said = { kind: "agency", target: "市司法局", subject: "整改报告", filedOn: TODAY, receipt: "" } as const;
      const record = Object.assign({ assessmentId, seen: null, reason: null }, said);
      const seen = await as("coordinator").api.filing.record.mutate(record);
      return { assessmentId, seen, reason: "误登记" };
    },
  },
  "group.record": {
    action: "group.record",
    by: "coordinator",
    input: ({ world: { a } }) => ({
      assessmentId: a.assessmentId,
      seen: null,
      reason: null,
      heldOn: "2017-05-03",
      content: { kind: "briefing", number: "第1期", title: "简报", files: [] },
    }),
  },
  "group.answer": {
    action: "group.answer",
    by: "department",
    input: ({ world: { a } }) => ({
      assessmentId: a.assessmentId,
      n: 1,
      version: 1,
      text: "已整改",
      doneOn: "2017-05-04",
    }),
  },
  "ledger.save": {
    action: "ledger.save",
    by: "department",
    input: async (scene) => await ledgerLines(scene, 1),
  },
  "ledger.submit": {
    action: "ledger.submit",
    by: "department",
    input: async (scene) => await ledgerMonth(scene, 2, "open"),
  },
  "ledger.withdraw": {
    action: "ledger.withdraw",
    by: "department",
    input: async (scene) => await ledgerMonth(scene, 3, "submitted"),
  },
  "ledger.return": {
    action: "ledger.return",
    by: "coordinator",
    input: async (scene) => Object.assign(await ledgerMonth(scene, 4, "submitted"), { reason: "请补充" }),
  },
  "ledger.sign": {
    action: "ledger.sign",
    by: "coordinator",
    input: async (scene) => await ledgerMonth(scene, 5, "submitted"),
  },
  "ledger.correct": {
    action: "ledger.correct",
    by: "department",
    async input(scene) {
      const { seen } = await ledgerMonth(scene, 6, "submitted");
      const { lines, ...place } = await ledgerLines(scene, 6, "更正后");
      const { version, writes } = await scene.as("coordinator").api.ledger.sign.mutate({ ...place, seen });
      return { ...place, lines, seen: { version, writes }, reason: "有误" };
    },
  },
  "organisation.addAgency": { action: "organisation.write", by: "system-admin" },
  "organisation.changeAgency": { action: "organisation.write", by: "system-admin" },
  "organisation.addDepartment": { action: "organisation.write", by: "system-admin" },
  "organisation.dissolveDepartment": {
    action: "organisation.dissolve",
    by: "system-admin",
    async input({ world: { a }, as }) {
      const place = { agencyId: a.agencyId, departmentId: a.spareDepartmentId, successorId: null };
      const { digest } = await as("system-admin").api.organisation.previewDissolution.query(place);
      return { ...place, expected: digest };
    },
  },
  "organisation.reinstateDepartment": { action: "organisation.write", by: "system-admin" },
  "organisation.setGuide": { action: "organisation.write", by: "system-admin" },
  "organisation.setUnitClass": { action: "agency.unit-class", by: "municipal" },
  "people.add": {
    action: "people.write",
    by: "security-admin",
    input: () => ({ name: "新人", login: "new.person", password: PASSWORD, role: "municipal", ...CITY }),
  },
  "people.giveRole": {
    action: "people.write",
    by: "security-admin",
    async input({ world: { spare }, as }) {
      const personId = spare.reviewerId;
      return { personId, role: "municipal", ...CITY, expected: await seen(as("security-admin"), personId) };
    },
  },
  "people.endRole": {
    action: "people.write",
    by: "security-admin",
    async input({ world: { spare }, as }) {
      const { membershipId } = spare;
      return { membershipId, expected: await seen(as("security-admin"), membershipId) };
    },
  },
  "people.changeAccount": {
    action: "people.write",
    by: "security-admin",
    async input({ world: { spare }, as }) {
      const { accountId } = spare;
      return { accountId, change: { kind: "unlock" }, expected: await seen(as("security-admin"), accountId) };
    },
  },
  "people.bindIdentity": {
    action: "people.bind-identity",
    by: "security-admin",
    async input({ world: { spare }, as }) {
      const { accountId } = spare;
      return { accountId, identity: null, expected: await seen(as("security-admin"), accountId) };
    },
  },
  "review.assign": { action: "review.assign", by: "municipal" },
  "review.withdraw": {
    action: "review.withdraw",
    by: "municipal",
    input: ({ world: { a } }) => ({ reviews: [{ id: a.reviewId, expectedVersion: 1 }], reason: "试" }),
  },
  "organisation.reformAgency": {
    action: "agency.reform",
    by: "municipal",
    async input({ world: { b }, as }) {
      const of = { agencyId: b.agencyId, successor: { kind: "nobody" } } as const;
      const { digest } = await as("municipal").api.organisation.previewReform.query(of);
      return { ...of, expected: digest };
    },
  },
  "job.cancel": { action: "job.cancel", by: "coordinator", input: ({ world: { a } }) => ({ id: `${a.agencyId}-job` }) },
  "job.retry": { action: "job.retry", by: "system-admin", input: () => ({ id: DEAD_JOBS[0] }) },
  "job.discard": {
    action: "job.discard",
    by: "system-admin",
    input: () => ({ id: DEAD_JOBS[1], reason: "不再需要" }),
  },
  "notice.markRead": {
    action: "notice.read",
    by: "coordinator",
    input: ({ world: { a } }) => ({ ids: [`${a.agencyId}-notice`] }),
  },
  "notice.set": {
    action: "notice.set",
    by: "coordinator",
    async input({ as }) {
      const { version } = await as("coordinator").api.notice.setting.query();
      return { address: null, mail: "none", isCalled: false, expectedVersion: version };
    },
  },
  "notice.markAllRead": {
    action: "notice.read",
    by: "coordinator",
    input: ({ world: { a } }) => ({ upTo: `${a.agencyId}-notice-2` }),
  },
  "job.cancelAsked": { action: "job.cancel", by: "municipal", input: () => ({ id: ASKED_JOB }) },
  // Before another is asked for, which is not done yet.
  "trial.export": { action: "profile.export-trial", by: "municipal" },
  "trial.ask": { action: "profile.trial", by: "municipal" },
  "audit.verify": { action: "audit.verify", by: "audit-admin" },
  "audit.export": { action: "audit.export", by: "audit-admin" },
  "yearEnd.ask": {
    action: "assessment.ask-year",
    by: "coordinator",
    input: ({ world: { a } }) => ({ assessmentId: a.assessmentId }),
  },
  "audit.askExport": { action: "audit.ask-export", by: "audit-admin" },
};

/** Mutations that no city with people in it can do, or that change nothing, each with why. */
export const NOT_HERE: Readonly<Record<string, string>> = {
  "setup.complete": "works once, before there is anybody: tested on an empty installation beside these",
};
