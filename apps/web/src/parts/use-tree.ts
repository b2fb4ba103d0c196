import type { TreeFilter } from "@faheng/ui";
import { filterOf, treeSearch } from "./tree-search.ts";
import { useAddress } from "./use-address.ts";

/** What a page with a tree reads from the address, and does to it. */
export interface Tree {
  /** The indicator the address names. */
  readonly of: string | null;
  readonly filter: TreeFilter;
  readonly onFilter: (filter: TreeFilter) => void;
  readonly choose: (code: string) => void;
  readonly close: () => void;
}

/** The tree's filter and choice, kept in the address: whatever else it states stays as it is. */
export function useTree(): Tree {
  const [search, change] = useAddress(treeSearch);
  return {
    of: search.of ?? null,
    filter: filterOf(search),
    onFilter: ({ text, department, state }) => change({ q: text, dept: department, state }, { replace: true }),
    choose: (of) => change({ of }),
    close: () => change({ of: null }),
  };
}
