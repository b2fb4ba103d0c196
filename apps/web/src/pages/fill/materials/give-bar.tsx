import { Link } from "@tanstack/react-router";
import { Button } from "react-aria-components/Button";
import { FileTrigger } from "react-aria-components/FileTrigger";
import type { IndicatorEvidence } from "../../../api/outputs.ts";
import { today } from "../../../ground/dates.ts";
import { useTimeZone } from "../../../ground/session.tsx";
import { TextField } from "../../../parts/text-field.tsx";
import { useText } from "../words.ts";
import { ChooseStored } from "./choose-stored.tsx";
import { GiveWritten } from "./give-written.tsx";
import type { MaterialPlace } from "../../../parts/evidence/material-place.ts";

/** Of which day what is given is, and the ways to give it. */
export function GiveBar(props: {
  readonly place: MaterialPlace;
  readonly about: string;
  readonly evidence: Pick<IndicatorEvidence, "evidenceFrom" | "extensions">;
  readonly effectiveOn: string;
  readonly onEffectiveOn: (day: string) => void;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onChanged: () => Promise<unknown>;
}) {
  const t = useText();
  const timeZone = useTimeZone();
  const { place, about, evidence, effectiveOn, onEffectiveOn, onFiles, onChanged } = props;
  const { evidenceFrom, extensions } = evidence;
  return (
    <div className="fw-give">
      <TextField
        label={t("材料日期")}
        type="date"
        min={evidenceFrom ?? undefined}
        max={today(timeZone)}
        value={effectiveOn}
        onText={onEffectiveOn}
      />
      <div className="fh-actions">
        <FileTrigger
          allowsMultiple
          acceptedFileTypes={extensions.map((it) => `.${it}`)}
          onSelect={(files) => onFiles([...(files ?? [])])}
        >
          <Button className="fh-button" isDisabled={effectiveOn === ""} aria-label={t("选择文件：{about}", { about })}>
            {t("选择文件")}
          </Button>
        </FileTrigger>
        <ChooseStored
          about={about}
          isDisabled={effectiveOn === ""}
          giving={Object.assign({ effectiveOn, replaces: null }, place)}
          onChanged={onChanged}
        />
        {(["link", "note", "sealed", "letter"] as const).map((kind) => (
          <GiveWritten
            key={kind}
            kind={kind}
            about={about}
            isDisabled={effectiveOn === ""}
            giving={Object.assign({ effectiveOn, replaces: null }, place)}
            onChanged={onChanged}
          />
        ))}
        <Link
          className="fh-link"
          to="/assessments/$assessmentId/letter"
          params={{ assessmentId: place.assessmentId }}
          search={{ of: place.indicator, material: place.material }}
          aria-label={t("打印函询：{about}", { about })}
        >
          {t("打印函询")}
        </Link>
      </div>
      <small className="fh-quiet">
        {t("也可以把文件拖到或粘贴到这里，一次可多份。")}
        {evidenceFrom === null ? null : t("{day} 以前的材料不计。", { day: evidenceFrom })}
      </small>
    </div>
  );
}
