import { type Context, signInDemonstration } from "@faheng/assessment";
import { FahengError } from "@faheng/domain";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { demonstrationSignIns } from "../demonstration/roles.ts";
import { DEMONSTRATION_POLICY, demonstrationPage } from "../demonstration/page.ts";
import { serverErrors as errors } from "../errors.ts";
import type { SessionCookie } from "./cookie.ts";
import { isOpenedHere } from "./guard.ts";

/**
 * Sign-in links, one per role and one per role of every other agency, and the page that lists them all. Registered in
 * demonstration mode alone, and answered to this machine alone: no header makes anybody one of it.
 */
export function serveDemonstration(server: FastifyInstance, context: Context, cookie: SessionCookie): void {
  const signIn = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const { role, agency = null } = request.params as { role: string; agency?: string };
    const href = `/demo/sign-in/${role}${agency === null ? "" : `/${agency}`}`;
    const known = demonstrationSignIns.find((it) => it.href === href);
    const client = { address: request.ip, userAgent: request.headers["user-agent"] ?? "" };
    const comer = known && isOpenedHere(request.raw) ? { ...client, login: known.login } : null;
    const session = comer && (await signInDemonstration(context, comer));
    if (!session) throw new FahengError(errors.FAHENG_HTTP_NOT_FOUND);
    return reply
      .header("set-cookie", cookie.write(session.token))
      .header("cache-control", "no-store")
      .redirect("/", 303);
  };
  server.get("/demo/sign-in/:role", signIn);
  server.get("/demo/sign-in/:role/:agency", signIn);
  server.get("/demo", async (request, reply) => {
    if (!isOpenedHere(request.raw)) throw new FahengError(errors.FAHENG_HTTP_NOT_FOUND);
    reply.raw.setHeader("content-security-policy", DEMONSTRATION_POLICY);
    return reply.header("content-type", "text/html; charset=utf-8").send(demonstrationPage());
  });
}
