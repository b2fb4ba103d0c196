import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import { Tinypool } from "tinypool";

/**
 * A thread that works one thing after the other, starts with the first one, and ends after a while without any.
 *
 * @param module of the thread, without its extension
 * @param limits most memory in megabytes; how long it waits for more, in milliseconds
 */
export function threadOf(
  module: URL,
  { megabytes, waits }: { readonly megabytes: number; readonly waits: number },
): Tinypool {
  // From source the thread is TypeScript and finds its packages by the source condition; built, it is plain JavaScript.
  const extension = extname(fileURLToPath(import.meta.url));
  return new Tinypool({
    filename: `${module.href}${extension}`,
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: waits,
    execArgv: extension === ".ts" ? ["--conditions=@faheng/source", "--disable-warning=ExperimentalWarning"] : [],
    // Nothing of this process's environment: it may hold the database's password.
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  });
}
