import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef, useState, type FormEvent } from "react";
import { queryClient, trpc } from "../../api/trpc.ts";
import { useText } from "../../app/text.ts";
import { Fault } from "../../parts/fault.tsx";
import { TextField } from "../../parts/text-field.tsx";

/** Account and password, then the code of the second factor where the account has one. */
export function PasswordForm() {
  const t = useText();
  const [login, setLogin] = useState("");
  const [password, setPassword] = useState("");
  const [code, setCode] = useState("");
  const [needsCode, setNeedsCode] = useState(false);
  const proof = useRef<HTMLInputElement>(null);
  const signIn = useMutation(
    trpc.session.signIn.mutationOptions({
      onSuccess: async ({ outcome }) => {
        if (outcome === "signed-in") await queryClient.resetQueries();
        else setNeedsCode(true);
      },
      onError: () => setCode(""),
    }),
  );
  useEffect(() => {
    if (needsCode || signIn.error !== null) proof.current?.focus();
  }, [needsCode, signIn.error]);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    signIn.mutate({ login: login.trim(), password, totp: needsCode ? code : null });
  };
  const back = (): void => {
    setNeedsCode(false);
    setCode("");
    setPassword("");
    signIn.reset();
  };
  return (
    <form onSubmit={submit} className="fw-stack">
      {needsCode ? (
        <>
          <p>{t("账号 {login}：密码正确，还需动态口令。", { login: login.trim() })}</p>
          <TextField
            key="code"
            ref={proof}
            label={t("动态口令（6 位数字）")}
            help={t("请打开身份验证器应用查看")}
            inputMode="numeric"
            autoComplete="one-time-code"
            pattern="\d{6}"
            maxLength={6}
            required
            value={code}
            onText={setCode}
          />
        </>
      ) : (
        <>
          <TextField label={t("账号")} autoComplete="username" required value={login} onText={setLogin} />
          <TextField
            key="password"
            ref={proof}
            label={t("密码")}
            type="password"
            autoComplete="current-password"
            required
            value={password}
            onText={setPassword}
          />
        </>
      )}
      <Fault error={signIn.error} />
      <div className="fh-actions">
        <button type="submit" className="fh-button fh-button-main" disabled={signIn.isPending}>
          {t("登录")}
        </button>
        {needsCode ? (
          <button type="button" className="fh-button" onClick={back}>
            {t("换账号登录")}
          </button>
        ) : null}
      </div>
    </form>
  );
}
