import type { Transaction } from "../../src/index.ts";
import * as content from "../../src/content/read-content.ts";
import * as house from "../../src/index.ts";
import * as audit from "../../src/repositories/audit.repository.ts";
import * as seals from "../../src/repositories/seal-heads.ts";

const { OFFICE_SCOPE, WHOLE_REACH } = house;
const AT = "2017-06-01T08:00:00.000Z";
const LATER = "2018-01-01T00:00:00.000Z";
const YEAR = { startsOn: "2017-01-01", endsOn: "2017-12-31" };
const MINE = { kind: "agencies", ids: ["a"] } as const;
const NOBODY = { kind: "agencies", ids: [] } as const;
const REACH = { business: MINE, own: MINE };
const OF = { agencyId: "a", id: "as" };
const OWNER = { agencyId: "a", assessmentId: "as" };
const READER = { personId: "p", reach: REACH };
const OFFICE_READER = { personId: "p", reach: { business: OFFICE_SCOPE, own: NOBODY } };
const SETTING = { personId: "p", address: "a@example.gov.cn", mail: "daily", isCalled: true, version: 1 } as const;
const DELIVERY = { personId: "p", channel: "mail", key: "n" } as const;
const NOTICE = {
  id: "n",
  agencyId: "a",
  personId: "p",
  eventId: "e",
  act: "x.y",
  object: "x:1",
  told: { actor: null, agency: null, cycle: null, item: null, items: 0, dueOn: null, words: null },
  isOwn: false,
  at: AT,
};
const URGE = { indicator: "1.1", urgedOn: "2017-05-03", note: "", urgedBy: "p", urgedByName: "甲", urgedAt: AT };
const GROUP = {
  n: 1,
  version: 1,
  heldOn: "2017-05-03",
  content: { kind: "briefing" as const, number: "第1期", title: "简报", files: [] },
  reason: null,
  recordedBy: "p",
  recordedByName: "演示",
  recordedAt: AT,
};
const FILING = {
  n: 1,
  version: 1,
  kind: "system" as const,
  target: "某省法治信息系统",
  subject: "年度报告",
  filedOn: "2017-05-03",
  receipt: "1号",
  reason: null,
  recordedBy: "p",
  recordedByName: "演示",
  recordedAt: AT,
};
const DUTY = {
  indicator: "1.1",
  figure: "quarter/会议",
  period: "2017-Q1",
  version: 1,
  act: "state" as const,
  state: "stated" as const,
  doneOn: "2017-03-03",
  amount: 1000,
  note: "",
  reason: null,
  savedBy: "p",
  savedByName: "演示",
  savedAt: AT,
};
const COUNT_LIST = {
  indicator: "1.1",
  fact: "a",
  n: 1,
  sha256: "0",
  fileName: "清单.xlsx",
  sheet: "清单",
  columns: { key: "编号", on: null, mark: null },
  counted: 1,
  marked: null,
  responseVersion: 1,
  countedBy: "p",
  countedByName: "甲",
  countedAt: AT,
};
const BY = { byName: "甲", at: AT };
const SAVED = { savedBy: "p", savedByName: "甲", savedAt: AT };
const PROFILE = {
  frameworkId: "f",
  content: '{"title":"方案"}',
  sha256: "0",
  signedBy: null,
  signedOn: null,
  savedAt: AT,
};
const ACCOUNT = {
  id: "c",
  personId: "p",
  login: "demo",
  passwordHash: null,
  totpSecret: null,
  totpLastStep: null,
  totpOffer: null,
  oidcIssuer: null,
  oidcSubject: null,
  isDisabled: false,
};
const SESSION = { accountId: "c", createdAt: AT, lastSeenAt: AT, expiresAt: LATER, revokedAt: null };
const UNIT = {
  agencyId: "a",
  assessmentId: "as",
  packing: 0,
  notStarted: 1,
  inProgress: 0,
  done: 0,
  notApplicable: 0,
  claimed: 0,
  returned: 0,
  answered: 0,
  pending: 0,
  grade: null,
  isDisqualified: false,
  content: "{}",
  cells: "{}",
  items: "[]",
};
const ANSWER = {
  ...OWNER,
  indicator: "1.1",
  version: 1,
  status: "done",
  facts: {},
  progress: "",
  notApplicable: null,
  ...SAVED,
} as const;
const STATEMENT = {
  ...OWNER,
  indicator: "1.1",
  fact: "a",
  subject: "value",
  version: 1,
  value: "1",
  reason: "评定",
  statedBy: "p",
  statedByName: "甲",
  statedAt: AT,
} as const;
const STAGES = {
  cycleId: "y",
  owner: null,
  version: 2,
  act: "plan",
  reason: null,
  stages: [],
  ...SAVED,
} as const;
const EXTENSION = {
  ...OWNER,
  n: 1,
  writes: 1,
  kind: "later",
  state: "asked",
  items: ["1.1"],
  handIn: false,
  people: [],
  askedAs: "department",
  wishedOn: "2017-06-30",
  grantedOn: null,
  steps: [],
  savedAt: AT,
} as const;
const LEDGER = {
  ...OWNER,
  departmentId: "d",
  month: "2017-05",
  version: 1,
  writes: 1,
  state: "open",
  lines: [],
  steps: [],
  savedAt: AT,
} as const;
const RESULT = {
  ...OWNER,
  n: 1,
  kind: "self",
  manifestSha256: "s",
  stated: "{}",
  statedSha256: "0",
  score: null,
  scoreSha256: null,
  unreported: [],
  by: "p",
  byName: "甲",
  at: AT,
} as const;
const EVIDENCE = {
  ...OWNER,
  indicator: "1.1",
  material: "①",
  n: 1,
  version: 1,
  writes: 1,
  state: "given",
  content: { kind: "file", sha256: "0", fileName: "a.pdf" },
  effectiveOn: "2017-05-01",
  qualities: null,
  steps: [],
  savedAt: AT,
} as const;
const COMMENT = {
  ...OWNER,
  indicator: "1.1",
  id: "c1",
  said: "请核对",
  mentions: ["p"],
  writtenBy: "p",
  writtenByName: "甲",
  writtenAt: AT,
  withdrawnAt: null,
};
const FOUND = { ...OWNER, kind: "answer", indicator: "1.1", part: "" } as const;
const JOB = { kind: "x", key: "1", input: "{}", askedBy: "p", runAt: AT, createdAt: AT };
const ACT = {
  at: AT,
  actorId: "p",
  actorName: "甲",
  action: "x.y",
  before: null,
  after: null,
  result: "done",
} as const;
const SCORE = { score: null, scoreSha256: null, updatedAt: AT };

