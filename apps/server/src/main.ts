import { FahengError } from "@faheng/domain";
import { readEnvironment } from "./env.ts";
import { startServer } from "./start-server.ts";

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Starts the server, says where it is, and stops it on a signal. */
try {
  const server = await startServer(readEnvironment(process.env));
  say(`法衡 Faheng  ${server.url}`);
  for (const { label, href } of server.demoLinks) say(`  ${label.padEnd(8, "　")}  ${server.url}${href}`);
  if (server.setupCode !== null) say(`首次设置码 / set-up code  ${server.setupCode}`);
  let isStopping = false;
  const stop = (): void => {
    if (isStopping) process.exit(1);
    isStopping = true;
    void server.close().then(() => process.exit(0));
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
} catch (cause) {
  if (!(cause instanceof FahengError)) throw cause;
  const { code, message, mend } = cause.report();
  process.stderr.write(`${code}\n${message.zh}\n${mend.zh}\n${message.en}\n${mend.en}\n`);
  process.exit(1);
}
