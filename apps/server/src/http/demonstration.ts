import { type Context, signInDemonstration } from "@faheng/assessment";
import { FahengError } from "@faheng/domain";
import type { FastifyInstance } from "fastify";
import { demonstrationRoles } from "../demonstration/roles.ts";
import { serverErrors as errors } from "../errors.ts";
import type { SessionCookie } from "./cookie.ts";
import { isOpenedHere } from "./guard.ts";

/**
 * One sign-in link per role. Registered in demonstration mode alone, and answered to this machine alone: no header makes
 * anybody one of it.
 */
export function serveDemonstration(server: FastifyInstance, context: Context, cookie: SessionCookie): void {
  server.get("/demo/sign-in/:role", async (request, reply) => {
    const { role } = request.params as { role: string };
    const known = demonstrationRoles.find((it) => it.role === role);
    const comer = known && isOpenedHere(request.raw) ? { login: known.login, address: request.ip } : null;
    const session = comer && (await signInDemonstration(context, comer));
    if (!session) throw new FahengError(errors.FAHENG_HTTP_NOT_FOUND);
    return reply
      .header("set-cookie", cookie.write(session.token))
      .header("cache-control", "no-store")
      .redirect("/", 303);
  });
}
