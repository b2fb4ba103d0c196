import {
  type DraftDecision,
  type GroupInput,
  TAXONOMIES,
  type TaxonomyId,
  taxonomyMappingSchema,
  type TaxonomyMapping,
} from "@faheng/domain";
import { mappingByWords } from "./taxonomy-words.ts";

/** Where a group stands in the taxonomies, and whose word it is. */
export interface TaxonomyProposal {
  readonly group: string;
  readonly mapping: TaxonomyMapping;
  /** The words of its heading that ours rests on; `null` where they say nothing, and it stands as the group above. */
  readonly words: string | null;
  /** Taxonomies in which somebody decided; in the others it is our reading. */
  readonly decided: readonly TaxonomyId[];
}

const IDS = Object.keys(TAXONOMIES) as TaxonomyId[];
const NOTE = "按标题用语归入，系本系统的判断，文件没有写";

/**
 * Maps groups to the taxonomies: by what was decided, else by the words of their headings, marked as ours. A group of which
 * neither says anything is left to the group above.
 */
export function mapGroups(
  groups: readonly GroupInput[],
  decisions: readonly DraftDecision[],
): { readonly groups: readonly GroupInput[]; readonly proposals: readonly TaxonomyProposal[] } {
  const proposals = groups.flatMap((group) => {
    const byWords = mappingByWords(group.title);
    const decided = new Map<TaxonomyId, readonly string[]>();
    for (const it of decisions) {
      if (it.kind !== "taxonomy" || it.group !== group.code) continue;
      if (it.value === null) decided.delete(it.taxonomy);
      else decided.set(it.taxonomy, it.value);
    }
    if (byWords === null && decided.size === 0) return [];
    const mapping = Object.fromEntries(IDS.map((id) => [id, decided.get(id) ?? byWords?.mapping[id] ?? []]));
    const parsed = taxonomyMappingSchema.safeParse(mapping);
    if (!parsed.success) return [];
    return [{ group: group.code, mapping: parsed.data, words: byWords?.words ?? null, decided: [...decided.keys()] }];
  });
  const byGroup = new Map(proposals.map((it) => [it.group, it]));
  return {
    proposals,
    groups: groups.map((group) => {
      const own = byGroup.get(group.code);
      if (own === undefined) return group;
      const isOurs = own.decided.length < IDS.length && own.words !== null;
      const doubts = isOurs ? [{ field: "taxonomies", printed: own.words, note: NOTE }] : [];
      return { ...group, taxonomies: own.mapping, doubts: [...(group.doubts ?? []), ...doubts] };
    }),
  };
}
