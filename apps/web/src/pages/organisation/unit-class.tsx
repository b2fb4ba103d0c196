import { useMutation, useQuery } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { queryClient, trpc } from "../../api/trpc.ts";
import { useText } from "./words.ts";
import { ChoiceField } from "../../parts/choice-field.tsx";
import { Fault } from "../../parts/fault.tsx";
import { QueryGate } from "../../parts/query-gate.tsx";
import { TextField } from "../../parts/text-field.tsx";
import type { AgencyRow } from "./agency-row.ts";

/** The class of unit an agency is assessed as: from those the profiles know, or any name where they know none. */
export function UnitClass({ agency }: { agency: AgencyRow }) {
  const t = useText();
  const classes = useQuery(trpc.organisation.unitClasses.queryOptions({ agencyId: agency.id }));
  const [unitClass, setUnitClass] = useState(agency.unitClass);
  const change = useMutation(
    trpc.organisation.setUnitClass.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries({ queryKey: trpc.agency.list.queryKey() }),
    }),
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const name = unitClass?.trim() ?? "";
    change.mutate({ agencyId: agency.id, unitClass: name === "" ? null : name, expected: agency.unitClass });
  };
  return (
    <>
      <p className="fh-quiet">{t("单位类别决定适用评分方案中哪一类的分值和标准，由依法治市办设定。")}</p>
      <QueryGate query={classes}>
        {(known) => (
          <form onSubmit={submit} className="fw-line">
            {known.length === 0 ? (
              <TextField label={t("单位类别")} maxLength={100} value={unitClass ?? ""} onText={setUnitClass} />
            ) : (
              <ChoiceField
                label={t("单位类别")}
                none={t("不分类别")}
                chosen={unitClass}
                options={known.map((it) => [
                  it.unitClass,
                  t("{unitClass}（{profiles}）", { unitClass: it.unitClass, profiles: it.profiles.join("、") }),
                ])}
                onChoose={setUnitClass}
              />
            )}
            <button
              type="submit"
              className="fh-button"
              disabled={change.isPending || (unitClass?.trim() ?? "") === (agency.unitClass ?? "")}
            >
              {t("保存")}
            </button>
          </form>
        )}
      </QueryGate>
      {classes.data?.length === 0 ? (
        <p className="fh-quiet">{t("现有评分方案未区分单位类别，可自行填写名称。")}</p>
      ) : null}
      <p className="fh-quiet">{t("只影响今后开启的周期；已开启的周期按开启时的类别计分，不受影响。")}</p>
      <p role="status">{change.isSuccess ? t("单位类别已保存") : null}</p>
      <Fault error={change.error} />
    </>
  );
}
