import type { Profile } from "@faheng/domain";
import { scoringErrors as errors } from "../errors.ts";
import type { Problems } from "./problems.ts";
import { named } from "./names.ts";

/** Looks up our readings by the path of the setting they are about. */
export interface Readings {
  /** Notes on a path and on everything under it, joined; those under `except` aside. `null` for none. */
  under(path: string, except?: string): string | null;
}

/** Indexes the profile's readings and checks that each names a setting that exists. */
export function indexReadings(profile: Profile, problems: Problems): Readings {
  const byHead = new Map<string, { path: string; note: string }[]>();
  const codes = new Set(profile.items.map(({ indicator }) => indicator));
  for (const { path, note } of profile.readings) {
    const head = headOf(path, codes, profile);
    if (head === null) {
      problems.report(errors.FAHENG_PROFILE_UNKNOWN, `readings.${path}`, { ...named("setting"), key: path });
      continue;
    }
    const list = byHead.get(head) ?? [];
    list.push({ path, note });
    byHead.set(head, list);
  }
  const isUnder = (path: string, root: string): boolean => path === root || path.startsWith(`${root}.`);
  return {
    under(root, except) {
      if (byHead.size === 0) return null;
      const head = root.startsWith("items.") ? (headOf(root, codes, profile) ?? root) : (root.split(".")[0] ?? root);
      const notes = (byHead.get(head) ?? [])
        .filter(({ path }) => isUnder(path, root) && (except === undefined || !isUnder(path, except)))
        .map(({ note }) => note);
      return joinReadings(notes);
    },
  };
}

/** `items.<code>` for an item (codes may hold dots: the longest that fits), the first word for anything else. */
function headOf(path: string, codes: ReadonlySet<string>, profile: Profile): string | null {
  const [first, ...rest] = path.split(".");
  if (first === undefined || !(first in profile)) return null;
  if (first !== "items" || rest.length === 0) return first;
  for (let length = rest.length; length > 0; length -= 1) {
    const code = rest.slice(0, length).join(".");
    if (codes.has(code)) return `items.${code}`;
  }
  return null;
}

/** Several readings as one sentence; each gives up its own full stop but the last. `null` for none. */
export function joinReadings(notes: readonly string[]): string | null {
  if (notes.length === 0) return null;
  return notes.map((note, index) => (index < notes.length - 1 ? note.replace(/[。；]$/u, "") : note)).join("；");
}
