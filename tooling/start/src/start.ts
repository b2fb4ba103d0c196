import { spawn, spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/**
 * What `npm start` runs after the install: builds the web app where its sources changed (turbo keeps the last build),
 * then runs the server until it is stopped.
 */
const root = fileURLToPath(new URL("../../..", import.meta.url));
const [major = 0] = process.versions.node.split(".").map(Number);
if (major < 24) {
  console.error(
    `Faheng runs on Node 24, which the install brings for Linux x64 and arm64; this is ${process.version}.\n` +
      "法衡需要 Node 24（Linux x64、arm64 随安装提供）；其他系统请先安装 Node 24。",
  );
  process.exit(1);
}

const env = { ...process.env, TURBO_TELEMETRY_DISABLED: "1" };
const build = spawnSync("turbo", ["run", "build", "--filter=@faheng/web", "--output-logs=errors-only"], {
  cwd: root,
  env,
  stdio: ["ignore", "ignore", "inherit"],
});
if (build.status !== 0) process.exit(build.status ?? 1);

const server = spawn(
  process.execPath,
  ["--conditions=@faheng/source", "--disable-warning=ExperimentalWarning", "apps/server/src/main.ts"],
  { cwd: root, stdio: "inherit" },
);
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => server.kill(signal));
server.on("exit", (code) => process.exit(code ?? 1));
