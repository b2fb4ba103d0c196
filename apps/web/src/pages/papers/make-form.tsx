import { useLanguage } from "@faheng/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import type { PapersView } from "../../api/outputs.ts";
import { client, trpc } from "../../api/trpc.ts";
import { ChoiceField } from "../../parts/choice-field.tsx";
import { Fault } from "../../parts/fault.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { PAPER_FORMAT_WORDS } from "./paper-words.ts";
import { useText } from "./words.ts";

type Offer = PapersView["offers"][number];
const keyOf = ({ kind, about }: Offer): string => `${kind} ${about}`;

/** 制作公文: which one, in which form, and under which number. */
export function MakeForm(props: {
  readonly assessmentId: string;
  readonly offers: readonly Offer[];
  readonly onDone: () => void;
}) {
  const t = useText();
  const language = useLanguage();
  const { assessmentId, offers, onDone } = props;
  const cache = useQueryClient();
  const [chosen, setChosen] = useState(offers[0] ? keyOf(offers[0]) : "");
  const [form, setForm] = useState<Offer["formats"][number]>("docx");
  const [number, setNumber] = useState("");
  const [layout, setLayout] = useState<string | null>(null);
  const offer = offers.find((it) => keyOf(it) === chosen);
  const template = offer?.templates.find(({ version }) => String(version) === layout) ?? null;
  // A template of one's own is a .docx, and so is what it makes.
  const format = template === null ? (offer?.formats.find((it) => it === form) ?? "docx") : "docx";
  const make = useMutation({
    mutationFn: async ({ kind, about }: Offer) => {
      const under = number.trim() === "" ? null : number;
      return await client.paper.make.mutate({
        assessmentId,
        kind,
        about,
        format,
        number: under,
        template: template?.version ?? null,
      });
    },
    onSuccess: onDone,
    onSettled: async () => await cache.invalidateQueries(trpc.paper.list.queryFilter({ assessmentId })),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (offer) make.mutate(offer);
  };
  return (
    <form onSubmit={submit} aria-label={t("制作公文")} className="fw-record-form fw-no-print">
      <p className="fh-quiet">{t("按现在的填报和评审内容制作，登记后内容不再变动；有错的撤销后重做。")}</p>
      <ChoiceField
        label={t("文件类别")}
        chosen={chosen}
        options={offers.map((it) => {
          const words = it.words[language];
          return [keyOf(it), it.label === "" ? words : `${words}：${it.label}`] as const;
        })}
        onChoose={(it) => setChosen(it ?? "")}
      />
      {offer && offer.templates.length > 0 ? (
        <ChoiceField
          label={t("版式")}
          none={t("系统内置版式")}
          chosen={template === null ? null : layout}
          options={offer.templates.map(
            ({ version, name }) =>
              [String(version), t("按本单位模板：{name}（第{version}版）", { name, version })] as const,
          )}
          onChoose={setLayout}
        />
      ) : null}
      {offer && offer.formats.length > 1 && template === null ? (
        <ChoiceField
          label={t("格式")}
          chosen={format}
          options={offer.formats.map((it) => [it, t(PAPER_FORMAT_WORDS[it])] as const)}
          onChoose={(it) => setForm(offer.formats.find((one) => one === it) ?? "docx")}
        />
      ) : null}
      <TextField
        label={t("发文字号（没有的不填）")}
        help={t("如：通商法〔2017〕5号；填写后印在公文上。")}
        maxLength={60}
        value={number}
        onText={setNumber}
      />
      <Fault error={make.error} />
      <div className="fh-actions">
        <button type="submit" className="fh-button fh-button-main" disabled={make.isPending || !offer}>
          {t("制作并登记")}
        </button>
        <button type="button" className="fh-button" disabled={make.isPending} onClick={onDone}>
          {t("取消")}
        </button>
      </div>
    </form>
  );
}
