import { FahengError } from "@faheng/domain";
import { type LookedAtPack, pluginErrors as errors, readDescription, revivedError } from "@faheng/plugin-api";
import type { PackLimits } from "./pack-limits.ts";
import { PackThread } from "./pack-thread.ts";
import type { Outcome, PackPlace } from "./pack-wire.ts";
import type { WorkerRunner } from "./worker-runner.ts";

/** A pack to take in. */
export interface PackToImport {
  readonly place: PackPlace;
  /** SHA-256 of its code. */
  readonly sha256: string;
}

/** What packs are imported with. */
interface Import {
  /** Runs what is asked of them later. */
  readonly runner: WorkerRunner;
  readonly limits: PackLimits;
  /** A thread in which their import has begun already. */
  readonly begun?: PackThread | undefined;
}

/**
 * Imports packs in a thread, one after another; nothing of theirs runs in this one. A pack that throws, goes beyond its
 * bounds or ends the thread is refused alone, and the others go on in a new one: what shared a thread with it before was
 * taken in already, and one that changes what all share is refused as well.
 */
export async function importInThreads(
  packs: readonly PackToImport[],
  { runner, limits, begun }: Import,
): Promise<LookedAtPack[]> {
  const found: LookedAtPack[] = [];
  let ready = begun;
  while (found.length < packs.length) {
    const left = packs.slice(found.length);
    const places = left.map(({ place }) => place);
    const thread = ready ?? new PackThread(places, limits);
    ready = undefined;
    try {
      for (const [position, pack] of left.entries()) {
        await thread.begins(position);
        const looked = taken(pack, await thread.imported(position), runner);
        found.push(looked);
        // The next one is not to find what this one changed.
        if (!looked.ok && looked.problems.some((it) => it.code === "FAHENG_PLUGIN_GLOBALS")) break;
      }
    } catch (cause) {
      // What another left running in the thread may have done it: by itself, it is asked once more.
      if (found.length > packs.length - left.length) continue;
      const { id } = packs[found.length]!.place;
      const details = { plugin: id, reason: cause instanceof Error ? cause.message : String(cause) };
      const fault = new FahengError(errors.FAHENG_PLUGIN_STOPPED, { place: id, details, cause });
      found.push({ ok: false, id, problems: [fault] });
    } finally {
      thread.end(new Error("done"));
    }
  }
  return found;
}

function taken({ place, sha256 }: PackToImport, outcome: Outcome, runner: WorkerRunner): LookedAtPack {
  const { id } = place;
  if (outcome.ok) {
    const read = readDescription(outcome.value, { id, sha256 });
    if (!read.ok) return { ok: false, id, problems: read.problems };
    const { description } = read;
    return { ok: true, plugin: Object.freeze({ ...description, code: runner.codeOf(place, sha256) }) };
  }
  const known = outcome.errors.flatMap((it) => revivedError(it) ?? []);
  if (known.length > 0) return { ok: false, id, problems: known };
  const details = { plugin: id, reason: outcome.reason };
  return { ok: false, id, problems: [new FahengError(errors.FAHENG_PLUGIN_IMPORT, { place: id, details })] };
}
