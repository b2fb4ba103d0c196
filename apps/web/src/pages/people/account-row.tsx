import { useLanguage } from "@faheng/ui";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { PersonRow } from "../../api/outputs.ts";
import { queryClient, trpc } from "../../api/trpc.ts";
import { timeText } from "../../ground/dates.ts";
import { useTimeZone } from "../../ground/session.tsx";
import { useText } from "./words.ts";
import { ConfirmButton } from "../../parts/confirm-button.tsx";
import { ownerOf } from "../../parts/password-owner.ts";
import { Fault } from "../../parts/fault.tsx";
import { IdentityForm } from "./identity-form.tsx";
import { ResetPassword } from "./reset-password.tsx";

/** One account: its state, and unlock, disable, reset. Every change ends the sessions of its person. */
export function AccountRow(props: {
  readonly person: PersonRow;
  readonly account: PersonRow["accounts"][number];
  readonly isSelf: boolean;
}) {
  const { person, account, isSelf } = props;
  const t = useText();
  const language = useLanguage();
  const timeZone = useTimeZone();
  const [now] = useState(() => new Date().toISOString());
  const change = useMutation(
    trpc.people.changeAccount.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries({ queryKey: trpc.people.list.queryKey() }),
    }),
  );
  const { id: accountId, login, isDisabled, lockedUntil, hasPassword, hasTotp, identity } = account;
  const isLocked = lockedUntil !== null && lockedUntil > now;
  const to = (kind: "disable" | "enable" | "unlock" | "remove-totp") => () =>
    change.mutate({ accountId, change: { kind }, expected: person.version });
  return (
    <li>
      <p className="fw-account">
        <code>{login}</code>
        {isDisabled ? <span className="fh-mark fh-mark-pending">{t("已停用")}</span> : null}
        {isLocked ? (
          <span className="fh-mark fh-mark-pending">
            {t("锁定至 {time}", { time: timeText(lockedUntil, language, timeZone) })}
          </span>
        ) : null}
        {hasPassword ? null : <span className="fh-mark fh-mark-plain">{t("没有密码")}</span>}
        {identity === null ? null : <span className="fh-mark fh-mark-plain">{t("已绑定单点登录")}</span>}
        <span className="fh-mark fh-mark-plain">{hasTotp ? t("已启用动态口令") : t("未启用动态口令")}</span>
      </p>
      {isSelf ? null : (
        <>
          <p className="fw-acts">
            {isDisabled ? (
              <button type="button" className="fh-link" onClick={to("enable")}>
                {t("恢复使用")}
              </button>
            ) : (
              <ConfirmButton
                label={t("停用")}
                about={login}
                question={t("停用账号 {login}？登录立即失效，本人不能再登录；随时可以恢复。", { login })}
                onConfirm={to("disable")}
              />
            )}
            {isLocked ? (
              <button type="button" className="fh-link" onClick={to("unlock")}>
                {t("解除锁定")}
              </button>
            ) : null}
            {hasTotp ? (
              <ConfirmButton
                label={t("清除动态口令")}
                about={login}
                question={t("清除账号 {login} 的动态口令？登录立即失效，本人须重新设置。", { login })}
                onConfirm={to("remove-totp")}
              />
            ) : null}
          </p>
          <details className="fw-more">
            <summary>{t("重设密码")}</summary>
            <ResetPassword accountId={accountId} expected={person.version} owner={ownerOf(person, login)} />
          </details>
          <details className="fw-more">
            <summary>{t("单点登录绑定")}</summary>
            <IdentityForm key={identity?.subject ?? ""} account={account} expected={person.version} />
          </details>
        </>
      )}
      {change.isSuccess ? (
        <p role="status" className="fw-verdict-good">
          {t("已生效。")}
        </p>
      ) : null}
      <Fault error={change.error} />
    </li>
  );
}
