import {
  endMembership,
  insertAccount,
  insertDepartment,
  insertMembership,
  insertPerson,
  listDepartments,
  revokeSessionsOfPerson,
  takeTurn,
  type Transaction,
} from "@faheng/database";
import { FahengError } from "@faheng/domain";
import type { Desk } from "../access/enter.ts";
import type { Trace } from "../act/act-definition.ts";
import { defineAct } from "../act/define-act.ts";
import type { Context } from "../context.ts";
import type { SentFile } from "../official-text/attach.ts";
import { EMPTY_ACCOUNT } from "../organisation/empty-account.ts";
import { requireAgency } from "../organisation/require-agency.ts";
import { firstPassword } from "./first-password.ts";
import { lookAtRoster, readWorkbook, ROSTER, sheetsOf } from "./look-at-roster.ts";
import type { RosterActs, RosterMove, RosterPlace } from "./plan-roster.ts";
import { rosterErrors as errors } from "./roster-errors.ts";

/** How many passwords are hashed at once; each takes 19 MB meanwhile. */
const HASHED_AT_ONCE = 4;

/** Somebody new, with the password they begin with: told once, kept nowhere. */
export interface NewAccount {
  readonly name: string;
  readonly login: string;
  readonly password: string;
  readonly places: readonly RosterPlace[];
}

/** What was brought in. */
export interface RosterImport {
  readonly departments: number;
  readonly changedPeople: number;
  readonly accounts: readonly NewAccount[];
}

/**
 * Brings a workbook in that was looked at: all of it or nothing. Passwords of those who are known stay.
 *
 * @param input `expected` is the digest of the dry run; `onProgress` hears how many accounts are prepared.
 * @throws FAHENG_ACCESS_FORBIDDEN, FAHENG_AGENCY_NOT_FOUND, FAHENG_ROSTER_* (_CHANGED: file or agency are not what was
 *   looked at), FAHENG_DOCUMENT_*
 */
export const importRoster = defineAct({
  ...ROSTER,
  load: async (desk, input: ImportedRoster) => await ROSTER.load(desk, input),
  // The digest is that of the file and of the agency.
  content: ({ agencyId, expected }) => ({ agencyId, expected }),
  prepare: async ({ desk, input: { agencyId, expected, receive, onProgress } }) => {
    const workbook = await readWorkbook(await receive());
    const of = { agencyId, sheets: sheetsOf(desk, agencyId), workbook };
    const planned = requireReady(await lookAtRoster(desk, desk.db, of), expected);
    return { of, planned, accounts: await prepareAccounts(desk.context, planned.people, onProgress) };
  },
  agencies: ({ agencyId }) => [agencyId],
  takes: takeTurn,
  guard: async (trx, { desk, input: { agencyId, expected }, prepared: { of } }) => {
    await requireAgency(trx, agencyId);
    return requireReady(await lookAtRoster(desk, trx, of), expected);
  },
  apply: async (trx, { desk, input: { agencyId }, held: acts, prepared: { of, planned, accounts } }) => {
    const { departments, people } = acts;
    const also = await addDepartments(trx, desk, agencyId, departments);
    also.push(...(await movePeople(trx, desk, agencyId, { people, accounts })));
    const counts = { departments: departments.length, people: people.length };
    const after = Object.assign({ fileSha256: of.workbook.sha256 }, counts);
    const answer: RosterImport = {
      departments: departments.length,
      changedPeople: people.length - accounts.size,
      accounts: planned.people.flatMap(({ name, login, give: places }) => {
        const account = accounts.get(login);
        return account ? [{ name, login, password: account.password, places }] : [];
      }),
    };
    return { answer, also, trace: { action: "roster.import", agencyId, after } };
  },
  emits: [],
});

interface ImportedRoster {
  readonly agencyId: string;
  /** Digest of the dry run. */
  readonly expected: string;
  readonly receive: () => Promise<SentFile>;
  readonly onProgress: (done: number, total: number) => void;
}

