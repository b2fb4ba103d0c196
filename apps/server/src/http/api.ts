import { type ApiContext, appRouter, MAX_BATCH, toTrpcError } from "@faheng/api";
import { FahengError } from "@faheng/domain";
import { getRequestListener, type HttpBindings } from "@hono/node-server";
import type { TRPCError } from "@trpc/server";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import type { FastifyInstance } from "fastify";
import type { IncomingMessage, ServerResponse } from "node:http";
import { compressAnswer, encode, worthEncoding } from "./compress.ts";
import { API_PATH, guardApi } from "./guard.ts";
import { answerCalls, type CallAnswer, type QuickCalls, quickCallsOf } from "./quick-calls.ts";

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
 * Serves the API. Plain calls are made at once, at a third of the CPU of any of tRPC's adapters; whatever else comes is answered
 * by tRPC's fetch adapter under Hono's listener, which takes the raw request. Both answer alike.
 */
export function serveApi(server: FastifyInstance, createContext: (from: ApiRequest) => Promise<ApiContext>): void {
  const log = (error: TRPCError, path: string | undefined): void => {
    if (error.code === "INTERNAL_SERVER_ERROR" || error.code === "SERVICE_UNAVAILABLE")
      server.log.error({ path, err: firstCause(error) }, "procedure failed");
  };
  const listener = adapterListener(createContext, log);
  server.register(async (scope) => {
    // The body stays unread, for whoever answers.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser("*", (_request, _payload, done) => done(null));
    scope.addHook("onRequest", async (request) => guardApi(request.raw));
    scope.route({
      method: ["GET", "POST"],
      url: `${API_PATH}/*`,
      async handler(request, reply) {
        reply.hijack();
        const { raw } = request;
        const body = raw.method === "POST" ? await bodyOf(raw) : NOTHING;
        // Whoever sent it is gone.
        if (body === null) return void raw.destroy();
        const headers = new Headers();
        const quick = await begin(quickCallsOf(raw, body.toString()), async (calls, isUse) => {
          return await createContext({ request: raw, address: request.ip, headers, calls, isUse });
        });
        if (quick === null) return await listener(Object.assign(raw, { rawBody: body }), reply.raw, request.ip);
        const answer = await answerCalls(quick.calls, quick.context, log);
        await send(reply.raw, answer, { headers, accepted: raw.headers["accept-encoding"] ?? null });
      },
    });
  });
}

const NOTHING = Buffer.alloc(0);

/** A body whose stated length has been looked at; `null` where it broke off. */
async function bodyOf(request: IncomingMessage): Promise<Buffer | null> {
  const parts: Buffer[] = [];
  try {
    for await (const part of request) parts.push(part as Buffer);
  } catch {
    return null;
  }
  return Buffer.concat(parts);
}

/** Calls with what a request brings; `null` for what the adapter is left to answer, whoever can't be told who is asking included. */
async function begin(
  calls: QuickCalls | null,
  createContext: (calls: number, isUse: boolean) => Promise<ApiContext>,
): Promise<{ readonly calls: QuickCalls; readonly context: ApiContext } | null> {
  if (calls === null) return null;
  try {
    return { calls, context: await createContext(calls.calls.length, isUseOf(calls.calls)) };
  } catch {
    return null;
  }
}

async function send(
  response: ServerResponse,
  { status, json }: CallAnswer,
  { headers, accepted }: { readonly headers: Headers; readonly accepted: string | null },
): Promise<void> {
  const bytes = Buffer.from(json);
  const encoding = worthEncoding(bytes, accepted);
  const body = encoding === null ? bytes : await encode(bytes, encoding);
  if (encoding !== null) response.setHeader("content-encoding", encoding);
  const cookies = headers.getSetCookie();
  if (cookies.length > 0) response.setHeader("set-cookie", cookies);
  response.writeHead(status, {
    "content-type": "application/json",
    "content-length": body.length,
    "cache-control": NO_STORE,
    vary: "trpc-accept, accept, accept-encoding",
  });
  response.end(body);
}

const NO_STORE = "no-store";

const isUseOf = (calls: readonly { readonly path: string }[]): boolean =>
  calls.some(({ path }) => !ASKED_BY_ITSELF.has(path));

type Listener = (request: IncomingMessage, response: ServerResponse, address: string) => Promise<void>;

function adapterListener(
  createContext: (from: ApiRequest) => Promise<ApiContext>,
  log: (error: TRPCError, path: string | undefined) => void,
): Listener {
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
            const address = addresses.get(incoming) ?? "";
            const { calls } = info;
            return await createContext({
              request: incoming,
              address,
              headers,
              calls: calls.length,
              isUse: isUseOf(calls),
            });
          } catch (cause) {
            // Who is asking is read from the database too.
            throw cause instanceof FahengError ? toTrpcError(cause) : cause;
          }
        },
        responseMeta: () => ({ headers: { "cache-control": NO_STORE } }),
        onError: ({ error, path }) => log(error, path),
      });
      return await compressAnswer(answer, request.headers.get("accept-encoding"));
    },
    { overrideGlobalObjects: false },
  );
  return async (request, response, address) => {
    addresses.set(request, address);
    await listener(request, response);
  };
}

/** What went wrong first, below everything that was said about it. */
function firstCause(error: unknown): unknown {
  return error instanceof Error && error.cause !== undefined ? firstCause(error.cause) : error;
}
