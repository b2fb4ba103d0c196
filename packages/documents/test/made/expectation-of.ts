import type { Expectation, ExpectedItem } from "../score/expectation.ts";
import type { MadeDocument } from "./documents.ts";

/** The lines of a made document's expectation, as the score program reads them. */
export function expectationOf({ expected, notes }: MadeDocument): Expectation {
  const items = expected
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line): ExpectedItem => {
      const [n = "", text = "", points = "", standard = "", lead = "", groups = "", kind = "", clauses = "", ...more] =
        line.split("｜");
      const [title = "", content = ""] = text.split("=");
      const own: Record<string, unknown> = { clauses: Number(clauses), kind };
      if (n !== "-") own["n"] = n === "" ? null : n;
      if (content === "") own["content"] = title;
      else Object.assign(own, { title, content });
      if (points !== "-") own["points"] = points;
      if (standard !== "-") own["standard"] = standard;
      if (lead !== "-") own["lead"] = names(lead);
      if (groups !== "-") own["groups"] = groups.split(">");
      for (const it of more) {
        const [field = "", value = ""] = it.split("=");
        own[field] = names(value);
      }
      return own;
    });
  return notes === undefined ? { items } : { items, notes };
}

const names = (cell: string): string[] => (cell === "" ? [] : cell.split("、"));