/**
 * Every function of the repositories, called in an order in which each finds what it needs. What stands in brackets says which
 * of its statements a call is for, where it has several.
 */
export const CALLS: Readonly<Record<string, (trx: Transaction) => Promise<unknown>>> = {
  insertMunicipality: (it) => house.insertMunicipality(it, { id: "m", name: "衡州市" }, AT),
  findMunicipality: (it) => house.findMunicipality(it),
  takeTurn: (it) => house.takeTurn(it),
  insertAgency: async (it) => {
    for (const id of ["a", "b"]) {
      const agency = { id, municipalityId: "m", name: `${id}局`, category: "甲", unitClass: null };
      await house.insertAgency(it, agency, AT);
    }
  },
  lockAgency: (it) => house.lockAgency(it, "a"),
  listAgencies: (it) => house.listAgencies(it, MINE),
  updateAgency: (it) => house.updateAgency(it, { id: "a", name: "甲局", category: "甲" }),
  updateUnitClass: (it) => house.updateUnitClass(it, { id: "a", from: null, to: "1" }),
  "updateUnitClass (from one)": (it) => house.updateUnitClass(it, { id: "a", from: "1", to: null }),
  insertDepartment: (it) => house.insertDepartment(it, { id: "d", agencyId: "a", name: "法规处" }, AT),
  listDepartments: (it) => house.listDepartments(it, "a"),
  endDepartment: (it) => house.endDepartment(it, { agencyId: "a", id: "none" }, AT),
  listFormerDepartments: (it) => house.listFormerDepartments(it, "a"),
  insertPerson: (it) => house.insertPerson(it, { id: "p", name: "甲" }, AT),
  findPerson: (it) => house.findPerson(it, "p"),
  listPeople: (it) => house.listPeople(it),
  insertMembership: async (it) => {
    const held = {
      personId: "p",
      agencyId: "a",
      departmentId: "d",
      role: "department",
      startsAt: AT,
      endsAt: null,
    } as const;
    await house.insertMembership(it, { id: "m1", ...held });
  },
  findMembership: (it) => house.findMembership(it, MINE, "m1"),
  "findMembership (office)": (it) => house.findMembership(it, OFFICE_SCOPE, "m1"),
  listMembershipsAt: (it) => house.listMembershipsAt(it, "p", AT),
  listMembershipsOfPerson: (it) => house.listMembershipsOfPerson(it, "p"),
  listRoleHolders: (it) => house.listRoleHolders(it, { agencyId: "a", role: "department", at: AT }),
  listHoldersOf: (it) => house.listHoldersOf(it, { role: "reviewer", at: AT }),
  listMemberships: (it) => house.listMemberships(it, MINE),
  "listMemberships (office)": (it) => house.listMemberships(it, OFFICE_SCOPE),
  listMembershipsOfDepartment: (it) => house.listMembershipsOfDepartment(it, { agencyId: "a", id: "d" }, AT),
  listMembershipsOfAgency: (it) => house.listMembershipsOfAgency(it, "a", AT),
  listDepartmentMembers: (it) => house.listDepartmentMembers(it, "a", AT),
  endMembership: (it) => house.endMembership(it, { agencyId: "a", id: "m1" }, AT),
  "endMembership (above agencies)": (it) => house.endMembership(it, { agencyId: null, id: "m2" }, AT),
  insertAccount: (it) => house.insertAccount(it, ACCOUNT, AT),
  updateAccount: (it) => house.updateAccount(it, ACCOUNT),
  holdAccount: (it) => house.holdAccount(it, "c"),
  findAccount: (it) => house.findAccount(it, "c"),
  findAccountByLogin: (it) => house.findAccountByLogin(it, "demo"),
  findAccountByOidc: (it) => house.findAccountByOidc(it, "i", "s"),
  listAccountHolders: (it) => house.listAccountHolders(it, { agencyId: "a", logins: ["demo"], at: AT }),
  listAccounts: (it) => house.listAccounts(it),
  listAccountsOfPerson: (it) => house.listAccountsOfPerson(it, "p"),
  putRestoration: (it) =>
    house.putRestoration(it, { accountId: "c", codeSha256: "0", issuedAt: AT, expiresAt: LATER, usedAt: null }),
  findRestoration: (it) => house.findRestoration(it, "c"),
  insertSession: (it) =>
    house.insertSession(it, { tokenHash: "t", ...SESSION, addressRange: null, browser: null, system: null }),
  findSession: (it) => house.findSession(it, "t"),
  listSessionsOfPerson: (it) => house.listSessionsOfPerson(it, "p", AT),
  touchSession: (it) => house.touchSession(it, "t", AT),
  revokeSession: (it) => house.revokeSession(it, "t", AT),
  revokeSessionsOfPerson: (it) => house.revokeSessionsOfPerson(it, "p", AT),
  deleteSessionsBefore: (it) => house.deleteSessionsBefore(it, AT),
  holdAttempts: (it) => house.holdAttempts(it, "demo", { origins: ["o"], at: AT }),
  saveAttempts: (it) => house.saveAttempts(it, "demo", [{ origin: "o", failures: 1, lockedUntil: LATER, lastAt: AT }]),
  listLocks: (it) => house.listLocks(it, AT),
  forgetAttempts: (it) => house.forgetAttempts(it, "demo", "o"),
  deleteAttemptsBefore: (it) => house.deleteAttemptsBefore(it, AT),
  takeActRequest: (it) =>
    house.takeActRequest(it, { personId: "p", requestKey: "k", act: "x.y", inputSha256: "0", createdAt: AT }),
  answerActRequest: (it) => house.answerActRequest(it, { personId: "p", requestKey: "k", answer: "{}" }),
  findActRequest: (it) => house.findActRequest(it, { personId: "p", requestKey: "k" }),
  forgetActRequests: (it) => house.forgetActRequests(it, AT),
  enablePlugin: (it) => house.enablePlugin(it, { agencyId: "a", pluginId: "x", by: "p", at: AT }),
  listEnablements: (it) => house.listEnablements(it, MINE),
  "listEnablements (nobody)": (it) => house.listEnablements(it, NOBODY),
  disablePlugin: (it) => house.disablePlugin(it, { agencyId: "a", pluginId: "x" }),
  insertManifest: (it) =>
    house.insertManifest(
      it,
      {
        sha256: "s",
        frameworkId: "f",
        frameworkVersion: "1",
        profileId: null,
        profileVersion: null,
        pluginId: "x",
        pluginVersion: "1",
        content: "{}",
      },
      AT,
    ),
  findManifest: (it) => house.findManifest(it, "s"),
  putOfficeProfile: (it) => house.putOfficeProfile(it, { id: "x", version: "1.0.0", ...PROFILE }),
  listOfficeProfileVersions: (it) => house.listOfficeProfileVersions(it, "x"),
  listOfficeProfiles: (it) => house.listOfficeProfiles(it, "f"),
  "listOfficeProfiles (all)": (it) => house.listOfficeProfiles(it, null),
  listOfficeProfileTitles: (it) => house.listOfficeProfileTitles(it, ["x"]),
  putBureauProfile: (it) => house.putBureauProfile(it, { agencyId: "a", id: "x", version: "1.0.0", ...PROFILE }),
  listBureauProfiles: (it) => house.listBureauProfiles(it, MINE, "f"),
  "listBureauProfiles (of every framework)": (it) => house.listBureauProfiles(it, MINE, null),
  "listBureauProfiles (office)": (it) => house.listBureauProfiles(it, OFFICE_SCOPE, null),
  insertCalendarVersion: (it) => house.insertCalendarVersion(it, { year: 2017, version: 1, days: [], ...SAVED }),
  listCalendarVersions: (it) => house.listCalendarVersions(it, 2017),
  insertCycle: async (it) => {
    for (const [id, owner] of [
      ["y", null],
      ["own", "a"],
    ] as const) {
      await house.insertCycle(it, { id, owner, title: "2017", ...YEAR, status: "open" }, AT);
    }
  },
  findCycle: (it) => house.findCycle(it, REACH, "y"),
  listCycles: (it) => house.listCycles(it, REACH),
  setCycleStatus: (it) => house.setCycleStatus(it, "y", "open"),
  insertAssessment: (it) =>
    house.insertAssessment(it, { id: "as", cycleId: "y", agencyId: "a", manifestSha256: "s", ...SCORE }),
  findAssessment: (it) => house.findAssessment(it, REACH, "as"),
  "findAssessment (office)": (it) => house.findAssessment(it, WHOLE_REACH, "as"),
  lockAssessment: (it) => house.lockAssessment(it, OF),
  listAssessments: (it) => house.listAssessments(it, REACH, null),
  "listAssessments (of a cycle)": (it) => house.listAssessments(it, WHOLE_REACH, "y"),
  "listAssessments (office)": (it) => house.listAssessments(it, WHOLE_REACH, null),
  listAssessmentPlaces: (it) => house.listAssessmentPlaces(it, REACH, null),
  "listAssessmentPlaces (of a cycle)": (it) => house.listAssessmentPlaces(it, WHOLE_REACH, "y"),
  "listAssessmentPlaces (office)": (it) => house.listAssessmentPlaces(it, WHOLE_REACH, null),
  listPinnedManifests: (it) => house.listPinnedManifests(it, REACH),
  "listPinnedManifests (office)": (it) => house.listPinnedManifests(it, WHOLE_REACH),
  findScore: (it) => house.findScore(it, OF),
  setAssessmentScore: (it) => house.setAssessmentScore(it, { ...OF, ...SCORE }),
  setAssessmentManifest: (it) => house.setAssessmentManifest(it, { ...OF, manifestSha256: "s", ...SCORE }),
  endAssessment: (it) => house.endAssessment(it, { agencyId: "b", id: "none" }, AT),
  replaceBindings: (it) => house.replaceBindings(it, "a", "f", [{ printedName: "法规处", departmentId: "d" }]),
  listBindings: (it) => house.listBindings(it, "a", "f"),
  listBoundFrameworks: (it) => house.listBoundFrameworks(it, "a", "d"),
  replaceMatterBindings: (it) =>
    house.replaceMatterBindings(it, { ...OWNER, indicator: "1.1" }, [{ printedName: "起草", departmentId: "d" }]),
  listMatterBindings: (it) => house.listMatterBindings(it, OF),
  replaceAssignments: (it) =>
    house.replaceAssignments(it, OWNER, [
      { indicator: "1.1", part: "", departmentId: "d", personId: null, role: "lead", dueOn: "2017-09-01" },
    ]),
  listAssignments: (it) => house.listAssignments(it, OWNER),
  insertAssignmentVersion: (it) => house.insertAssignmentVersion(it, OWNER, { version: 1, rows: [], ...SAVED }),
  listAssignmentVersions: (it) => house.listAssignmentVersions(it, OWNER),
  listAssignedDays: (it) => house.listAssignedDays(it, [OF, { agencyId: "b", id: "bs" }]),
  putResponse: (it) => house.putResponse(it, ANSWER),
  "putResponse (the next)": (it) => house.putResponse(it, { ...ANSWER, version: 2 }),
  listResponses: (it) => house.listResponses(it, OF),
  findResponse: (it) => house.findResponse(it, OF, "1.1"),
  listResponseVersions: (it) => house.listResponseVersions(it, OF, "1.1"),
  listVersionsOf: (it) => house.listVersionsOf(it, OF, ["1", "2"]),
  listResponseStates: (it) => house.listResponseStates(it, [OF, { agencyId: "b", id: "bs" }]),
  putStatement: (it) => house.putStatement(it, STATEMENT),
  listStatementVersions: (it) => house.listStatementVersions(it, OF),
  listStatements: (it) => house.listStatements(it, OF),
  insertUrge: (it) => house.insertUrge(it, OF, URGE),
  listLastUrges: (it) => house.listLastUrges(it, OF),
  listUrgesAt: (it) => house.listUrgesAt(it, OF, AT),
  putExtension: (it) => house.putExtension(it, EXTENSION),
  "putExtension (once more)": (it) => house.putExtension(it, { ...EXTENSION, writes: 2 }),
  listExtensions: (it) => house.listExtensions(it, [OF]),
  insertComment: (it) => house.insertComment(it, COMMENT),
  findComment: (it) => house.findComment(it, COMMENT),
  listComments: (it) => house.listComments(it, OF, "1.1", 9),
  withdrawComment: (it) => house.withdrawComment(it, COMMENT, LATER),
  putLedgerMonth: (it) => house.putLedgerMonth(it, LEDGER),
  "putLedgerMonth (once more)": (it) => house.putLedgerMonth(it, { ...LEDGER, writes: 2 }),
  insertStagePlan: (it) => house.insertStagePlan(it, STAGES),
  findStagePlan: (it) => house.findStagePlan(it, "y"),
  moveAssessment: (it) => house.moveAssessment(it, { ...OF, state: "handed-in", steps: [], updatedAt: AT }),
  insertResult: (it) => house.insertResult(it, RESULT),
  listResults: (it) => house.listResults(it, OF),
  findResult: (it) => house.findResult(it, OF, 1),
  listLedgerMonths: (it) => house.listLedgerMonths(it, OF),
  listLedgerVersions: (it) => house.listLedgerVersions(it, LEDGER),
  insertEvidenceFile: (it) =>
    house.insertEvidenceFile(it, {
      agencyId: "a",
      sha256: "0",
      bytes: 1,
      mediaType: "application/pdf",
      createdAt: AT,
    }),
  listEvidenceFiles: (it) => house.listEvidenceFiles(it, "a", ["0"]),
  pageOfEvidenceFiles: (it) => house.pageOfEvidenceFiles(it, null, 100),
  "pageOfEvidenceFiles (the next)": (it) => house.pageOfEvidenceFiles(it, { agencyId: "a", sha256: "0" }, 100),
  sumEvidenceBytes: (it) => house.sumEvidenceBytes(it, "a"),
  insertGroupRecord: (it) => house.insertGroupRecord(it, OF, GROUP),
  listGroupRecords: (it) => house.listGroupRecords(it, OF),
  insertFilingRecord: (it) => house.insertFilingRecord(it, OF, FILING),
  listFilingRecords: (it) => house.listFilingRecords(it, OF),
  insertPeriodDuty: (it) => house.insertPeriodDuty(it, OF, DUTY),
  listPeriodDuties: (it) => house.listPeriodDuties(it, OF),
  listPeriodDutyVersions: (it) => house.listPeriodDutyVersions(it, OF, DUTY),
  insertCountList: (it) => house.insertCountList(it, OF, COUNT_LIST),
  listCountLists: (it) => house.listCountLists(it, OF, "1.1"),
  putEvidence: (it) => house.putEvidence(it, EVIDENCE),
  "putEvidence (once more)": (it) => house.putEvidence(it, { ...EVIDENCE, writes: 2 }),
  listEvidence: (it) => house.listEvidence(it, OF),
  "listEvidence (of one indicator)": (it) => house.listEvidence(it, OF, "1.1"),
  listUsesOf: (it) => house.listUsesOf(it, "a", ["0"]),
  listStandingFiles: (it) => house.listStandingFiles(it, "a", { text: "总结", most: 9 }),
  replaceOfficialText: (it) =>
    house.replaceOfficialText(it, {
      agencyId: "a",
      frameworkId: "f",
      wording: new Map([["1.1", "原文"]]),
      fileSha256: "0",
      by: "p",
      at: AT,
    }),
  listOfficialText: (it) => house.listOfficialText(it, "a", "f"),
  findOfficialCopy: (it) => house.findOfficialCopy(it, "a", "f"),
  copyAssessment: (it) => house.copyAssessment(it, { from: OF, to: { agencyId: "b", id: "bs" } }, AT),
  copyOfficialText: (it) => house.copyOfficialText(it, { from: OF, to: { agencyId: "b", id: "bs" } }, "f"),
  putPackedUnit: (it) => house.putPackedUnit(it, UNIT),
  listStaleUnits: (it) => house.listStaleUnits(it, "a"),
  "listStaleUnits (office)": (it) => house.listStaleUnits(it, null),
  listUnpacked: (it) => house.listUnpacked(it, 1),
  listUnits: (it) => house.listUnits(it, REACH, { cycleId: null }),
  "listUnits (of a cycle)": (it) => house.listUnits(it, WHOLE_REACH, { cycleId: "y", part: "cells" }),
  "listUnits (office)": (it) => house.listUnits(it, WHOLE_REACH, { cycleId: null, part: "items" }),
  putSearchText: (it) =>
    house.putSearchText(it, FOUND, { said: "法治政府", isInner: false, pairs: ["法治", "治政"], made: 1 }),
  "putSearchText (anew)": (it) =>
    house.putSearchText(it, FOUND, { said: "法治", isInner: false, pairs: ["法治"], made: 1 }),
  findByPairs: (it) => house.findByPairs(it, [OF], { pairs: { all: ["法治"] }, kind: null, limit: 9 }),
  "findByPairs (of a kind, by one character)": (it) =>
    house.findByPairs(it, [OF], { pairs: { beginning: "法" }, kind: "answer", limit: 9 }),
  listSearchTexts: (it) => house.listSearchTexts(it, [FOUND]),
  listStaleTexts: (it) => house.listStaleTexts(it, { agencyId: "a", why: "outrun" }, 9),
  "listStaleTexts (office)": (it) => house.listStaleTexts(it, { agencyId: null, why: "waiting" }, 9),
  outdateTexts: (it) => house.outdateTexts(it, 2),
  "putSearchText (gone)": (it) => house.putSearchText(it, FOUND, null),
  insertReviewAssignment: (it) =>
    house.insertReviewAssignment(it, { id: "r", personId: "p", cycleId: "y", agencyId: "a", indicators: ["1.1"] }, BY),
  lockReviewAssignment: (it) => house.lockReviewAssignment(it, { personId: "p", cycleId: "y", agencyId: "a" }),
  setReviewIndicators: (it) => house.setReviewIndicators(it, { agencyId: "a", id: "r" }, null, BY),
  findReviewAssignment: (it) => house.findReviewAssignment(it, MINE, "r"),
  "findReviewAssignment (office)": (it) => house.findReviewAssignment(it, OFFICE_SCOPE, "r"),
  listReviewAssignments: (it) => house.listReviewAssignments(it, MINE, {}),
  "listReviewAssignments (of a person)": (it) => house.listReviewAssignments(it, OFFICE_SCOPE, { personId: "p" }),
  "listReviewAssignments (of a cycle)": (it) => house.listReviewAssignments(it, OFFICE_SCOPE, { cycleId: "y" }),
  "listReviewAssignments (of an agency)": (it) => house.listReviewAssignments(it, OFFICE_SCOPE, { agencyId: "a" }),
  "listReviewAssignments (office)": (it) => house.listReviewAssignments(it, OFFICE_SCOPE, {}),
  deleteReviewAssignment: (it) => house.deleteReviewAssignment(it, { agencyId: "a", id: "r", version: 2 }),
  listObjectNames: (it) => house.listObjectNames(it, ["agency:a", "department:d", "person:p", "cycle:y", "account:c"]),
  listNamesOfIds: (it) => house.listNamesOfIds(it, ["a", "d"]),
  insertEvent: (it) =>
    house.insertEvent(it, {
      id: "e",
      agencyId: "a",
      at: AT,
      act: "x.y",
      object: "x:1",
      effects: [],
      actorId: "p",
      actorName: "甲",
    }),
  listUndelivered: (it) => house.listUndelivered(it, 10),
  markDelivered: (it) => house.markDelivered(it, { agencyId: "a", id: "e" }, AT),
  "markDelivered (above agencies)": (it) => house.markDelivered(it, { agencyId: null, id: "e" }, AT),
  listNoticeSettings: (it) => house.listNoticeSettings(it, ["p"]),
  listDailyReaders: (it) => house.listDailyReaders(it, "", 50),
  putNoticeSetting: (it) => house.putNoticeSetting(it, SETTING, LATER),
  "putNoticeSetting (again)": (it) => house.putNoticeSetting(it, { ...SETTING, version: 2 }, LATER),
  beginDelivery: (it) => house.beginDelivery(it, { ...DELIVERY, upTo: "n", at: LATER }),
  settleDelivery: (it) => house.settleDelivery(it, DELIVERY, "sent"),
  "settleDelivery (not taken)": (it) => house.settleDelivery(it, DELIVERY, null),
  findDelivery: (it) => house.findDelivery(it, DELIVERY),
  lastToldBy: (it) => house.lastToldBy(it, "p", "mail"),
  forgetDeliveries: (it) => house.forgetDeliveries(it, LATER),
  findNotice: (it) => house.findNotice(it, READER, "n"),
  "findNotice (office)": (it) => house.findNotice(it, OFFICE_READER, "n"),
  insertNotice: (it) => house.insertNotice(it, NOTICE),
  listNotices: (it) => house.listNotices(it, READER, { before: null, isUnread: false, limit: 50 }),
  "listNotices (further)": (it) => house.listNotices(it, READER, { before: "n", isUnread: false, limit: 50 }),
  "listNotices (unread)": (it) => house.listNotices(it, READER, { before: "n", isUnread: true, limit: 50 }),
  "listNotices (office)": (it) => house.listNotices(it, OFFICE_READER, { before: "n", isUnread: true, limit: 50 }),
  countUnread: (it) => house.countUnread(it, READER, 100),
  "countUnread (office)": (it) => house.countUnread(it, OFFICE_READER, 100),
  listNoticedSince: (it) => house.listNoticedSince(it, "n"),
  "listNoticedSince (the newest)": (it) => house.listNoticedSince(it, null),
  listHoldingSessions: (it) => house.listHoldingSessions(it, ["t"], { at: AT, usedAfter: AT }),
  markRead: (it) => house.markRead(it, READER, { ids: ["n"] }, AT),
  "markRead (office, up to one)": (it) => house.markRead(it, OFFICE_READER, { upTo: "n" }, AT),
  forgetNotices: async (it) => {
    await house.insertNotice(it, NOTICE);
    return await house.forgetNotices(it, LATER, 10);
  },
  forgetJobs: async (it) => {
    await house.queueJob(it, { id: "swept", agencyId: "a", ...JOB, key: "swept" });
    const of = { agencyId: "a", id: "swept" };
    await house.endJob(it, of, { state: "cancelled", at: AT });
    const done = it.updateTable("job").set({ state: "done" }).where("agency_id", "=", "a");
    await done.where("id", "=", of.id).execute();
    return await house.forgetJobs(it, { kinds: [JOB.kind], before: LATER, most: 10 });
  },
  queueJob: (it) => house.queueJob(it, { id: "j", agencyId: "a", ...JOB }),
  leaseJob: (it) => house.leaseJob(it, { kinds: ["x"], lease: "l", now: AT, until: LATER }),
  changeLeased: (it) => house.changeLeased(it, { agencyId: "a", id: "j" }, "l", { progress: 1 }),
  findJob: (it) => house.findJob(it, MINE, "j"),
  "findJob (office)": (it) => house.findJob(it, OFFICE_SCOPE, "j"),
  listJobs: (it) => house.listJobs(it, { agencyId: "a", since: AT, quiet: ["k"] }),
  "listJobs (above agencies)": (it) => house.listJobs(it, { agencyId: null, since: AT, quiet: ["k"] }),
  listAskedJobs: (it) => house.listAskedJobs(it, MINE, { askedBy: "p", since: AT }),
  "listAskedJobs (office)": (it) => house.listAskedJobs(it, OFFICE_SCOPE, { askedBy: "p", since: AT }),
  insertExportPart: (it) =>
    house.insertExportPart(it, { agencyId: "a", id: "j" }, { part: 0, bytes: new Uint8Array([1]) }),
  findExportPart: (it) => house.findExportPart(it, { agencyId: "a", id: "j" }, 0),
  "findExportPart (above agencies)": (it) => house.findExportPart(it, { agencyId: null, id: "j" }, 0),
  listExports: (it) => house.listExports(it, MINE),
  "listExports (office)": (it) => house.listExports(it, OFFICE_SCOPE),
  deleteExport: (it) => house.deleteExport(it, { agencyId: "a", id: "j" }),
  "deleteExport (above agencies)": (it) => house.deleteExport(it, { agencyId: null, id: "j" }),
  lockJob: (it) => house.lockJob(it, MINE, "j"),
  "lockJob (office)": (it) => house.lockJob(it, OFFICE_SCOPE, "j"),
  findOpenJob: (it) => house.findOpenJob(it, { agencyId: "a", kind: "x", key: "1" }),
  "findOpenJob (above agencies)": (it) => house.findOpenJob(it, { agencyId: null, kind: "x", key: "1" }),
  findLastJob: (it) => house.findLastJob(it, { agencyId: "a", kind: "x", key: "1" }),
  "findLastJob (above agencies)": (it) => house.findLastJob(it, { agencyId: null, kind: "x", key: "1" }),
  endJob: (it) => house.endJob(it, { agencyId: "a", id: "j" }, { state: "cancelled", at: AT }),
  requeueJob: (it) => house.requeueJob(it, { agencyId: "a", id: "j" }, AT),
  jobFigures: (it) => house.jobFigures(it, AT),
  appendAudit: (it) => house.appendAudit(it, { ...ACT, agencyId: "a", object: "x:1" }),
  appendTo: (it) => audit.appendTo(it, house.OFFICE_CHAIN, { ...ACT, agencyId: null, object: "x:2" }),
  holdHead: (it) => audit.holdHead(it, house.OFFICE_CHAIN),
  listAudit: (it) => house.listAudit(it, { limit: 10 }),
  findLastChange: (it) => house.findLastChange(it, { objects: ["x:1"], agencyId: null, looking: ["x.read"] }),
  "findLastChange (of an agency)": (it) =>
    house.findLastChange(it, { objects: ["x:1", "x:2"], agencyId: "a", looking: ["x.read"] }),
  countAudit: (it) => house.countAudit(it, {}),
  "listAudit (further)": (it) =>
    house.listAudit(it, { limit: 10, after: { at: AT, chain: house.OFFICE_CHAIN, seq: 1 } }),
  "listAudit (of an agency)": (it) => house.listAudit(it, { limit: 10, agencyId: "a" }),
  "listAudit (of somebody)": (it) => house.listAudit(it, { limit: 10, actorId: "p" }),
  "listAudit (of a kind)": (it) => house.listAudit(it, { limit: 10, action: "x.y" }),
  "listAudit (of a time)": (it) => house.listAudit(it, { limit: 10, from: AT, to: LATER }),
  findFirstAct: (it) => house.findFirstAct(it),
  readAudit: (it) => house.readAudit(it, { chain: house.OFFICE_CHAIN, from: 1, limit: 10 }),
  listChains: (it) => audit.listChains(it),
  findAuditHead: (it) => audit.findAuditHead(it, house.OFFICE_CHAIN),
  listAuditLinks: (it) => audit.listAuditLinks(it, house.OFFICE_CHAIN, [1]),
  sealHeads: (it) => house.sealHeads(it, AT),
  isSealDue: (it) => house.isSealDue(it, LATER),
  lastSeal: (it) => seals.lastSeal(it),
  readContent: (it) => content.readContent(it, "response", { after: null, limit: 10 }),
  "readContent (further)": (it) =>
    content.readContent(it, "response", {
      after: { agency_id: "a", assessment_id: "as", indicator: "1.1" },
      limit: 10,
    }),
  findContent: (it) =>
    content.findContent(it, { table: "response_version", agencyId: "a", object: "as/1.1", version: 1 }),
  endAgency: (it) => house.endAgency(it, "b", { at: AT, reform: "dissolved", successorId: null }),
};

/** Which function a call is for. */
export const calledBy = (call: string): string => call.replace(/ \(.*\)$/, "");
