import { type ApiContext, appRouter, MAX_BATCH } from "@faheng/api";
import {
  type AnyTRPCProcedure,
  getTRPCErrorFromUnknown,
  getTRPCErrorShape,
  type TRPCError,
  transformTRPCResponse,
} from "@trpc/server";
import { getHTTPStatusCode } from "@trpc/server/http";
import type { IncomingMessage } from "node:http";
import { API_PATH } from "./guard.ts";

/** Calls of one request as the API's own pages make them: all queries or all acts, all known, with inputs that are JSON. */
export interface QuickCalls {
  readonly isBatch: boolean;
  readonly type: "query" | "mutation";
  readonly calls: readonly QuickCall[];
}

interface QuickCall {
  readonly path: string;
  readonly procedure: AnyTRPCProcedure;
  readonly input: unknown;
}

/** What of the address such calls may have. */
const PARAMETERS: ReadonlySet<string> = new Set(["batch", "input"]);

const procedures = appRouter._def.procedures as unknown as Readonly<Record<string, AnyTRPCProcedure>>;

/**
 * Reads plain calls out of a request; `null` for anything that is not quite as the API's own pages ask it (other parameters,
 * a stream, an unknown name, broken JSON), which tRPC's own adapter is left to answer.
 *
 * @param body of a POST, whole.
 */
export function quickCallsOf({ method, url = "", headers }: IncomingMessage, body: string): QuickCalls | null {
  if (method !== "GET" && method !== "POST") return null;
  if (headers["trpc-accept"] !== undefined || headers.accept?.includes("jsonl") === true) return null;
  const mark = url.indexOf("?");
  const parameters = new URLSearchParams(mark < 0 ? "" : url.slice(mark));
  for (const name of parameters.keys()) if (!PARAMETERS.has(name)) return null;
  const isBatch = parameters.get("batch") === "1";
  const names = url.slice(API_PATH.length + 1, mark < 0 ? undefined : mark);
  const paths = isBatch ? names.split(",") : [names];
  if (paths.length > MAX_BATCH) return null;
  const found = paths.map((path) => (Object.hasOwn(procedures, path) ? procedures[path] : undefined));
  const type = found[0]?._def.type;
  if (type !== "query" && type !== "mutation") return null;
  if (!found.every((it) => it?._def.type === type) || (type === "mutation" && method === "GET")) return null;
  const inputs = inputsOf(method === "GET" ? (parameters.get("input") ?? "") : body, isBatch);
  if (inputs === null) return null;
  const calls = found.flatMap((procedure, index) =>
    procedure === undefined ? [] : [{ path: paths[index] ?? "", procedure, input: inputs[index] }],
  );
  return { isBatch, type, calls };
}

/** Inputs by their place; `null` for what is no JSON, or no inputs of a batch. */
function inputsOf(text: string, isBatch: boolean): Readonly<Record<number, unknown>> | null {
  if (text === "") return {};
  try {
    const inputs: unknown = JSON.parse(text);
    if (!isBatch) return { 0: inputs };
    const isByPlace = typeof inputs === "object" && inputs !== null && !Array.isArray(inputs);
    return isByPlace ? (inputs as Readonly<Record<number, unknown>>) : null;
  } catch {
    return null;
  }
}

/** What is answered to calls, and how. */
export interface CallAnswer {
  readonly status: number;
  readonly json: string;
}

/** Makes calls at the same time, and writes what comes of them as tRPC's own adapters do. */
export async function answerCalls(
  { isBatch, type, calls }: QuickCalls,
  ctx: ApiContext,
  onError: (error: TRPCError, path: string) => void,
): Promise<CallAnswer> {
  const config = appRouter._def._config;
  const made = await Promise.all(
    calls.map(async ({ path, procedure, input }, batchIndex) => {
      try {
        const getRawInput = () => Promise.resolve(input);
        const data: unknown = await procedure({ path, getRawInput, ctx, type, signal: undefined, batchIndex });
        const response = { result: { data } };
        return { response, error: undefined, json: JSON.stringify(transformTRPCResponse(config, response)) };
      } catch (cause) {
        const error = getTRPCErrorFromUnknown(cause);
        onError(error, path);
        const response = { error: getTRPCErrorShape({ config, ctx, error, input, path, type }) };
        return { response, error, json: JSON.stringify(transformTRPCResponse(config, response)) };
      }
    }),
  );
  const json = made.map((it) => it.json).join(",");
  const responses = made.map((it) => it.response);
  const errors = made.map((it) => it.error);
  return { status: getHTTPStatusCode(responses, errors), json: isBatch ? `[${json}]` : json };
}
