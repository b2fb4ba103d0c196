import { keepDrafterAtHand, keepParserAtHand, keepWriterAtHand } from "@faheng/documents";
import { FahengError } from "@faheng/domain";
import { flushCompileCache } from "node:module";
import { readEnvironment } from "./env.ts";
import type { ServerOptions } from "./options.ts";
import { startServer } from "./start-server.ts";

/** Ctrl-C comes once from the terminal and once more from npm; only a later one means that somebody will not wait. */
const IMPATIENCE = 1000;

/** Compiled modules are written down this much later, in milliseconds, when nobody waits for the first page any more. */
const CACHE_DELAY = 15_000;

/** Starts the server, says where it is, and stops it on a signal. */
export async function run(begun: Pick<ServerOptions, "packThread" | "webReady">): Promise<void> {
  try {
    const server = await startServer({ ...readEnvironment(process.env), onWaiting: sayWaiting, ...begun });
    // Where whoever started this process named a folder for them; a server that is killed writes nothing at its end.
    setTimeout(flushCompileCache, CACHE_DELAY).unref();
    keepParserAtHand();
    keepDrafterAtHand();
    keepWriterAtHand();
    let stoppingSince: number | null = null;
    const stop = (): void => {
      if (stoppingSince === null) {
        stoppingSince = performance.now();
        void server.close().then(() => process.exit(0));
      } else if (performance.now() - stoppingSince > IMPATIENCE) {
        process.exit(1);
      }
    };
    process.on("SIGINT", stop);
    process.on("SIGTERM", stop);
    const { url, demoLinks, setupCode } = server;
    const lines = [`法衡 Faheng  ${url}`];
    for (const { label, href } of demoLinks) lines.push(`  ${label.padEnd(8, "　")}  ${url}${href}`);
    if (setupCode !== null) lines.push(`首次设置码 / set-up code  ${setupCode}`);
    // In one piece and last: who reads it may at once send requests and signals.
    process.stdout.write(`${lines.join("\n")}\n`);
  } catch (cause) {
    if (!(cause instanceof FahengError)) throw cause;
    const { code, message, mend } = cause.report();
    process.stderr.write(`${code}\n${message.zh}\n${mend.zh}\n${message.en}\n${mend.en}\n`);
    process.exit(1);
  }
}

/** A database that is not there yet is waited for; whoever starts the server should know. */
function sayWaiting(url: string, cause: FahengError): void {
  const { code, message, mend } = cause.report();
  process.stderr.write(`${code}\n${message.zh}\n${mend.zh}\n${message.en}\n${mend.en}\n`);
  process.stdout.write(`正在等待数据库，恢复后自动继续 / waiting for the database  ${url}\n`);
}
