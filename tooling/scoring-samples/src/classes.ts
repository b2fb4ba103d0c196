import type { ProfileInput } from "@faheng/domain";
import type { ClauseInput, ItemInput } from "./framework.ts";
import { points } from "./kinds.ts";
import type { Random } from "./random.ts";

/** Classes of units: some values differ for the first, none for the second. */
export const CLASSES = ["county", "bureau"];
const [COUNTY = ""] = CLASSES;

/** A profile with points, amounts and weights of its own for a class of units. */
export function withClasses(profile: ProfileInput, random: Random): ProfileInput {
  const [first, second] = profile.parts ?? [];
  const parts =
    first && second
      ? [
          { ...first, unitWeights: { [COUNTY]: "1/4" } },
          { ...second, unitWeights: { [COUNTY]: "3/4" } },
        ]
      : (profile.parts ?? []);
  return { ...profile, parts, items: profile.items.map((item) => itemOf(item, random)), unitClasses: CLASSES };
}

function itemOf(item: ItemInput, random: Random): ItemInput {
  const clauses = item.clauses.map((clause) => clauseOf(clause, random));
  // What a bonus or a veto is worth counts nowhere.
  const isMarked = item.indicator.startsWith("I") && random.chance(0.5);
  return isMarked
    ? { ...item, clauses, unitPoints: { [COUNTY]: random.pick(["0.5", "2.5", "5"]) } }
    : { ...item, clauses };
}

function clauseOf(clause: ClauseInput, random: Random): ClauseInput {
  if (clause.params["points"] === undefined || random.chance(0.5)) return clause;
  // A clause that may strike makes something for every class.
  const own = clause.kind === "flag" ? random.pick(["0.5", "1.2", "4"]) : points(random);
  return { ...clause, unitParams: { [COUNTY]: { points: own } } };
}
