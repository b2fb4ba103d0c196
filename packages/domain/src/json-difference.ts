/** One step from one JSON value to another, in the form of RFC 6902; each names its place in what the steps before it have made. */
export type JsonChange =
  | { readonly op: "add" | "replace"; readonly path: string; readonly value: unknown }
  | { readonly op: "remove"; readonly path: string };

type Members = Readonly<Record<string, unknown>>;

/**
 * What makes one JSON value of another. Lists are compared place by place, between what begins and what ends alike: right for
 * lists whose order says something and that rarely grow, and never dearer than looking at each value once.
 *
 * @example jsonDifference({ a: 1, b: [1] }, { a: 2, b: [1, 3] }) // replace /a, add /b/1
 */
export function jsonDifference(before: unknown, after: unknown): JsonChange[] {
  const changes: JsonChange[] = [];
  compare(before, after, { path: "", changes });
  return changes;
}

/** A value inside, and where what differs is noted. */
interface Place {
  readonly path: string;
  readonly changes: JsonChange[];
}

function compare(before: unknown, after: unknown, place: Place): void {
  if (before === after) return;
  if (Array.isArray(before) && Array.isArray(after)) return compareLists(before, after, place);
  if (isObject(before) && isObject(after)) return compareObjects(before, after, place);
  place.changes.push({ op: "replace", path: place.path, value: after });
}

function compareObjects(before: Members, after: Members, { path, changes }: Place): void {
  for (const key of Object.keys(before)) {
    if (before[key] !== undefined && valueOf(after, key) === undefined) {
      changes.push({ op: "remove", path: inside(path, key) });
    }
  }
  for (const key of Object.keys(after)) {
    const [old, value] = [valueOf(before, key), after[key]];
    if (value === undefined) continue;
    if (old === undefined) changes.push({ op: "add", path: inside(path, key), value });
    else compare(old, value, { path: inside(path, key), changes });
  }
}

function compareLists(before: readonly unknown[], after: readonly unknown[], { path, changes }: Place): void {
  const shorter = Math.min(before.length, after.length);
  const isSameLength = before.length === after.length;
  let start = 0;
  let end = 0;
  // In lists of one length each place is looked at once, below.
  if (!isSameLength) {
    while (start < shorter && isEqualJson(before[start], after[start])) start += 1;
    while (end < shorter - start && isEqualJson(before.at(-1 - end), after.at(-1 - end))) end += 1;
  }
  for (let index = start; index < shorter - end; index += 1) {
    compare(before[index], after[index], { path: `${path}/${index}`, changes });
  }
  const from = shorter - end;
  for (let index = before.length - end - 1; index >= from; index -= 1) {
    changes.push({ op: "remove", path: `${path}/${index}` });
  }
  for (let index = from; index < after.length - end; index += 1) {
    changes.push({ op: "add", path: `${path}/${index}`, value: after[index] });
  }
}

/** Whether two values are written as the same JSON, the order of keys aside. */
function isEqualJson(a: unknown, b: unknown): boolean {
  return a === b || (typeof a === "object" && typeof b === "object" && jsonDifference(a, b).length === 0);
}

/**
 * Lays changes upon a value. The value stays as it is: what comes back is a copy where something changed, and the value's own
 * parts elsewhere.
 *
 * @throws TypeError where a change names a place that is not there.
 */
export function withJsonChanges(value: unknown, changes: readonly JsonChange[]): unknown {
  const fresh = new WeakSet<object>();
  /** The holder itself where it is a copy already. */
  const copied = (holder: unknown): object => {
    if (typeof holder !== "object" || holder === null) throw new TypeError("a change names a place that is not there");
    if (fresh.has(holder)) return holder;
    const copy: object = Array.isArray(holder) ? [...(holder as unknown[])] : { ...holder };
    fresh.add(copy);
    return copy;
  };
  let root: unknown = value;
  for (const change of changes) {
    const keys = change.path.split("/").slice(1).map(unescaped);
    const last = keys.pop();
    if (last === undefined) {
      if (change.op === "remove") throw new TypeError("the whole can’t be removed");
      root = change.value;
      continue;
    }
    root = copied(root);
    let holder = root as object;
    for (const key of keys) {
      const inner = copied(Reflect.get(holder, placeIn(holder, key)));
      Reflect.set(holder, key, inner);
      holder = inner;
    }
    lay(holder, last, change);
  }
  return root;
}

function lay(holder: object, key: string, change: JsonChange): void {
  if (change.op === "add" && Array.isArray(holder)) {
    const index = Number(key);
    if (!Number.isInteger(index) || index > holder.length)
      throw new TypeError("a change names a place that is not there");
    holder.splice(index, 0, change.value);
    return;
  }
  if (change.op === "add") return void Reflect.set(holder, key, change.value);
  const place = placeIn(holder, key);
  if (change.op === "replace") Reflect.set(holder, place, change.value);
  else if (Array.isArray(holder)) holder.splice(Number(place), 1);
  else Reflect.deleteProperty(holder, place);
}

function placeIn(holder: object, key: string): string {
  // A list has a length beside its places.
  if (Object.hasOwn(holder, key) && !(Array.isArray(holder) && key === "length")) return key;
  throw new TypeError("a change names a place that is not there");
}

/** What is `undefined` is not written. */
function valueOf(members: Members, key: string): unknown {
  return Object.hasOwn(members, key) ? members[key] : undefined;
}

function isObject(value: unknown): value is Members {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function inside(path: string, key: string): string {
  return `${path}/${/[~/]/.test(key) ? key.replaceAll("~", "~0").replaceAll("/", "~1") : key}`;
}

function unescaped(key: string): string {
  return key.includes("~") ? key.replaceAll("~1", "/").replaceAll("~0", "~") : key;
}
