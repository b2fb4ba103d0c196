import { type Context, signInByIdentity, signOut } from "@faheng/assessment";
import { FahengError } from "@faheng/domain";
import { parseCookie, stringifySetCookie } from "cookie";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { z } from "zod";
import { serverErrors as errors } from "../errors.ts";
import type { SingleSignOnOptions } from "../options.ts";
import type { SessionCookie } from "./cookie.ts";
import { identityProvider, type Journey } from "./identity-provider.ts";

/** Where single sign-on starts; what the sign-in page links to. */
export const SINGLE_SIGN_ON_PATH = "/auth/oidc/start";
const CALLBACK_PATH = "/auth/oidc/callback";
/** How long somebody may take at the provider, in seconds. */
const JOURNEY_TIME = 600;

const text = z.string().min(1).max(200);
const journeySchema: z.ZodType<Journey> = z.strictObject({ state: text, nonce: text, verifier: text });

/**
 * Sign-in at the city's identity provider. What the way there and back needs travels in a cookie of this browser, so that
 * any replica can take it up and nobody can be made to come back on somebody else's way.
 */
export function serveSingleSignOn(
  server: FastifyInstance,
  context: Context,
  cookie: SessionCookie,
  options: { readonly settings: SingleSignOnOptions | null; readonly publicUrl: string | null },
): void {
  const { settings, publicUrl } = options;
  const provider = settings && identityProvider(settings);
  const isSecure = publicUrl?.startsWith("https:") === true;
  const name = isSecure ? "__Host-faheng-sso" : "faheng-sso";
  const baseOf = (request: FastifyRequest): string => publicUrl ?? `http://${request.headers.host ?? ""}`;
  const journeyCookie = (journey: Journey | null): string =>
    stringifySetCookie({
      name,
      value: journey === null ? "" : Buffer.from(JSON.stringify(journey)).toString("base64url"),
      path: "/",
      httpOnly: true,
      sameSite: "lax",
      secure: isSecure,
      maxAge: journey === null ? 0 : JOURNEY_TIME,
    });

  server.get(SINGLE_SIGN_ON_PATH, async (request, reply) => {
    if (!provider) throw new FahengError(errors.FAHENG_HTTP_NOT_FOUND);
    const { url, journey } = await provider.leave(new URL(CALLBACK_PATH, baseOf(request)).href);
    return reply.header("set-cookie", journeyCookie(journey)).header("cache-control", "no-store").redirect(url, 303);
  });

  server.get(CALLBACK_PATH, async (request, reply) => {
    if (!provider) throw new FahengError(errors.FAHENG_HTTP_NOT_FOUND);
    // Whatever comes of it, this way is used up.
    reply.header("set-cookie", journeyCookie(null)).header("cache-control", "no-store");
    const journey = readJourney(request.headers.cookie, name);
    if (!journey) throw new FahengError(errors.FAHENG_SSO_REFUSED, { place: settings?.issuer ?? "" });
    const identity = await provider.arrive(new URL(request.url, baseOf(request)), journey);
    const session = await signInByIdentity(context, {
      ...identity,
      address: request.ip,
      userAgent: request.headers["user-agent"] ?? "",
    });
    const former = cookie.read(request.headers.cookie);
    if (former !== null) await signOut(context, former);
    return reply.header("set-cookie", cookie.write(session.token)).redirect("/", 303);
  });
}

function readJourney(header: string | undefined, name: string): Journey | null {
  const value = header === undefined ? undefined : parseCookie(header)[name];
  if (value === undefined) return null;
  try {
    return journeySchema.parse(JSON.parse(Buffer.from(value, "base64url").toString("utf8")));
  } catch {
    return null;
  }
}
