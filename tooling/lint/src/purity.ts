/**
 * Roles whose code gives the same for the same input, always and everywhere: scores have to be computed again years later. Time,
 * chance, files and networks are handed in by whoever calls.
 */
export const PURE_ROLES: ReadonlySet<string> = new Set(["domain", "scoring", "scoring-bulk", "aggregation"]);

/** What a property is read from, and which: each asks the machine for something that nobody handed in. */
const IMPURE_MEMBERS: Readonly<Record<string, readonly string[] | "any">> = {
  Date: ["now"],
  Math: ["random"],
  performance: "any",
  crypto: "any",
  navigator: "any",
  localStorage: "any",
  sessionStorage: "any",
  console: "any",
  Deno: "any",
  // Not any: a process of ours may be called so.
  process: [
    "env",
    "argv",
    "cwd",
    "hrtime",
    "pid",
    "platform",
    "stdin",
    "stdout",
    "stderr",
    "exit",
    "on",
    "memoryUsage",
  ],
};

/** Functions that reach outside, or come back later. */
const IMPURE_CALLS: ReadonlySet<string> = new Set([
  "fetch",
  "require",
  "setTimeout",
  "setInterval",
  "setImmediate",
  "queueMicrotask",
]);

/** Properties that read the machine's own time zone or language. */
const LOCAL_METHODS =
  /^(get(?!UTC|Time$)\w*(Year|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds)|getTimezoneOffset|toLocale\w+|localeCompare|resolvedOptions)$/;

/** Why a name read from another is refused in a pure package; `null` where it is not. */
export function impureMember(object: string | null, property: string): string | null {
  const refused = object === null ? undefined : IMPURE_MEMBERS[object];
  if (refused === "any" || refused?.includes(property) === true) return `${object}.${property} asks the machine`;
  return LOCAL_METHODS.test(property) ? `${property} reads the machine’s own time zone or language` : null;
}

/** Why a call or construction is refused. */
export function impureCall(name: string, isNew: boolean, argumentCount: number): string | null {
  if (name === "Date" && (!isNew || argumentCount === 0)) return "the time is handed in";
  return !isNew && IMPURE_CALLS.has(name) ? `${name} reaches outside` : null;
}

/** Why an import is refused: the machine's files, networks, processes. */
export function impureImport(specifier: string): string | null {
  return specifier.startsWith("node:") ? `${specifier} is the machine’s` : null;
}
