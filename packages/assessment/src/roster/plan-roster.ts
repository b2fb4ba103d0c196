import { type ErrorReport, matterKey } from "@faheng/domain";
import type { AccountHolder, NamedMembership } from "@faheng/database";
import { ADMINISTRATORS, type Role, roleSchema } from "../access/roles.ts";
import { LOGIN_FORM } from "../account/login-form.ts";
import { peopleErrors } from "../organisation/people-errors.ts";
import { nameHints } from "../name-hints.ts";
import { MOST_OF_A_PERSON_NAME, MOST_OF_A_PLACE_NAME } from "../organisation/name-limits.ts";
import { cleanLogin, cleanName } from "./clean-cell.ts";
import { type LineFaults, lineFaults } from "./line-faults.ts";
import type { Roster } from "./read-roster.ts";
import { COLUMNS, importedRole, IMPORTED_TITLES, type RosterSheet, SHEET_NAMES, titleOf } from "./roster-columns.ts";
import { rosterErrors as errors } from "./roster-errors.ts";
import type { RosterState } from "./roster-state.ts";
import type { SheetLine } from "./sheet-lines.ts";

/** A role in the agency, and in which of its departments. */
export interface RosterPlace {
  readonly role: Role;
  readonly department: string | null;
}

export type RosterVerdict = "new" | "changed" | "unchanged" | "wrong";

/** What one line of the workbook comes to. */
export interface RosterRow {
  readonly sheet: RosterSheet;
  readonly row: number;
  readonly name: string;
  readonly login: string | null;
  /** As the workbook has it. */
  readonly role: string | null;
  readonly department: string | null;
  readonly verdict: RosterVerdict;
  /** Roles in this agency before and after, for somebody who is known. */
  readonly from: readonly RosterPlace[];
  readonly to: readonly RosterPlace[];
  /** Other agencies in which somebody who is known holds a role now, and keeps it. */
  readonly elsewhere: readonly string[];
  /** Whether full-width characters or spaces were made plain. */
  readonly isTidied: boolean;
  readonly faults: readonly ErrorReport[];
}

/** Somebody to be added, or whose roles in the agency become others. */
export interface RosterMove {
  readonly login: string;
  readonly name: string;
  /** `null`: somebody new. */
  readonly personId: string | null;
  readonly give: readonly RosterPlace[];
  readonly end: readonly NamedMembership[];
}

/** What the whole workbook comes to, and what would be done. */
export interface RosterActs {
  readonly rows: readonly RosterRow[];
  readonly departments: readonly string[];
  readonly people: readonly RosterMove[];
}

/** A line of people, read. */
interface PersonLine {
  readonly line: SheetLine;
  readonly faults: LineFaults;
  readonly name: string;
  readonly login: string;
  readonly role: string;
  readonly department: string;
  /** `null` for a line with a fault. */
  readonly place: RosterPlace | null;
}

/**
 * Lays a workbook beside what there is, line by line. Departments and people that are not in it stay as they are; somebody
 * who is in it holds in this agency exactly the roles it states.
 *
 * @param by `sheets` are those the importer may bring in; lines of the others are left alone.
 */
export function planRoster(
  roster: Roster,
  state: RosterState,
  by: { readonly personId: string; readonly agencyId: string; readonly sheets: readonly RosterSheet[] },
): RosterActs {
  const departments = by.sheets.includes("departments") ? planDepartments(roster, state) : [];
  const added = departments.filter(({ verdict }) => verdict === "new").map(({ name }) => name);
  const known = [...state.departments.map(({ name }) => name), ...added];
  const people = by.sheets.includes("people") ? planPeople(roster, state, by, known) : { rows: [], moves: [] };
  return { rows: [...departments, ...people.rows], departments: added, people: people.moves };
}

/** Logins that the workbook names, as they are read. */
export function loginsIn({ sheets }: Roster): string[] {
  return sheets.people.map((line) => cleanLogin(line.cell(COLUMNS.people.login)).text);
}

