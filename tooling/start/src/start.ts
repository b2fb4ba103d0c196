import { spawn } from "node:child_process";
import { enableCompileCache } from "node:module";
import os from "node:os";
import { fileURLToPath } from "node:url";

/** By measure: with it the build and the city are ready together on two processors. */
const BUILD_NICENESS = 5;

/**
 * What `npm start` runs after the install: builds the web app, and meanwhile reads the server's modules and loads the
 * demonstration city; once the app is written, the server answers, in this process, until it is stopped. The build goes on
 * to compress what it wrote, which nobody waits for. Modules once stripped of their types and compiled are kept, by their
 * content, so that later starts need not do it again; where the folder cannot be written, every start does.
 */
const [major = 0] = process.versions.node.split(".").map(Number);
if (major < 24) {
  console.error(
    `Faheng runs on Node 24, which the install brings for Linux x64 and arm64; this is ${process.version}.\n` +
      "法衡需要 Node 24（Linux x64、arm64 随安装提供）；其他系统请先安装 Node 24。",
  );
  process.exit(1);
}

const root = new URL("../../../", import.meta.url);
const { directory } = enableCompileCache(fileURLToPath(new URL("node_modules/.cache/faheng", root)));

const apps = new URL("apps/", root);
const build = spawn(process.execPath, ["node_modules/vite/bin/vite.js", "build", "--logLevel=warn"], {
  cwd: fileURLToPath(new URL("web/", apps)),
  env: { ...process.env, ...(directory === undefined ? {} : { NODE_COMPILE_CACHE: directory }) },
  stdio: ["ignore", "ignore", "inherit", "ipc"],
});
// The build has threads for every processor; of two, the server would get less than half, and then be waited for.
if (build.pid !== undefined) os.setPriority(build.pid, BUILD_NICENESS);
const built = new Promise<void>((resolve) => {
  build.once("message", () => {
    resolve();
  });
  build.once("exit", (code) => {
    if (code !== 0) process.exit(code ?? 1);
    resolve();
  });
});
const { beginPacks } = (await import(new URL("server/src/packs/begin-packs.ts", apps).href)) as {
  beginPacks: () => unknown;
};
const packThread = beginPacks();
const { run } = (await import(new URL("server/src/run.ts", apps).href)) as {
  run: (begun: { packThread: unknown; webReady: Promise<unknown> }) => Promise<void>;
};
await run({ packThread, webReady: built });
