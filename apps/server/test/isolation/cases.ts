import type { World } from "./world.ts";

/**
 * Who passes the door of a call on agency A's things: anybody at all, everybody who is signed in (each gets what is
 * theirs), or roles: those of agencies only as agency A's own, unless it says `any `.
 */
export type Access = "anybody" | "signed-in" | readonly string[];

export interface ProcedureCase {
  readonly access: Access;
  /** Input aimed at agency A; may be harmless where the act itself would use something up. */
  readonly input: (world: World) => unknown;
  /** Roles outside agency A that may see its names in the answer of a call that is for everybody. */
  readonly seesNames?: readonly string[];
}

const INSIDE = ["coordinator", "department", "leader"];
const READERS = [...INSIDE, "reviewer", "municipal"];
/** Whoever reads anything of an agency that takes part in the city's cycle. */
const IN_CYCLE = ["any coordinator", "any department", "any leader", "any reviewer"];
/** Administrators see which agencies there are: to keep them, to give roles, to tell rows of the audit apart. */
const NAMERS = ["system-admin", "security-admin", "audit-admin"];
/** Who brings in departments, and who people. */
const IMPORTERS = ["system-admin", "security-admin"];
const none = (): undefined => undefined;
const empty = (): object => ({});
const assessment = ({ a }: World) => ({ id: a.assessmentId });
const place = ({ a }: World) => ({ assessmentId: a.assessmentId, indicator: a.indicator });
/** 视情打分: a fact of the office, with its bound. */
const officeFact = ({ a }: World) => ({ assessmentId: a.assessmentId, indicator: "R17", fact: "a" });
const month = ({ a }: World) => ({ assessmentId: a.assessmentId, departmentId: a.departmentId, month: a.month });
/** A month as nobody has seen it. */
const unseenMonth = (world: World) => ({ ...month(world), seen: { version: 999, writes: 999 } });
const unseenLine = ({ a }: World) => ({
  indicator: a.indicator,
  expectedVersion: 999,
  status: "done",
  text: "办结",
  responsible: { personId: null, name: "" },
});
/** An assessment that has moved more often than any. */
const unmoved = ({ a }: World) => ({ assessmentId: a.assessmentId, expectedMoves: 999 });
/** What agency A's reviewer has to judge, and the same as nobody has seen it. */
const task = ({ a }: World) => ({ assessmentId: a.assessmentId, taskId: a.taskId });
/** A verdict on a piece of evidence that is not there. */
const ofNoPiece = {
  material: "",
  n: 999,
  version: 1,
  qualities: { complete: true, accurate: true, genuine: true, valid: true },
  reason: "",
};
const unseenTask = (world: World) => ({ ...task(world), seen: 999 });
/** Late entry that names nobody and nothing there is. */
const lateEntry = ({ a }: World) => ({
  assessmentId: a.assessmentId,
  kind: "late",
  items: ["none-such"],
  period: null,
  handIn: false,
  people: [],
  wishedOn: "2099-01-01",
  reason: "材料未齐",
});
/** A period as nobody has seen it, of an indicator that asks for none. */
const unseenDuty = (world: World) => ({ ...place(world), figure: "year/无", period: "2017", expectedVersion: 999 });
/** A request that nobody has made. */
const unseenRequest = ({ a }: World) => ({ assessmentId: a.assessmentId, n: 999, seen: 999 });
/** Rows of an entry of the register that is not there. */
const unseenEntry = ({ a }: World) => ({
  cycleId: a.cycleId,
  entryId: "never",
  rows: [{ assessmentId: a.assessmentId, seen: 1, mark: "absent" }],
});

/** How agencies are compared, at its least. */
export const COMPARED = { title: "比较方法", digits: 2, index: null, grades: [], note: "" };
/** An edition that is not there. */
const unseenEdition = ({ a }: World) => ({ cycleId: a.cycleId, n: 9, seen: 1 });

/** A problem that nobody has raised. */
const unseenProblem = ({ a }: World) => ({ assessmentId: a.assessmentId, id: "never", seen: 999 });
/** A text as nobody has seen it. */
const unseenText = ({ a }: World) => ({
  assessmentId: a.assessmentId,
  document: "self-report",
  expectedVersion: 999,
  blocks: [{ level: 0, text: "一、工作情况" }],
  take: [],
});
/** A document that nobody has made. */
const unseenPaper = ({ a }: World) => ({ assessmentId: a.assessmentId, id: "never", seen: 999 });
/** One of a kind of which there is none: refused behind the permission alone. */
const noPaper = ({ a }: World) => ({
  assessmentId: a.assessmentId,
  kind: "report",
  about: "none-such",
  format: "docx",
  number: null,
});
/** One that is raised on an indicator that no framework has: refused behind the permission alone. */
const problem = ({ a }: World) => ({
  assessmentId: a.assessmentId,
  origin: { kind: "hand" as const },
  indicator: "no.such",
  found: "未学法",
  departmentId: null,
  personId: null,
  dueOn: null,
});
const material = (world: World) => ({ ...place(world), material: "" });
/** A piece as nobody has seen it. */
const unseenPiece = (world: World) => ({ ...material(world), seen: { n: 999, version: 999, writes: 999 } });
const judged = { complete: true, accurate: true, genuine: true, valid: true };
const binding = ({ a }: World) => ({ agencyId: a.agencyId, frameworkId: a.frameworkId });
const everybody = { access: "signed-in", input: none } as const;
const municipal = ["municipal"];
/** Who may work on a profile of which nothing is stored: the office, and coordinators, each for a bureau of their own. */
const writers = ["municipal", "coordinator", "any coordinator"];
const trial = { facts: {}, notApplicable: {} };
const profile = { id: "nantong-commerce-2017-standard" };
/** A shipped profile, tried on the city's cycle. */
const tried = ({ a }: World) => ({ profile: { ...profile, version: "0.1.0" }, cycleId: a.cycleId });
const handed = (world: World) => ({ ...place(world), expectedVersion: 999 });
const handedMany = ({ a }: World) => ({
  assessmentId: a.assessmentId,
  answers: [{ indicator: a.indicator, expectedVersion: 999 }],
  isTrial: false,
});
/** A version that nobody is at: what comes of it is in its outcome. */
const taking = ({ a }: World) => ({
  assessmentId: a.assessmentId,
  answers: [{ indicator: a.indicator, expectedVersion: 999 }],
});
const stated = (world: World) => ({ ...place(world), status: "in-progress", facts: {}, notApplicable: null });

const filed = { kind: "system", target: "系统", subject: "年度报告", filedOn: "2017-05-03", receipt: "1号" };

/** A draft of agency A's as nobody has seen it. */
const unseenDraft = ({ a }: World) => ({ id: a.draftId, revision: 999 });

/** A version that nobody is at. */
const UNSEEN = "0".repeat(64);

