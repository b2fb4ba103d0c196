import { type Strength, strengthOf } from "@faheng/passwords";
import { useEffect, useState } from "react";

/** Milliseconds without a key before a password is judged. */
const PAUSE = 250;

/**
 * How hard a password is to guess, once typing pauses; `null` while there is nothing to say. Where the dictionaries don't
 * come, nothing is shown and the server decides alone.
 */
export function useStrength(password: string, known: readonly string[]): Strength | null {
  const [judged, setJudged] = useState<{ readonly of: string; readonly strength: Strength } | null>(null);
  const words = JSON.stringify(known);
  const of = `${words} ${password}`;
  useEffect(() => {
    if (password === "") return undefined;
    let isCurrent = true;
    const timer = setTimeout(() => {
      strengthOf(password, JSON.parse(words) as string[]).then(
        (strength) => {
          if (isCurrent) setJudged({ of, strength });
        },
        () => undefined,
      );
    }, PAUSE);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [password, words, of]);
  return password !== "" && judged?.of === of ? judged.strength : null;
}
