import { useMutation } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { trpc } from "../../api/trpc.ts";
import { useText } from "../../app/text.ts";
import { Fault } from "../../parts/fault.tsx";
import { TextField } from "../../parts/text-field.tsx";

const EMPTY = { password: "", next: "", again: "" };

/** A new password; all other sessions of the account end. */
export function PasswordChange() {
  const t = useText();
  const [typed, setTyped] = useState(EMPTY);
  const change = useMutation(trpc.session.changePassword.mutationOptions({ onSuccess: () => setTyped(EMPTY) }));
  const differs = typed.again !== "" && typed.next !== typed.again;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!differs) change.mutate({ password: typed.password, next: typed.next });
  };
  return (
    <form onSubmit={submit} className="fw-stack">
      <TextField
        label={t("现在的密码")}
        type="password"
        autoComplete="current-password"
        required
        value={typed.password}
        onText={(password) => setTyped({ ...typed, password })}
      />
      <TextField
        label={t("新密码")}
        type="password"
        autoComplete="new-password"
        required
        value={typed.next}
        onText={(next) => setTyped({ ...typed, next })}
      />
      <TextField
        label={t("再输一次新密码")}
        type="password"
        autoComplete="new-password"
        required
        value={typed.again}
        onText={(again) => setTyped({ ...typed, again })}
      />
      {differs ? <p className="fh-problem">{t("两次输入的密码不一致")}</p> : null}
      <Fault error={change.error} />
      {change.isSuccess ? <p role="status">{t("密码已修改，您在其他地方的登录已全部退出。")}</p> : null}
      <button type="submit" className="fh-button fh-button-main" disabled={change.isPending || differs}>
        {t("修改密码")}
      </button>
    </form>
  );
}