/** One case for every procedure; the test fails on a procedure without one. */
export const PROCEDURES: Readonly<Record<string, ProcedureCase>> = {
  "session.me": { access: "anybody", input: none, seesNames: ["former"] },
  "session.signIn": {
    access: "anybody",
    input: () => ({ login: "a.leader", password: "wrong" }),
  },
  // Signing out needs nobody to be signed in; the matrix asks it without a cookie, see the test.
  "session.signOut": { access: "anybody", input: empty },
  "session.list": everybody,
  "session.end": { access: "signed-in", input: () => ({ id: "0".repeat(64) }) },
  "session.endOthers": { access: "signed-in", input: empty },
  "session.changePassword": { access: "signed-in", input: () => ({ password: "wrong", next: "Neu-2017-Liang!" }) },
  "session.offerTotp": { access: "signed-in", input: () => ({ password: "wrong" }) },
  "session.confirmTotp": {
    access: "signed-in",
    input: () => ({ password: "wrong", code: "000000" }),
  },
  "agency.list": { ...everybody, seesNames: NAMERS },
  "agency.departments": {
    access: [...READERS, ...NAMERS],
    input: ({ a }) => ({ agencyId: a.agencyId }),
  },
  "agency.bindings": { access: READERS, input: binding },
  "agency.setBindings": {
    access: ["coordinator"],
    // Says what stands already.
    input: (world) => {
      const bindings = [{ printedName: world.a.printedName, departmentId: world.a.departmentId }];
      return { ...binding(world), bindings, expected: bindings };
    },
  },
  "plugin.list": { ...everybody, seesNames: NAMERS },
  "frameworkDraft.list": {
    access: ["coordinator", "municipal"],
    input: ({ a }) => ({ owner: a.agencyId }),
  },
  // An agency works alone until it submits.
  "frameworkDraft.get": { access: ["coordinator"], input: ({ a }) => ({ id: a.draftId }) },
  "frameworkDraft.source": { access: ["coordinator"], input: ({ a }) => ({ id: a.draftId }) },
  "frameworkDraft.tryOut": {
    access: ["coordinator"],
    input: ({ a }) => ({ id: a.draftId, indicator: "R1", facts: {} }),
  },
  "frameworkDraft.decide": {
    access: ["coordinator"],
    input: (world) => ({ ...unseenDraft(world), decision: { kind: "left-out", code: "R1" } }),
  },
  "frameworkDraft.undo": { access: ["coordinator"], input: unseenDraft },
  "frameworkDraft.redo": { access: ["coordinator"], input: unseenDraft },
  "frameworkDraft.submit": { access: ["coordinator"], input: unseenDraft },
  "frameworkDraft.approve": { access: ["coordinator"], input: unseenDraft },
  "frameworkDraft.sendBack": {
    access: ["coordinator"],
    input: (world) => ({ ...unseenDraft(world), reason: "请再核" }),
  },
  "frameworkDraft.withdraw": { access: ["coordinator"], input: unseenDraft },
  "plugin.frozen": { access: ["system-admin"], input: none },
  "plugin.releases": { access: ["system-admin"], input: none },
  "plugin.enable": {
    access: ["coordinator", "system-admin"],
    input: ({ a }) => ({ agencyId: a.agencyId, pluginId: "commerce", expected: true }),
  },
  "plugin.disable": {
    access: ["coordinator", "system-admin"],
    input: ({ a }) => ({ agencyId: a.agencyId, pluginId: "market-supervision", expected: true }),
  },
  "framework.list": everybody,
  "framework.get": { access: "signed-in", input: ({ a }) => ({ id: a.frameworkId }) },
  "profile.list": { access: "signed-in", input: () => ({}) },
  "profile.get": { access: "signed-in", input: () => profile },
  "profile.check": { access: writers, input: () => ({ profile: {} }) },
  "profile.try": { access: writers, input: () => ({ ...trial, profile: {} }) },
  "profile.compare": { access: writers, input: () => ({ ...trial, left: profile, right: profile }) },
  "profile.derive": {
    access: writers,
    input: () => ({ ...profile, newId: "office-copy", newVersion: "1.0.0", title: "试", weights: {} }),
  },
  "profile.save": { access: municipal, input: () => ({ profile: {}, sign: false, expected: null }) },
  "profile.saveOwn": {
    access: ["coordinator"],
    input: ({ a }) => ({ agencyId: a.agencyId, profile: {}, sign: false, expected: null }),
  },
  "rule.list": everybody,
  "cycle.list": { ...everybody },
  "cycle.open": {
    access: municipal,
    input: ({ a }) => ({
      title: "试",
      from: "2018-01-01",
      to: "2017-01-01",
      assignments: [{ agencyId: a.agencyId, frameworkId: a.frameworkId, profileId: null }],
    }),
  },
  "cycle.openOwn": {
    access: ["coordinator"],
    input: ({ a }) => ({
      agencyId: a.agencyId,
      title: "试",
      from: "2018-01-01",
      to: "2017-01-01",
      assignments: [{ frameworkId: a.frameworkId, profileId: null, isOwnProfile: false }],
    }),
  },
  "cycle.guided": { access: ["guide"], input: ({ bureauId }) => ({ officeId: bureauId }) },
  "cycle.openLine": {
    access: ["guide"],
    input: ({ a, bureauId }) => ({
      officeId: bureauId,
      title: "试",
      from: "2018-01-01",
      to: "2017-01-01",
      assignments: [{ agencyId: a.agencyId, frameworkId: a.frameworkId, profileId: null, isOwnProfile: false }],
    }),
  },
  "cycle.opening": { access: municipal, input: ({ a }) => ({ cycleId: a.cycleId }) },
  "cycle.openRest": { access: municipal, input: ({ spare }) => ({ cycleId: spare.cycleId }) },
  "cycle.close": { access: municipal, input: ({ spare }) => ({ cycleId: spare.cycleId }) },
  "cycle.reopen": { access: municipal, input: ({ spare }) => ({ cycleId: spare.cycleId, reason: "试" }) },
  "stage.list": { access: [...READERS, ...IN_CYCLE], input: ({ a }) => ({ cycleId: a.cycleId }) },
  "stage.plan": { access: municipal, input: ({ spare }) => ({ cycleId: spare.cycleId, stages: outOfOrder }) },
  "stage.pass": {
    access: municipal,
    input: ({ spare }) => ({ ...unseenStage, cycleId: spare.cycleId, exceptions: [], reason: null }),
  },
  "stage.undo": { access: municipal, input: ({ spare }) => ({ ...unseenStage, cycleId: spare.cycleId, reason: "试" }) },
  "stage.move": {
    access: municipal,
    input: ({ spare }) => ({ ...unseenStage, cycleId: spare.cycleId, to: "2017-12-31", reason: "试" }),
  },
  "cycle.calendarDifference": { access: municipal, input: ({ a }) => ({ cycleId: a.cycleId }) },
  "cycle.adoptCalendar": { access: municipal, input: ({ spare }) => ({ cycleId: spare.cycleId, reason: "试" }) },
  "cycle.benchmarks": { access: municipal, input: ({ a }) => ({ cycleId: a.cycleId }) },
  "cycle.stateBenchmark": {
    access: municipal,
    input: ({ spare }) => ({ ...noBenchmark, cycleId: spare.cycleId }),
  },
  "calendar.get": { access: "signed-in", input: () => ({ year: 2017 }) },
  "calendar.save": {
    access: ["system-admin"],
    input: () => ({ year: 2017, expectedVersion: 7, days: [] }),
  },
  "calendar.readList": { access: ["system-admin"], input: () => ({ text: "2017-10-01,放假,国庆节" }) },
  "cycle.overview": { access: municipal, input: ({ a }) => ({ cycleId: a.cycleId }) },
  "cycle.overviewPage": { access: municipal, input: ({ a }) => ({ cycleId: a.cycleId, page: 1 }) },
  "cycle.basis": { access: municipal, input: ({ a }) => ({ cycleId: a.cycleId }) },
  "cycle.crosswalk": { access: municipal, input: ({ a }) => ({ cycleId: a.cycleId, taxonomy: "O", page: 1 }) },
  "assessment.list": { access: "signed-in", input: none },
  "assessment.get": { access: READERS, input: assessment },
  "assessment.open": { access: READERS, input: assessment },
  "assessment.explanation": { access: READERS, input: assessment },
  "assessment.whatIf": { access: READERS, input: (world) => ({ ...assessment(world), target: 60_000 }) },
  "assessment.toFull": {
    access: READERS,
    input: (world) => ({ ...assessment(world), indicator: world.a.indicator }),
  },
  "response.save": {
    access: ["coordinator", "department"],
    input: (world) => ({ ...stated(world), expectedVersion: 999, progress: "" }),
  },
  "response.saveMany": {
    access: ["coordinator", "department"],
    input: (world) => {
      const { assessmentId, ...answer } = stated(world);
      return { assessmentId, answers: [{ ...answer, expectedVersion: 999, progress: "" }] };
    },
  },
  "response.preview": { access: READERS, input: stated },
  "response.history": { access: READERS, input: place },
  "filing.list": { access: READERS, input: ({ a }) => ({ assessmentId: a.assessmentId }) },
  "filing.record": {
    access: ["coordinator"],
    // Corrects what is not there: refused behind the permission alone.
    input: ({ a }) => ({ assessmentId: a.assessmentId, seen: { n: 999, version: 999 }, reason: "更正", ...filed }),
  },
  "filing.void": {
    access: ["coordinator"],
    input: ({ a }) => ({ assessmentId: a.assessmentId, seen: { n: 999, version: 999 }, reason: "误登记" }),
  },
  "duty.list": { access: READERS, input: ({ a }) => ({ assessmentId: a.assessmentId }) },
  "duty.state": {
    access: ["department", "coordinator"],
    input: (world) => ({ ...unseenDuty(world), doneOn: "2017-05-03", amount: 1000, note: "" }),
  },
  "duty.withdraw": { access: ["department", "coordinator"], input: unseenDuty },
  "duty.waive": {
    access: ["coordinator", "leader"],
    input: (world) => ({ ...unseenDuty(world), reason: "免报" }),
  },
  "duty.restore": { access: ["coordinator"], input: unseenDuty },
  "group.list": { access: INSIDE, input: ({ a }) => ({ assessmentId: a.assessmentId }) },
  "group.record": {
    access: ["coordinator"],
    // Corrects what is not there: refused behind the permission alone.
    input: ({ a }) => ({
      assessmentId: a.assessmentId,
      seen: { n: 999, version: 999 },
      reason: "更正",
      heldOn: "2017-05-03",
      content: { kind: "briefing", number: "第1期", title: "简报", files: [] },
    }),
  },
  "group.answer": {
    access: ["department"],
    // A version that nobody is at.
    input: ({ a }) => ({ assessmentId: a.assessmentId, n: 1, version: 999, text: "已整改", doneOn: "2017-05-04" }),
  },
  "response.counts": { access: READERS, input: place },
  "response.previous": { access: READERS, input: place },
  "response.takeable": {
    access: ["coordinator", "department"],
    input: ({ a }) => ({ assessmentId: a.assessmentId }),
  },
  "response.takings": { access: READERS, input: ({ a }) => ({ assessmentId: a.assessmentId }) },
  "response.takeOver": { access: ["coordinator", "department"], input: taking },
  "response.undoTakeOver": { access: ["coordinator", "department"], input: taking },
  ...Object.fromEntries(
    ["submit", "withdraw", "revise"].map((act) => [
      `response.${act}`,
      { access: ["coordinator", "department"], input: handed } as const,
    ]),
  ),
  "response.approve": { access: ["coordinator", "leader"], input: handed },
  "response.submitMany": { access: ["coordinator", "department"], input: handedMany },
  "response.approveMany": { access: ["coordinator", "leader"], input: handedMany },
  "response.return": {
    access: ["coordinator", "leader"],
    input: (world) => ({ ...handed(world), reason: "请补充说明" }),
  },
  "response.recall": {
    access: municipal,
    input: (world) => ({ ...handed(world), reason: "请补充说明", dueOn: "2099-12-31" }),
  },
  "statement.list": { access: municipal, input: ({ a }) => ({ cycleId: a.cycleId }) },
  "statement.preview": {
    access: municipal,
    input: (world) => ({ ...officeFact(world), value: { amount: "1", reason: "", by: "" } }),
  },
  "statement.set": {
    access: municipal,
    input: (world) => ({ ...officeFact(world), value: "1", reason: "评定", expectedVersion: 999 }),
  },
  "statement.withdraw": {
    access: municipal,
    input: (world) => ({ ...officeFact(world), reason: "评定", expectedVersion: 999 }),
  },
  "statement.bound": {
    access: municipal,
    input: (world) => ({ ...officeFact(world), most: 5000, reason: "评定", expectedVersion: 999 }),
  },
  "matter.list": { access: READERS, input: ({ a }) => ({ assessmentId: a.assessmentId }) },
  "matter.set": {
    access: ["coordinator"],
    input: (world) => ({
      ...place(world),
      bindings: [{ printedName: "没有的角色", departmentId: world.a.departmentId }],
      expected: [],
    }),
  },
  "assignment.get": { access: INSIDE, input: ({ a }) => ({ assessmentId: a.assessmentId }) },
  "assignment.previous": { access: INSIDE, input: ({ a }) => ({ assessmentId: a.assessmentId }) },
  "assignment.versions": { access: INSIDE, input: ({ a }) => ({ assessmentId: a.assessmentId }) },
  "assignment.at": { access: INSIDE, input: ({ a }) => ({ assessmentId: a.assessmentId, version: 1 }) },
  "assignment.urges": { access: INSIDE, input: ({ a }) => ({ assessmentId: a.assessmentId }) },
  "assignment.urge": {
    access: ["coordinator", "leader"],
    // Of what is not there nobody is urged: refused behind the permission alone.
    input: ({ a }) => ({ assessmentId: a.assessmentId, indicators: ["none-such"], note: "" }),
  },
  "assignment.held": { access: ["coordinator"], input: ({ a }) => ({ agencyId: a.agencyId }) },
  // Nothing of that was looked at: refused by what is said, behind the door.
  "assignment.handOver": {
    access: ["coordinator"],
    input: ({ a }) => ({
      agencyId: a.agencyId,
      personId: a.personIds[0],
      to: [{ departmentId: a.departmentId, personId: null }],
      expected: "never",
    }),
  },
  "assignment.set": {
    access: ["coordinator"],
    // Says what stands already: allowed, and changes nothing.
    input: ({ a }) => ({
      assessmentId: a.assessmentId,
      expectedVersion: 0,
      changes: [
        {
          indicator: a.indicator,
          part: "",
          rows: [{ departmentId: a.departmentId, personId: null, role: "lead", dueOn: null }],
        },
      ],
    }),
  },
  "yearEnd.asked": { access: ["coordinator", "leader"], input: ({ a }) => ({ assessmentId: a.assessmentId }) },
  "yearEnd.ask": { access: ["coordinator", "leader"], input: ({ a }) => ({ assessmentId: a.assessmentId }) },
  "extension.list": {
    access: [...INSIDE, "municipal"],
    input: ({ a }) => ({ assessmentId: a.assessmentId }),
  },
  // Of what is not there: refused behind the permission alone.
  "extension.ask": {
    access: ["department", "coordinator"],
    input: lateEntry,
  },
  "extension.grant": {
    access: ["coordinator", ...municipal],
    input: (world) => ({ ...unseenRequest(world), grantedOn: "2099-01-01", reason: "同意" }),
  },
  "extension.refuse": {
    access: ["coordinator", ...municipal],
    input: (world) => ({ ...unseenRequest(world), reason: "不同意" }),
  },
  "extension.withdraw": { access: ["department", "coordinator"], input: unseenRequest },
  "extension.revoke": {
    access: ["coordinator", ...municipal],
    input: (world) => ({ ...unseenRequest(world), reason: "误批" }),
  },
  "rectification.list": { access: [...INSIDE, "municipal"], input: ({ a }) => ({ assessmentId: a.assessmentId }) },
  "rectification.city": { access: municipal, input: ({ a }) => ({ cycleId: a.cycleId }) },
  "rectification.get": {
    access: [...INSIDE, "municipal"],
    input: ({ a }) => ({ assessmentId: a.assessmentId, id: `${a.agencyId}-problem` }),
  },
  "rectification.raise": { access: ["coordinator", ...municipal], input: problem },
  // Of what is not there: refused behind the permission alone.
  "rectification.plan": {
    access: ["department", "coordinator"],
    input: (world) => ({
      ...unseenProblem(world),
      cause: "未列入计划",
      measures: "补学",
      dueOn: "2099-01-01",
      departmentId: world.a.departmentId,
      personId: null,
    }),
  },
  "rectification.claim": {
    access: ["department", "coordinator"],
    input: (world) => ({ ...unseenProblem(world), text: "已整改", kept: null }),
  },
  "rectification.withdraw": { access: ["department", "coordinator"], input: unseenProblem },
  "rectification.return": {
    access: ["coordinator", "leader", ...municipal],
    input: (world) => ({ ...unseenProblem(world), reason: "缺材料" }),
  },
  "rectification.close": { access: ["coordinator", "leader", ...municipal], input: unseenProblem },
  "rectification.reopen": {
    access: ["coordinator", "leader", ...municipal],
    input: (world) => ({ ...unseenProblem(world), reason: "复查未改", lookedOn: "2017-06-01", dueOn: "2099-01-01" }),
  },
  "rectification.lookBack": {
    access: ["coordinator", "leader", ...municipal],
    input: (world) => ({ ...unseenProblem(world), reason: "已改", lookedOn: "2017-06-01" }),
  },
  "rectification.askLater": {
    access: ["department", "coordinator"],
    input: (world) => ({ ...unseenProblem(world), reason: "需招标", wishedOn: "2099-01-01" }),
  },
  "rectification.withdrawLater": { access: ["department", "coordinator"], input: unseenProblem },
  "rectification.grantLater": {
    access: ["coordinator", "leader", ...municipal],
    input: (world) => ({ ...unseenProblem(world), reason: "同意", dueOn: "2099-01-01" }),
  },
  "rectification.refuseLater": {
    access: ["coordinator", "leader", ...municipal],
    input: (world) => ({ ...unseenProblem(world), reason: "抓紧" }),
  },
  "rectification.cancel": {
    access: ["coordinator", ...municipal],
    input: (world) => ({ ...unseenProblem(world), reason: "申诉成立" }),
  },
  "rectification.escalate": {
    access: municipal,
    input: (world) => ({
      ...unseenProblem(world),
      rung: "remind",
      on: "2017-06-01",
      document: "1号",
      reason: "到期未办",
      skipping: null,
    }),
  },
  "rectification.link": { access: municipal, input: (world) => ({ ...unseenProblem(world), theme: "学法" }) },
  "narrative.get": {
    access: INSIDE,
    input: ({ a }) => ({ assessmentId: a.assessmentId, document: "self-report" }),
  },
  // Over a version that nobody has seen.
  "narrative.save": { access: ["coordinator"], input: unseenText },
  "paper.list": { access: [...INSIDE, "municipal"], input: ({ a }) => ({ assessmentId: a.assessmentId }) },
  "paper.pdfs": everybody,
  "paper.askPdf": {
    access: [...INSIDE, "municipal"],
    input: ({ a }) => ({ assessmentId: a.assessmentId, id: "never" }),
  },
  "paper.city": { access: municipal, input: ({ a }) => ({ cycleId: a.cycleId }) },
  "paper.make": { access: ["coordinator", ...municipal], input: noPaper },
  "paper.issue": {
    access: ["coordinator", "leader", ...municipal],
    input: (world) => ({ ...unseenPaper(world), number: null }),
  },
  "paper.withdraw": {
    access: ["coordinator", "leader", ...municipal],
    input: (world) => ({ ...unseenPaper(world), reason: "内容有误" }),
  },
  "template.list": { access: ["coordinator"], input: ({ a }) => ({ ownerId: a.agencyId }) },
  "template.withdraw": {
    access: ["coordinator"],
    input: ({ a }) => ({ ownerId: a.agencyId, kind: "problems", version: 999, reason: "换用新版" }),
  },
  "handIn.get": { access: READERS, input: ({ a }) => ({ assessmentId: a.assessmentId }) },
  "handIn.handIn": { access: ["coordinator", "leader"], input: (world) => ({ ...unmoved(world), unreported: [] }) },
  "handIn.withdraw": { access: ["coordinator"], input: unmoved },
  "handIn.return": {
    access: municipal,
    input: (world) => ({ ...unmoved(world), items: [world.a.indicator], reason: "请补正", dueOn: "2099-01-01" }),
  },
  "handIn.excuse": { access: municipal, input: (world) => ({ ...unmoved(world), reason: "机构改革" }) },
  "handIn.restore": { access: municipal, input: (world) => ({ ...unmoved(world), reason: "恢复" }) },
  "ledger.list": { access: INSIDE, input: ({ a }) => ({ assessmentId: a.assessmentId }) },
  "ledger.get": { access: INSIDE, input: month },
  "ledger.save": { access: ["department"], input: (world) => ({ ...month(world), lines: [unseenLine(world)] }) },
  "ledger.submit": { access: ["department"], input: unseenMonth },
  "ledger.withdraw": { access: ["department"], input: unseenMonth },
  "ledger.return": { access: ["coordinator"], input: (world) => ({ ...unseenMonth(world), reason: "请补充" }) },
  "ledger.sign": { access: ["coordinator", "leader"], input: unseenMonth },
  "ledger.correct": {
    access: ["department"],
    input: (world) => ({ ...unseenMonth(world), reason: "更正", lines: [unseenLine(world)] }),
  },
  "evidence.list": { access: READERS, input: place },
  "evidence.preview": {
    access: READERS,
    input: ({ a }) => ({ assessmentId: a.assessmentId, indicator: a.indicator, sha256: a.fileSha256 }),
  },
  "evidence.stored": { access: ["department", "coordinator"], input: (world) => ({ ...place(world), text: "" }) },
  "evidence.give": {
    access: ["department", "coordinator"],
    input: (world) => ({
      ...material(world),
      effectiveOn: "2000-01-01",
      replaces: { n: 999, version: 999, writes: 999 },
      offered: { kind: "note", text: "说明" },
    }),
  },
  "evidence.withdraw": { access: ["department", "coordinator"], input: unseenPiece },
  "evidence.accept": {
    access: ["coordinator", "leader"],
    input: (world) => ({ ...unseenPiece(world), qualities: judged }),
  },
  "evidence.sendBack": {
    access: ["coordinator"],
    input: (world) => ({ ...unseenPiece(world), qualities: { ...judged, valid: false }, reason: "请补充" }),
  },
  "organisation.addAgency": { access: ["system-admin"], input: () => ({ name: "新局", category: "其他" }) },
  "organisation.changeAgency": {
    access: ["system-admin"],
    input: ({ a }) => {
      const named = { name: a.agencyName, category: "经济管理部门" };
      return { agencyId: a.agencyId, ...named, expected: named };
    },
  },
  "organisation.addDepartment": {
    access: ["system-admin"],
    input: ({ a }) => ({ agencyId: a.agencyId, name: "新处" }),
  },
  "organisation.previewDissolution": {
    access: ["system-admin"],
    input: ({ a }) => ({ agencyId: a.agencyId, departmentId: a.departmentId, successorId: null }),
  },
  "organisation.dissolveDepartment": {
    access: ["system-admin"],
    input: ({ a }) => ({
      agencyId: a.agencyId,
      departmentId: a.spareDepartmentId,
      successorId: null,
      expected: a.spareDigest,
    }),
  },
  "organisation.formerDepartments": {
    access: [...READERS, ...NAMERS],
    input: ({ a }) => ({ agencyId: a.agencyId }),
  },
  "organisation.reinstateDepartment": {
    access: ["system-admin"],
    input: ({ a }) => ({ agencyId: a.agencyId, departmentId: a.formerDepartmentId }),
  },
  "organisation.previewReform": {
    access: municipal,
    input: ({ a, b }) => ({ agencyId: a.agencyId, successor: { kind: "existing", agencyId: b.agencyId } }),
  },
  // On a list that nobody looked at: whoever may is told so, and the agency stays for the others to ask about.
  "organisation.reformAgency": {
    access: municipal,
    input: ({ a }) => ({ agencyId: a.agencyId, successor: { kind: "nobody" }, expected: "0" }),
  },
  "organisation.unitClasses": { access: municipal, input: ({ a }) => ({ agencyId: a.agencyId }) },
  // Says what stands already.
  "organisation.setGuide": {
    access: ["system-admin"],
    input: ({ a, bureauId }) => ({ agencyId: a.agencyId, guideId: bureauId, expectedId: bureauId }),
  },
  "organisation.setUnitClass": {
    access: municipal,
    input: ({ a }) => ({ agencyId: a.agencyId, unitClass: null, expected: null }),
  },
  "people.list": { access: ["security-admin"], input: none },
  "people.add": {
    access: ["security-admin"],
    input: ({ a }) => ({
      name: "新人",
      login: "new.person",
      password: "weak",
      role: "coordinator",
      agencyId: a.agencyId,
      departmentId: null,
    }),
  },
  "people.giveRole": {
    access: ["security-admin"],
    input: ({ a }) => ({
      personId: a.personIds[0],
      role: "coordinator",
      agencyId: null,
      departmentId: null,
      expected: UNSEEN,
    }),
  },
  "people.endRole": {
    access: ["security-admin"],
    input: ({ spare }) => ({ membershipId: spare.membershipId, expected: UNSEEN }),
  },
  "people.changeAccount": {
    access: ["security-admin"],
    input: ({ spare }) => ({ accountId: spare.accountId, change: { kind: "unlock" }, expected: UNSEEN }),
  },
  "people.bindIdentity": {
    access: ["security-admin"],
    input: ({ spare }) => ({ accountId: spare.accountId, identity: null, expected: UNSEEN }),
  },
  "review.list": { access: municipal, input: ({ a }) => ({ cycleId: a.cycleId }) },
  "review.mine": everybody,
  "review.choices": { access: municipal, input: ({ a }) => ({ cycleId: a.cycleId }) },
  "review.far": { access: municipal, input: ({ a }) => ({ cycleId: a.cycleId }) },
  "review.draw": {
    access: municipal,
    input: ({ a }) => ({ assessmentId: a.assessmentId, seed: "试", asks: [{ method: "无此方式", count: 1 }] }),
  },
  "review.tasks": everybody,
  "review.task": { access: ["reviewer", "municipal"], input: task },
  "review.preview": {
    access: ["reviewer", "municipal"],
    input: (world) => ({ ...task(world), indicator: world.a.indicator, points: [], materials: [ofNoPiece] }),
  },
  // Before the review has begun: refused by the state of things, behind the door.
  "review.save": {
    access: ["reviewer"],
    input: (world) => ({
      ...task(world),
      indicator: world.a.indicator,
      points: [],
      materials: [ofNoPiece],
      settles: false,
      expectedVersion: 0,
    }),
  },
  "review.submit": { access: ["reviewer"], input: unseenTask },
  "review.takeBack": { access: ["reviewer"], input: unseenTask },
  "review.return": { access: municipal, input: (world) => ({ ...unseenTask(world), reason: "请补充" }) },
  "review.void": {
    access: ["reviewer", "municipal"],
    input: (world) => ({ ...unseenTask(world), reason: "回避" }),
  },
  "result.compare": { access: [...INSIDE, "municipal"], input: ({ a }) => ({ assessmentId: a.assessmentId }) },
  "result.beginReview": { access: municipal, input: unmoved },
  "result.announce": { access: municipal, input: (world) => ({ ...unmoved(world), objectUntil: "2099-01-01" }) },
  "result.recall": { access: municipal, input: (world) => ({ ...unmoved(world), reason: "重评" }) },
  "result.correct": {
    access: municipal,
    input: (world) => ({
      ...unmoved(world),
      corrected: [{ indicator: world.a.indicator, fact: "a", value: 1 }],
      reason: "复查",
    }),
  },
  "result.reopen": {
    access: municipal,
    input: (world) => ({ ...unmoved(world), items: [world.a.indicator], reason: "补充材料", dueOn: "2099-01-01" }),
  },
  "result.finalise": { access: municipal, input: (world) => ({ ...unmoved(world), problems: [] }) },
  "appeal.file": {
    access: ["coordinator", "leader"],
    input: (world) => ({ ...place(world), fact: "a", reason: "有异议", material: "" }),
  },
  "appeal.withdraw": { access: ["coordinator"], input: (world) => ({ ...place(world), fact: "a", seen: 1 }) },
  "appeal.decide": {
    access: municipal,
    input: (world) => ({ ...place(world), fact: "a", seen: 1, ruling: "refused", reason: "维持", replacing: [] }),
  },
  "question.list": { access: READERS, input: ({ a }) => ({ assessmentId: a.assessmentId }) },
  // Before the review has begun, of what is not there, and of what somebody saw otherwise.
  "question.ask": {
    access: ["reviewer"],
    input: (world) => ({ ...task(world), indicator: world.a.indicator, said: "请说明会议时间" }),
  },
  "question.withdraw": { access: ["reviewer"], input: (world) => ({ ...task(world), id: "never", seen: 1 }) },
  "question.answer": {
    access: ["coordinator", "department"],
    input: ({ a }) => ({ assessmentId: a.assessmentId, id: `${a.agencyId}-question`, seen: 99, said: "见会议记录" }),
  },
  "register.get": { access: municipal, input: ({ a }) => ({ cycleId: a.cycleId }) },
  "register.own": { access: [...INSIDE, "municipal"], input: ({ a }) => ({ assessmentId: a.assessmentId }) },
  // Of days that do not do, and of what is not there: refused behind the permission alone.
  "register.enter": {
    access: municipal,
    input: ({ a }) => ({
      cycleId: a.cycleId,
      kind: "meeting",
      title: "推进会",
      heldOn: "2017-06-01",
      objectUntil: "2017-06-02",
      basis: "签到表",
      rows: [{ assessmentId: a.assessmentId, mark: "absent" }],
    }),
  },
  "register.vetoes": { access: ["reviewer", "municipal"], input: ({ a }) => ({ assessmentId: a.assessmentId }) },
  "register.propose": {
    access: ["reviewer", "municipal"],
    input: (world) => ({
      ...place(world),
      fact: "never",
      value: true,
      heldOn: "2017-06-01",
      objectUntil: "2017-06-02",
      basis: "查实",
      material: "通报第3号",
    }),
  },
  "register.object": {
    access: ["coordinator", "leader"],
    input: ({ a }) => ({ assessmentId: a.assessmentId, entryId: "never", seen: 1, reason: "已请假" }),
  },
  "register.stand": { access: municipal, input: (world) => ({ ...unseenEntry(world), reason: null }) },
  "register.strike": { access: municipal, input: (world) => ({ ...unseenEntry(world), reason: "会议改期" }) },
  "edition.list": { access: municipal, input: ({ a }) => ({ cycleId: a.cycleId }) },
  // There is none, and nobody has said how agencies are compared.
  "edition.get": { access: municipal, input: ({ a }) => ({ cycleId: a.cycleId, n: 9 }) },
  "edition.own": { access: [...INSIDE, "municipal"], input: ({ a }) => ({ assessmentId: a.assessmentId }) },
  "edition.chooseMethod": {
    access: municipal,
    input: ({ a }) => ({ cycleId: a.cycleId, expectedVersion: 99, method: COMPARED, reason: null }),
  },
  "edition.preview": { access: municipal, input: ({ a }) => ({ cycleId: a.cycleId, title: "结果" }) },
  "edition.lock": { access: municipal, input: (world) => ({ ...unseenEdition(world), missingIds: [] }) },
  "edition.unlock": { access: municipal, input: (world) => ({ ...unseenEdition(world), reason: "漏了一家" }) },
  "edition.publish": { access: municipal, input: (world) => ({ ...unseenEdition(world), publicFrom: null }) },
  "edition.reissue": {
    access: municipal,
    input: (world) => ({ ...unseenEdition(world), reason: "申诉支持", title: "结果（更正）" }),
  },
  "review.assign": {
    access: municipal,
    input: ({ a, spare }) => ({
      personIds: [spare.reviewerId],
      cycleId: a.cycleId,
      agencyIds: [a.agencyId],
      indicators: null,
    }),
  },
  "review.withdraw": {
    access: municipal,
    // Of a version that never was: allowed, and takes nothing away.
    input: ({ a }) => ({ reviews: [{ id: a.reviewId, expectedVersion: 999 }], reason: "试" }),
  },
  "job.asked": { access: "signed-in", input: empty },
  "job.list": { access: ["system-admin"], input: () => ({ agencyId: null }) },
  // One that never was: whoever may is told so.
  "job.cancel": { access: ["system-admin"], input: () => ({ id: "never" }) },
  "job.retry": { access: ["system-admin"], input: () => ({ id: "never" }) },
  "job.discard": { access: ["system-admin"], input: () => ({ id: "never", reason: "试" }) },
  "job.cancelAsked": { access: "signed-in", input: () => ({ id: "never" }) },
  // What each finds is theirs: both agencies, and A's own cycle, say this word.
  "search.find": {
    access: "signed-in",
    input: () => ({ words: "进展", kind: null, cycleId: null, page: 1 }),
  },
  "substitute.list": { access: [...INSIDE, "security-admin"], input: ({ a }) => ({ agencyId: a.agencyId }) },
  // Nobody stands for themselves: refused by what is said, behind the door.
  "substitute.set": {
    access: [...INSIDE, "security-admin"],
    input: ({ a }) => ({
      agencyId: a.agencyId,
      personId: a.personIds[0],
      substituteId: a.personIds[0],
      fromDay: "2099-06-01",
      toDay: "2099-06-02",
      reason: "公出",
    }),
  },
  "substitute.withdraw": {
    access: [...INSIDE, "security-admin"],
    input: ({ a }) => ({ agencyId: a.agencyId, id: "never" }),
  },
  "transfer.list": {
    access: [...INSIDE, "municipal"],
    input: ({ a }) => ({ assessmentId: a.assessmentId }),
  },
  // To oneself nothing is transferred: refused by what is said, behind the door.
  "transfer.set": {
    access: ["municipal"],
    input: ({ a }) => ({
      assessmentId: a.assessmentId,
      items: [{ indicator: a.indicator, expectedVersion: 0 }],
      toAgencyId: a.agencyId,
      fromDay: "2017-06-01",
      document: "编〔2017〕3号",
      reason: "机构改革",
    }),
  },
  "transfer.undo": {
    access: ["municipal"],
    input: ({ a }) => ({ assessmentId: a.assessmentId, id: "never", seen: 1, reason: "有误" }),
  },
  "transfer.takeIn": {
    access: ["coordinator"],
    input: ({ a }) => ({ assessmentId: a.assessmentId, id: "never", seen: 1 }),
  },
  "past.trend": { access: [...INSIDE, "municipal"], input: ({ a }) => ({ agencyId: a.agencyId }) },
  // Removes what was never there: refused behind the door.
  "past.remove": {
    access: ["coordinator", "municipal"],
    input: ({ a }) => ({ agencyId: a.agencyId, year: 1999, framework: "x", expectedVersion: 1, reason: "误导入" }),
  },
  "comment.list": { access: INSIDE, input: place },
  // Somebody who is none of the agency is meant: refused by what is said, behind the door.
  "comment.write": { access: INSIDE, input: (world) => ({ ...place(world), said: "请核对", mentions: ["never"] }) },
  "comment.withdraw": { access: INSIDE, input: (world) => ({ ...place(world), id: "never" }) },
  "notice.list": { access: "signed-in", input: () => ({ before: null, isUnread: false }) },
  "notice.count": everybody,
  "notice.markRead": { access: "signed-in", input: ({ a }) => ({ ids: [`${a.agencyId}-notice`] }) },
  "notice.setting": everybody,
  "notice.set": {
    access: "signed-in",
    input: () => ({ address: null, mail: "none", isCalled: true, expectedVersion: 999 }),
  },
  "notice.markAllRead": { access: "signed-in", input: () => ({ upTo: "zzzz" }) },
  "trial.ask": { access: municipal, input: (world) => ({ ...tried(world), expected: null }) },
  "trial.last": { access: municipal, input: tried },
  "trial.export": { access: municipal, input: (world) => ({ ...tried(world), format: "csv" }) },
  "setup.state": { access: "anybody", input: none },
  "setup.complete": {
    access: "anybody",
    input: () => {
      const person = (login: string) => ({ name: "某", login, password: "Heng-2017-Liang!" });
      return {
        code: "guess",
        city: "别市",
        administrators: {
          "system-admin": person("x1"),
          "security-admin": person("x2"),
          "audit-admin": person("x3"),
        },
      };
    },
  },
  "audit.list": { access: ["audit-admin"], input: () => ({ limit: 500 }) },
  "audit.verify": { access: ["audit-admin"], input: empty },
  "audit.export": { access: ["audit-admin"], input: () => ({ format: "csv" }) },
  "audit.askExport": { access: ["audit-admin"], input: () => ({ format: "xlsx" }) },
};

