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
  const signIn = useMutation(
    trpc.session.signIn.mutationOptions({
      onSuccess: async ({ outcome }) => {
        if (outcome === "signed-in") await queryClient.resetQueries();
      },
    }),
  );
  const needsCode = signIn.data?.outcome === "totp-required" || (signIn.variables?.totp ?? null) !== null;
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    // The second question takes the place of the first, and the keyboard goes along.
    if (needsCode) form.current?.querySelector("input")?.focus();
  }, [needsCode]);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    signIn.mutate({ login: login.trim(), password, totp: needsCode && code !== "" ? code : null });
  };
  return (
    <form ref={form} onSubmit={submit} className="fw-stack">
      {needsCode ? (
        <TextField
          label={t("动态验证码（6 位）")}
          help={t("请打开身份验证器应用查看")}
          inputMode="numeric"
          autoComplete="one-time-code"
          pattern="\d{6}"
          maxLength={6}
          required
          value={code}
          onText={setCode}
        />
      ) : (
        <>
          <TextField label={t("账号")} autoComplete="username" required value={login} onText={setLogin} />
          <TextField
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
          <button
            type="button"
            className="fh-button"
            onClick={() => {
              setCode("");
              signIn.reset();
            }}
          >
            {t("返回")}
          </button>
        ) : null}
      </div>
    </form>
  );
}
