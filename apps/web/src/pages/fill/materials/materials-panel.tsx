import { ancestorsOf, type Indicator } from "@faheng/domain";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import type { Assessment, IndicatorEvidence } from "../../../api/outputs.ts";
import { evidenceArchive } from "../../../api/evidence-archive.ts";
import { trpc } from "../../../api/trpc.ts";
import { Panel } from "../../../parts/page.tsx";
import { QueryGate } from "../../../parts/query-gate.tsx";
import { useText } from "../words.ts";
import { completenessOf, piecesOf } from "../../../parts/evidence/material-state.ts";
import { MaterialRow } from "./material-row.tsx";

/** 佐证材料: what the document asks for as a list to be worked off, with what was given for each and what was found of it. */
export function MaterialsPanel(props: { readonly assessment: Assessment; readonly indicator: Indicator }) {
  const t = useText();
  const { assessment, indicator } = props;
  const place = useMemo(
    () => ({ assessmentId: assessment.id, indicator: indicator.code }),
    [assessment.id, indicator.code],
  );
  const query = useQuery(trpc.evidence.list.queryOptions(place));
  const cache = useQueryClient();
  const onChanged = useCallback(
    async () => await cache.invalidateQueries(trpc.evidence.list.queryFilter(place)),
    [cache, place],
  );
  return (
    <Panel
      title={t("佐证材料")}
      side={
        query.data ? (
          <span className="fw-material-side">
            <Completeness evidence={query.data} />
            {query.data.pieces.length === 0 ? null : <Archives assessment={assessment} indicator={indicator} />}
          </span>
        ) : null
      }
      className="fw-materials"
    >
      <QueryGate query={query}>
        {(evidence) => <Rows evidence={evidence} place={place} onChanged={onChanged} />}
      </QueryGate>
    </Panel>
  );
}

/** Everything given for this item, or for its chapter, as one archive. */
function Archives({ assessment, indicator }: { readonly assessment: Assessment; readonly indicator: Indicator }) {
  const t = useText();
  const chapter = ancestorsOf(assessment.framework, indicator.group).at(-1)?.code ?? null;
  return (
    <span className="fw-no-print">
      <a className="fh-link" href={evidenceArchive(assessment.id, { indicator: indicator.code })} download>
        {t("打包下载本项")}
      </a>
      {chapter === null ? null : (
        <a className="fh-link" href={evidenceArchive(assessment.id, { chapter })} download>
          {t("打包下载本章")}
        </a>
      )}
    </span>
  );
}

function Completeness({ evidence: { materials, pieces } }: { readonly evidence: IndicatorEvidence }) {
  const t = useText();
  const { given, all } = completenessOf(materials, pieces);
  if (all === 0) return <span className="fh-quiet">{t("文件未列报送材料")}</span>;
  return (
    <span className={given === all ? "fw-keep-safe" : "fw-keep-open"}>
      {t("已提交 {given} / {all}", { given, all })}
    </span>
  );
}

/** What the document does not ask for comes last, and only where somebody may give it or has. */
const OTHER = { key: "", printedNumber: null, owner: null };

function Rows(props: {
  readonly evidence: IndicatorEvidence;
  readonly place: { readonly assessmentId: string; readonly indicator: string };
  readonly onChanged: () => Promise<unknown>;
}) {
  const t = useText();
  const { evidence, place, onChanged } = props;
  const { materials, pieces, mayGive, room } = evidence;
  const hasOther = mayGive || piecesOf(pieces, OTHER.key).length > 0;
  const rows = hasOther ? [...materials, Object.assign({ text: t("其他佐证材料") }, OTHER)] : materials;
  if (rows.length === 0) return <p className="fh-quiet">{t("还没有提交材料。")}</p>;
  return (
    <>
      <ul className="fw-material-rows">
        {rows.map((material) => (
          <MaterialRow
            key={material.key}
            material={material}
            evidence={evidence}
            place={Object.assign({ material: material.key }, place)}
            onChanged={onChanged}
          />
        ))}
      </ul>
      {mayGive && room ? (
        <p className="fh-quiet fw-no-print">
          {t("可提交 {kinds}；本单位材料已用 {used} / {most} GB。", {
            kinds: evidence.extensions.join("、"),
            used: (room.used / 1_000_000_000).toFixed(2),
            most: Math.floor(room.most / 1_000_000_000),
          })}
        </p>
      ) : null}
    </>
  );
}
