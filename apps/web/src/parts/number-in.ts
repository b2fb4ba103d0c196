import { ancestorsOf, type Framework, type Indicator } from "@faheng/domain";

/**
 * An indicator's printed number where its chapter does not stand above it: with the chapter's own number before it where
 * the document begins anew in every chapter, or else two items would read alike. `null` for what is not numbered.
 */
export function numberIn(framework: Framework, { group, printedNumber }: Indicator): string | null {
  if (printedNumber === null) return null;
  const numbers = framework.indicators.flatMap((it) => (it.printedNumber === null ? [] : [plain(it.printedNumber)]));
  const chapter =
    new Set(numbers).size < numbers.length ? ancestorsOf(framework, group).at(-1)?.printedNumber : undefined;
  return `${chapter ?? ""}${printedNumber}`;
}

/** Zhengzhou prints both (三) and （三）. */
function plain(number: string): string {
  return number.replaceAll("（", "(").replaceAll("）", ")");
}
