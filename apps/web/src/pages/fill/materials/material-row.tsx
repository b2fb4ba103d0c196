import { useState } from "react";
import { DropZone } from "react-aria-components/DropZone";
import type { AskedMaterial, IndicatorEvidence } from "../../../api/outputs.ts";
import { today } from "../../../ground/dates.ts";
import { useTimeZone } from "../../../ground/session.tsx";
import { useText } from "../words.ts";
import { GiveBar } from "./give-bar.tsx";
import type { MaterialPlace } from "../../../parts/evidence/material-place.ts";
import { materialState, piecesOf } from "../../../parts/evidence/material-state.ts";
import { PieceRow } from "./piece-row.tsx";
import { sendFiles, useUploads } from "./uploads.ts";
import { UploadRow } from "./upload-row.tsx";

const STATES = {
  lacking: ["缺材料", "fh-mark fh-mark-pending"],
  "sent-back": ["有退回", "fh-mark fw-mark-bad"],
  given: ["待审核", "fh-mark fh-mark-pending"],
  accepted: ["已认定", "fh-mark fw-mark-good"],
} as const;

/** What is asked for, where it stands, what was given, and where more is taken: by a button, by dropping, or by pasting. */
export function MaterialRow(props: {
  readonly material: AskedMaterial;
  readonly evidence: IndicatorEvidence;
  readonly place: MaterialPlace;
  readonly onChanged: () => Promise<unknown>;
}) {
  const t = useText();
  const timeZone = useTimeZone();
  const { material, evidence, place, onChanged } = props;
  const [effectiveOn, setEffectiveOn] = useState(today(timeZone));
  const uploads = useUploads(place.assessmentId, place.indicator).filter((it) => it.place.material === material.key);
  const state = materialState(evidence.pieces, material.key);
  const [word, look] = STATES[state];
  const isAsked = material.key !== "";
  const take = (files: readonly File[]): void => {
    sendFiles(Object.assign({ effectiveOn, replaces: null }, place), files, onChanged);
  };
  const pieces = piecesOf(evidence.pieces, material.key);
  return (
    <li
      className="fw-material"
      onPaste={(event) => {
        const files = [...event.clipboardData.files];
        if (!evidence.mayGive || files.length === 0) return;
        event.preventDefault();
        // What has the keyboard may take it too: once is enough.
        event.stopPropagation();
        take(files);
      }}
    >
      <p>
        {material.printedNumber === null ? null : <span className="fh-printed">{material.printedNumber}</span>}
        <span lang="zh-CN">{material.text}</span>
        {isAsked || state !== "lacking" ? <span className={look}>{t(word)}</span> : null}
        {material.owner === null ? null : (
          <span className="fh-place" lang="zh-CN">
            {t("由{owner}提供", { owner: material.owner })}
          </span>
        )}
      </p>
      {pieces.length === 0 ? null : (
        <ul className="fw-pieces">
          {pieces.map((piece) => (
            <PieceRow
              key={`${piece.n}.${piece.version}`}
              piece={piece}
              place={place}
              versions={evidence.pieces.filter((it) => it.material === piece.material && it.n === piece.n)}
              onChanged={onChanged}
            />
          ))}
        </ul>
      )}
      {uploads.length === 0 ? null : (
        <ul className="fw-pieces">
          {uploads.map((upload) => (
            <UploadRow key={upload.id} upload={upload} />
          ))}
        </ul>
      )}
      {evidence.mayGive ? (
        <DropZone
          className="fw-drop fw-no-print"
          aria-label={t("把“{material}”的文件拖到或粘贴到这里", { material: material.text })}
          onDrop={async ({ items }) => {
            const dropped = items.filter((it) => it.kind === "file");
            take(await Promise.all(dropped.map(async (it) => await it.getFile())));
          }}
        >
          <GiveBar
            place={place}
            about={material.text}
            evidence={evidence}
            effectiveOn={effectiveOn}
            onEffectiveOn={setEffectiveOn}
            onFiles={take}
            onChanged={onChanged}
          />
        </DropZone>
      ) : null}
    </li>
  );
}
