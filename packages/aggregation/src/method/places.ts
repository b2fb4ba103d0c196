import { compareEnds, countUpTo, type End, type Interval } from "./end.ts";

/** One unit of a peer group. What is printed decides: its value is the rounded one where the method rounds. */
export interface Peer extends Interval {
  readonly key: string;
  /** A veto that has not been decided: it may have no place, and nobody stands surely below it. */
  readonly isVetoPending?: boolean;
  /** Without a place, and nobody is counted against it: disqualified, or a list of rates in which a veto struck. */
  readonly isOut?: boolean;
}

/** From which place to which; `none` where it may come to have no place, too. */
export interface Place {
  readonly best: number;
  readonly worst: number;
  readonly mayHaveNone: boolean;
  /** Of how many: at least, and at most. */
  readonly of: { readonly least: number; readonly most: number };
}

/**
 * Places in one peer group, highest first, equal values sharing a place with a gap after (1, 1, 3). The span of each contains its
 * place under every way in which what is pending can come out, vetoes included. Sorted once and looked up, not each with each.
 *
 * @returns by key; who is out has none.
 */
export function placesOf(peers: readonly Peer[]): ReadonlyMap<string, Place> {
  const members = peers.filter(({ isOut }) => isOut !== true);
  const settledLows = ascending(members.filter(({ isVetoPending }) => isVetoPending !== true).map(({ low }) => low));
  const highs = ascending(members.map(({ high }) => high));
  const doubtful = members.length - settledLows.length;
  return new Map(
    members.map((own) => {
      const mayHaveNone = own.isVetoPending === true;
      const surelyAbove = settledLows.length - countUpTo(settledLows, own.high);
      // An open interval reaches above its own lower end, and is no rival of its own.
      const isOpen = compareEnds(own.high, own.low) > 0;
      const perhapsAbove = highs.length - countUpTo(highs, own.low) - (isOpen ? 1 : 0);
      const others = doubtful - (mayHaveNone ? 1 : 0);
      const of = { least: members.length - others, most: members.length };
      return [own.key, { best: 1 + surelyAbove, worst: 1 + perhapsAbove, mayHaveNone, of }];
    }),
  );
}

function ascending(ends: readonly End[]): End[] {
  return ends.toSorted(compareEnds);
}
