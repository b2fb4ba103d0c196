import type { ErrorDefinition } from "@faheng/domain";
import { globSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The repository's root. */
export const root: string = fileURLToPath(new URL("../../..", import.meta.url));

/** The errors that one package declares. */
export interface ErrorSection {
  /** Folder of the package, `packages/domain`. */
  readonly owner: string;
  readonly definitions: readonly ErrorDefinition[];
}

/**
 * Every error the code declares: all exported records of files named `errors.ts` or `*-errors.ts`. Found by file name and
 * loaded, so that a new package's errors cannot be forgotten.
 */
export async function errorSections(): Promise<ErrorSection[]> {
  const files = globSync("{packages,plugins,apps,tooling}/*/src/**/{errors,*-errors}.ts", { cwd: root }).toSorted();
  const sections = new Map<string, ErrorDefinition[]>();
  for (const file of files) {
    const owner = file.split("/").slice(0, 2).join("/");
    const exported = (await import(`${root}/${file}`)) as Record<string, unknown>;
    const definitions = Object.values(exported).flatMap(definitionsIn);
    sections.set(owner, [...(sections.get(owner) ?? []), ...definitions]);
  }
  return [...sections].map(([owner, definitions]) => ({
    owner,
    definitions: definitions.toSorted((a, b) => a.code.localeCompare(b.code)),
  }));
}

function definitionsIn(value: unknown): ErrorDefinition[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).filter(isDefinition);
}

function isDefinition(value: unknown): value is ErrorDefinition {
  return typeof value === "object" && value !== null && "code" in value && "mend" in value && "status" in value;
}

/** `docs/errors.md` as it has to stand. */
export function renderErrors(sections: readonly ErrorSection[]): string {
  const rows = (definitions: readonly ErrorDefinition[]): string =>
    definitions.map((it) => `| \`${it.code}\` | ${it.status} | ${cell(it.message)} | ${cell(it.mend)} |`).join("\n");
  const body = sections.map(
    ({ owner, definitions }) =>
      `## ${owner}\n\n| code | status | what happened | mend |\n| --- | --- | --- | --- |\n${rows(definitions)}\n`,
  );
  return `# Error codes\n\nWritten by \`pnpm docs:errors\` from the code; a test holds the two together. \`{name}\` is filled in when it happens.\n\n${body.join("\n")}`;
}

function cell({ zh, en }: { zh: string; en: string }): string {
  return `${zh}<br>${en}`.replaceAll("|", "\\|").replaceAll("\n", " ");
}
