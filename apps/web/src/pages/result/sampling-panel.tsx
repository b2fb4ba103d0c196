import type { RouterInputs } from "@faheng/api";
import { chaptersOf } from "@faheng/domain";
import { useMutation } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import type { Assessment } from "../../api/outputs.ts";
import { client } from "../../api/trpc.ts";
import { hasRole, useSession } from "../../ground/session.tsx";
import { ChoiceField } from "../../parts/choice-field.tsx";
import { DocumentLinks } from "../../parts/document-links.tsx";
import { Fault } from "../../parts/fault.tsx";
import { Panel } from "../../parts/page.tsx";
import { ScrollRegion } from "../../parts/scroll-region.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { useText } from "./words.ts";

/** 抽样计划: by which of the document's ways of measuring how many items are looked at, drawn by a stated seed. The office's alone. */
export function SamplingPanel({ assessment }: { readonly assessment: Assessment }) {
  const t = useText();
  const isOffice = hasRole(useSession(), "municipal");
  const { framework, id: assessmentId } = assessment;
  const chapters = useMemo(() => chaptersOf(framework).flatMap(({ group }) => group ?? []), [framework]);
  const [seed, setSeed] = useState("");
  const [chapter, setChapter] = useState<string | null>(null);
  const methods = useMemo(() => {
    const of = chaptersOf(framework).filter(({ group }) => chapter === null || group?.code === chapter);
    const indicators = of.flatMap((it) => it.indicators);
    return framework.methods.map((method) => ({
      method,
      of: indicators.filter((it) => it.methods?.includes(method)).length,
    }));
  }, [framework, chapter]);
  const [counts, setCounts] = useState<Readonly<Record<string, string>>>({});
  // Asked for and not kept: each time it is asked anew, and written down.
  const draw = useMutation({
    mutationFn: async (asked: RouterInputs["review"]["draw"]) => await client.review.draw.query(asked),
  });
  if (!isOffice || methods.length === 0) return null;
  const asks = methods.flatMap(({ method }) => {
    const count = Number(counts[method] ?? "");
    return Number.isInteger(count) && count > 0 ? [{ method, count }] : [];
  });
  return (
    <Panel title={t("抽样计划")} className="fw-no-print">
      <p className="fh-quiet">
        {t("按文件的测评方式抽取要看的事项。同一种子抽出同样的结果，每次抽取都记入审计；抽取方法是本系统口径。")}
      </p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          draw.mutate({ assessmentId, seed: seed.trim(), chapter, asks });
        }}
      >
        <TextField label={t("抽取种子（如当众抽定的数字）")} maxLength={100} value={seed} onText={setSeed} />
        {chapters.length < 2 ? null : (
          <ChoiceField
            label={t("抽取范围")}
            none={t("全部章节")}
            chosen={chapter}
            options={new Map(chapters.map((it) => [it.code, `${it.printedNumber ?? ""} ${it.title}`.trim()]))}
            onChoose={setChapter}
          />
        )}
        <div className="fw-sampling">
          {methods.map(({ method, of }) => (
            <label key={method}>
              <span lang="zh-CN">{t("{method}（共 {n} 项）", { method, n: of })}</span>
              <input
                className="fh-input"
                type="number"
                min={0}
                max={of}
                value={counts[method] ?? ""}
                onChange={({ target }) => setCounts((known) => ({ ...known, [method]: target.value }))}
              />
            </label>
          ))}
        </div>
        <div className="fh-actions">
          <button
            type="submit"
            className="fh-button fh-button-main"
            disabled={seed.trim() === "" || asks.length === 0 || draw.isPending}
          >
            {t("抽取")}
          </button>
        </div>
      </form>
      <Fault error={draw.error} />
      {draw.data === undefined || draw.variables === undefined ? null : (
        <>
          <p className="fw-downloads">
            <span>{t("种子：{seed}", { seed: draw.data.seed })}</span>
            <DocumentLinks
              href={`/files/sample/${encodeURIComponent(assessmentId)}/plan`}
              query={queryOf(draw.variables)}
              name={t("抽样计划")}
            />
          </p>
          <ScrollRegion name={t("抽样计划")}>
            <table className="fh-table">
              <thead>
                <tr>
                  <th scope="col">{t("测评方式")}</th>
                  <th scope="col">{t("抽取")}</th>
                  <th scope="col">{t("抽取的指标")}</th>
                </tr>
              </thead>
              <tbody>
                {draw.data.methods.map(({ method, of, drawn }) => (
                  <tr key={method}>
                    <th scope="row" lang="zh-CN">
                      {method}
                    </th>
                    <td>{t("{n}/{of}", { n: drawn.length, of })}</td>
                    <td lang="zh-CN">
                      <ul className="fw-plain-list">
                        {drawn.map(({ code, printedNumber, title }) => (
                          <li key={code}>{`${printedNumber ?? ""} ${title}`.trim()}</li>
                        ))}
                      </ul>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollRegion>
        </>
      )}
    </Panel>
  );
}

function queryOf({
  seed,
  chapter = null,
  asks,
}: {
  readonly seed: string;
  readonly chapter?: string | null | undefined;
  readonly asks: readonly { readonly method: string; readonly count: number }[];
}): string {
  const query = new URLSearchParams({ seed });
  if (chapter !== null) query.set("chapter", chapter);
  for (const { method, count } of asks) query.append("ask", `${method}:${String(count)}`);
  return query.toString();
}
