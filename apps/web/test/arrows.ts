import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix, relative } from "node:path";

/** What imports what, by paths below the folder: types and late imports count too. */
export type Arrows = ReadonlyMap<string, readonly string[]>;

const IMPORT = /(?:\bfrom|\bimport\(|^import)\s*"(\.{1,2}\/[^"]+\.tsx?)"/gmu;

/** Reads the arrows between the modules below a folder; tests are left out. */
export function arrowsBelow(folder: string): Arrows {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => /\.tsx?$/u.test(file) && !/\.test\.tsx?$/u.test(file));
  return new Map(
    files.map((file) => [
      file,
      [...readFileSync(join(folder, file), "utf8").matchAll(IMPORT)].map(([, to = ""]) =>
        posix.normalize(relative(folder, join(folder, dirname(file), to)).replaceAll("\\", "/")),
      ),
    ]),
  );
}

/** The arrows that lead back up: from a floor to one above it, or from one room of a floor of rooms into another. */
export function arrowsUp(arrows: Arrows, floors: readonly string[], rooms: string): string[] {
  const floorOf = (file: string): number => floors.indexOf(file.includes("/") ? (file.split("/")[0] ?? "") : "");
  const roomOf = (file: string): string | undefined => file.split("/")[1];
  return [...arrows].flatMap(([from, targets]) =>
    targets
      .filter(
        (to) =>
          floorOf(to) > floorOf(from) ||
          (from.startsWith(`${rooms}/`) && to.startsWith(`${rooms}/`) && roomOf(from) !== roomOf(to)),
      )
      .map((to) => `${from} → ${to}`),
  );
}

/** Circles among the arrows, each as the way round; every knot is found once. */
export function circlesIn(arrows: Arrows): string[] {
  const done = new Set<string>();
  const found: string[] = [];
  const walk = (file: string, way: readonly string[]): void => {
    const at = way.indexOf(file);
    if (at >= 0) {
      found.push([...way.slice(at), file].join(" → "));
      return;
    }
    if (done.has(file)) return;
    for (const to of arrows.get(file) ?? []) walk(to, [...way, file]);
    done.add(file);
  };
  for (const file of arrows.keys()) walk(file, []);
  return found;
}