function planDepartments({ sheets }: Roster, { departments, former }: RosterState): RosterRow[] {
  const live = new Set(departments.map(({ name }) => matterKey(name)));
  const ended = new Set(former.map(({ name }) => matterKey(name)));
  const first = new Map<string, number>();
  const { name: column } = COLUMNS.departments;
  return sheets.departments.map((line) => {
    const faults = lineFaults(SHEET_NAMES.departments, line);
    const name = faults.required(column, cleanName, MOST_OF_A_PLACE_NAME);
    const key = matterKey(name);
    const before = first.get(key);
    if (name !== "" && before !== undefined) faults.add(errors.FAHENG_ROSTER_REPEATED, column, { first: before });
    if (before === undefined) first.set(key, line.row);
    if (!live.has(key) && ended.has(key)) faults.add(errors.FAHENG_ROSTER_DISSOLVED, column, { name });
    const verdict = faults.found.length > 0 ? "wrong" : live.has(key) ? "unchanged" : "new";
    const nothing = { login: null, role: null, department: null, from: [], to: [], elsewhere: [] };
    return Object.assign(nothing, rowOf("departments", line, faults), { name, verdict } as const);
  });
}

function planPeople(
  { sheets }: Roster,
  state: RosterState,
  by: { readonly personId: string; readonly agencyId: string },
  known: readonly string[],
): { readonly rows: RosterRow[]; readonly moves: RosterMove[] } {
  const lines = sheets.people.map((line) => readPerson(line, known));
  checkTogether(lines);
  const people = new Map(state.people.map((it) => [it.login, it]));
  const moves = new Map<string, RosterMove & Pick<RosterRow, "from" | "to" | "elsewhere">>();
  for (const [login, own] of Map.groupBy(lines, (it) => it.login)) {
    const person = people.get(login) ?? null;
    const to = own.flatMap(({ place }) => place ?? []);
    const held = (person?.memberships ?? []).filter((it) => it.agencyId === by.agencyId);
    const give = to.filter((place) => !held.some((it) => isSame(placeOf(it), place)));
    const end = held.filter((it) => !to.some((place) => isSame(placeOf(it), place)));
    if (person !== null) checkKnown(own, person, by.personId, give.length + end.length > 0);
    const name = own[0]?.name ?? "";
    const others = (person?.memberships ?? []).filter((it) => it.agencyId !== by.agencyId);
    const elsewhere = [...new Set(others.flatMap((it) => it.agencyName ?? []))];
    moves.set(login, { login, name, personId: person?.id ?? null, give, end, from: held.map(placeOf), to, elsewhere });
  }
  const rows = lines.map(({ line, faults, name, login, role, department }): RosterRow => {
    const move = moves.get(login);
    const isMoved = move !== undefined && move.give.length + move.end.length > 0;
    const verdict = move?.personId === null ? "new" : isMoved ? "changed" : "unchanged";
    const isWrong = faults.found.length > 0;
    return Object.assign(rowOf("people", line, faults), {
      name,
      login,
      role,
      department: department === "" ? null : department,
      verdict: isWrong ? "wrong" : verdict,
      from: isWrong ? [] : (move?.from ?? []),
      to: isWrong ? [] : (move?.to ?? []),
      elsewhere: isWrong ? [] : (move?.elsewhere ?? []),
    } as const);
  });
  const done = [...moves.values()].filter(({ give, end }) => give.length + end.length > 0);
  return { rows, moves: done.map(({ from: _from, to: _to, elsewhere: _elsewhere, ...move }) => move) };
}

