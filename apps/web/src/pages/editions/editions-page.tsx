import { cityDay } from "@faheng/domain";
import { EmptyPicture, useLanguage } from "@faheng/ui";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import type { EditionList } from "../../api/outputs.ts";
import { client, trpc } from "../../api/trpc.ts";
import { timeText } from "../../ground/dates.ts";
import { useTimeZone } from "../../ground/session.tsx";
import { cycleName } from "../../parts/cycle-name.ts";
import { Fault } from "../../parts/fault.tsx";
import { Page, Panel } from "../../parts/page.tsx";
import { PrintedSign } from "../../parts/printed-sign.tsx";
import { QueryGate } from "../../parts/query-gate.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { useAddress } from "../../parts/use-address.ts";
import { useMoves } from "../../parts/use-moves.ts";
import { EDITION_STATE_WORDS, EditionPanel } from "./edition-panel.tsx";
import { editionsSearch } from "./editions-entry.ts";
import { MethodForm } from "./method-form.tsx";
import { MethodText } from "./method-text.tsx";
import { useText } from "./words.ts";

/** 版次: how a cycle's agencies are compared, and the frozen sets of its results. */
export function EditionsPage() {
  const { cycleId } = useParams({ from: "/cycles/$cycleId/editions" });
  const list = useQuery(trpc.edition.list.queryOptions({ cycleId }));
  return <QueryGate query={list}>{(found) => <Editions list={found} />}</QueryGate>;
}

function Editions({ list }: { readonly list: EditionList }) {
  const t = useText();
  const language = useLanguage();
  const timeZone = useTimeZone();
  const [search] = useAddress(editionsSearch);
  const [isChanging, setChanging] = useState(false);
  const { cycle, methods, editions } = list;
  const method = methods.at(-1) ?? null;
  const shown = editions.find(({ n }) => n === search.n) ?? editions.at(-1) ?? null;
  const isLocked = editions.some(({ state }) => state === "locked");
  return (
    <Page title={t("版次")} above={<span lang="zh-CN">{cycleName(cycle.title, cycle.kind)}</span>} isWide>
      <p className="fh-quiet fw-lead">
        {t("版次冻结一个周期的正式结果：锁定后核对，另一人发布；发布后不再改变，更正另出新版。")}
      </p>
      <Panel
        title={t("比较方法")}
        side={
          isChanging || isLocked ? null : (
            <button type="button" className="fh-button fw-no-print" onClick={() => setChanging(true)}>
              {method === null ? t("确定比较方法") : t("修改比较方法")}
            </button>
          )
        }
      >
        {isChanging ? (
          <MethodForm list={list} onDone={() => setChanging(false)} />
        ) : method === null ? (
          <p>{t("还没有确定比较方法。最好在周期开始前确定。")}</p>
        ) : (
          <>
            <p className="fh-quiet">
              {t("第 {n} 版 · {by} · {at}", {
                n: method.version,
                by: method.savedByName,
                at: timeText(method.savedAt, language, timeZone),
              })}
              {cityDay(method.savedAt, timeZone) > cycle.from ? ` · ${t("确定于周期开始之后")}` : ""}
            </p>
            <MethodText method={method.method} />
          </>
        )}
      </Panel>
      {editions.length === 0 ? (
        method === null || isChanging ? null : (
          <NewEdition cycleId={cycle.id} title={cycle.title} />
        )
      ) : (
        <nav className="fw-tabs fw-editions fw-no-print" aria-label={t("版次")}>
          {editions.map(({ n, title, state }) => (
            <Link
              key={n}
              to="/cycles/$cycleId/editions"
              params={{ cycleId: cycle.id }}
              search={{ n }}
              className="fh-link"
              aria-current={n === shown?.n ? "page" : undefined}
            >
              {n} · <span lang="zh-CN">{title}</span> · {t(EDITION_STATE_WORDS[state])}
            </Link>
          ))}
        </nav>
      )}
      {shown === null ? null : <EditionPanel key={shown.n} cycleId={cycle.id} n={shown.n} zone={timeZone} />}
      <PrintedSign />
    </Page>
  );
}

/** Begins the first edition of a cycle. */
function NewEdition({ cycleId, title }: { readonly cycleId: string; readonly title: string }) {
  const t = useText();
  const { move, isPending, error } = useMoves();
  const [name, setName] = useState(title);
  return (
    <Panel title={t("形成版次")}>
      <EmptyPicture title={t("还没有版次。结果确定后在这里形成、核对、发布。")} />
      <form
        aria-label={t("形成版次")}
        className="fw-record-form"
        onSubmit={(event) => {
          event.preventDefault();
          move(async () => await client.edition.preview.mutate({ cycleId, title: name.trim() }));
        }}
      >
        <TextField label={t("版次名称")} required maxLength={100} value={name} onText={setName} />
        <Fault error={error} />
        <button type="submit" className="fh-button fh-button-main" disabled={isPending || name.trim() === ""}>
          {t("形成版次")}
        </button>
      </form>
    </Panel>
  );
}