const ownPlace = ({ a }: World) => ({ assessmentId: a.own.assessmentId, indicator: a.indicator });
const ownAssessment = ({ a }: World) => ({ assessmentId: a.own.assessmentId });
/** A benchmark that no profile asks for. */
const noBenchmark = { profileId: "none", key: "none", value: "1", source: "试", reason: null, expectedVersion: 0 };
/** Stages that end before the ones in front of them. */
const stage = (key: string, to: string) => ({ key, name: key, from: null, to, gate: "none", tasks: [] }) as const;
const outOfOrder = [stage("b", "2017-06-30"), stage("a", "2017-03-31")];
/** A stage that nobody planned. */
const unseenStage = { key: "none", expectedVersion: 999 };
const ownUnmoved = (world: World) => ({ ...ownAssessment(world), expectedMoves: 999 });
const ownCycle = ({ a }: World) => ({ cycleId: a.own.cycleId });
const ownFact = ({ a }: World) => ({ assessmentId: a.own.assessmentId, indicator: "R17", fact: "a" });
const estimators = ["coordinator", "leader"];

/** The same calls aimed at the cycle, the profile and the answers of agency A's own: there the office is nobody either. */
export const OWN_MATTERS: readonly (readonly [string, Pick<ProcedureCase, "access" | "input">])[] = [
  ["assessment.get", { access: INSIDE, input: ({ a }) => ({ id: a.own.assessmentId }) }],
  ["assessment.open", { access: INSIDE, input: ({ a }) => ({ id: a.own.assessmentId }) }],
  ["assessment.explanation", { access: INSIDE, input: ({ a }) => ({ id: a.own.assessmentId }) }],
  ["assessment.whatIf", { access: INSIDE, input: ({ a }) => ({ id: a.own.assessmentId, target: 60_000 }) }],
  ["assessment.list", { access: "signed-in", input: ownCycle }],
  ["assignment.get", { access: INSIDE, input: ownAssessment }],
  ["assignment.versions", { access: INSIDE, input: ownAssessment }],
  ["ledger.list", { access: INSIDE, input: ownAssessment }],
  ["extension.list", { access: INSIDE, input: ownAssessment }],
  ["rectification.list", { access: INSIDE, input: ownAssessment }],
  [
    "rectification.raise",
    { access: ["coordinator"], input: (world) => ({ ...problem(world), ...ownAssessment(world) }) },
  ],
  [
    "rectification.escalate",
    {
      access: estimators,
      input: (world) => ({
        ...unseenProblem(world),
        ...ownAssessment(world),
        rung: "remind",
        on: "2017-06-01",
        document: "1号",
        reason: "到期未办",
        skipping: null,
      }),
    },
  ],
  [
    "narrative.get",
    { access: INSIDE, input: ({ a }) => ({ assessmentId: a.own.assessmentId, document: "self-report" }) },
  ],
  [
    "narrative.save",
    { access: ["coordinator"], input: (world) => ({ ...unseenText(world), ...ownAssessment(world) }) },
  ],
  ["paper.list", { access: INSIDE, input: ownAssessment }],
  ["paper.make", { access: ["coordinator"], input: (world) => ({ ...noPaper(world), ...ownAssessment(world) }) }],
  ["paper.askPdf", { access: INSIDE, input: (world) => ({ ...ownAssessment(world), id: "never" }) }],
  ["paper.city", { access: [], input: ownCycle }],
  ["duty.list", { access: INSIDE, input: ownAssessment }],
  [
    "duty.waive",
    { access: estimators, input: (world) => ({ ...unseenDuty(world), ...ownAssessment(world), reason: "免报" }) },
  ],
  [
    "extension.ask",
    { access: ["department", "coordinator"], input: (world) => ({ ...lateEntry(world), ...ownAssessment(world) }) },
  ],
  [
    "extension.grant",
    {
      access: estimators,
      input: (world) => ({ ...unseenRequest(world), ...ownAssessment(world), grantedOn: "2099-01-01", reason: "同意" }),
    },
  ],
  ["yearEnd.asked", { access: estimators, input: ownAssessment }],
  ["yearEnd.ask", { access: estimators, input: ownAssessment }],
  ["handIn.get", { access: INSIDE, input: ownAssessment }],
  ["handIn.handIn", { access: estimators, input: (world) => ({ ...ownUnmoved(world), unreported: [] }) }],
  ["result.compare", { access: INSIDE, input: ownAssessment }],
  ["question.list", { access: INSIDE, input: ownAssessment }],
  ["register.own", { access: INSIDE, input: ownAssessment }],
  ["register.get", { access: [], input: ownCycle }],
  ["register.vetoes", { access: [], input: ownAssessment }],
  ["edition.list", { access: [], input: ownCycle }],
  ["edition.own", { access: INSIDE, input: ownAssessment }],
  [
    "edition.chooseMethod",
    { access: [], input: (world) => ({ ...ownCycle(world), expectedVersion: 0, method: COMPARED, reason: null }) },
  ],
  ["edition.preview", { access: [], input: (world) => ({ ...ownCycle(world), title: "结果" }) }],
  ["result.beginReview", { access: [], input: ownUnmoved }],
  ["handIn.excuse", { access: ["coordinator"], input: (world) => ({ ...ownUnmoved(world), reason: "免评" }) }],
  ["comment.list", { access: INSIDE, input: ownPlace }],
  [
    "evidence.list",
    { access: INSIDE, input: ({ a }) => ({ assessmentId: a.own.assessmentId, indicator: a.indicator }) },
  ],
  ["matter.list", { access: INSIDE, input: ownAssessment }],
  ["job.list", { access: ["coordinator"], input: ({ a }) => ({ agencyId: a.agencyId }) }],
  ["job.cancel", { access: ["coordinator"], input: ({ a }) => ({ id: `${a.agencyId}-job` }) }],
  ["job.retry", { access: ["coordinator"], input: ({ a }) => ({ id: `${a.agencyId}-job` }) }],
  ["job.discard", { access: ["coordinator"], input: ({ a }) => ({ id: `${a.agencyId}-job`, reason: "试" }) }],
  ["response.history", { access: INSIDE, input: ownPlace }],
  ["response.previous", { access: INSIDE, input: ownPlace }],
  [
    "response.save",
    {
      access: ["coordinator", "department"],
      input: (world) => ({
        ...ownPlace(world),
        expectedVersion: 999,
        status: "in-progress",
        facts: {},
        progress: "",
        notApplicable: null,
      }),
    },
  ],
  ["statement.list", { access: estimators, input: ownCycle }],
  [
    "statement.set",
    {
      access: estimators,
      input: (world) => ({ ...ownFact(world), value: "1", reason: "评定", expectedVersion: 999 }),
    },
  ],
  [
    "statement.bound",
    { access: estimators, input: (world) => ({ ...ownFact(world), most: 5000, reason: "评", expectedVersion: 999 }) },
  ],
  ["profile.get", { access: INSIDE, input: ({ a }) => ({ id: a.own.profileId, owner: a.agencyId }) }],
  ["cycle.overview", { access: [], input: ownCycle }],
  ["cycle.overviewPage", { access: [], input: (world) => ({ ...ownCycle(world), page: 1 }) }],
  ["cycle.opening", { access: [], input: ownCycle }],
  ["cycle.openRest", { access: [], input: ownCycle }],
  ["cycle.basis", { access: [], input: ownCycle }],
  ["cycle.crosswalk", { access: [], input: (world) => ({ ...ownCycle(world), taxonomy: "O", page: 1 }) }],
  ["cycle.calendarDifference", { access: ["coordinator"], input: ownCycle }],
  ["cycle.adoptCalendar", { access: ["coordinator"], input: (world) => ({ ...ownCycle(world), reason: "试" }) }],
  ["cycle.benchmarks", { access: ["coordinator"], input: ownCycle }],
  [
    "cycle.stateBenchmark",
    { access: ["coordinator"], input: (world) => ({ ...noBenchmark, cycleId: world.a.own.cycleId }) },
  ],
  ["stage.list", { access: INSIDE, input: ownCycle }],
  ["stage.plan", { access: ["coordinator"], input: (world) => ({ ...ownCycle(world), stages: outOfOrder }) }],
  [
    "stage.pass",
    {
      access: ["coordinator"],
      input: (world) => ({ ...unseenStage, ...ownCycle(world), exceptions: [], reason: null }),
    },
  ],
  ["stage.undo", { access: ["coordinator"], input: (world) => ({ ...unseenStage, ...ownCycle(world), reason: "试" }) }],
  [
    "stage.move",
    {
      access: ["coordinator"],
      input: (world) => ({ ...unseenStage, ...ownCycle(world), to: "2017-12-31", reason: "试" }),
    },
  ],
  ["cycle.reopen", { access: ["coordinator"], input: (world) => ({ ...ownCycle(world), reason: "试" }) }],
  ["review.choices", { access: [], input: ownCycle }],
  ["review.far", { access: [], input: ownCycle }],
  [
    "review.draw",
    {
      access: [],
      input: (world) => ({ ...ownAssessment(world), seed: "试", asks: [{ method: "无此方式", count: 1 }] }),
    },
  ],
  [
    "review.assign",
    {
      access: [],
      input: ({ a, spare }) => ({
        personIds: [spare.reviewerId],
        cycleId: a.own.cycleId,
        agencyIds: [a.agencyId],
        indicators: null,
      }),
    },
  ],
  // Last: it uses the cycle up.
  ["cycle.close", { access: ["coordinator"], input: ownCycle }],
];

