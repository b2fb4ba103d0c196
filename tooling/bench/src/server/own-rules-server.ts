/** The server with a pack whose own rules score, on the port and the data folder of the environment. */
interface Server {
  startServer(options: object): Promise<{ readonly close: () => Promise<void> }>;
}

const { startServer } = (await import(new URL("../../../../apps/server/src/index.ts", import.meta.url).href)) as Server;
const server = await startServer({
  port: Number(process.env["PORT"]),
  host: "127.0.0.1",
  data: process.env["FAHENG_DATA"] ?? "",
  databaseUrl: null,
  mode: "demonstration",
  publicUrl: null,
  trustedProxies: [],
  logLevel: "silent",
  packs: { list: new URL("own-rules-list.ts", import.meta.url).href, limits: {} },
});
process.once("SIGTERM", () => void server.close().then(() => process.exit(0)));
