import { useMutation } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { queryClient, trpc } from "../../api/trpc.ts";
import { useText } from "./words.ts";
import { ChoiceField } from "../../parts/choice-field.tsx";
import { Fault } from "../../parts/fault.tsx";
import type { AgencyRow } from "./agency-row.ts";

/** Which bureau guides an agency in its field, and may assess it in a line. */
export function Guide({ agency, others }: { readonly agency: AgencyRow; readonly others: readonly AgencyRow[] }) {
  const t = useText();
  const [guideId, setGuideId] = useState(agency.guidedBy);
  const change = useMutation(
    trpc.organisation.setGuide.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries({ queryKey: trpc.agency.list.queryKey() }),
    }),
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    change.mutate({ agencyId: agency.id, guideId, expectedId: agency.guidedBy });
  };
  return (
    <>
      <p className="fh-quiet">{t("业务指导机关可以对本机关开启条线考评；已开启的周期不受影响。")}</p>
      <form onSubmit={submit} className="fw-line">
        <ChoiceField
          label={t("业务指导机关")}
          none={t("没有")}
          chosen={guideId}
          options={others.map(({ id, name }) => [id, name])}
          onChoose={setGuideId}
        />
        <button type="submit" className="fh-button" disabled={change.isPending || guideId === agency.guidedBy}>
          {t("保存")}
        </button>
      </form>
      <p role="status">{change.isSuccess ? t("业务指导机关已保存") : null}</p>
      <Fault error={change.error} />
    </>
  );
}