const lineCycle = ({ a }: World) => ({ cycleId: a.line.cycleId });
const lineAssessment = ({ a }: World) => ({ id: a.line.assessmentId });

/** The line in which agency A is assessed: for its own people and the bureau that guides it, who only looks over it. */
export const LINE_MATTERS: readonly (readonly [string, Pick<ProcedureCase, "access" | "input">])[] = [
  ["assessment.get", { access: INSIDE, input: lineAssessment }],
  ["assessment.open", { access: INSIDE, input: lineAssessment }],
  ["assessment.list", { access: "signed-in", input: lineCycle }],
  ["cycle.overview", { access: ["guide"], input: lineCycle }],
  ["cycle.overviewPage", { access: ["guide"], input: (world) => ({ ...lineCycle(world), page: 1 }) }],
  ["cycle.calendarDifference", { access: [], input: lineCycle }],
  ["edition.list", { access: [], input: lineCycle }],
  ["paper.city", { access: [], input: lineCycle }],
  ["register.get", { access: [], input: lineCycle }],
  ["statement.list", { access: [], input: lineCycle }],
  // Last: it uses the cycle up.
  ["cycle.close", { access: ["guide"], input: lineCycle }],
];

export interface RouteCase extends Pick<ProcedureCase, "access" | "seesNames"> {
  readonly request: (world: World) => { readonly path: string; readonly init?: RequestInit };
}

