import { beginPacks } from "./packs/begin-packs.ts";

// First of all, and only then the rest of the server.
const packThread = beginPacks();
const { run } = await import("./run.ts");
await run({ packThread });
