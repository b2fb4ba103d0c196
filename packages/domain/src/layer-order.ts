import { nearestTo } from "./listed.ts";
import { FahengError } from "./errors.ts";
import type { Layer } from "./framework.ts";
import { layerErrors as errors } from "./layer-errors.ts";

/** Layers from the top down: one that builds on none, each further one on the one before; or why they are no such line. */
export function inLayerOrder<T extends { readonly layer: Layer }>(
  layers: readonly T[],
): { ordered: T[]; problems: FahengError[] } {
  const problems: FahengError[] = [];
  const keys = new Set<string>();
  const below = new Map<string | null, T>();
  for (const item of layers) {
    const { key, above } = item.layer;
    if (keys.has(key)) problems.push(clash(key, key, key));
    keys.add(key);
    const other = below.get(above);
    if (other && other.layer.key !== key) problems.push(clash(key, above ?? "", other.layer.key));
    below.set(above, item);
  }
  for (const { layer } of layers) {
    if (layer.above !== null && !keys.has(layer.above)) {
      const details = { layer: layer.key, above: layer.above, ...nearestTo(layer.above, keys) };
      problems.push(new FahengError(errors.FAHENG_LAYER_UNKNOWN_ABOVE, { place: layer.key, details }));
    }
  }
  if (problems.length > 0) return { ordered: [], problems };

  const ordered: T[] = [];
  for (let next = below.get(null); next; next = below.get(next.layer.key)) ordered.push(next);
  // With unique keys, known parents and no forks, whatever the walk from the top does not reach goes round in circles.
  const unreached = layers.find((item) => !ordered.includes(item));
  if (!unreached) return { ordered, problems };
  const { key } = unreached.layer;
  problems.push(new FahengError(errors.FAHENG_LAYER_CYCLE, { place: key, details: { layer: key } }));
  return { ordered: [], problems };
}

function clash(layer: string, key: string, other: string): FahengError {
  return new FahengError(errors.FAHENG_LAYER_CLASH, { place: layer, details: { layer, what: "层级", key, other } });
}
