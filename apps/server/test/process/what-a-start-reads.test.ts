import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { afterAll, expect, it } from "vitest";
import { temporaryFolder } from "./server-process.ts";

const ENVIRONMENT = new URL("../../src/env.ts", import.meta.url).href;
const START = new URL("../../src/start-server.ts", import.meta.url).href;

/** Prints the packages whose modules a process reads until its server answers. */
const SCRIPT = `
import { registerHooks } from "node:module";
const read = new Set();
registerHooks({
  load(url, context, next) {
    read.add(/.*\\/node_modules\\/((?:@[^/]+\\/)?[^/]+)\\//u.exec(url)?.[1]);
    return next(url, context);
  },
});
const { startServer } = await import(${JSON.stringify(START)});
const { readEnvironment } = await import(${JSON.stringify(ENVIRONMENT)});
const server = await startServer(readEnvironment({ FAHENG_DATA: process.env.DATA, PORT: "0", FAHENG_LOG: "silent" }));
await server.close();
console.log(JSON.stringify([...read].filter(Boolean)));
`;

const { folder, remove } = temporaryFolder();
afterAll(remove);

it("a start reads what every server needs, and none of what only a later act needs", async () => {
  const flags = ["--conditions=@faheng/source", "--disable-warning=ExperimentalWarning", "--input-type=module"];
  const { stdout } = await promisify(execFile)(process.execPath, [...flags, "--eval", SCRIPT], {
    env: { ...process.env, DATA: folder },
  });
  const read = JSON.parse(stdout) as string[];
  expect(read).toEqual(expect.arrayContaining(["fastify", "kysely", "zod"]));
  const later = ["docx", "hucre", "pg", "pg-pool", "openid-client", "oauth4webapi", "fast-xml-parser", "s3mini"];
  expect(read.filter((name) => later.includes(name))).toEqual([]);
});
