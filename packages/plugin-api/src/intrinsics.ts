import { FahengError } from "@faheng/domain";
import { pluginErrors as errors } from "./errors.ts";

/** What every module of a process shares and no pack may change. Errors are left out: how stacks are written is tuned. */
const SHARED: readonly (readonly [name: string, holder: object])[] = [
  ["Object", Object],
  ["Object.prototype", Object.prototype],
  ["Function.prototype", Function.prototype],
  ["Array", Array],
  ["Array.prototype", Array.prototype],
  ["String.prototype", String.prototype],
  ["Number", Number],
  ["Number.prototype", Number.prototype],
  ["Boolean.prototype", Boolean.prototype],
  ["RegExp.prototype", RegExp.prototype],
  ["Date", Date],
  ["Date.prototype", Date.prototype],
  ["Map.prototype", Map.prototype],
  ["Set.prototype", Set.prototype],
  ["Promise", Promise],
  ["Promise.prototype", Promise.prototype],
  ["JSON", JSON],
  ["Math", Math],
  ["Reflect", Reflect],
];

type Members = ReadonlyMap<PropertyKey, PropertyDescriptor>;

function membersOf(holder: object): Members {
  return new Map(Reflect.ownKeys(holder).map((key) => [key, Reflect.getOwnPropertyDescriptor(holder, key)!]));
}

/** The language's shared objects as they are now, to be held against what they are later. */
export class Intrinsics {
  readonly #before: readonly Members[] = SHARED.map(([, holder]) => membersOf(holder));
  readonly #globals = membersOf(globalThis);

  /** What is said of the pack that changed them, `null` where they are as they were. */
  fault(plugin: string): FahengError | null {
    const what = this.#changed();
    if (what === null) return null;
    return new FahengError(errors.FAHENG_PLUGIN_GLOBALS, { place: plugin, details: { plugin, what } });
  }

  /** The first that is not as it was, `Array.prototype.map`. */
  #changed(): string | null {
    for (const [index, [name, holder]] of SHARED.entries()) {
      const key = firstDifference(this.#before[index]!, membersOf(holder));
      if (key !== null) return `${name}.${String(key)}`;
    }
    // What is new, and what makes itself when it is first read, changes nothing for others.
    const known = [...this.#globals].filter(([, { value }]) => value !== undefined);
    const key = firstDifference(new Map(known), new Map(known.flatMap(([it]) => globalNow(it))));
    return key === null ? null : `globalThis.${String(key)}`;
  }
}

function globalNow(key: PropertyKey): [PropertyKey, PropertyDescriptor][] {
  const now = Reflect.getOwnPropertyDescriptor(globalThis, key);
  return now ? [[key, now]] : [];
}

function firstDifference(before: Members, now: Members): PropertyKey | null {
  for (const key of now.keys()) if (!before.has(key)) return key;
  for (const [key, { value, get, set }] of before) {
    const it = now.get(key);
    if (!it || !Object.is(it.value, value) || it.get !== get || it.set !== set) return key;
  }
  return null;
}
