import { EmptyPicture, useLanguage } from "@faheng/ui";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { uploadDocument } from "../../api/framework-draft.ts";
import type { DraftRow } from "../../api/outputs.ts";
import { queryClient, trpc } from "../../api/trpc.ts";
import { timeText } from "../../ground/dates.ts";
import { useSession, useTimeZone } from "../../ground/session.tsx";
import { ChoiceField } from "../../parts/choice-field.tsx";
import { Fault } from "../../parts/fault.tsx";
import { Page, Panel } from "../../parts/page.tsx";
import { QueryGate } from "../../parts/query-gate.tsx";
import { useAddress } from "../../parts/use-address.ts";
import { type Desk, desksOf } from "./desks.ts";
import { DraftFile } from "./draft-file.tsx";
import { importSearch } from "./import-entry.ts";
import { STATE_WORDS } from "./state-words.ts";
import { useText } from "./words.ts";

/** 指标体系 → 导入: hand in a document, and go on with what was begun. The address holds whose drafts they are. */
export function ImportPage() {
  const t = useText();
  const session = useSession();
  const [{ of }, change] = useAddress(importSearch);
  const desks = desksOf(session);
  const desk = desks.find(({ key }) => key === of) ?? desks[0];
  const agencies = useQuery({ ...trpc.agency.list.queryOptions(), enabled: desks.length > 1 });
  const nameOf = ({ key, owner }: Desk): string =>
    owner === null ? t("依法治市办") : (agencies.data?.find(({ id }) => id === owner)?.name ?? key);
  return (
    <Page
      title={t("导入指标体系")}
      side={
        <Link to="/frameworks" className="fh-button">
          {t("指标体系")}
        </Link>
      }
    >
      {desk === undefined ? (
        <EmptyPicture title={t("没有可以起草的机关")}>{t("由法治工作机构或依法治市办导入。")}</EmptyPicture>
      ) : (
        <>
          {desks.length > 1 ? (
            <Panel className="fw-roster-agency fw-no-print">
              <ChoiceField
                label={t("替谁导入")}
                chosen={desk.key}
                options={desks.map((it) => [it.key, nameOf(it)] as const)}
                onChoose={(key) => change({ of: key }, { replace: true })}
              />
            </Panel>
          ) : null}
          <NewDraft key={`new ${desk.key}`} owner={desk.owner} />
          <Drafts key={desk.key} owner={desk.owner} />
        </>
      )}
    </Page>
  );
}

function NewDraft({ owner }: { readonly owner: string | null }) {
  const t = useText();
  const navigate = useNavigate();
  const [share, setShare] = useState(0);
  const stop = useRef<AbortController | null>(null);
  const upload = useMutation({
    mutationFn: async (file: File) => {
      setShare(0);
      stop.current = new AbortController();
      return await uploadDocument(owner, file, { onShare: setShare, signal: stop.current.signal });
    },
    onSuccess: async (draftId) => {
      void queryClient.invalidateQueries({ queryKey: trpc.frameworkDraft.list.pathKey() });
      await navigate({ to: "/frameworks/import/$draftId", params: { draftId } });
    },
  });
  const [isStopped, setStopped] = useState(false);
  return (
    <Panel className="fw-no-print">
      <p className="fh-quiet">
        {t("把考核办法、评分标准、指标体系文件放进来，系统逐格读成指标和计分规则，读不准的地方列出来请您核对。")}
      </p>
      <DraftFile
        share={upload.isPending ? share : null}
        fileName={upload.variables?.name ?? null}
        onFile={(file) => {
          setStopped(false);
          upload.mutate(file);
        }}
        onCancel={() => {
          setStopped(true);
          stop.current?.abort();
        }}
      />
      {isStopped ? <p role="status">{t("已取消，没有留下任何内容。")}</p> : <Fault error={upload.error} />}
    </Panel>
  );
}

function Drafts({ owner }: { readonly owner: string | null }) {
  const t = useText();
  const drafts = useQuery(trpc.frameworkDraft.list.queryOptions({ owner }));
  return (
    <Panel title={t("导入的草稿")}>
      <QueryGate query={drafts}>
        {(all) =>
          all.length === 0 ? (
            <EmptyPicture title={t("还没有导入过文件")}>
              {t("第一份放进来以后，会列在这里，随时可以接着做。")}
            </EmptyPicture>
          ) : (
            <div className="fw-scroll">
              <table className="fh-table">
                <thead>
                  <tr>
                    <th scope="col">{t("指标体系")}</th>
                    <th scope="col">{t("状态")}</th>
                    <th scope="col">{t("指标")}</th>
                    <th scope="col">{t("还有存疑")}</th>
                    <th scope="col">{t("最近改动")}</th>
                  </tr>
                </thead>
                <tbody>
                  {all.map((draft) => (
                    <DraftLine key={draft.id} draft={draft} />
                  ))}
                </tbody>
              </table>
            </div>
          )
        }
      </QueryGate>
    </Panel>
  );
}

function DraftLine({ draft }: { readonly draft: DraftRow }) {
  const t = useText();
  const language = useLanguage();
  const timeZone = useTimeZone();
  const { id, title, fileName, state, items, doubtsOpen, by, at } = draft;
  return (
    <tr>
      <th scope="row" lang="zh-CN">
        <Link to="/frameworks/import/$draftId" params={{ draftId: id }}>
          {title}
        </Link>
        <small className="fh-quiet fw-import-file">{fileName}</small>
      </th>
      <td>
        <span className={`fh-mark fw-import-state-${state}`}>{t(STATE_WORDS[state])}</span>
      </td>
      <td>{items}</td>
      <td>{doubtsOpen === 0 || state !== "drafting" ? "—" : doubtsOpen}</td>
      <td>
        {timeText(at, language, timeZone)} <span lang="zh-CN">{by}</span>
      </td>
    </tr>
  );
}
