import type { RosterCheck, RosterImport } from "@faheng/assessment";
import { readDocument, renderEntryForm } from "@faheng/documents";
import type { ErrorReport } from "@faheng/domain";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestServer, type TestServer, type TestUser, withCookie } from "./test-server.ts";

/** Departments and people by workbook: a dry run line by line, then all of it or nothing. */
const PEOPLE = ["姓名", "账号", "角色", "部门"];
const FILLER = "责任处室填报员";
let test: TestServer;
let system: TestUser;
let security: TestUser;
let auditor: TestUser;
let agencyId: string;
beforeAll(async () => {
  test = await startTestServer();
  system = await test.signIn("system-admin");
  security = await test.signIn("security-admin");
  auditor = await test.signIn("audit-admin");
  ({ id: agencyId } = await system.api.organisation.addAgency.mutate({ name: "市名册局", category: "政府部门" }));
});
afterAll(async () => {
  await test.stop();
});

interface Book {
  readonly departments?: readonly (readonly string[])[];
  readonly people?: readonly (readonly string[])[];
}

/** One file a book: written twice it would be another one, with another time in it. */
const files = new Map<string, Promise<Uint8Array>>();

function workbook(book: Book): Promise<Uint8Array> {
  const key = JSON.stringify(book);
  const file = files.get(key) ?? written(book);
  files.set(key, file);
  return file;
}

async function written({ departments = [], people = [] }: Book): Promise<Uint8Array> {
  const columns = (titles: readonly string[]) => titles.map((title) => ({ title, width: 20 }));
  return await renderEntryForm({
    sheets: [
      { name: "部门", columns: columns(["部门名称"]), rows: departments },
      { name: "人员", columns: columns(PEOPLE), rows: people },
    ],
    notes: { name: "填写说明", lines: ["说明"] },
    lines: 10,
  });
}

async function send(user: TestUser, path: string, bytes: Uint8Array, name = "名册.xlsx"): Promise<Response> {
  const body = new FormData();
  body.set("file", new Blob([new Uint8Array(bytes)]), name);
  return await fetch(`${test.server.url}/files/roster/${path}`, {
    method: "POST",
    body,
    headers: { cookie: user.cookie },
  });
}

async function check(user: TestUser, book: Book): Promise<RosterCheck> {
  const answer = await send(user, `${agencyId}/check`, await workbook(book));
  const content = (await answer.json()) as RosterCheck;
  expect([answer.status, content]).toMatchObject([200, {}]);
  return content;
}

interface Confirmed {
  readonly status: number;
  readonly progress: readonly { readonly done: number; readonly total: number }[];
  readonly result: RosterImport | null;
  readonly code: string | null;
}

async function confirm(user: TestUser, book: Book, digest: string): Promise<Confirmed> {
  const answer = await send(user, `${agencyId}/confirm/${digest}`, await workbook(book));
  const lines = (await answer.text()).trim().split("\n");
  const said = lines.map((line) => JSON.parse(line) as { result?: RosterImport; error?: ErrorReport; done?: number });
  const last = said.at(-1);
  return {
    status: answer.status,
    progress: said.filter((it) => it.done !== undefined) as never,
    result: last?.result ?? null,
    code: last?.error?.code ?? null,
  };
}

const codes = ({ rows }: RosterCheck): string[] =>
  rows.flatMap(({ row, faults }) => faults.map((it) => `${row} ${it.code}`));
const departmentNames = async (): Promise<string[]> =>
  (await system.api.agency.departments.query({ agencyId })).map(({ name }) => name);
async function audit(): Promise<string[]> {
  return (await auditor.api.audit.list.query({ limit: 500 })).map(({ action, result }) => `${action} ${result}`);
}
async function signIn(login: string, password: string): Promise<Response> {
  return await fetch(`${test.server.url}/api/trpc/session.signIn`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ login, password }),
  });
}
/** Roles in the agency, as the security administrator sees them. */
async function rolesOf(login: string): Promise<string[]> {
  const people = await security.api.people.list.query();
  const person = people.find((it) => it.accounts.some((account) => account.login === login));
  const held = person?.memberships.filter((it) => it.endsAt === null) ?? [];
  return held.map(({ role, departmentName }) => `${role} ${departmentName ?? "—"}`).toSorted();
}

