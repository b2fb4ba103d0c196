import { isGoodPassword } from "@faheng/passwords";
import { useMutation } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { queryClient, trpc } from "../../api/trpc.ts";
import { useText } from "./words.ts";
import { Fault } from "../../parts/fault.tsx";
import type { PasswordOwner } from "../../parts/password-owner.ts";
import { NewPassword } from "../../parts/new-password.tsx";

const NOTHING = { password: "", again: "" };

/** A new password for somebody who forgot theirs; it also unlocks the account. */
export function ResetPassword(props: { accountId: string; expected: string; owner: PasswordOwner }) {
  const { accountId, expected, owner } = props;
  const t = useText();
  const [typed, setTyped] = useState(NOTHING);
  const change = useMutation(
    trpc.people.changeAccount.mutationOptions({
      onSuccess: () => {
        setTyped(NOTHING);
        return queryClient.invalidateQueries({ queryKey: trpc.people.list.queryKey() });
      },
    }),
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const { password, again } = typed;
    if (password === again && isGoodPassword(password, owner.login ?? "")) {
      change.mutate({ accountId, change: { kind: "reset-password", password }, expected });
    }
  };
  return (
    <form onSubmit={submit} className="fw-stack">
      <NewPassword
        label={t("新密码")}
        againLabel={t("再输一次新密码")}
        owner={owner}
        typed={typed}
        onTyped={({ password, again }) => setTyped({ password, again })}
      />
      <Fault error={change.error} />
      {change.isSuccess ? (
        <p role="status" className="fw-verdict-good">
          {t("密码已重设，登录已失效，账号已解除锁定。")}
        </p>
      ) : null}
      <button type="submit" className="fh-button fh-button-main" disabled={change.isPending}>
        {t("重设密码")}
      </button>
    </form>
  );
}
