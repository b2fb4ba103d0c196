import type { AssessmentView, DocumentReader, PackSource, PluginInput, ReportModel } from "@faheng/plugin-api";
import { commercePlugin } from "@faheng/plugin-commerce";

/** A list of packs as a server has it; most of them misbehave once their code runs. */

const [framework] = commercePlugin.frameworks;

const model = (title: string): ReportModel => ({ title, documentNumber: null, orientation: "portrait", blocks: [] });

function pack(id: string, render: (view: AssessmentView) => unknown, read: DocumentReader = () => []): PackSource {
  const own = { ...framework!, id: `${id}-2020` };
  const declaration = {
    ...commercePlugin,
    id,
    frameworks: [own],
    profiles: [],
    demonstrations: [],
    reports: [{ id: "list", title: "清单", frameworks: [own.id], render }],
    documentReaders: { [own.id]: read },
  } as PluginInput;
  // The package stands for the code of all of them.
  return { id, package: "@faheng/plugin-commerce", load: async () => await Promise.resolve(declaration) };
}

function forever(): never {
  for (;;) Math.random();
}

function eat(): unknown {
  const eaten: unknown[] = [];
  for (;;) eaten.push(Array.from({ length: 10_000 }, (_, at) => `一${at}`));
}

function deep(view: AssessmentView): unknown {
  return [deep({ ...view })];
}

const broken = (id: string, load: PackSource["load"]): PackSource => ({ id, package: "@faheng/plugin-commerce", load });

export const packs: readonly PackSource[] = [
  { id: "commerce", package: "@faheng/plugin-commerce", load: async () => await Promise.resolve(commercePlugin) },
  pack("sound", ({ agency }) => model(agency.name)),
  broken("throws", () => {
    throw new Error("boom");
  }),
  broken("gone", async () => await (import("@faheng/plugin-that-is-not-there" as string) as Promise<PluginInput>)),
  broken("nothing", async () => await Promise.resolve(undefined as unknown as PluginInput)),
  broken("renamed", async () => await Promise.resolve(commercePlugin)),
  pack("endless", forever),
  pack("hungry", eat),
  pack("deep", (view) => deep(view)),
  pack("exits", () => process.exit(0)),
  pack("function", () => () => 1),
  pack("later", async () => await Promise.resolve(model("later"))),
  pack("huge", () => model("长".repeat(9_000_000))),
  pack("writes", ({ framework: pinned }) => model(Object.assign(pinned.indicators[0]!, { title: "改了" }).title)),
  pack("looks", () => model(JSON.stringify(process.env))),
  pack(
    "reads-endlessly",
    () => model("x"),
    () => forever(),
  ),
];