describe("departments", () => {
  it("a dry run says what would be new and writes nothing", async () => {
    const before = await audit();
    const { counts, rows, emptyRows } = await check(system, {
      departments: [["办公室"], [""], ["法规　处"], ["第２处"]],
    });
    expect(counts).toEqual({ new: 3, changed: 0, unchanged: 0, wrong: 0 });
    expect(rows.map(({ row, name, isTidied }) => [row, name, isTidied])).toEqual([
      [2, "办公室", false],
      [4, "法规处", true],
      [5, "第2处", true],
    ]);
    expect(emptyRows).toBe(1);
    expect(await departmentNames()).toEqual([]);
    expect(await audit()).toEqual(before);
  });

  it("what was looked at is brought in, with an act for each and one for the whole", async () => {
    const book = { departments: [["办公室"], ["法规处"], ["执法监督处（一）"]] };
    const { digest } = await check(system, book);
    const before = await audit();
    expect(await confirm(system, book, digest)).toMatchObject({
      status: 200,
      result: { departments: 3, accounts: [] },
    });
    expect((await departmentNames()).toSorted()).toEqual(["办公室", "执法监督处（一）", "法规处"].toSorted());
    const own = (await audit()).slice(0, -before.length);
    expect(own).toEqual(["roster.import done", ...Array.from({ length: 3 }, () => "organisation.write done")]);
  });

  it("the same again changes nothing, in whatever brackets; departments that are not in it stay", async () => {
    const book = { departments: [["执法监督处(一)"]] };
    const { digest, counts } = await check(system, book);
    expect(counts).toEqual({ new: 0, changed: 0, unchanged: 1, wrong: 0 });
    expect(await confirm(system, book, digest)).toMatchObject({ status: 422, code: "FAHENG_ROSTER_NOTHING" });
    expect(await departmentNames()).toHaveLength(3);
  });

  it("repeated, too long, invisible and dissolved names are wrong, each with its cell", async () => {
    const { id: departmentId } = await system.api.organisation.addDepartment.mutate({ agencyId, name: "老处" });
    const of = { agencyId, departmentId, successorId: null };
    const { digest: expected } = await system.api.organisation.previewDissolution.query(of);
    await system.api.organisation.dissolveDepartment.mutate({ ...of, expected });
    const wrong = await check(system, {
      departments: [["新处"], ["新 处"], ["长".repeat(101)], ["甲\u200b处"], ["老处"]],
    });
    expect(codes(wrong)).toEqual([
      "3 FAHENG_ROSTER_REPEATED",
      "4 FAHENG_ROSTER_TOO_LONG",
      "5 FAHENG_ROSTER_CHARACTERS",
      "6 FAHENG_ROSTER_DISSOLVED",
    ]);
    expect(wrong.rows.flatMap(({ faults }) => faults.map(({ place }) => place))).toEqual([
      "部门!A3",
      "部门!A4",
      "部门!A5",
      "部门!A6",
    ]);
    expect(wrong.rows[1]?.faults[0]?.message.zh).toBe("第3行与第2行重复");
  });

  it("the people's sheet is the security administrator's, and is left alone", async () => {
    const { leftOut, rows } = await check(system, {
      departments: [["新处"]],
      people: [["张三", "zhang.san", FILLER, "新处"]],
    });
    expect(leftOut).toEqual([{ sheet: "people", rows: 1 }]);
    expect(rows).toHaveLength(1);
  });
});

