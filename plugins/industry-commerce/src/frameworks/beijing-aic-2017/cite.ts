import { bases } from "./bases.ts";

type Basis = (typeof bases)[number];

const byKey = new Map(bases.map((basis) => [basis.key, basis]));

/**
 * The 任务来源和依据 cell as printed: its documents, numbered. Where the table prints a document in several ways,
 * `variants` says which of them stands here, the first if nothing is said.
 */
export function basesCell(keys: readonly string[], variants: Readonly<Record<string, number>> = {}): string {
  const cited = keys.map((key) => byKey.get(key)).filter((basis) => basis !== undefined);
  return cited.map((basis, at) => `${at + 1}.${citationOf(basis, variants[basis.key] ?? 0)}`).join("；");
}

/** The table's usual way is 发文机关《篇名》（文号）; any other stands with the document. */
function citationOf({ issuer, title, documentNumber, kind, printed }: Basis, variant: number): string {
  const special = printed?.[variant];
  if (special !== undefined) return special;
  const name = kind === undefined ? `《${title ?? ""}》` : (title ?? "");
  return `${issuer ?? ""}${name}${documentNumber === null ? "" : `（${documentNumber}）`}`;
}
