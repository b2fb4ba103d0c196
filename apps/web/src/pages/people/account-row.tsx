import { useLanguage } from "@faheng/ui";
import { useMutation } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import type { PersonRow } from "../../api/outputs.ts";
import { queryClient, trpc } from "../../api/trpc.ts";
import { timeText } from "../../app/dates.ts";
import { useText } from "../../app/text.ts";
import { ConfirmButton } from "../../parts/confirm-button.tsx";
import { Fault } from "../../parts/fault.tsx";
import { TextField } from "../../parts/text-field.tsx";

/** One account: its state, and unlock, disable, reset. Every change ends the sessions of its person. */
export function AccountRow({ account }: { account: PersonRow["accounts"][number] }) {
  const t = useText();
  const language = useLanguage();
  const [password, setPassword] = useState("");
  const change = useMutation(
    trpc.people.changeAccount.mutationOptions({
      onSuccess: () => {
        setPassword("");
        return queryClient.invalidateQueries({ queryKey: trpc.people.list.queryKey() });
      },
    }),
  );
  const { id: accountId, login, isDisabled, lockedUntil, hasTotp } = account;
  const reset = (event: FormEvent): void => {
    event.preventDefault();
    change.mutate({ accountId, change: { kind: "reset-password", password } });
  };
  return (
    <li>
      <p>
        <code>{login}</code>
        {isDisabled ? <span className="fh-mark fh-mark-pending">{t("已停用")}</span> : null}
        {lockedUntil === null ? null : (
          <span className="fh-mark fh-mark-pending">
            {t("锁定至 {time}", { time: timeText(lockedUntil, language) })}
          </span>
        )}
        <span className="fh-mark fh-mark-plain">{hasTotp ? t("已启用动态验证码") : t("未启用动态验证码")}</span>
      </p>
      <p className="fh-actions">
        {isDisabled ? (
          <button
            type="button"
            className="fh-link"
            onClick={() => change.mutate({ accountId, change: { kind: "enable" } })}
          >
            {t("恢复使用")}
          </button>
        ) : (
          <ConfirmButton
            label={t("停用")}
            question={t("停用账号 {login}？登录立即失效。", { login })}
            onConfirm={() => change.mutate({ accountId, change: { kind: "disable" } })}
          />
        )}
        {lockedUntil === null ? null : (
          <button
            type="button"
            className="fh-link"
            onClick={() => change.mutate({ accountId, change: { kind: "unlock" } })}
          >
            {t("解除锁定")}
          </button>
        )}
        {hasTotp ? (
          <ConfirmButton
            label={t("清除动态验证码")}
            question={t("清除账号 {login} 的动态验证码？本人须重新设置。", { login })}
            onConfirm={() => change.mutate({ accountId, change: { kind: "remove-totp" } })}
          />
        ) : null}
      </p>
      <details className="fw-more">
        <summary>{t("重设密码")}</summary>
        <form onSubmit={reset} className="fw-line">
          <TextField
            label={t("新密码")}
            type="password"
            required
            autoComplete="new-password"
            value={password}
            onText={setPassword}
          />
          <button type="submit" className="fh-button" disabled={change.isPending}>
            {t("重设密码")}
          </button>
        </form>
      </details>
      <Fault error={change.error} />
    </li>
  );
}
