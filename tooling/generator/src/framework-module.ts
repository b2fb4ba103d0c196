import type { FrameworkInput } from "@faheng/domain";
import { camelCase } from "./plugin-names.ts";

/**
 * A drafted framework as a TypeScript module of a pack. Pure; the house's formatter (`pnpm format`) lays out its lines.
 *
 * @param notes what the author has to look at, a line each, kept as comments until they are dealt with
 */
export function frameworkModule(framework: FrameworkInput, notes: readonly string[]): string {
  const comments = notes.map((note) => `// ${note.replace(/\s+/gu, " ")}\n`).join("");
  const groups = framework.groups.map((group) => `//   ${group.code} ${group.title.replace(/\s+/gu, " ")}\n`).join("");
  return `import type { FrameworkInput } from "@faheng/plugin-api";

// Drafted from a document. Say of every group (or indicator) where it stands: taxonomies: { O: […], S: […], D: […] }.
${groups}${comments}
export const ${nameOf(framework.id)} = ${JSON.stringify(framework)} as const satisfies FrameworkInput;
`;
}

/** A name that TypeScript takes: `qingyuan-2024` → `qingyuan2024`. */
export function nameOf(id: string): string {
  const name = camelCase(id);
  return /^\d/.test(name) ? `framework${name}` : name;
}
