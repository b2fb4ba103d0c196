import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { Button } from "react-aria-components/Button";
import { Dialog, DialogTrigger, Heading } from "react-aria-components/Dialog";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import type { Offered } from "../../../api/outputs.ts";
import type { EvidencePlace } from "../../../api/upload.ts";
import { client } from "../../../api/trpc.ts";
import { today } from "../../../ground/dates.ts";
import { useTimeZone } from "../../../ground/session.tsx";
import { Fault } from "../../../parts/fault.tsx";
import { TextField } from "../../../parts/text-field.tsx";
import { useText } from "../words.ts";
import { LongText } from "./long-text.tsx";

type Kind = Exclude<Offered["kind"], "stored">;

const NAMES = { link: "链接", note: "情况说明", sealed: "涉密登记", letter: "函询答复" } as const;
const HELP = {
  link: "填写公开的网址；材料日期填页面发布的日期。",
  note: "没有现成材料时，在这里写明情况或缺少的原因；文件要求说明的，一般 600 字左右。",
  sealed: "涉密材料不上传，也不写标题和密级：只登记编号和保管处室，由审核人到场核验。",
  letter: "提供单位没有账号的（如法院），去函后在这里登记函号和答复。",
} as const;

/** A button that asks for what is given without a file; Escape or 取消 leave everything as it was. */
export function GiveWritten(props: {
  readonly kind: Kind;
  readonly about: string;
  readonly isDisabled: boolean;
  readonly giving: EvidencePlace;
  readonly onChanged: () => Promise<unknown>;
}) {
  const t = useText();
  const { kind, about, isDisabled } = props;
  const [isOpen, setOpen] = useState(false);
  const name = t(NAMES[kind]);
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button className="fh-link" isDisabled={isDisabled} aria-label={`${name} ${about}`}>
        {name}
      </Button>
      <ModalOverlay className="fw-overlay">
        <Modal className="fw-modal">
          <Dialog>
            <Heading slot="title" level={2}>
              {name} · <span lang="zh-CN">{about}</span>
            </Heading>
            <p className="fh-quiet">{t(HELP[kind])}</p>
            <WrittenForm {...props} onDone={() => setOpen(false)} />
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}

const LINES = {
  link: ["address", "title"],
  note: [],
  sealed: ["number", "keeper"],
  letter: ["number", "provider"],
} as const satisfies Record<Kind, readonly string[]>;

const LABELS = {
  address: "网址",
  title: "标题",
  number: "编号或函号",
  keeper: "保管处室",
  provider: "提供单位",
} as const;

/** Which long text each kind has. */
const TEXTS = { note: "情况说明", letter: "答复内容" } as const;

function WrittenForm(props: Parameters<typeof GiveWritten>[0] & { readonly onDone: () => void }) {
  const t = useText();
  const { kind, giving, onChanged, onDone } = props;
  const [lines, setLines] = useState<Readonly<Record<string, string>>>({});
  const [text, setText] = useState("");
  const timeZone = useTimeZone();
  const [seenOn, setSeenOn] = useState(today(timeZone));
  const line = (key: string): string => (lines[key] ?? "").trim();
  const given = useMutation({
    mutationFn: async (offered: Offered) => await client.evidence.give.mutate(Object.assign({ offered }, giving)),
    onSuccess: async () => {
      await onChanged();
      onDone();
    },
  });
  const hasText = kind === "note" || kind === "letter";
  const isWhole = LINES[kind].every((key) => line(key) !== "") && seenOn !== "" && (!hasText || text.trim() !== "");
  const offered = (): Offered => {
    if (kind === "link") {
      const kept = line("keptAt");
      const link = { kind, address: line("address"), title: line("title"), seenOn };
      return kept === "" ? link : Object.assign({ keptAt: kept }, link);
    }
    if (kind === "note") return { kind, text: text.trim() };
    if (kind === "sealed") return { kind, number: line("number"), keeper: line("keeper") };
    return { kind, number: line("number"), provider: line("provider"), answer: text.trim() };
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    given.mutate(offered());
  };
  return (
    <form onSubmit={submit}>
      <div className="fw-modal-body">
        {LINES[kind].map((key) => (
          <TextField
            key={key}
            label={t(LABELS[key])}
            type={key === "address" ? "url" : "text"}
            maxLength={key === "address" ? 1000 : 200}
            required
            value={lines[key] ?? ""}
            onText={(value) => setLines({ ...lines, [key]: value })}
          />
        ))}
        {kind === "link" ? (
          <>
            <TextField
              label={t("查看日期")}
              type="date"
              max={today(timeZone)}
              required
              value={seenOn}
              onText={setSeenOn}
            />
            <TextField
              label={t("副本存放处")}
              help={t("网页会变：打印或另存一份，写明由谁存放在哪里；电子副本可作为文件另行提交。可不填。")}
              maxLength={200}
              value={lines["keptAt"] ?? ""}
              onText={(value) => setLines({ ...lines, keptAt: value })}
            />
          </>
        ) : null}
        {hasText ? <LongText label={t(TEXTS[kind])} text={text} onText={setText} /> : null}
      </div>
      <Fault error={given.error} />
      <div className="fh-actions">
        <Button className="fh-button" onPress={onDone}>
          {t("取消")}
        </Button>
        <Button type="submit" className="fh-button fh-button-main" isDisabled={!isWhole || given.isPending}>
          {t("提交")}
        </Button>
      </div>
    </form>
  );
}