describe("people", () => {
  const book = {
    people: [
      ["张三", "zhang.san", FILLER, "法规处"],
      ["张三", "zhang.san", "法规处协调员", ""],
      ["李　四", "ｌｉ．ｓｉ", FILLER, "执法监督处(一)"],
    ],
  };

  it("new ones get a role and a password that is told once and works", async () => {
    const { digest, counts } = await check(security, book);
    expect(counts).toEqual({ new: 3, changed: 0, unchanged: 0, wrong: 0 });
    const { result, progress } = await confirm(security, book, digest);
    expect(progress[0]).toEqual({ done: 0, total: 2 });
    expect(result?.accounts.map(({ name, login }) => `${name} ${login}`)).toEqual(["张三 zhang.san", "李四 li.si"]);
    expect(await rolesOf("zhang.san")).toEqual(["coordinator —", "department 法规处"]);
    expect(await rolesOf("li.si")).toEqual(["department 执法监督处（一）"]);
    for (const { login, password } of result?.accounts ?? []) expect((await signIn(login, password)).status).toBe(200);
    const all = JSON.stringify(await auditor.api.audit.list.query({ limit: 500 }));
    for (const { password } of result?.accounts ?? []) expect(all).not.toContain(password);
  });

  it("the template brought in as it is changes nothing", async () => {
    const url = `${test.server.url}/files/roster/${agencyId}/template.xlsx`;
    const answer = await fetch(url, { headers: { cookie: security.cookie } });
    const bytes = new Uint8Array(await answer.arrayBuffer());
    const { tables } = await readDocument(bytes, "a.xlsx");
    expect(tables[1]?.toSorted()).toEqual(
      [
        PEOPLE,
        ["张三", "zhang.san", "责任处室", "法规处"],
        ["张三", "zhang.san", "法治工作机构", ""],
        ["李四", "li.si", "责任处室", "执法监督处（一）"],
      ].toSorted(),
    );
    const checked = (await (await send(security, `${agencyId}/check`, bytes)).json()) as RosterCheck;
    expect(checked.counts).toEqual({ new: 0, changed: 0, unchanged: 3, wrong: 0 });
    // The system administrator may not see people.
    const own = await fetch(url, { headers: { cookie: system.cookie } });
    expect(
      JSON.stringify((await readDocument(new Uint8Array(await own.arrayBuffer()), "a.xlsx")).tables),
    ).not.toContain("张三");
  });

  it("who is known moves from one role to another, keeps the password, and signs in anew", async () => {
    const moving = {
      people: [
        ["李四", "li.si", FILLER, "办公室"],
        ["王五", "wang.wu", "局领导", ""],
      ],
    };
    const first = await check(security, { people: [["王五", "wang.wu", FILLER, "办公室"]] });
    const { result } = await confirm(security, { people: [["王五", "wang.wu", FILLER, "办公室"]] }, first.digest);
    const password = result?.accounts[0]?.password ?? "";
    const signedIn = await signIn("wang.wu", password);
    const cookie = (signedIn.headers.get("set-cookie") ?? "").split(";", 1)[0] ?? "";
    const { digest, counts, rows } = await check(security, moving);
    expect(counts).toEqual({ new: 0, changed: 2, unchanged: 0, wrong: 0 });
    expect(rows[0]).toMatchObject({
      verdict: "changed",
      from: [{ role: "department", department: "执法监督处（一）" }],
      to: [{ role: "department", department: "办公室" }],
    });
    expect((await confirm(security, moving, digest)).result).toMatchObject({ changedPeople: 2, accounts: [] });
    expect(await rolesOf("li.si")).toEqual(["department 办公室"]);
    expect(await rolesOf("wang.wu")).toEqual(["leader —"]);
    expect((await withCookie(test.server.url, cookie).api.session.me.query()).person).toBeNull();
    expect((await signIn("wang.wu", password)).status).toBe(200);
  });

  it("every kind of wrong line has its code and its cell", async () => {
    const wrong = await check(security, {
      people: [
        ["", "a1", FILLER, "法规处"],
        ["甲", "中文", FILLER, "法规处"],
        ["乙", "b1", "审计管理员", ""],
        ["丙", "c1", "填报员", "法规处"],
        ["丁", "d1", FILLER, ""],
        ["戊", "e1", "局领导", "法规处"],
        ["己", "f1", FILLER, "法规科"],
        ["庚", "g1", FILLER, "法规处"],
        ["辛", "g1", FILLER, "办公室"],
        ["庚", "g1", FILLER, "法规处"],
        ["别人", "zhang.san", FILLER, "法规处"],
        ["壬\u202e", "h1", FILLER, "法规处"],
        ["长".repeat(51), "i1", FILLER, "法规处"],
        ["#REF!", "k9", FILLER, "法规处"],
        ["子", "k8", "责任处室填报员", "法规处"],
        ["子", "k8", "责任处室", "法规处"],
      ],
    });
    expect(codes(wrong)).toEqual([
      "2 FAHENG_ROSTER_EMPTY_CELL",
      "3 FAHENG_ROSTER_LOGIN",
      "4 FAHENG_ROSTER_ROLE",
      "5 FAHENG_ROSTER_ROLE",
      "6 FAHENG_ROSTER_NEEDS_DEPARTMENT",
      "7 FAHENG_ROSTER_NO_DEPARTMENT",
      "8 FAHENG_ROSTER_DEPARTMENT",
      "10 FAHENG_ROSTER_LOGIN_TWICE",
      "11 FAHENG_ROSTER_REPEATED",
      "12 FAHENG_ROSTER_LOGIN_OTHER",
      "13 FAHENG_ROSTER_CHARACTERS",
      "14 FAHENG_ROSTER_TOO_LONG",
      "15 FAHENG_ROSTER_FORMULA",
      "17 FAHENG_ROSTER_REPEATED",
    ]);
    expect(wrong.rows[6]?.faults[0]).toMatchObject({ place: "人员!D8", details: { row: 8, column: "部门" } });
    expect(wrong.rows[6]?.faults[0]?.message.zh).toBe("第8行：没有部门“法规科”，最接近的是“法规处”");
    const refused = {
      people: [
        ["庚", "g1", FILLER, "法规处"],
        ["己", "f1", FILLER, "法规科"],
      ],
    };
    const { digest } = await check(security, refused);
    expect(await confirm(security, refused, digest)).toMatchObject({ status: 422, code: "FAHENG_ROSTER_FAULTS" });
    expect(await rolesOf("g1")).toEqual([]);
  });

  it("somebody of another agency is brought in with that agency's name beside it", async () => {
    const { id: other } = await system.api.organisation.addAgency.mutate({ name: "市邻局", category: "政府部门" });
    const place = { role: "leader", agencyId: other, departmentId: null } as const;
    await security.api.people.add.mutate({ name: "丑", login: "chou", password: "Heng-2017-Liang!", ...place });
    const { rows } = await check(security, { people: [["丑", "chou", FILLER, "法规处"]] });
    expect(rows).toMatchObject([{ verdict: "changed", from: [], elsewhere: ["市邻局"] }]);
    const unknown = await check(security, { people: [["寅", "yin", FILLER, "法规处"]] });
    expect(unknown.rows).toMatchObject([{ verdict: "new", elsewhere: [] }]);
  });

  it("nobody raises themselves, and an administrator gets no second role", async () => {
    const everybody = await security.api.people.list.query();
    const { person: self } = await security.api.session.me.query();
    const admin = everybody.find((it) => it.memberships.some(({ role }) => role === "audit-admin"));
    const own = everybody.find(({ id }) => id === self?.id);
    const row = (it: typeof own): string[] => [it?.name ?? "", it?.accounts[0]?.login ?? "", "局领导", ""];
    expect(codes(await check(security, { people: [row(own), row(admin)] }))).toEqual([
      "2 FAHENG_ROLE_SELF",
      "3 FAHENG_ROLE_CONFLICT",
    ]);
  });

  it("two departments of one name can't be told apart", async () => {
    await system.api.organisation.addDepartment.mutate({ agencyId, name: "同名处（一）" });
    await system.api.organisation.addDepartment.mutate({ agencyId, name: "同名处(一)" });
    const twice = await check(security, { people: [["癸", "k1", FILLER, "同名处（一）"]] });
    expect(codes(twice)).toEqual(["2 FAHENG_ROSTER_DEPARTMENT_TWICE"]);
  });
});

