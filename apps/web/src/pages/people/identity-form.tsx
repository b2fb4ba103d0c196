import { useMutation } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import type { PersonRow } from "../../api/outputs.ts";
import { queryClient, trpc } from "../../api/trpc.ts";
import { useText } from "./words.ts";
import { ConfirmButton } from "../../parts/confirm-button.tsx";
import { Fault } from "../../parts/fault.tsx";
import { TextField } from "../../parts/text-field.tsx";

/** Under which identity of the single sign-on an account comes in; bound by hand, so that nobody gets in by a like name. */
export function IdentityForm(props: { account: PersonRow["accounts"][number]; expected: string }) {
  const { account, expected } = props;
  const t = useText();
  const { id: accountId, login, identity } = account;
  const [issuer, setIssuer] = useState(identity?.issuer ?? "");
  const [subject, setSubject] = useState(identity?.subject ?? "");
  const bind = useMutation(
    trpc.people.bindIdentity.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries({ queryKey: trpc.people.list.queryKey() }),
    }),
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    bind.mutate({ accountId, identity: { issuer: issuer.trim(), subject: subject.trim() }, expected });
  };
  return (
    <form onSubmit={submit} className="fw-stack">
      <TextField
        label={t("身份服务地址（issuer）")}
        type="url"
        required
        maxLength={500}
        value={issuer}
        onText={setIssuer}
      />
      <TextField
        label={t("身份编号（subject）")}
        help={t("以身份服务签发的为准，不是姓名或手机号。")}
        required
        maxLength={255}
        spellCheck={false}
        value={subject}
        onText={setSubject}
      />
      <Fault error={bind.error} />
      <div className="fh-actions">
        <button type="submit" className="fh-button fh-button-main" disabled={bind.isPending}>
          {t("绑定")}
        </button>
        {identity === null ? null : (
          <ConfirmButton
            label={t("解除绑定")}
            about={login}
            question={t("解除账号 {login} 的单点登录绑定？登录立即失效，本人只能用密码登录。", { login })}
            isDisabled={bind.isPending}
            onConfirm={() => bind.mutate({ accountId, identity: null, expected })}
          />
        )}
      </div>
    </form>
  );
}
