import { type ReactNode, useMemo } from "react";
import { type FormAround, FormPlace } from "../../../parts/form/form-around.ts";
import { inChinese, useText } from "../words.ts";
import { type Around, namedIn } from "./profile-names.ts";
import { sentenceOf } from "./profile-says.ts";

/** Tells the fields below it what the profile around them names, and the sentences that its entries make. */
export function ProfileForm({ around, children }: { readonly around: Around; readonly children: ReactNode }) {
  const t = useText();
  const place = useMemo<FormAround>(
    () => ({
      say: t as (text: string) => string,
      namedIn: (pool, beside) => namedIn(pool, around, beside),
      sentenceOf: (says, entry, how) => sentenceOf(says, entry, { t: how === "kept" ? inChinese : t, around }),
    }),
    [t, around],
  );
  return <FormPlace value={place}>{children}</FormPlace>;
}
