import type { Profile } from "@faheng/domain";
import { scoringErrors as errors } from "../errors.ts";
import type { Problems } from "./problems.ts";
import { unknown } from "./names.ts";

/** Looks up our readings by the path of the setting they are about. */
export interface Readings {
  /** Notes on a path and on everything under it, joined; those under `except` aside. `null` for none. */
  under(path: string, except?: string): string | null;
  /** Notes on one entry of a list (`vetoes.0`) and on the list as a whole. */
  ofEntry(list: string, key: string | number): string | null;
}

/** Indexes the profile's readings and checks that each names a setting that exists. */
export function indexReadings(profile: Profile, problems: Problems): Readings {
  const byHead = new Map<string, { path: string; note: string }[]>();
  const codes = new Set(profile.items.map(({ indicator }) => indicator));
  const settings = Object.keys(profile.settings).map((name) => `settings.${name}`);
  for (const { path, note } of profile.readings) {
    const head = headOf(path, codes, profile);
    if (head === null || !isSetting(path, head, profile)) {
      problems.report(errors.FAHENG_PROFILE_UNKNOWN, `readings.${path}`, unknown("setting", path, settings));
      continue;
    }
    const list = byHead.get(head) ?? [];
    list.push({ path, note });
    byHead.set(head, list);
  }
  const notesOf = (head: string, isMeant: (path: string) => boolean): string | null =>
    joinReadings((byHead.get(head) ?? []).filter(({ path }) => isMeant(path)).map(({ note }) => note));
  return {
    under(root, except) {
      if (byHead.size === 0) return null;
      const head = root.startsWith("items.") ? (headOf(root, codes, profile) ?? root) : (root.split(".")[0] ?? root);
      return notesOf(head, (path) => isUnder(path, root) && (except === undefined || !isUnder(path, except)));
    },
    ofEntry: (list, key) => notesOf(list, (path) => path === list || isUnder(path, `${list}.${key}`)),
  };
}

function isUnder(path: string, root: string): boolean {
  return path === root || path.startsWith(`${root}.`);
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

/** Whether a path names something of the profile: a setting, an item's field or clause, an entry of a list. */
function isSetting(path: string, head: string, profile: Profile): boolean {
  if (path === head) return true;
  const rest = path.slice(head.length + 1);
  const isOneOf = (keys: readonly (string | number)[]): boolean => keys.some((key) => isUnder(rest, String(key)));
  switch (head) {
    case "settings":
      return isOneOf(Object.keys(profile.settings));
    case "parts":
    case "sources":
      return isOneOf(profile[head].map(({ key }) => key));
    case "conditions":
      return isOneOf(profile.conditions.map(({ id }) => id));
    case "groupLimits":
      return isOneOf(profile.groupLimits.map(({ group }) => group));
    case "bonusCaps":
    case "onceOnly":
    case "heaviest":
    case "vetoes":
    case "gradeCriteria":
      return isOneOf([...profile[head].keys()]);
    default: {
      const item = profile.items.find(({ indicator }) => head === `items.${indicator}`);
      if (!item) return false;
      const clauses = item.clauses.map(({ id }) => `clauses.${id}`);
      return rest === "clauses" || isOneOf([...Object.keys(item).filter((key) => key !== "clauses"), ...clauses]);
    }
  }
}

/** Several readings as one sentence; each gives up its own full stop but the last. `null` for none. */
export function joinReadings(notes: readonly string[]): string | null {
  if (notes.length === 0) return null;
  return notes.map((note, index) => (index < notes.length - 1 ? note.replace(/[。；]$/u, "") : note)).join("；");
}
