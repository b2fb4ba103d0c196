import { fileURLToPath } from "node:url";

/** Milliseconds of processor time by where they were spent. */
export type Costs = ReadonlyMap<string, number>;

/** What V8 tells of a while: a tree of calls, and in which of them each sample found the program. */
interface Profile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string; readonly url: string };
    readonly children?: readonly number[];
  }[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

/** A server's inspector, by which it is profiled from outside. */
export interface Inspector {
  /** @returns where its time went while something was done. */
  profiled(run: () => Promise<void>): Promise<Costs>;
  close(): void;
}

const ROOT = fileURLToPath(new URL("../../../../", import.meta.url));
/** Microseconds between two samples. */
const INTERVAL = 200;

/** @param port on which the server was told to listen (`--inspect`). */
export async function inspect(port: number): Promise<Inspector> {
  const targets = (await (await fetch(`http://127.0.0.1:${port}/json`)).json()) as { webSocketDebuggerUrl: string }[];
  const socket = new WebSocket(targets[0]?.webSocketDebuggerUrl ?? "");
  await new Promise((resolve, reject) => {
    socket.addEventListener("open", resolve);
    socket.addEventListener("error", reject);
  });
  let count = 0;
  const waiting = new Map<number, (result: unknown) => void>();
  socket.addEventListener("message", ({ data }) => {
    const { id, result } = JSON.parse(String(data)) as { id?: number; result: unknown };
    if (id !== undefined) waiting.get(id)?.(result);
  });
  const call = async (method: string, params: object = {}): Promise<unknown> =>
    await new Promise((resolve) => {
      const id = (count += 1);
      waiting.set(id, resolve);
      socket.send(JSON.stringify({ id, method, params }));
    });
  await call("Profiler.enable");
  await call("Profiler.setSamplingInterval", { interval: INTERVAL });
  return {
    async profiled(run) {
      await call("Profiler.start");
      await run();
      const { profile } = (await call("Profiler.stop")) as { profile: Profile };
      return costsOf(profile);
    },
    close: () => socket.close(),
  };
}

/** Each sample counts where the nearest call with a file stands: what V8 and SQLite do themselves falls on who asked for it. */
function costsOf({ nodes, samples, timeDeltas }: Profile): Costs {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Map(nodes.flatMap((node) => (node.children ?? []).map((child) => [child, node.id] as const)));
  const costs = new Map<string, number>();
  for (const [index, sample] of samples.entries()) {
    const { functionName = "" } = byId.get(sample)?.callFrame ?? {};
    if (functionName === "(idle)" || functionName === "(root)") continue;
    let place = functionName.startsWith("(") ? functionName : null;
    for (let id: number | undefined = sample; place === null && id !== undefined; id = parents.get(id)) {
      place = placeOf(byId.get(id)?.callFrame.url ?? "");
    }
    const known = place ?? "V8";
    costs.set(known, (costs.get(known) ?? 0) + (timeDeltas[index] ?? 0) / 1000);
  }
  return costs;
}

/** A library by its name, a file of ours by its path, Node's own as such; `null` for what has no file. */
function placeOf(url: string): string | null {
  if (url === "") return null;
  if (url.startsWith("node:")) return "node";
  const file = decodeURIComponent(url.replace(/^file:\/\//, ""));
  const library = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1];
  return library ?? file.replace(ROOT, "");
}
