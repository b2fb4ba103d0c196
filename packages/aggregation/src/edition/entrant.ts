import type { Points, TaxonomyId } from "@faheng/domain";
import type { ItemStanding } from "../method/met-rate.ts";

/** A scored item of a unit and where it stands. */
export interface EntrantItem {
  readonly code: string;
  readonly standing: ItemStanding;
  /** Entries of each reference list that it counts in; in all of them where there are several. */
  readonly entries: Readonly<Record<TaxonomyId, readonly string[]>>;
  /** Topics (负责人出庭 …) that it counts in. */
  readonly topics: readonly string[];
}

/** One unit of a cycle as an edition takes it: its final result and nothing that still moves. */
export interface Entrant {
  /** Names the unit; an agency's id. */
  readonly key: string;
  readonly category: string | null;
  readonly unitClass: string | null;
  /** By which profile its total was computed; `null` where it has none, and no total. */
  readonly profile: { readonly id: string; readonly version: string } | null;
  /** Thousandths of a point, `null` where nothing limits that side. */
  readonly total: { readonly worst: Points | null; readonly best: Points | null } | null;
  /** Struck in a way that leaves it without a place. */
  readonly isDisqualified: boolean;
  /** A veto struck, whatever became of the total by it: in a list of rates its unit has no place. */
  readonly hasVeto: boolean;
  readonly isVetoPending: boolean;
  readonly items: readonly EntrantItem[];
}
