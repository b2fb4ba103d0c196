import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/**
 * What `npm start` runs after the install: builds the web app, and meanwhile reads the server's modules and loads the
 * demonstration city; once the app is built, the server answers, in this process, until it is stopped.
 */
const [major = 0] = process.versions.node.split(".").map(Number);
if (major < 24) {
  console.error(
    `Faheng runs on Node 24, which the install brings for Linux x64 and arm64; this is ${process.version}.\n` +
      "法衡需要 Node 24（Linux x64、arm64 随安装提供）；其他系统请先安装 Node 24。",
  );
  process.exit(1);
}

const apps = new URL("../../../apps/", import.meta.url);
const build = spawn(process.execPath, ["node_modules/vite/bin/vite.js", "build", "--logLevel=warn"], {
  cwd: fileURLToPath(new URL("web/", apps)),
  stdio: ["ignore", "ignore", "inherit"],
});
const built = new Promise<void>((resolve) => {
  build.once("exit", (code) => {
    if (code !== 0) process.exit(code ?? 1);
    resolve();
  });
});
const { run } = (await import(new URL("server/src/run.ts", apps).href)) as {
  run: (webReady: Promise<unknown>) => Promise<void>;
};
await run(built);
