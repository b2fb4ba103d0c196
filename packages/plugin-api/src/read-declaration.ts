import { type ErrorDetails, withoutSchemaLine } from "@faheng/domain";
import type { Report } from "./declaration.ts";
import { pluginErrors as errors } from "./errors.ts";
import { type Budget, LIMITS } from "./limits.ts";
import { type CopyFault, plainCopy } from "./plain-copy.ts";
import type { PluginInput } from "./plugin.ts";

/** Members of a rule kind that are functions; everything else of it but `params` and `matters` is data. */
const RULE_FUNCTIONS = [
  "fact",
  "field",
  "read",
  "amount",
  "bounds",
  "arithmetic",
  "within",
  "signed",
  "countsWorkingDays",
  "stated",
  "refuses",
  "idle",
  "ahead",
  "strikes",
  "samples",
  "settledFrom",
  "bulk",
] as const;
const MATTER_FUNCTIONS = ["list", "without", "largest", "jointCap"] as const;

/** How the lists of a declaration are read whose entries hold functions. */
const WITH_FUNCTIONS = {
  rules: { functions: RULE_FUNCTIONS, opaque: ["params"], nested: { matters: MATTER_FUNCTIONS } },
  reports: { functions: ["render"], opaque: [], nested: {} },
} as const;

interface Reading {
  readonly functions: readonly string[];
  /** Kept as they are: a schema is made by our own library. */
  readonly opaque: readonly string[];
  readonly nested: Readonly<Record<string, readonly string[]>>;
}

/** A declaration as it was read. */
export interface Declared {
  readonly input: PluginInput;
  /** The text of each of its functions. */
  readonly functions: readonly string[];
}

/**
 * What an author declared, copied once: data as plain data inside the limits, functions by reference and bound to what
 * they were read from. Whatever the author's objects become or answer afterwards changes nothing here.
 *
 * @returns `null` after reporting what can't be read.
 */
export function readDeclaration(input: unknown, report: Report): Declared | null {
  if (typeof input !== "object" || input === null) return null;
  const reader = new DeclarationReader(report);
  const declared: Record<string, unknown> = {};
  for (const key of reader.keysOf(input, "")) {
    const value = reader.member(input, key, key);
    if (key === "rules" || key === "reports") declared[key] = reader.list(value, key, WITH_FUNCTIONS[key]);
    else if (key === "documentReaders") declared[key] = reader.functions(value, key);
    else if (DOCUMENTS.has(key)) declared[key] = withoutSchemaLines(reader.data(value, key));
    else declared[key] = reader.data(value, key);
  }
  return reader.isSound ? { input: declared as unknown as PluginInput, functions: reader.texts } : null;
}

/** Lists of documents, which an author may keep as JSON files with the line by which an editor knows their form. */
const DOCUMENTS: ReadonlySet<string> = new Set(["frameworks", "profiles"]);

function withoutSchemaLines(documents: unknown): unknown {
  return Array.isArray(documents) ? documents.map(withoutSchemaLine) : documents;
}

class DeclarationReader {
  isSound = true;
  readonly texts: string[] = [];
  readonly #report: Report;
  readonly #budget: Budget = { values: 0, characters: 0 };

  constructor(report: Report) {
    this.#report = report;
  }

  keysOf(value: object, place: string): string[] {
    const keys = Object.keys(value);
    if (keys.length <= LIMITS.documentReaders) return keys;
    this.#tooMany(place, keys.length, LIMITS.documentReaders);
    return [];
  }

  /** A member by its descriptor, its own or inherited: a getter is refused and not asked. */
  member(value: object, key: string, place: string): unknown {
    for (let holder: object | null = value; holder !== null; holder = Reflect.getPrototypeOf(holder)) {
      const property = Reflect.getOwnPropertyDescriptor(holder, key);
      if (!property) continue;
      if ("value" in property) return property.value;
      this.#refuse(errors.FAHENG_PLUGIN_NOT_DATA, place, {
        reason: "是取值函数，应为数据",
        reasonEn: "is a getter, not data",
      });
      return undefined;
    }
    return undefined;
  }

  data(value: unknown, place: string): unknown {
    const result = plainCopy(value, this.#budget);
    if (result.ok) return result.copy;
    this.#fault(result.fault, place);
    return undefined;
  }

  /** Functions by name. */
  functions(value: unknown, place: string): unknown {
    if (typeof value !== "object" || value === null) return value;
    const keys = this.keysOf(value, place);
    return Object.fromEntries(keys.map((key) => [key, this.#bound(this.member(value, key, `${place}.${key}`), value)]));
  }

  /** A list whose entries hold functions beside data. */
  list(value: unknown, place: keyof typeof WITH_FUNCTIONS, reading: Reading): unknown {
    if (!Array.isArray(value)) return this.data(value, place);
    if (value.length > LIMITS[place]) {
      this.#tooMany(place, value.length, LIMITS[place]);
      return [];
    }
    return Array.from({ length: value.length }, (_, index) => {
      const at = `${place}.${index}`;
      return this.#entry(this.member(value, String(index), at), at, reading);
    });
  }

  #entry(value: unknown, place: string, { functions, opaque, nested }: Reading): unknown {
    if (typeof value !== "object" || value === null) return value;
    const entry: Record<string, unknown> = {};
    for (const key of new Set([...this.keysOf(value, place), ...functions])) {
      const at = `${place}.${key}`;
      const member = this.member(value, key, at);
      const inner = nested[key];
      if (member === undefined && !Object.hasOwn(value, key)) continue;
      if (inner) entry[key] = this.#entry(member, at, { functions: inner, opaque: [], nested: {} });
      else if (functions.includes(key)) entry[key] = this.#bound(member, value);
      else entry[key] = opaque.includes(key) ? member : this.data(member, at);
    }
    return Object.freeze(entry);
  }

  #bound(member: unknown, owner: object): unknown {
    if (typeof member !== "function") return member;
    this.texts.push(Function.prototype.toString.call(member));
    return (member as (...args: unknown[]) => unknown).bind(owner);
  }

  #fault({ kind, path, reason }: CopyFault, place: string): void {
    const at = [place, ...path.map(String)].join(".");
    const definition = kind === "too-large" ? errors.FAHENG_PLUGIN_TOO_LARGE : errors.FAHENG_PLUGIN_NOT_DATA;
    this.#refuse(definition, at, { reason: reason.zh, reasonEn: reason.en });
  }

  #tooMany(place: string, count: number, limit: number): void {
    const reason = { reason: `${count}项，最多${limit}项`, reasonEn: `${count} entries, at most ${limit}` };
    this.#refuse(errors.FAHENG_PLUGIN_TOO_LARGE, place, reason);
  }

  #refuse(definition: Parameters<Report>[0], place: string, details: ErrorDetails): void {
    this.isSound = false;
    this.#report(definition, place, details);
  }
}
