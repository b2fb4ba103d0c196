import { EmptyPicture } from "@faheng/ui";
import type { RectificationHead } from "../../api/outputs.ts";
import { ChoiceField } from "../../parts/choice-field.tsx";
import { useAddress } from "../../parts/use-address.ts";
import { ProblemTable } from "./problem-table.tsx";
import { PROBLEMS_SHOWN, rectificationSearch } from "./rectification-entry.ts";
import { shownAs } from "./sifted.ts";
import { ShownChoice } from "./shown-choice.tsx";
import { useText } from "./words.ts";

/** Whose problems can be shown alone: departments of an agency, or agencies of a cycle. */
export interface Owners {
  readonly label: string;
  readonly none: string;
  readonly names: ReadonlyMap<string, string>;
  readonly ownerOf: (rectification: RectificationHead) => string | null;
}

/** Problems sifted by how they stand and by whose they are; the address holds both. */
export function ProblemList(props: {
  readonly rectifications: readonly RectificationHead[];
  /** Whether there are any, these or others. */
  readonly isEmpty: boolean;
  readonly owners: Owners;
  /** Whether they are of several agencies. */
  readonly isCity: boolean;
}) {
  const t = useText();
  const [{ show = "open", of }, change] = useAddress(rectificationSearch);
  const { rectifications, isEmpty, owners, isCity } = props;
  const ofOwner = rectifications.filter((it) => of === undefined || owners.ownerOf(it) === of);
  const shown = shownAs(ofOwner, show);
  return (
    <>
      <div className="fw-filters">
        <ShownChoice
          show={show}
          counts={Object.fromEntries(PROBLEMS_SHOWN.map((it) => [it, shownAs(ofOwner, it).length]))}
          onShow={(it) => change({ show: it === "open" ? null : it }, { replace: true })}
        />
        {owners.names.size < 2 ? null : (
          <ChoiceField
            label={owners.label}
            none={owners.none}
            chosen={of ?? null}
            options={owners.names}
            onChoose={(it) => change({ of: it }, { replace: true })}
          />
        )}
      </div>
      {isEmpty ? (
        <EmptyPicture title={t("没有整改事项")}>{t("立项后，整改事项列在这里。")}</EmptyPicture>
      ) : shown.length === 0 ? (
        <p>{t("没有符合筛选条件的整改事项。")}</p>
      ) : (
        <ProblemTable rectifications={shown} isCity={isCity} />
      )}
    </>
  );
}
