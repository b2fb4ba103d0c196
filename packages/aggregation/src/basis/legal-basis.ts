import type { Framework } from "@faheng/domain";

/** A framework as agencies are assessed by it. */
export interface FrameworkInUse {
  readonly framework: Pick<Framework, "id" | "title" | "bases" | "indicators">;
  /** How many agencies. */
  readonly agencies: number;
}

/** What items of one framework rest on a document. */
export interface Citation {
  readonly frameworkId: string;
  /** Codes of the items that name it, in the framework's order. */
  readonly items: readonly string[];
  /** Those of them that name no other document: without it they rest on nothing. */
  readonly only: readonly string[];
}

/** A document that items rest on, whatever frameworks name it. */
export interface CitedDocument {
  /** The same for the same document in another framework. */
  readonly key: string;
  /** As the first framework prints them; `null` where it prints none. */
  readonly title: string | null;
  readonly documentNumber: string | null;
  /** `group`: documents named together, which are no single one. */
  readonly kind: "document" | "group";
  /** In the order of the frameworks given. */
  readonly citations: readonly Citation[];
  /** Items that name it, and that name it alone, of all frameworks together. */
  readonly items: number;
  readonly only: number;
  /** Agencies that are assessed by a framework which names it. */
  readonly agencies: number;
}

type Basis = FrameworkInUse["framework"]["bases"][number];

/**
 * The documents that the items of several frameworks rest on, those named most first. Documents are the same where their numbers are, or
 * where neither has one, their titles: brackets, spaces and widths as keyboards make them do not count. A reason that is no document
 * (`reason`) is none, and of an item whose cell is lost nobody can say what it rests on.
 */
export function legalBasisOf(uses: readonly FrameworkInUse[]): readonly CitedDocument[] {
  const documents = new Map<string, { readonly basis: Basis; readonly citations: Citation[]; agencies: number }>();
  for (const { framework, agencies } of uses) {
    const bases = new Map(framework.bases.flatMap((it) => (it.kind === "reason" ? [] : [[it.key, it] as const])));
    const named = new Map<string, { readonly basis: Basis; readonly items: string[]; readonly only: string[] }>();
    for (const { code, bases: keys } of framework.indicators) {
      const own = new Map((keys ?? []).flatMap((key) => bases.get(key) ?? []).map((it) => [identityOf(it), it]));
      for (const [identity, basis] of own) {
        const known = named.get(identity) ?? { basis, items: [], only: [] };
        named.set(identity, known);
        known.items.push(code);
        if (own.size === 1) known.only.push(code);
      }
    }
    for (const [identity, { basis, items, only }] of named) {
      const known = documents.get(identity) ?? { basis, citations: [], agencies: 0 };
      documents.set(identity, known);
      known.citations.push({ frameworkId: framework.id, items, only });
      known.agencies += agencies;
    }
  }
  return [...documents]
    .map(([key, { basis, citations, agencies }]) => ({
      key,
      title: basis.title,
      documentNumber: basis.documentNumber,
      kind: basis.kind === "group" ? ("group" as const) : ("document" as const),
      citations,
      items: citations.reduce((sum, it) => sum + it.items.length, 0),
      only: citations.reduce((sum, it) => sum + it.only.length, 0),
      agencies,
    }))
    .toSorted((a, b) => b.items - a.items || b.only - a.only || (a.key < b.key ? -1 : 1));
}

/** A group is one of its own: it may name documents that stand alone elsewhere. */
function identityOf({ key, kind, title, documentNumber }: Basis): string {
  const plain = (text: string): string =>
    text
      .normalize("NFKC")
      .replaceAll(/[[［〔【(（]/gu, "〔")
      .replaceAll(/[\]］〕】)）]/gu, "〕")
      .replaceAll(/[\s《》“”"]/gu, "");
  return `${kind} ${plain(documentNumber ?? title ?? key)}`;
}
