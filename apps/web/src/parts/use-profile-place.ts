import { type PlaceNames, type PlaceStep, placeInProfile } from "./profile-place.ts";
import { useText } from "./words.ts";

/** A rule's own words stand for it as far as this. */
const MOST_WORDING = 24;

/** How a place of a profile reads: `第2行 党组专题研究 · 下限` and no path of a file. */
export function useProfilePlace(names: PlaceNames): (path: string) => string {
  const t = useText();
  return (path) => placeText(t, placeInProfile(names, path));
}

/** The steps to a place in words. */
export function placeText(t: ReturnType<typeof useText>, steps: readonly PlaceStep[]): string {
  return steps
    .map((step): string => {
      switch (step.kind) {
        case "word":
          return t(step.word);
        case "indicator":
          return `${step.place} ${step.title}`;
        case "clause":
          return t("规则“{wording}”", { wording: shortened(step.text) });
        case "position":
          return t("第{n}处", { n: step.position });
        case "own":
          return step.text;
      }
    })
    .join(" · ");
}

function shortened(text: string): string {
  const letters = Array.from(text);
  return letters.length <= MOST_WORDING ? text : `${letters.slice(0, MOST_WORDING).join("")}…`;
}
