import { useMutation } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { trpc } from "../../api/trpc.ts";
import { useText } from "../../app/text.ts";
import { Fault } from "../../parts/fault.tsx";
import { TextField } from "../../parts/text-field.tsx";

/** Takes an authenticator app into use: password, secret, then one code as proof. */
export function SecondFactor() {
  const t = useText();
  const [password, setPassword] = useState("");
  const [code, setCode] = useState("");
  const offer = useMutation(trpc.session.offerTotp.mutationOptions());
  const confirm = useMutation(trpc.session.confirmTotp.mutationOptions());
  if (confirm.isSuccess) return <p role="status">{t("已启用。下次登录需要动态验证码。")}</p>;
  const { data } = offer;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (data) confirm.mutate({ password, secret: data.secret, code });
    else offer.mutate({ password });
  };
  return (
    <form onSubmit={submit} className="fw-stack">
      {data ? (
        <>
          <p>{t("在身份验证器应用中选择“手动输入密钥”，填入：")}</p>
          <p>
            <code className="fw-secret">{data.secret.replace(/(.{4})(?=.)/g, "$1 ")}</code>
          </p>
          <TextField
            label={t("应用显示的 6 位验证码")}
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
        <TextField
          label={t("现在的密码")}
          type="password"
          autoComplete="current-password"
          required
          value={password}
          onText={setPassword}
        />
      )}
      <Fault error={data ? confirm.error : offer.error} />
      <button type="submit" className="fh-button fh-button-main" disabled={offer.isPending || confirm.isPending}>
        {data ? t("验证并启用") : t("开始设置")}
      </button>
    </form>
  );
}
