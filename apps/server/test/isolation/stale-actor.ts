import { appRouter } from "@faheng/api";
import { type Actor, actorOfToken } from "@faheng/assessment";
import { FahengError } from "@faheng/domain";
import { TRPCError } from "@trpc/server";
import type { TestUser } from "../test-server.ts";
import type { Ground } from "./raw.ts";
import type { World } from "./world.ts";

/** Acts of one's own account need no role, and those of the auditor read: what they write down is that they have read. */
const NEEDS_NO_STANDING = /^(?:session|audit)\./;

/**
 * The code with which a mutation is refused to somebody who came in with a role that they hold no longer; `null` for one
 * that asks for no role.
 */
export async function codeWhenStale(
  { test: { server } }: Ground,
  world: World,
  act: { readonly path: string; readonly body: unknown; readonly who: TestUser },
): Promise<string | null> {
  if (NEEDS_NO_STANDING.test(act.path)) return null;
  const actor = await actorOfToken(server.context, act.who.cookie.slice(act.who.cookie.indexOf("=") + 1));
  if (!actor) throw new Error("nobody is signed in");
  const context = {
    app: server.context,
    actor: withLostRole(actor, world.b.agencyId),
    token: null,
    address: "127.0.0.1",
    userAgent: "",
    isDemonstration: true,
    demoLinks: [],
    singleSignOn: null,
    isSetupCode: () => false,
    setSession: () => {},
  };
  const [record = "", name = ""] = act.path.split(".");
  const caller = appRouter.createCaller(context) as unknown as Callers;
  try {
    await caller[record]?.[name]?.(act.body);
  } catch (cause) {
    if (cause instanceof TRPCError && cause.cause instanceof FahengError) return cause.cause.code;
    throw cause;
  }
  return "done";
}

type Callers = Readonly<Record<string, Readonly<Record<string, (input: unknown) => Promise<unknown>>>>>;

function withLostRole(actor: Actor, agencyId: string): Actor {
  const lost = { role: "leader", agencyId, agencyName: "", departmentId: null, departmentName: null } as const;
  return { ...actor, roles: [...actor.roles, lost] };
}
