import type { OpenDatabase } from "@faheng/database";
import { listMembershipsAt } from "@faheng/database";
import { type Actor, addPerson, type Context, roleSchema, type RoleGrant } from "../../src/index.ts";
import { NOW } from "./engines.ts";

/** A context whose clock goes on with every look at it, as clocks do, and in which passwords can be set. */
export function ticking(context: Context): Context {
  let ticks = 0;
  return {
    ...context,
    clock: { now: () => new Date(NOW.getTime() + (ticks += 1)) },
    proofs: {
      ...context.proofs,
      isGuessable: () => Promise.resolve(false),
      hashPassword: (password) => Promise.resolve(`hash of ${password}`),
    },
  };
}

/** Somebody with an account and a role, as a session makes an actor of them: a role taken away counts. */
export async function hire(
  context: Context,
  database: OpenDatabase,
  by: Actor,
  { login, ...grant }: RoleGrant & { readonly login: string },
): Promise<Actor> {
  const { id } = await addPerson(context, by, { name: `演示·${login}`, login, password: "Abcdef-123", ...grant });
  return await asTheyAre(context, database, id, `演示·${login}`);
}

/** Somebody with the roles that they hold now. */
export async function asTheyAre(context: Context, database: OpenDatabase, id: string, name = ""): Promise<Actor> {
  const held = await listMembershipsAt(database.db, id, context.clock.now().toISOString());
  const roles = held.map(({ role, agencyId, agencyName, departmentId, departmentName }) => {
    return { role: roleSchema.parse(role), agencyId, agencyName, departmentId, departmentName };
  });
  return { personId: id, accountId: `account of ${id}`, name, login: null, mustEnrol: false, roles, assignments: [] };
}
