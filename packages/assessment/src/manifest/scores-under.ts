import type { Db, StoredManifest } from "@faheng/database";
import type { Assessment, FahengError } from "@faheng/domain";
import type { PluginRegistry } from "@faheng/plugin-api";
import { askTogether } from "../plugin/ask-once.ts";
import { readPinned } from "./pinned.ts";
import { explainStated, type KeptScore, scoreOf } from "./score-digest.ts";
import { boundsOf, loadStated } from "./stated.ts";

/** An assessment with a manifest that it is to pin. */
export interface Repinned {
  readonly assessment: Assessment;
  readonly next: StoredManifest;
}

/** What is stated in each comes to under the manifest that it is to pin, or why that can't be computed. */
export async function scoresUnder(
  db: Db,
  plugins: PluginRegistry,
  all: readonly Repinned[],
): Promise<readonly (KeptScore | FahengError)[]> {
  return await askTogether(
    all.map(({ assessment, next }) => async () => {
      const { responses, statements, officeStates } = await loadStated(db, plugins, assessment);
      const pinned = readPinned(next, plugins, boundsOf(statements));
      const fault = await pinned.fault();
      return fault ?? scoreOf(await explainStated({ pinned, officeStates, responses, statements }));
    }),
  );
}

/** Makes the manifest that follows each of those that units pin, each once. */
export function nextOfEach<Unit extends { readonly assessment: Assessment; readonly stored: StoredManifest }>(
  units: readonly Unit[],
  next: (unit: Unit) => StoredManifest,
): (Unit & Repinned)[] {
  const known = new Map<string, StoredManifest>();
  return units.map((unit) => {
    const { sha256 } = unit.stored;
    const following = known.get(sha256) ?? next(unit);
    known.set(sha256, following);
    return Object.assign({}, unit, { next: following });
  });
}