/** What a line says by itself. */
function readPerson(line: SheetLine, known: readonly string[]): PersonLine {
  const { people } = COLUMNS;
  const faults = lineFaults(SHEET_NAMES.people, line);
  const name = faults.required(people.name, cleanName, MOST_OF_A_PERSON_NAME);
  const login = faults.required(people.login, cleanLogin, 64);
  const role = faults.required(people.role, cleanName, 50);
  const department = faults.optional(people.department, cleanName, MOST_OF_A_PLACE_NAME);
  if (login !== "" && !LOGIN_FORM.test(login)) faults.add(errors.FAHENG_ROSTER_LOGIN, people.login, { login });
  const given = importedRole(role);
  if (role !== "" && given === null) {
    faults.add(errors.FAHENG_ROSTER_ROLE, people.role, Object.assign(nameHints(role, IMPORTED_TITLES), { role }));
  }
  const own = departmentOf(faults, { role, given, department }, known);
  const place = given === null || faults.found.length > 0 ? null : { role: given, department: own };
  return { line, faults, name, login, role, department, place };
}

/** The department as the agency calls it; says what is wrong with it. */
function departmentOf(
  faults: LineFaults,
  { role, given, department }: { readonly role: string; readonly given: Role | null; readonly department: string },
  known: readonly string[],
): string | null {
  const column = COLUMNS.people.department;
  if (given === "department" && department === "") faults.add(errors.FAHENG_ROSTER_NEEDS_DEPARTMENT, column, { role });
  if (given !== null && given !== "department" && department !== "") {
    faults.add(errors.FAHENG_ROSTER_NO_DEPARTMENT, column, { role });
  }
  if (given !== "department" || department === "") return null;
  const same = known.filter((it) => matterKey(it) === matterKey(department));
  if (same.length > 1) faults.add(errors.FAHENG_ROSTER_DEPARTMENT_TWICE, column, { name: department });
  if (same.length === 0) {
    faults.add(
      errors.FAHENG_ROSTER_DEPARTMENT,
      column,
      Object.assign(nameHints(department, known), { name: department }),
    );
  }
  return same[0] ?? null;
}

/** What lines say against each other: one login under two names, or the same twice. */
function checkTogether(lines: readonly PersonLine[]): void {
  const { login: column } = COLUMNS.people;
  for (const own of Map.groupBy(lines, (it) => it.login).values()) {
    const [head] = own;
    if (head === undefined || head.login === "") continue;
    const first = new Map<string, number>();
    for (const { line, faults, name, login, role, department } of own) {
      if (name !== head.name) faults.add(errors.FAHENG_ROSTER_LOGIN_TWICE, column, { login, first: head.line.row });
      // A role has two names; under either it is the same.
      const key = JSON.stringify([importedRole(role) ?? role, matterKey(department)]);
      const before = first.get(key);
      if (name === head.name && before !== undefined)
        faults.add(errors.FAHENG_ROSTER_REPEATED, column, { first: before });
      if (before === undefined) first.set(key, line.row);
    }
  }
}

/** What stands against lines about somebody who is known. Their name and password are never changed. */
function checkKnown(own: readonly PersonLine[], person: AccountHolder, importerId: string, isMoved: boolean): void {
  const { login: column } = COLUMNS.people;
  const other = person.memberships.map((it) => roleSchema.parse(it.role)).find((it) => ADMINISTRATORS.has(it));
  for (const { faults, name, login, role } of own) {
    if (name !== person.name) {
      faults.add(errors.FAHENG_ROSTER_LOGIN_OTHER, column, { login });
    } else if (person.id === importerId && isMoved) {
      faults.add(peopleErrors.FAHENG_ROLE_SELF, column);
    } else if (other !== undefined && isMoved) {
      faults.add(peopleErrors.FAHENG_ROLE_CONFLICT, column, { role, other: titleOf(other) });
    }
  }
}

function rowOf(sheet: RosterSheet, { row }: SheetLine, faults: LineFaults) {
  const reports = faults.found.map((it) => it.report());
  return { sheet, row, isTidied: faults.isTidied(), faults: reports };
}

function placeOf({ role, departmentName }: NamedMembership): RosterPlace {
  return { role: roleSchema.parse(role), department: departmentName };
}

function isSame(a: RosterPlace, b: RosterPlace): boolean {
  return a.role === b.role && a.department === b.department;
}
