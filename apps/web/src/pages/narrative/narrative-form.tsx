import { type NarrativeBlock, type NarrativeFigure, withFigures } from "@faheng/domain";
import { useLanguage } from "@faheng/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useDeferredValue, useMemo, useState } from "react";
import type { NarrativeView } from "../../api/outputs.ts";
import { client, trpc } from "../../api/trpc.ts";
import { timeText } from "../../ground/dates.ts";
import { useTimeZone } from "../../ground/session.tsx";
import { LeaveGuard } from "../../parts/leave-guard.tsx";
import { Fault } from "../../parts/fault.tsx";
import { NarrativePreview } from "./narrative-preview.tsx";
import { BlockField } from "./block-field.tsx";
import { FiguresField } from "./figures-field.tsx";
import type { DOCUMENTS } from "./narrative-entry.ts";
import { useText } from "./words.ts";

/** A block with what tells it from others while it is being moved about. */
interface Row extends NarrativeBlock {
  readonly key: number;
}

/** The text being written, with its figures beside it. */
export function NarrativeForm(props: {
  readonly assessmentId: string;
  readonly document: (typeof DOCUMENTS)[number];
  readonly view: NarrativeView;
}) {
  const t = useText();
  const language = useLanguage();
  const timeZone = useTimeZone();
  const { assessmentId, document, view } = props;
  const cache = useQueryClient();
  const [rows, setRows] = useState<readonly Row[]>(() => view.blocks.map((it, key) => Object.assign({ key }, it)));
  const [take, setTake] = useState<readonly NarrativeFigure[]>([]);
  const save = useMutation({
    mutationFn: async () => {
      const blocks = rows.map(({ level, text }) => ({ level, text }));
      return await client.narrative.save.mutate({
        assessmentId,
        document,
        expectedVersion: view.version,
        blocks,
        take: [...take],
      });
    },
    // After a conflict what was typed stays where it is.
    // What is saved for the first time can be made into a document from now on.
    onSuccess: async () =>
      await Promise.all([
        cache.invalidateQueries(trpc.narrative.get.queryFilter({ assessmentId, document })),
        cache.invalidateQueries(trpc.paper.list.queryFilter({ assessmentId })),
      ]),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    save.mutate();
  };
  const values = useMemo(
    () => Object.assign({}, view.now, view.kept, Object.fromEntries(take.map((it) => [it, view.now[it]]))),
    [view, take],
  );
  // Typing goes first: the sheet follows when there is time.
  const shown = useDeferredValue(rows);
  const isChanged =
    take.length > 0 ||
    rows.length !== view.blocks.length ||
    rows.some(({ level, text }, at) => level !== view.blocks[at]?.level || text !== view.blocks[at]?.text);
  const changeAt = (at: number, patch: Partial<NarrativeBlock>): void =>
    setRows(rows.map((it, n) => (n === at ? Object.assign({}, it, patch) : it)));
  const addAfter = (at: number): void => {
    const key = Math.max(-1, ...rows.map((it) => it.key)) + 1;
    setRows(rows.toSpliced(at + 1, 0, { key, level: 0, text: "" }));
  };
  return (
    <div className="fw-beside">
      <form onSubmit={submit} aria-label={t("撰写文稿")} className="fw-record-form">
        <LeaveGuard
          // What was just saved is left behind by nobody, though the page does not know its version yet.
          isDirty={view.maySave && isChanged && !save.isSuccess}
          reason={null}
          // Another text is another address of the same page.
          holds={(from, to) => from.pathname !== to.pathname || from.search["document"] !== to.search["document"]}
        />
        <p className="fh-quiet">{t("标题和段落由您撰写；花括号里的数据名印成文稿所用的数。重新计分不改动文稿。")}</p>
        {view.version === 0 ? <p>{t("还没有保存过：这是本系统拟的开头，请改写。")}</p> : null}
        <FiguresField view={view} take={take} onTake={setTake} />
        {rows.map((row, at) => (
          <BlockField
            key={row.key}
            n={at + 1}
            block={row}
            printed={withFigures(row.text, values)}
            isFixed={!view.maySave}
            onChange={(patch) => changeAt(at, patch)}
            onAdd={() => addAfter(at)}
            onRemove={rows.length === 1 ? null : () => setRows(rows.toSpliced(at, 1))}
          />
        ))}
        <Fault error={save.error} />
        {view.maySave ? (
          <div className="fh-actions fw-no-print">
            <button type="submit" className="fh-button fh-button-main" disabled={save.isPending}>
              {t("保存文稿")}
            </button>
          </div>
        ) : null}
        {view.versions.length === 0 ? null : (
          <details>
            <summary>{t("各版")}</summary>
            <ul className="fw-next">
              {view.versions.map(({ version, savedByName, savedAt }) => (
                <li key={version}>
                  {t("第{version}版，{by} {at}", {
                    version,
                    by: savedByName,
                    at: timeText(savedAt, language, timeZone),
                  })}
                </li>
              ))}
            </ul>
          </details>
        )}
      </form>
      <NarrativePreview blocks={shown} values={values} around={view.around} />
    </div>
  );
}
