import { periodName } from "@faheng/domain";
import { useLanguage } from "@faheng/ui";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { Assessment, ExtensionView } from "../api/outputs.ts";
import { client, queryClient } from "../api/trpc.ts";
import { dayText } from "../ground/dates.ts";
import { ConfirmButton } from "./confirm-button.tsx";
import { Fault } from "./fault.tsx";
import { useCycleDays } from "./near-days.ts";
import { numberIn } from "./number-in.ts";
import { ReasonButton } from "./reason-button.tsx";
import { TextField } from "./text-field.tsx";
import { useText } from "./words.ts";

/** Requests for a later day or late entry, each with what became of it and what this person may do with it. */
export function ExtensionList(props: {
  readonly assessment: Assessment;
  readonly extensions: readonly ExtensionView[];
}) {
  const { assessment, extensions } = props;
  return (
    <ul className="fw-extensions">
      {extensions.map((it) => (
        <Request key={`${it.n} ${it.writes}`} assessment={assessment} extension={it} />
      ))}
    </ul>
  );
}

function Request({ assessment, extension }: { readonly assessment: Assessment; readonly extension: ExtensionView }) {
  const t = useText();
  const language = useLanguage();
  const { kind, state, items, period, handIn, people, wishedOn, grantedOn, steps } = extension;
  const { framework } = assessment;
  const titleOf = (code: string): string[] => {
    const found = framework.indicators.find((it) => it.code === code);
    return found ? [`${numberIn(framework, found) ?? ""} ${found.title}`.trim()] : [];
  };
  const titles =
    period === null
      ? items.flatMap(titleOf)
      : [...titleOf(period.indicator), `${labelOf(period.figure)} · ${periodName(period.period)[language]}`];
  const wished = { day: dayText(wishedOn, language) };
  const states = {
    asked: t("待答复，申请至 {day}", wished),
    granted: t("已准许至 {day}", { day: dayText(grantedOn ?? wishedOn, language) }),
    refused: t("未准许，申请至 {day}", wished),
    withdrawn: t("申请已撤回，原申请至 {day}", wished),
  };
  return (
    <li className={`fw-extension fw-extension-${state}`}>
      <p>
        <strong>{kind === "late" ? t("补报") : t("延期")}</strong> <span>{states[state]}</span>
      </p>
      <p lang="zh-CN">{[...titles, ...(handIn ? [t("上报")] : [])].join("；")}</p>
      {people.length === 0 ? null : (
        <p className="fh-quiet" lang="zh-CN">
          {t("补报人：{names}", { names: people.map(({ name }) => name).join("、") })}
        </p>
      )}
      <ul className="fh-quiet" lang="zh-CN">
        {steps
          .filter(({ reason }) => reason !== null)
          .map(({ act, byName, at, reason }) => (
            <li key={`${act} ${at}`}>{t("{name}：{value}", { name: byName, value: reason ?? "" })}</li>
          ))}
      </ul>
      <Acts assessment={assessment} extension={extension} about={titles[0] ?? t("上报")} />
    </li>
  );
}

/** What a figure is called: its name begins with how often it is asked for. */
function labelOf(figure: string): string {
  return figure.split("/")[1] ?? figure;
}

function Acts(props: { readonly assessment: Assessment; readonly extension: ExtensionView; readonly about: string }) {
  const t = useText();
  const { assessment, extension, about } = props;
  const { n, writes, wishedOn, acts } = extension;
  const days = useCycleDays(assessment.cycle);
  const [grantedOn, setGrantedOn] = useState(wishedOn);
  const move = useMutation({
    mutationFn: async (send: () => Promise<unknown>) => await send(),
    onSuccess: () => queryClient.invalidateQueries(),
  });
  const place = { assessmentId: assessment.id, n, seen: writes };
  const common = { about, reasonLabel: t("理由"), isDisabled: move.isPending };
  if (acts.length === 0) return null;
  return (
    <>
      {acts.includes("extension.grant") ? (
        <TextField
          label={t("准许到哪一天")}
          type="date"
          max={days.max}
          value={grantedOn}
          problem={days.problemOf(grantedOn)}
          onText={setGrantedOn}
        />
      ) : null}
      <div className="fh-actions fw-no-print">
        {acts.includes("extension.grant") ? (
          <ReasonButton
            label={t("准许")}
            question={t("只移动所列事项的期限；其他事项不变。")}
            {...common}
            isDisabled={move.isPending || grantedOn === "" || days.problemOf(grantedOn) !== null}
            onConfirm={(reason) =>
              move.mutate(async () => await client.extension.grant.mutate({ ...place, grantedOn, reason }))
            }
          />
        ) : null}
        {acts.includes("extension.refuse") ? (
          <ReasonButton
            label={t("不准")}
            question={t("期限不变。")}
            {...common}
            onConfirm={(reason) => move.mutate(async () => await client.extension.refuse.mutate({ ...place, reason }))}
          />
        ) : null}
        {acts.includes("extension.revoke") ? (
          <ReasonButton
            label={t("撤销准许")}
            question={t("没有用过的才能撤销，期限恢复原样。")}
            {...common}
            onConfirm={(reason) => move.mutate(async () => await client.extension.revoke.mutate({ ...place, reason }))}
          />
        ) : null}
        {acts.includes("extension.withdraw") ? (
          <ConfirmButton
            label={t("撤回申请")}
            about={about}
            question={t("撤回后可以再申请。")}
            isDisabled={move.isPending}
            onConfirm={() => move.mutate(async () => await client.extension.withdraw.mutate(place))}
          />
        ) : null}
      </div>
      <Fault error={move.error} />
    </>
  );
}