describe("the confirmation is of what was looked at", () => {
  const book = { people: [["赵六", "zhao.liu", FILLER, "法规处"]] };

  it("something else having changed meanwhile, nothing is brought in", async () => {
    const { digest } = await check(security, book);
    await system.api.organisation.addDepartment.mutate({ agencyId, name: "半路新处" });
    expect(await confirm(security, book, digest)).toMatchObject({ status: 409, code: "FAHENG_ROSTER_CHANGED" });
    expect(await rolesOf("zhao.liu")).toEqual([]);
  });

  it("another file is refused too", async () => {
    const { digest } = await check(security, book);
    const other = { people: [["赵六", "zhao.liu", "局领导", ""]] };
    expect(await confirm(security, other, digest)).toMatchObject({ status: 409, code: "FAHENG_ROSTER_CHANGED" });
  });

  it("of two at once one comes through, and nothing is there twice", async () => {
    const { digest } = await check(security, book);
    const both = await Promise.all([confirm(security, book, digest), confirm(security, book, digest)]);
    expect(both.map(({ code }) => code ?? "done").toSorted()).toEqual(["FAHENG_ROSTER_CHANGED", "done"]);
    expect(await rolesOf("zhao.liu")).toEqual(["department 法规处"]);
  });
});

describe("the file", () => {
  const refused = async (bytes: Uint8Array, name?: string): Promise<string> => {
    const answer = await send(security, `${agencyId}/check`, bytes, name);
    return `${answer.status} ${((await answer.json()) as { error: ErrorReport }).error.code}`;
  };

  it("is refused for another kind, other headings, one heading twice, no line, or too many", async () => {
    const form = (titles: readonly string[], rows: readonly (readonly string[])[]): Promise<Uint8Array> => {
      const columns = titles.map((title) => ({ title, width: 9 }));
      return renderEntryForm({ sheets: [{ name: "人员", columns, rows }], notes: { name: "n", lines: [] }, lines: 5 });
    };
    const before = await audit();
    expect(await refused(await workbook(book), "名册.docx")).toBe("422 FAHENG_ROSTER_KIND");
    expect(await refused(await form(["甲", "乙"], []))).toBe("422 FAHENG_ROSTER_HEADINGS");
    expect(await refused(await form(["姓名", "账号", "角色"], []))).toBe("422 FAHENG_ROSTER_HEADINGS");
    expect(await refused(await form([...PEOPLE, "账号"], [["a"]]))).toBe("422 FAHENG_ROSTER_HEADING_TWICE");
    expect(await refused(await workbook({}))).toBe("422 FAHENG_ROSTER_NOTHING");
    const many = Array.from({ length: 2001 }, (_, at) => [`处${at}`]);
    expect(await refused(await workbook({ departments: many }))).toBe("413 FAHENG_ROSTER_ROWS");
    expect((await audit()).slice(0, -before.length)).toEqual(Array.from({ length: 6 }, () => "roster.import failed"));
  });

  it("may have other columns, which are named and not read", async () => {
    const columns = [...PEOPLE, "手机号"].map((title) => ({ title, width: 9 }));
    const rows = [["赵六", "zhao.liu", FILLER, "法规处", "1"]];
    const bytes = await renderEntryForm({
      sheets: [{ name: "人", columns, rows }],
      notes: { name: "n", lines: [] },
      lines: 5,
    });
    const checked = (await (await send(security, `${agencyId}/check`, bytes)).json()) as RosterCheck;
    expect(checked.ignoredColumns).toEqual(["手机号"]);
    expect(checked.counts.unchanged).toBe(1);
  });

  const book = { people: [["赵六", "zhao.liu", FILLER, "法规处"]] };
});
