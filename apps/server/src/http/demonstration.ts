import { type Context, signInDemonstration } from "@faheng/assessment";
import { FahengError } from "@faheng/domain";
import type { FastifyInstance } from "fastify";
import { demonstrationRoles } from "../demonstration/roles.ts";
import { serverErrors as errors } from "../errors.ts";
import type { SessionCookie } from "./cookie.ts";
import { isLoopback } from "./guard.ts";

/**
 * One sign-in link per role. Registered in demonstration mode alone, and answered to this machine alone: the socket's
 * own address decides, whatever a header says.
 */
export function serveDemonstration(server: FastifyInstance, context: Context, cookie: SessionCookie): void {
  server.get("/demo/sign-in/:role", async (request, reply) => {
    const { role } = request.params as { role: string };
    const known = demonstrationRoles.find((it) => it.role === role);
    const isHere = isLoopback(request.socket.remoteAddress) && request.headers["x-forwarded-for"] === undefined;
    const session = known && isHere ? await signInDemonstration(context, known.login) : null;
    if (!session) throw new FahengError(errors.FAHENG_HTTP_NOT_FOUND);
    return reply
      .header("set-cookie", cookie.write(session.token))
      .header("cache-control", "no-store")
      .redirect("/", 303);
  });
}
