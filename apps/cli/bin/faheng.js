#!/usr/bin/env node
// Runs the TypeScript command line on the Node that the install brought, whichever Node called.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const own = here("../../../node_modules/.bin/node");
const node = Number(process.versions.node.split(".")[0]) >= 24 || !existsSync(own) ? process.execPath : own;
const flags = ["--conditions=@faheng/source", "--disable-warning=ExperimentalWarning"];
// `pnpm faheng` and `npm run faheng` begin in the project's folder: files are named from where the caller stands.
const { INIT_CWD, npm_lifecycle_event } = process.env;
const cwd = npm_lifecycle_event === "faheng" && INIT_CWD ? INIT_CWD : process.cwd();
// Modules once stripped of their types and compiled are kept, by their content: half of a short command's time. Where the
// folder cannot be written, every command does it anew.
const NODE_COMPILE_CACHE = process.env.NODE_COMPILE_CACHE ?? here("../../../node_modules/.cache/faheng");
const child = spawn(node, [...flags, here("../src/main.ts"), ...process.argv.slice(2)], {
  cwd,
  env: { ...process.env, NODE_COMPILE_CACHE },
  stdio: ["inherit", "inherit", "inherit", "ipc"],
});
// Whoever stops this process means the one that does the work.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
child.on("exit", (code) => process.exit(code ?? 1));
