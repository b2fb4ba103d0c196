import { useMutation, useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { queryClient, trpc } from "../../api/trpc.ts";
import { ChoiceField } from "../../parts/choice-field.tsx";
import { Fault } from "../../parts/fault.tsx";
import { Panel } from "../../parts/page.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { useText } from "./words.ts";

type Pace = "none" | "daily" | "each";

/** 提醒方式: how the reader hears of notices beside the inbox. Nothing is shown where the server has no way out. */
export function TellingPanel() {
  const t = useText();
  const { data: kept } = useQuery(trpc.notice.setting.queryOptions());
  if (kept === undefined || !(kept.ways.mail || kept.ways.call)) return null;
  return (
    <Panel title={t("提醒方式")}>
      <p className="fh-quiet">{t("通知总在这里。需要时，还可以通过下列方式告诉您。")}</p>
      <TellingForm key={kept.version} kept={kept} />
    </Panel>
  );
}

function TellingForm(props: {
  readonly kept: {
    readonly address: string | null;
    readonly mail: Pace;
    readonly isCalled: boolean;
    readonly version: number;
    readonly ways: { readonly mail: boolean; readonly call: boolean };
  };
}) {
  const t = useText();
  const { kept } = props;
  const [address, setAddress] = useState(kept.address ?? "");
  const [mail, setMail] = useState<Pace>(kept.mail);
  const [isCalled, setCalled] = useState(kept.isCalled);
  const change = useMutation(
    trpc.notice.set.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries({ queryKey: trpc.notice.setting.queryKey() });
      },
    }),
  );
  const isSame = mail === kept.mail && isCalled === kept.isCalled && address.trim() === (kept.address ?? "");
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const to = address.trim() === "" ? null : address.trim();
    change.mutate({ address: to, mail, isCalled, expectedVersion: kept.version });
  };
  const paces = [
    ["none", t("不接收邮件")],
    ["daily", t("每个工作日一封汇总（早上八点）")],
    ["each", t("每条通知一封")],
  ] as const;
  return (
    <form className="fw-stack" onSubmit={submit}>
      {kept.ways.mail ? (
        <>
          <ChoiceField
            label={t("邮件")}
            chosen={mail}
            options={paces}
            onChoose={(id) => setMail((id ?? "none") as Pace)}
          />
          {mail === "none" ? null : (
            <TextField
              label={t("邮箱地址")}
              type="email"
              autoComplete="email"
              required
              maxLength={254}
              help={t("请填写单位邮箱。邮件只写办了什么事、哪一项、何时到期，不写意见内容。")}
              value={address}
              onText={setAddress}
            />
          )}
        </>
      ) : null}
      {kept.ways.call ? (
        <label className="fh-choice">
          <input type="checkbox" checked={isCalled} onChange={({ target }) => setCalled(target.checked)} />
          {t("同时推送到本市的政务消息")}
        </label>
      ) : null}
      <Fault error={change.error} />
      <div>
        <button type="submit" className="fh-button fh-button-main" disabled={isSame || change.isPending}>
          {t("保存提醒方式")}
        </button>
        <span role="status" className="fh-quiet">
          {isSame && kept.version > 0 ? t("已按此提醒。") : ""}
        </span>
      </div>
    </form>
  );
}
