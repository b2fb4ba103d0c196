import { type ApiContext, appRouter, MAX_BATCH, toTrpcError } from "@faheng/api";
import { FahengError } from "@faheng/domain";
import { getRequestListener, type HttpBindings } from "@hono/node-server";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import type { FastifyInstance } from "fastify";
import type { IncomingMessage } from "node:http";
import { compressAnswer } from "./compress.ts";
import { API_PATH, guardApi } from "./guard.ts";

/** What every open page asks again and again without anybody at it: it keeps no session alive. */
const ASKED_BY_ITSELF: ReadonlySet<string> = new Set(["notice.count"]);

/** A request of the API: where it comes from, the headers of its answer, and how many calls it makes. */
export interface ApiRequest {
  readonly request: IncomingMessage;
  readonly address: string;
  readonly headers: Headers;
  readonly calls: number;
  /** Whether somebody did something that made it; not what an open page asks by itself. */
  readonly isUse: boolean;
}

/**
 * Serves the API. tRPC's fetch adapter under Hono's listener takes the raw request: about half the CPU of tRPC's own
 * Fastify adapter on Node 24.
 */
export function serveApi(server: FastifyInstance, createContext: (from: ApiRequest) => Promise<ApiContext>): void {
  /** Fastify knows which proxies are trusted; the listener sees the raw request alone. */
  const addresses = new WeakMap<IncomingMessage, string>();
  const listener = getRequestListener(
    async (request, bindings) => {
      const { incoming } = bindings as HttpBindings;
      const answer = await fetchRequestHandler({
        endpoint: API_PATH,
        req: request,
        router: appRouter,
        maxBatchSize: MAX_BATCH,
        // Long inputs of queries (a whole profile) come by POST; a mutation by GET stays refused.
        allowMethodOverride: true,
        createContext: async ({ resHeaders: headers, info }) => {
          try {
            const isUse = info.calls.some(({ path }) => !ASKED_BY_ITSELF.has(path));
            const address = addresses.get(incoming) ?? "";
            return await createContext({ request: incoming, address, headers, calls: info.calls.length, isUse });
          } catch (cause) {
            // Who is asking is read from the database too.
            throw cause instanceof FahengError ? toTrpcError(cause) : cause;
          }
        },
        responseMeta: () => ({ headers: { "cache-control": "no-store" } }),
        onError({ error, path }) {
          if (error.code === "INTERNAL_SERVER_ERROR" || error.code === "SERVICE_UNAVAILABLE")
            server.log.error({ path, err: firstCause(error) }, "procedure failed");
        },
      });
      return await compressAnswer(answer, request.headers.get("accept-encoding"));
    },
    { overrideGlobalObjects: false },
  );
  server.register(async (scope) => {
    // The body stays unread, for the listener.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser("*", (_request, _payload, done) => done(null));
    scope.addHook("onRequest", async (request) => guardApi(request.raw));
    scope.route({
      method: ["GET", "POST"],
      url: `${API_PATH}/*`,
      async handler(request, reply) {
        reply.hijack();
        addresses.set(request.raw, request.ip);
        await listener(request.raw, reply.raw);
      },
    });
  });
}

/** What went wrong first, below everything that was said about it. */
function firstCause(error: unknown): unknown {
  return error instanceof Error && error.cause !== undefined ? firstCause(error.cause) : error;
}
