import { FahengError } from "@faheng/domain";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { serverErrors as errors } from "../errors.ts";
import { securityHeaders } from "./headers.ts";

/** Milliseconds between two tries; the last one is for all that follow. */
const PAUSES = [250, 500, 1000, 2000, 5000];

/** Where to answer while waiting. */
interface Address {
  readonly host: string;
  readonly port: number;
}

/**
 * Opens what the server needs; where the database does not answer yet, keeps trying, and answers meanwhile on the
 * server's own address: alive, not ready. Anything else that is wrong ends the start.
 *
 * @returns what was opened, and the port to listen on (the one that was answered on).
 */
export async function openOrWait<Opened>(
  { host, port }: Address,
  open: () => Promise<Opened>,
  onWaiting: (url: string, cause: FahengError) => void,
): Promise<{ readonly opened: Opened; readonly port: number }> {
  const first = await attempt(open);
  if ("opened" in first) return { opened: first.opened, port };
  const server = createServer(answerWaiting);
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(port, host, resolve);
  });
  try {
    const { port: taken } = server.address() as AddressInfo;
    onWaiting(`http://${host.includes(":") ? `[${host}]` : host}:${taken}`, first.cause);
    for (let tries = 0; ; tries += 1) {
      await sleep(PAUSES[Math.min(tries, PAUSES.length - 1)]);
      const next = await attempt(open);
      if ("opened" in next) return { opened: next.opened, port: taken };
    }
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

async function attempt<Opened>(
  open: () => Promise<Opened>,
): Promise<{ readonly opened: Opened } | { readonly cause: FahengError }> {
  try {
    return { opened: await open() };
  } catch (cause) {
    if (cause instanceof FahengError && COMES_UP.has(cause.code)) return { cause };
    throw cause;
  }
}

/** What a database that is starting, restarting or handing over says. */
const COMES_UP: ReadonlySet<string> = new Set([
  "FAHENG_DATABASE_UNREACHABLE",
  "FAHENG_DATABASE_LOST",
  "FAHENG_DATABASE_READ_ONLY",
  "FAHENG_DATABASE_BUSY",
]);

function answerWaiting({ url = "/" }: IncomingMessage, response: ServerResponse): void {
  for (const [name, value] of Object.entries(securityHeaders(false))) response.setHeader(name, value);
  response.setHeader("cache-control", "no-store");
  if (url === "/healthz") {
    response.setHeader("content-type", "application/json");
    response.end('{"ok":true}');
    return;
  }
  const report = new FahengError(errors.FAHENG_SERVER_STARTING).report();
  response.statusCode = report.status;
  response.setHeader("retry-after", "5");
  const isForPrograms = /^\/(?:api|files|readyz|metrics)(?:[/?]|$)/.test(url);
  response.setHeader("content-type", isForPrograms ? "application/json" : "text/html; charset=utf-8");
  const { message, mend } = report;
  response.end(
    isForPrograms
      ? JSON.stringify(url === "/readyz" ? { ready: false, database: report.code } : { error: report })
      : `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta http-equiv="refresh" content="5"><title>法衡</title><h1>${message.zh}</h1><p>${mend.zh}</p><p lang="en">${message.en}. ${mend.en}</p></html>`,
  );
}