function requireReady<T extends RosterActs & { readonly digest: string }>(acts: T, expected: string): T {
  if (acts.digest !== expected) throw new FahengError(errors.FAHENG_ROSTER_CHANGED);
  const count = acts.rows.filter(({ verdict }) => verdict === "wrong").length;
  if (count > 0) throw new FahengError(errors.FAHENG_ROSTER_FAULTS, { details: { count } });
  if (acts.departments.length + acts.people.length === 0) throw new FahengError(errors.FAHENG_ROSTER_NOTHING);
  return acts;
}

interface Prepared {
  readonly password: string;
  readonly passwordHash: string;
}

/** First passwords of those who are new, by login. */
async function prepareAccounts(
  { ids, proofs }: Context,
  people: readonly RosterMove[],
  onProgress: (done: number, total: number) => void,
): Promise<Map<string, Prepared>> {
  const added = people.filter(({ personId }) => personId === null);
  const prepared = new Map<string, Prepared>();
  for (let at = 0; at < added.length; at += HASHED_AT_ONCE) {
    onProgress(prepared.size, added.length);
    const batch = added.slice(at, at + HASHED_AT_ONCE).map(async ({ login }) => {
      const password = firstPassword(ids, login);
      prepared.set(login, { password, passwordHash: await proofs.hashPassword(password) });
    });
    await Promise.all(batch);
  }
  return prepared;
}

async function addDepartments(
  trx: Transaction,
  desk: Desk,
  agencyId: string,
  names: readonly string[],
): Promise<Trace[]> {
  const traces: Trace[] = [];
  for (const name of names) {
    const id = desk.context.ids.next();
    await insertDepartment(trx, { id, agencyId, name }, desk.now);
    traces.push({ action: "organisation.write", object: `department:${id}`, agencyId, after: { name } });
  }
  return traces;
}

async function movePeople(
  trx: Transaction,
  desk: Desk,
  agencyId: string,
  { people, accounts }: { readonly people: readonly RosterMove[]; readonly accounts: ReadonlyMap<string, Prepared> },
): Promise<Trace[]> {
  const traces: Trace[] = [];
  const departments = new Map((await listDepartments(trx, agencyId)).map(({ id, name }) => [name, id]));
  for (const move of people) {
    const personId = move.personId ?? (await addAccount(trx, desk, move, accounts));
    const object = `person:${personId}`;
    for (const { id, role, departmentId } of move.end) {
      await endMembership(trx, { agencyId, id }, desk.now);
      const before = { role, agencyId, departmentId };
      traces.push({ action: "people.write", object, agencyId, before });
    }
    for (const { role, department } of move.give) {
      const departmentId = department === null ? null : (departments.get(department) ?? null);
      const id = desk.context.ids.next();
      await insertMembership(trx, { id, personId, agencyId, departmentId, role, startsAt: desk.now, endsAt: null });
      const known = move.personId === null ? { name: move.name, login: move.login } : {};
      const after = Object.assign(known, { role, agencyId, departmentId });
      traces.push({ action: "people.write", object, agencyId, after });
    }
    if (move.personId !== null) await revokeSessionsOfPerson(trx, personId, desk.now);
  }
  return traces;
}

async function addAccount(
  trx: Transaction,
  desk: Desk,
  { name, login }: RosterMove,
  accounts: ReadonlyMap<string, Prepared>,
): Promise<string> {
  const account = accounts.get(login);
  // Whoever is new now was new when the accounts were prepared: the digest covers it.
  if (!account) throw new FahengError(errors.FAHENG_ROSTER_CHANGED);
  const personId = desk.context.ids.next();
  await insertPerson(trx, { id: personId, name }, desk.now);
  const { passwordHash } = account;
  const own = { id: desk.context.ids.next(), personId, login, passwordHash };
  await insertAccount(trx, Object.assign({}, EMPTY_ACCOUNT, own), desk.now);
  return personId;
}
