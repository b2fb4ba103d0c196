/**
 * Who may import whom. Each package says its role in package.json (`"faheng": { "role": … }`); this table says which roles
 * a role may import. `turbo boundaries` holds the same table against the dependencies in package.json (turbo.json).
 */
export const WALLS: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  scoring: ["domain"],
  "scoring-bulk": ["domain", "scoring"],
  aggregation: ["domain"],
  passwords: [],
  "plugin-api": ["domain", "scoring"],
  documents: ["domain", "plugin-api"],
  "plugin-testing": ["domain", "scoring", "plugin-api", "documents"],
  database: ["domain"],
  assessment: ["domain", "scoring", "scoring-bulk", "aggregation", "passwords", "plugin-api", "database", "documents"],
  api: ["domain", "scoring", "plugin-api", "assessment"],
  ui: ["domain"],
  plugin: ["plugin-api"],
  app: ["domain", "scoring", "passwords", "plugin-api", "database", "documents", "assessment", "api", "ui", "plugin"],
  cli: ["domain", "scoring", "plugin-api", "database", "documents", "assessment", "tooling"],
  tooling: [
    "domain",
    "scoring",
    "scoring-bulk",
    "plugin-api",
    "database",
    "documents",
    "assessment",
    "plugin",
    "tooling",
  ],
};

/** What tests may import besides: helpers that never ship. */
export const TEST_WALLS: Readonly<Record<string, readonly string[]>> = {
  plugin: ["plugin-testing"],
};

/**
 * Roles that may stand among a role's dependencies, tests' included, all the way down: what `turbo boundaries` checks,
 * which follows dependencies of dependencies. The lint rule is stricter and looks at each import.
 */
export function reachable(role: string): string[] {
  const seen = new Set<string>(TEST_ROLES);
  const visit = (next: string): void => {
    if (seen.has(next)) return;
    seen.add(next);
    (WALLS[next] ?? []).forEach(visit);
  };
  [...(WALLS[role] ?? []), ...(TEST_WALLS[role] ?? [])].forEach(visit);
  return [...seen].sort();
}

/** Roles any test may import. */
const TEST_ROLES = ["tooling"];

/**
 * Single doors in the walls, with the reason in docs/decisions: `from` package → the exact import.
 * 0002: the CLI reads the server's list of plugins, which is the only one, and runs the server's program.
 * The web app knows the API by its types alone.
 */
export const DOORS: Readonly<Record<string, readonly string[]>> = {
  "@faheng/cli": ["@faheng/server/plugins", "@faheng/server/main", "@faheng/server/proofs", "@faheng/server/evidence"],
};

/** Imports allowed only as `import type`. */
export const TYPE_DOORS: Readonly<Record<string, readonly string[]>> = {
  "@faheng/web": ["@faheng/api"],
};

/** One import, as the rule sees it. */
export interface ImportCase {
  /** Package name and role of the importing file. */
  readonly from: { readonly name: string; readonly role: string };
  readonly isTest: boolean;
  readonly isTypeOnly: boolean;
  /** The specifier as written: `@faheng/api`, `@faheng/server/plugins`. */
  readonly specifier: string;
  /** Role of the package it names. */
  readonly role: string;
}

/** Why an import is refused, `null` when it is fine. */
export function refuse({ from, isTest, isTypeOnly, specifier, role }: ImportCase): string | null {
  if (DOORS[from.name]?.includes(specifier)) return null;
  if (TYPE_DOORS[from.name]?.includes(specifier)) {
    return isTypeOnly ? null : `${from.name} knows ${specifier} by import type only`;
  }
  if (isTest && (TEST_ROLES.includes(role) || TEST_WALLS[from.role]?.includes(role))) return null;
  const allowed = WALLS[from.role];
  if (!allowed) return `${from.name} states no known "faheng".role in package.json`;
  if (allowed.includes(role)) return null;
  return `a ${from.role} package may not import a ${role} package (${specifier})`;
}
