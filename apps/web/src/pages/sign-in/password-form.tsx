import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef, useState, type FormEvent } from "react";
import { reportOf } from "../../api/error-report.ts";
import { queryClient, trpc } from "../../api/trpc.ts";
import { useText } from "./words.ts";
import { Fault } from "../../parts/fault.tsx";
import { TextField } from "../../parts/text-field.tsx";

/** What is asked for: the code after a right password, or both at once while strangers try the account. */
type Ask = "password" | "code" | "both";

/** Account and password, then the code of the second factor where the account has one. */
export function PasswordForm() {
  const t = useText();
  const [login, setLogin] = useState("");
  const [password, setPassword] = useState("");
  const [code, setCode] = useState("");
  const [ask, setAsk] = useState<Ask>("password");
  const proof = useRef<HTMLInputElement>(null);
  const signIn = useMutation(
    trpc.session.signIn.mutationOptions({
      onSuccess: async ({ outcome }) => {
        if (outcome === "signed-in") await queryClient.resetQueries();
        else setAsk("code");
      },
      onError: (error) => {
        setCode("");
        if (reportOf(error).code === "FAHENG_SIGN_IN_GUARDED") setAsk("both");
      },
    }),
  );
  useEffect(() => {
    if (ask !== "password" || signIn.error !== null) proof.current?.focus();
  }, [ask, signIn.error]);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    signIn.mutate({ login: login.trim(), password, totp: ask === "password" ? null : code });
  };
  const back = (): void => {
    setAsk("password");
    setCode("");
    setPassword("");
    signIn.reset();
  };
  return (
    <form onSubmit={submit} className="fw-stack">
      {ask === "code" ? (
        <p>{t("账号 {login}：密码正确，还需动态口令。", { login: login.trim() })}</p>
      ) : (
        <>
          <TextField label={t("账号")} autoComplete="username" required value={login} onText={setLogin} />
          <TextField
            key="password"
            ref={ask === "both" ? null : proof}
            label={t("密码")}
            type="password"
            autoComplete="current-password"
            required
            value={password}
            onText={setPassword}
          />
        </>
      )}
      {ask === "password" ? null : (
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
      )}
      <Fault error={signIn.error} />
      <div className="fh-actions">
        <button type="submit" className="fh-button fh-button-main" disabled={signIn.isPending}>
          {t("登录")}
        </button>
        {ask === "password" ? null : (
          <button type="button" className="fh-button" onClick={back}>
            {ask === "code" ? t("换账号登录") : t("不用动态口令登录")}
          </button>
        )}
      </div>
    </form>
  );
}
