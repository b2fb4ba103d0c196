import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef, useState, type FormEvent } from "react";
import { queryClient, trpc } from "../api/trpc.ts";
import { useText } from "./words.ts";
import { Fault } from "./fault.tsx";
import { TextField } from "./text-field.tsx";
import { QrCode } from "./qr-code.tsx";

/** Takes an authenticator app into use: password, secret, then one code as proof. */
export function SecondFactor({ onConfirmed = () => {} }: { onConfirmed?: () => void }) {
  const t = useText();
  const [password, setPassword] = useState("");
  const [code, setCode] = useState("");
  const proof = useRef<HTMLInputElement>(null);
  const offer = useMutation(trpc.session.offerTotp.mutationOptions());
  const confirm = useMutation(
    trpc.session.confirmTotp.mutationOptions({
      onSuccess: () => {
        setPassword("");
        onConfirmed();
        void queryClient.invalidateQueries({ queryKey: trpc.session.list.queryKey() });
      },
      onError: () => setCode(""),
    }),
  );
  const { data } = offer;
  useEffect(() => {
    if (data) proof.current?.focus();
  }, [data]);
  if (confirm.isSuccess) {
    return (
      <p role="status" className="fw-verdict-good">
        {t("动态口令已启用。下次登录除密码外还需动态口令；您在其他地方的登录已全部退出。")}
      </p>
    );
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (data) confirm.mutate({ password, code });
    else offer.mutate({ password });
  };
  return (
    <form onSubmit={submit} className="fw-stack">
      {data ? (
        <>
          <p>{t("用身份验证器应用扫描此码；或在应用中选择“手动输入密钥”，填入：")}</p>
          <div className="fw-factor">
            <QrCode text={data.uri} label={t("动态口令密钥的二维码，内容与右边的密钥相同")} />
            <div>
              <code className="fw-secret">{data.secret.replace(/(.{4})(?=.)/g, "$1 ")}</code>
              <p className="fh-quiet">{t("密钥只显示这一次，不要截图外传。二维码在本机绘制，不经过网络。")}</p>
              <details className="fw-more">
                <summary>{t("otpauth 地址")}</summary>
                <code className="fw-hash">{data.uri}</code>
              </details>
            </div>
          </div>
          <TextField
            label={t("应用显示的 6 位动态口令")}
            inputMode="numeric"
            autoComplete="one-time-code"
            pattern="\d{6}"
            maxLength={6}
            required
            ref={proof}
            value={code}
            onText={setCode}
          />
        </>
      ) : (
        <>
          <p className="fh-quiet">
            {t("登录时除密码外，再输入手机身份验证器应用显示的六位数字。已启用的，重新设置后以新的为准。")}
          </p>
          <TextField
            label={t("现在的密码")}
            type="password"
            autoComplete="current-password"
            required
            value={password}
            onText={setPassword}
          />
        </>
      )}
      <Fault error={data ? confirm.error : offer.error} />
      <button type="submit" className="fh-button fh-button-main" disabled={offer.isPending || confirm.isPending}>
        {data ? t("验证并启用") : t("开始设置")}
      </button>
    </form>
  );
}
