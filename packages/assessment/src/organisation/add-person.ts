import {
  type Db,
  findAccountByLogin,
  insertAccount,
  insertPerson,
  listAgencies,
  listDepartments,
  takeTurn,
} from "@faheng/database";
import { FahengError } from "@faheng/domain";
import { requireGoodPassword } from "../account/password-policy.ts";
import { defineAct } from "../act/define-act.ts";
import { peopleErrors as errors } from "./people-errors.ts";
import { EMPTY_ACCOUNT } from "./empty-account.ts";
import { grant, requirePlace, type RoleGrant } from "./role-rules.ts";

/**
 * Adds a person with an account and a first role.
 *
 * @throws FAHENG_ACCESS_FORBIDDEN, FAHENG_LOGIN_TAKEN, FAHENG_PASSWORD_WEAK, FAHENG_PASSWORD_GUESSABLE, FAHENG_ROLE_PLACE,
 *   FAHENG_AGENCY_*, FAHENG_DEPARTMENT_NOT_FOUND, FAHENG_ACCESS_ENDED
 */
export const addPerson = defineAct({
  action: "people.write",
  load: async (_, input: RoleGrant & { readonly name: string; readonly login: string; readonly password: string }) =>
    input,
  allows: () => ({ agencyId: null }),
  name: () => "person:new",
  prepare: async ({ desk: { context, db }, input }) => {
    const { name, login, password } = input;
    await requireGoodPassword(context.proofs, password, { login, name, places: await placesOf(db, input) });
    return { passwordHash: await context.proofs.hashPassword(password) };
  },
  agencies: ({ agencyId }) => (agencyId === null ? [] : [agencyId]),
  takes: takeTurn,
  guard: async (trx, { input }) => {
    const { login } = input;
    if (await findAccountByLogin(trx, login)) {
      throw new FahengError(errors.FAHENG_LOGIN_TAKEN, { place: "login", details: { login } });
    }
    await requirePlace(trx, input);
  },
  apply: async (trx, { desk, input, prepared: { passwordHash } }) => {
    const { ids } = desk.context;
    const [id, accountId] = [ids.next(), ids.next()];
    const { name, login, role, agencyId, departmentId } = input;
    await insertPerson(trx, { id, name }, desk.now);
    await insertAccount(trx, { ...EMPTY_ACCOUNT, id: accountId, personId: id, login, passwordHash }, desk.now);
    await grant(trx, desk, id, input);
    const after = { name, login, role, agencyId, departmentId };
    return { answer: { id }, trace: { object: `person:${id}`, agencyId, after } };
  },
  emits: [],
});

/** Names of the agency and department of a role. */
async function placesOf(db: Db, { agencyId, departmentId }: RoleGrant): Promise<(string | null)[]> {
  if (agencyId === null) return [];
  const [agency] = await listAgencies(db, { kind: "agencies", ids: [agencyId] });
  const departments = await listDepartments(db, agencyId);
  return [agency?.name ?? null, departments.find(({ id }) => id === departmentId)?.name ?? null];
}