/** One case for every route of the server; the test fails on a route without one. */
export const ROUTES: Readonly<Record<string, RouteCase>> = {
  "GET /readyz": { access: "anybody", request: () => ({ path: "/readyz" }) },
  "GET /metrics": { access: "anybody", request: () => ({ path: "/metrics" }) },
  "GET /healthz": { access: "anybody", request: () => ({ path: "/healthz" }) },
  "GET /": { access: "anybody", request: () => ({ path: "/" }) },
  "GET /*": { access: "anybody", request: () => ({ path: "/assets/nothing.js" }) },
  "GET /api/trpc/*": { access: "anybody", seesNames: ["former"], request: () => ({ path: "/api/trpc/session.me" }) },
  "POST /api/trpc/*": {
    access: "anybody",
    request: () => ({
      path: "/api/trpc/no.such",
      init: { method: "POST", headers: { "content-type": "application/json" }, body: "{}" },
    }),
  },
  "GET /demo/sign-in/:role": { access: "anybody", request: () => ({ path: "/demo/sign-in/nobody" }) },
  "GET /demo/sign-in/:role/:agency": { access: "anybody", request: () => ({ path: "/demo/sign-in/leader/nobody" }) },
  "GET /live/notices": { access: "signed-in", request: () => ({ path: "/live/notices" }) },
  "GET /demo": { access: "anybody", request: () => ({ path: "/demo" }) },
  "GET /auth/oidc/start": { access: "anybody", request: () => ({ path: "/auth/oidc/start" }) },
  "GET /auth/oidc/callback": { access: "anybody", request: () => ({ path: "/auth/oidc/callback?code=x&state=y" }) },
  "GET /files/base/:assessmentId/:sha256": {
    access: READERS,
    request: ({ a }) => ({ path: `/files/base/${a.assessmentId}/${a.baseSha256}` }),
  },
  "GET /files/reports/:assessmentId/:file": {
    access: [...INSIDE, "municipal"],
    request: ({ a }) => ({ path: `/files/reports/${a.assessmentId}/${a.reportId}.docx` }),
  },
  "GET /files/assignment/:assessmentId/:file": {
    access: INSIDE,
    request: ({ a }) => ({ path: `/files/assignment/${a.assessmentId}/plan.docx` }),
  },
  // Of whoever asked for it alone: nobody here has.
  "GET /files/exports/:jobId": { access: "signed-in", request: () => ({ path: "/files/exports/never" }) },
  "GET /files/filings/:assessmentId/table.xlsx": {
    access: READERS,
    request: ({ a }) => ({ path: `/files/filings/${a.assessmentId}/table.xlsx` }),
  },
  "GET /files/group/:assessmentId/records.xlsx": {
    access: INSIDE,
    request: ({ a }) => ({ path: `/files/group/${a.assessmentId}/records.xlsx` }),
  },
  "GET /files/group/:assessmentId/list.xlsx": {
    access: INSIDE,
    request: ({ a }) => ({ path: `/files/group/${a.assessmentId}/list.xlsx?of=meeting&by=each` }),
  },
  "GET /files/ledger/:assessmentId/table.xlsx": {
    access: INSIDE,
    request: ({ a }) => ({ path: `/files/ledger/${a.assessmentId}/table.xlsx` }),
  },
  "GET /files/ledger/:assessmentId/:departmentId/:file": {
    access: INSIDE,
    request: ({ a }) => ({ path: `/files/ledger/${a.assessmentId}/${a.departmentId}/${a.month}.docx` }),
  },
  "POST /files/evidence/:assessmentId/:indicator": {
    access: ["department", "coordinator"],
    request: ({ a }) => ({
      path: `/files/evidence/${a.assessmentId}/${a.indicator}?material=&effectiveOn=2017-05-01`,
      init: noDocument(),
    }),
  },
  "GET /files/evidence/:assessmentId/all.zip": {
    access: READERS,
    request: ({ a }) => ({ path: `/files/evidence/${a.assessmentId}/all.zip?indicator=${a.indicator}` }),
  },
  "GET /files/year/:jobId/all.zip": { access: "signed-in", request: () => ({ path: "/files/year/never/all.zip" }) },
  "GET /files/evidence/:assessmentId/:indicator/:sha256": {
    access: READERS,
    request: ({ a }) => ({ path: `/files/evidence/${a.assessmentId}/${a.indicator}/${a.fileSha256}` }),
  },
  // Nothing is announced to anybody yet, and no appeal decided.
  "GET /files/review/:assessmentId/:file": {
    access: [...INSIDE, "municipal"],
    request: ({ a }) => ({ path: `/files/review/${a.assessmentId}/record.docx` }),
  },
  "GET /files/review/:assessmentId/appeals/:indicator/:file": {
    access: [...INSIDE, "municipal"],
    request: ({ a }) => ({ path: `/files/review/${a.assessmentId}/appeals/${a.indicator}/a.docx` }),
  },
  "GET /files/sample/:assessmentId/:file": {
    access: ["municipal"],
    request: ({ a }) => ({
      path: `/files/sample/${a.assessmentId}/plan.docx?seed=a&ask=${encodeURIComponent("无此方式:1")}`,
    }),
  },
  "GET /files/review-task/:assessmentId/:taskId/figures/template.xlsx": {
    access: ["reviewer", "municipal"],
    request: (world) => {
      const { assessmentId, taskId } = task(world);
      return { path: `/files/review-task/${assessmentId}/${taskId}/figures/template.xlsx` };
    },
  },
  "POST /files/review-task/:assessmentId/:taskId/figures/check": {
    access: ["reviewer"],
    request: (world) => {
      const { assessmentId, taskId } = task(world);
      return { path: `/files/review-task/${assessmentId}/${taskId}/figures/check`, init: noDocument() };
    },
  },
  "POST /files/papers/:assessmentId/:id": {
    access: ["coordinator", "leader", "municipal"],
    request: ({ a }) => ({ path: `/files/papers/${a.assessmentId}/never`, init: noDocument() }),
  },
  // Of everybody's own documents: nobody learns of another's.
  "POST /files/check-paper": {
    access: ["any coordinator", "any department", "any leader", "municipal"],
    request: () => ({ path: "/files/check-paper", init: noDocument() }),
  },
  "GET /files/papers/:assessmentId/:id/:what": {
    access: [...INSIDE, "municipal"],
    request: ({ a }) => ({ path: `/files/papers/${a.assessmentId}/${a.agencyId}-paper/made` }),
  },
  "POST /files/template/:agencyId/:kind": {
    access: ["coordinator"],
    request: ({ a }) => ({ path: `/files/template/${a.agencyId}/problems?name=x`, init: noDocument() }),
  },
  "GET /files/template/:agencyId/:kind/:version": {
    access: ["coordinator"],
    request: ({ a }) => ({ path: `/files/template/${a.agencyId}/problems/1` }),
  },
  "POST /files/template-of-office/:kind": {
    access: ["municipal"],
    request: () => ({ path: "/files/template-of-office/notice?name=x", init: noDocument() }),
  },
  "GET /files/template-of-office/:kind/:version": {
    access: ["municipal"],
    request: () => ({ path: "/files/template-of-office/notice/1" }),
  },
  "GET /files/template-trial/:assessmentId/:kind/:version": {
    access: ["coordinator", "municipal"],
    request: ({ a }) => ({ path: `/files/template-trial/${a.assessmentId}/problems/1` }),
  },
  "POST /files/rectification/:assessmentId/:id": {
    access: ["department", "coordinator"],
    request: ({ a }) => ({ path: `/files/rectification/${a.assessmentId}/never`, init: noDocument() }),
  },
  "GET /files/rectification/:assessmentId/:file": {
    access: [...INSIDE, "municipal"],
    request: ({ a }) => ({ path: `/files/rectification/${a.assessmentId}/list.docx` }),
  },
  // Nobody has pressed for it yet.
  "GET /files/rectification/:assessmentId/:id/press/:file": {
    access: [...INSIDE, "municipal"],
    request: ({ a }) => ({ path: `/files/rectification/${a.assessmentId}/${a.agencyId}-problem/press/1.docx` }),
  },
  "GET /files/rectification/:assessmentId/:id/:sha256": {
    access: [...INSIDE, "municipal"],
    request: ({ a }) => ({
      path: `/files/rectification/${a.assessmentId}/${a.agencyId}-problem/${a.fileSha256}`,
    }),
  },
  "GET /files/count-list/template/:kind": {
    access: "signed-in",
    request: () => ({ path: "/files/count-list/template/lawsuits.xlsx" }),
  },
  "POST /files/count-list/:assessmentId/:indicator/:fact/check": {
    access: ["coordinator", "department"],
    request: ({ a }) => ({
      path: `/files/count-list/${a.assessmentId}/${a.indicator}/a/check`,
      init: noDocument(),
    }),
  },
  "POST /files/count-list/:assessmentId/:indicator/:fact": {
    access: ["coordinator", "department"],
    request: ({ a }) => ({
      path: `/files/count-list/${a.assessmentId}/${a.indicator}/a?sha256=${UNSEEN}&version=999`,
      init: noDocument(),
    }),
  },
  "GET /files/fill/:assessmentId/table.xlsx": {
    access: ["coordinator", "department"],
    request: ({ a }) => ({ path: `/files/fill/${a.assessmentId}/table.xlsx` }),
  },
  "POST /files/fill/:assessmentId/check": {
    access: ["coordinator", "department"],
    request: ({ a }) => ({ path: `/files/fill/${a.assessmentId}/check`, init: noDocument() }),
  },
  "GET /files/past/:agencyId/trend.xlsx": {
    access: [...INSIDE, "municipal"],
    request: ({ a }) => ({ path: `/files/past/${a.agencyId}/trend.xlsx` }),
  },
  "GET /files/past/:agencyId/template.xlsx": {
    access: ["coordinator", "municipal"],
    request: ({ a }) => ({ path: `/files/past/${a.agencyId}/template.xlsx` }),
  },
  "POST /files/past/:agencyId/check": {
    access: ["coordinator", "municipal"],
    request: ({ a }) => ({ path: `/files/past/${a.agencyId}/check`, init: noDocument() }),
  },
  "POST /files/past/:agencyId/confirm": {
    access: ["coordinator", "municipal"],
    request: ({ a }) => ({ path: `/files/past/${a.agencyId}/confirm?digest=${UNSEEN}&reason=`, init: noDocument() }),
  },
  "GET /files/past-of-all/template.xlsx": {
    access: ["municipal"],
    request: () => ({ path: "/files/past-of-all/template.xlsx" }),
  },
  "POST /files/framework-draft/:agencyId": {
    access: ["coordinator"],
    request: ({ a }) => ({ path: `/files/framework-draft/${a.agencyId}`, init: noDocument() }),
  },
  "POST /files/framework-draft-of-office": {
    access: ["municipal"],
    request: () => ({ path: "/files/framework-draft-of-office", init: noDocument() }),
  },
  "POST /files/past-of-all/check": {
    access: ["municipal"],
    request: () => ({ path: "/files/past-of-all/check", init: noDocument() }),
  },
  "POST /files/past-of-all/confirm": {
    access: ["municipal"],
    request: () => ({ path: `/files/past-of-all/confirm?digest=${UNSEEN}&reason=`, init: noDocument() }),
  },
  "GET /files/roster/:agencyId/template.xlsx": {
    access: IMPORTERS,
    request: ({ a }) => ({ path: `/files/roster/${a.agencyId}/template.xlsx` }),
  },
  "POST /files/roster/:agencyId/check": {
    access: IMPORTERS,
    request: ({ a }) => ({ path: `/files/roster/${a.agencyId}/check`, init: noDocument() }),
  },
  "POST /files/roster/:agencyId/confirm/:digest": {
    access: IMPORTERS,
    request: ({ a }) => ({ path: `/files/roster/${a.agencyId}/confirm/${"0".repeat(64)}`, init: noDocument() }),
  },
  "POST /files/official-text/:assessmentId": {
    access: ["coordinator"],
    request: ({ a }) => ({ path: `/files/official-text/${a.assessmentId}`, init: noDocument() }),
  },
};

function noDocument(): RequestInit {
  const body = new FormData();
  body.set("file", new Blob(["no document"]), "copy.docx");
  return { method: "POST", body };
}
