import type { ApiContext } from "@faheng/api";
import {
  accessErrors,
  type Actor,
  actorOfToken,
  type Context,
  machineTurn,
  needsSetup,
  refreshStaleScores,
  requireSecondFactor,
  seal,
  SECOND_FACTOR_ROLES,
  workOff,
} from "@faheng/assessment";
import { hasRowSecurity } from "@faheng/database";
import { CITY_TIME_ZONE, FahengError } from "@faheng/domain";
import { setTimeout as delay } from "node:timers/promises";
import fastify, { type FastifyInstance, type FastifyRequest } from "fastify";
import type { IncomingMessage } from "node:http";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { proofs } from "./account/proofs.ts";
import { demonstrationRoles } from "./demonstration/roles.ts";
import { loadDemonstration } from "./demonstration/load-demonstration.ts";
import { openEvidenceStore } from "./evidence/open-evidence-store.ts";
import { serverErrors as errors } from "./errors.ts";
import { serveApi } from "./http/api.ts";
import { sessionCookie } from "./http/cookie.ts";
import { serveBase } from "./http/base.ts";
import { serveDemonstration } from "./http/demonstration.ts";
import { serveFailures } from "./http/failures.ts";
import { noSchemas } from "./http/no-schemas.ts";
import { serveReports } from "./http/files.ts";
import { type LiveNotices, serveLiveNotices } from "./http/live-notices.ts";
import { guardRequest, isLoopback, isThisMachine } from "./http/guard.ts";
import { securityHeaders } from "./http/headers.ts";
import { contextOf } from "./http/request-key.ts";
import { isSameSecret } from "./http/setup-code.ts";
import { serveSingleSignOn, SINGLE_SIGN_ON_PATH } from "./http/single-sign-on.ts";
import { serveUploads } from "./http/uploads.ts";
import { serveWeb } from "./http/web.ts";
import { randomIds } from "./ids.ts";
import { serveMonitor } from "./http/monitor.ts";
import { openOrWait } from "./http/waiting.ts";
import { type Machine, startMachine } from "./machine.ts";
import { openData } from "./open-data.ts";
import type { ServerOptions } from "./options.ts";
import { openPacks } from "./packs/open-packs.ts";
import { postOf } from "./post/post.ts";
import { roomOn } from "./room.ts";

/** A server that is listening. */
export interface RunningServer {
  /** `http://127.0.0.1:4180` */
  readonly url: string;
  /** One link per role in demonstration mode; empty otherwise. */
  readonly demoLinks: ApiContext["demoLinks"];
  /** Asked for by the first-run wizard; `null` once a city is set up. */
  readonly setupCode: string | null;
  readonly context: Context;
  /** Every route that is answered, `GET /healthz`; for the isolation matrix. */
  readonly routes: readonly string[];
  /** Lets running requests finish and closes the database. */
  close(): Promise<void>;
}

/** Where the workspace keeps the built web app. */
const BUILT_WEB = fileURLToPath(new URL("../../web/dist", import.meta.url));

