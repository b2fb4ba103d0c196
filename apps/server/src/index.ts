export { readEnvironment } from "./env.ts";
export { serverErrors } from "./errors.ts";
export type { ServerOptions } from "./options.ts";
export { randomIds } from "./ids.ts";
export { type RunningServer, startServer } from "./start-server.ts";
