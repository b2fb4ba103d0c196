import { useLanguage } from "@faheng/ui";
import { useMutation, useQuery } from "@tanstack/react-query";
import type { OwnSession } from "../../api/outputs.ts";
import { queryClient, trpc } from "../../api/trpc.ts";
import { timeText } from "../../ground/dates.ts";
import { useTimeZone } from "../../ground/session.tsx";
import { useText } from "./words.ts";
import { ConfirmButton } from "../../parts/confirm-button.tsx";
import { Fault } from "../../parts/fault.tsx";
import { QueryGate } from "../../parts/query-gate.tsx";
import { BROWSER_WORDS, placeOf, SYSTEM_WORDS } from "./session-words.ts";

/** Where one is signed in at present, each place to be ended alone, or all but this one. */
export function OwnSessions() {
  const t = useText();
  const query = useQuery(trpc.session.list.queryOptions());
  const onSettled = (): Promise<void> => queryClient.invalidateQueries({ queryKey: trpc.session.list.queryKey() });
  const end = useMutation(trpc.session.end.mutationOptions({ onSettled }));
  const endOthers = useMutation(trpc.session.endOthers.mutationOptions({ onSettled }));
  const isBusy = end.isPending || endOthers.isPending;
  return (
    <QueryGate query={query}>
      {(sessions) => (
        <>
          <SessionTable sessions={sessions} isBusy={isBusy} onEnd={(id) => end.mutate({ id })} />
          <Fault error={end.error ?? endOthers.error} />
          {endOthers.isSuccess ? (
            <p role="status" className="fw-verdict-good">
              {t("其他登录已结束（{n} 处）。", { n: endOthers.data.ended })}
            </p>
          ) : null}
          {sessions.some(({ isThis }) => !isThis) ? (
            <p>
              <ConfirmButton
                label={t("结束其他全部登录")}
                question={t("除本次登录外，您在其他地方的登录都会立即退出，未保存的内容会丢失。")}
                isDisabled={isBusy}
                onConfirm={() => endOthers.mutate({})}
              />
            </p>
          ) : null}
          <p className="fh-quiet">
            {t("有不认识的登录，请结束它并立即修改密码，再告知安全管理员。浏览器和系统由对方自报，仅供辨认。")}
          </p>
        </>
      )}
    </QueryGate>
  );
}

function SessionTable(props: {
  readonly sessions: readonly OwnSession[];
  readonly isBusy: boolean;
  readonly onEnd: (id: string) => void;
}) {
  const t = useText();
  const language = useLanguage();
  const timeZone = useTimeZone();
  const at = (instant: string): string => timeText(instant, language, timeZone);
  return (
    <div className="fw-scroll">
      <table className="fh-table">
        <thead>
          <tr>
            <th scope="col">{t("浏览器")}</th>
            <th scope="col">{t("来自")}</th>
            <th scope="col">{t("登录时间")}</th>
            <th scope="col">{t("最近使用")}</th>
            <th scope="col">{t("操作")}</th>
          </tr>
        </thead>
        <tbody>
          {props.sessions.map(({ id, browser, system, addressRange, createdAt, lastSeenAt, isThis }) => {
            const kind =
              browser === null
                ? t("没有记录")
                : [t(BROWSER_WORDS[browser]), ...(system === null ? [] : [t(SYSTEM_WORDS[system])])].join(" · ");
            return (
              <tr key={id}>
                <th scope="row">{kind}</th>
                <td>{addressRange === null ? t("没有记录") : (placeOf(addressRange) ?? t("服务器本机"))}</td>
                <td>{at(createdAt)}</td>
                <td>{at(lastSeenAt)}</td>
                <td>
                  {isThis ? (
                    <strong>{t("本次登录")}</strong>
                  ) : (
                    <ConfirmButton
                      label={t("结束登录")}
                      about={`${kind} ${at(createdAt)}`}
                      question={t("那里会立即退出，未保存的内容会丢失。")}
                      isDisabled={props.isBusy}
                      onConfirm={() => props.onEnd(id)}
                    />
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