/**
 * Opens the database, registers the plugins, and listens.
 *
 * @throws FAHENG_DATA_FOLDER_UNWRITABLE, FAHENG_DATABASE_*, FAHENG_PORT_BUSY, FAHENG_ADDRESS_UNUSABLE
 * @example const server = await startServer(readEnvironment(process.env));
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { mode, host, port, publicUrl, singleSignOn = null, timeZone = CITY_TIME_ZONE } = options;
  const clock = options.clock ?? { now: () => new Date() };
  const waiting = options.onWaiting ?? (() => {});
  let note: (fault: FahengError) => void = () => {};
  // Packs are imported in a thread of theirs while the database is opened.
  const opening = openPacks(options, (fault) => note(fault));
  opening.catch(() => {});
  const { opened: database, port: ownPort } = await openOrWait(
    { host, port },
    () => openData(options, clock.now()),
    waiting,
  ).catch(async (cause: unknown) => {
    await (await opening).close();
    throw cause;
  });
  const isDemonstration = mode === "demonstration";
  const demoLinks = isDemonstration ? demonstrationRoles.map(({ role, label, href }) => ({ role, label, href })) : [];
  const isSecure = publicUrl?.startsWith("https:") === true;
  const cookie = sessionCookie(isSecure);
  const headers = securityHeaders(isSecure);
  const server = fastify({
    logger: { level: options.logLevel },
    trustProxy: options.trustedProxies.length > 0 ? [...options.trustedProxies] : false,
    bodyLimit: 1_000_000,
    forceCloseConnections: "idle",
    schemaController: noSchemas,
  });
  note = (fault) => server.log.error({ problem: fault.report() }, "pack stopped");
  let machine: Machine | null = null;
  let live: LiveNotices | null = null;
  const packs = await opening;
  try {
    if (database.engine === "postgres" && !(await hasRowSecurity(database))) {
      server.log.warn("row-level security does not hold this database login; see docs/threat-model.md");
    }
    const { plugins } = packs;
    for (const refused of plugins.refused) {
      server.log.error({ plugin: refused.id, problems: refused.problems.map((it) => it.report()) }, "plugin refused");
    }
    for (const fault of packs.keep()) server.log.error({ problem: fault.report() }, "pack not kept");
    const { ids = randomIds(), pause = (milliseconds) => delay(milliseconds) } = options;
    // Demonstration accounts have no password to begin with.
    const secondFactorRoles = isDemonstration ? [] : SECOND_FACTOR_ROLES;
    const store = seal(database);
    const post = postOf(options);
    const {
      folder = path.join(options.data, "evidence"),
      s3 = null,
      fileBytes = 50_000_000,
      agencyBytes = 20_000_000_000,
    } = options.evidence ?? {};
    const evidence = { store: await openEvidenceStore({ folder, s3 }), agencyBytes };
    const context: Context = {
      store,
      clock,
      timeZone,
      ids,
      plugins,
      proofs,
      evidence,
      pause,
      secondFactorRoles,
      post,
      wake: () => machine?.wake(),
    };
    await refreshStaleScores(context);
    if (isDemonstration) await loadDemonstration(context);
    machine = startMachine(
      {
        whole: async (isStopped) => await machineTurn(context, isStopped),
        brief: async (isStopped) => await workOff(context, isStopped),
      },
      { log: server.log, onWorked: () => live?.look() },
    );
    const setupCode = (await needsSetup(context)) ? context.ids.secret() : null;

    const tokenOf = (request: IncomingMessage): string | null => cookie.read(request.headers.cookie);
    const requireActor = async (request: FastifyRequest): Promise<Actor> => {
      const token = tokenOf(request.raw);
      const actor = token === null ? null : await actorOfToken(context, token);
      if (!actor) throw new FahengError(accessErrors.FAHENG_ACCESS_SIGNED_OUT);
      requireSecondFactor(actor);
      return actor;
    };

    const routes: string[] = [];
    server.addHook("onRoute", ({ method, url }) => {
      routes.push(...[method].flat().map((it) => `${it} ${url}`));
    });
    server.addHook("onRequest", async (request, reply) => {
      for (const [name, value] of Object.entries(headers)) reply.raw.setHeader(name, value);
      guardRequest(request.raw, { publicUrl, isLoopback: isLoopback(host) });
    });
    serveFailures(server);
    serveMonitor(server, { database, context, machine }, options.monitorToken ?? null);
    serveApi(server, async ({ request, address, headers: responseHeaders, calls, isUse }) => {
      const token = tokenOf(request);
      return {
        app: contextOf(context, request, calls),
        actor: token === null ? null : await actorOfToken(context, token, { isUse }),
        token,
        address,
        userAgent: request.headers["user-agent"] ?? "",
        isDemonstration,
        demoLinks: isThisMachine(request) ? demoLinks : [],
        singleSignOn: singleSignOn && { label: singleSignOn.label, href: SINGLE_SIGN_ON_PATH },
        isSetupCode: (code) => setupCode !== null && isSameSecret(code, setupCode),
        setSession: (next) => responseHeaders.append("set-cookie", cookie.write(next)),
      };
    });
    const data = options.databaseUrl === null ? options.data : null;
    const room = roomOn({ data, evidence: s3 === null ? folder : null }, options.freeSpace);
    serveBase(server, context, requireActor);
    serveReports(server, context, { requireActor, room });
    serveUploads(server, context, { requireActor, room, evidenceBytes: fileBytes });
    serveSingleSignOn(server, context, cookie, { settings: singleSignOn, publicUrl });
    live = serveLiveNotices(server, context, {
      tokenOf: ({ raw }) => tokenOf(raw),
      async actorOf(token) {
        const actor = await actorOfToken(context, token, { isUse: false });
        return actor?.mustEnrol === true ? null : actor;
      },
      ...(options.livePace ? { pace: options.livePace } : {}),
    });
    if (isDemonstration) serveDemonstration(server, context, cookie);
    await options.webReady;
    await serveWeb(server, options.web ?? BUILT_WEB);
    const url = await listen(server, host, ownPort);
    return {
      url,
      demoLinks,
      setupCode,
      context,
      routes,
      async close() {
        await machine?.stop();
        live?.stop();
        await drain(server);
        await packs.close();
        await database.close();
      },
    };
  } catch (cause) {
    await machine?.stop();
    await server.close();
    await packs.close();
    await database.close();
    throw cause;
  }
}

/** Lets running requests finish; a connection that is kept alive after its last one is waited for no longer. */
async function drain(server: FastifyInstance): Promise<void> {
  const idle = setInterval(() => server.server.closeIdleConnections(), 50);
  try {
    await server.close();
  } finally {
    clearInterval(idle);
  }
}

async function listen(
  server: { listen(options: { host: string; port: number }): Promise<string> },
  host: string,
  port: number,
): Promise<string> {
  const place = `${host}:${port}`;
  try {
    return await server.listen({ host, port });
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? cause.code : "";
    if (code === "EADDRINUSE") throw new FahengError(errors.FAHENG_PORT_BUSY, { place, details: { place }, cause });
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new FahengError(errors.FAHENG_ADDRESS_UNUSABLE, { place, details: { place, reason }, cause });
  }
}
