import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "react-aria-components/Button";
import { Dialog, DialogTrigger, Heading } from "react-aria-components/Dialog";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import type { Piece } from "../../../api/outputs.ts";
import { client } from "../../../api/trpc.ts";
import { today } from "../../../ground/dates.ts";
import { useTimeZone } from "../../../ground/session.tsx";
import { Fault } from "../../../parts/fault.tsx";
import { QUALITIES } from "../../../parts/evidence/qualities.ts";
import { TextField } from "../../../parts/text-field.tsx";
import { useText } from "../words.ts";
import type { MaterialPlace } from "../../../parts/evidence/material-place.ts";

type Qualities = Readonly<Record<(typeof QUALITIES)[number][0], boolean>>;

interface Judged {
  readonly piece: Piece;
  readonly place: MaterialPlace;
  readonly name: string;
  readonly onChanged: () => Promise<unknown>;
}

/** A button that asks of each quality whether it holds: with all four a piece is accepted, else sent back with why. */
export function JudgePiece(props: Judged) {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  const { name } = props;
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button className="fh-link" aria-label={t("审核 {name}", { name })}>
        {t("审核")}
      </Button>
      <ModalOverlay className="fw-overlay">
        <Modal className="fw-modal">
          <Dialog>
            <Heading slot="title" level={2}>
              {t("审核")} · <span lang="zh-CN">{name}</span>
            </Heading>
            <Judging {...props} onDone={() => setOpen(false)} />
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}

const NOTHING_FOUND: Qualities = { complete: false, accurate: false, genuine: false, valid: false };

function Judging({ piece, place, onChanged, onDone }: Judged & { readonly onDone: () => void }) {
  const t = useText();
  // Nothing is found to hold before somebody says so.
  const [qualities, setQualities] = useState<Qualities>(piece.qualities ?? NOTHING_FOUND);
  const [reason, setReason] = useState("");
  const timeZone = useTimeZone();
  const isSecret = piece.content.kind === "sealed";
  // Nobody has been there before they say when.
  const [checkedOn, setCheckedOn] = useState("");
  const { n, version, writes } = piece;
  const judged = useMutation({
    mutationFn: async (act: "accept" | "sendBack") => {
      const seen = { n, version, writes };
      const judging = Object.assign({ seen, qualities }, isSecret ? { checkedOn } : {}, place);
      return act === "accept"
        ? await client.evidence.accept.mutate(judging)
        : await client.evidence.sendBack.mutate(Object.assign({ reason: reason.trim() }, judging));
    },
    onSuccess: async () => {
      await onChanged();
      onDone();
    },
  });
  const isOpen = judged.isPending || (isSecret && checkedOn === "");
  const holdsAll = QUALITIES.every(([key]) => qualities[key]);
  return (
    <>
      <fieldset className="fw-qualities">
        <legend>{t("逐项判断，符合的打勾")}</legend>
        {QUALITIES.map(([key, word]) => (
          <label key={key} className="fh-choice">
            <input
              type="checkbox"
              checked={qualities[key]}
              onChange={({ target }) => setQualities({ ...qualities, [key]: target.checked })}
            />
            <span>{t(word)}</span>
          </label>
        ))}
      </fieldset>
      {isSecret ? (
        <TextField
          label={t("到场核验日期")}
          help={t("到保管处室当面核对原件后填写。")}
          type="date"
          required
          min={piece.effectiveOn}
          max={today(timeZone)}
          value={checkedOn}
          onText={setCheckedOn}
        />
      ) : null}
      <TextField
        label={t("退回的理由")}
        help={t("四项都符合的认定；有不符的退回，写明缺什么。")}
        maxLength={400}
        value={reason}
        onText={setReason}
      />
      <Fault error={judged.error} />
      <div className="fh-actions">
        <Button className="fh-button" onPress={onDone}>
          {t("取消")}
        </Button>
        {piece.may.includes("evidence.send-back") ? (
          <Button
            className="fh-button"
            isDisabled={holdsAll || reason.trim() === "" || isOpen}
            onPress={() => judged.mutate("sendBack")}
          >
            {t("退回材料")}
          </Button>
        ) : null}
        {piece.may.includes("evidence.accept") ? (
          <Button
            className="fh-button fh-button-main"
            isDisabled={!holdsAll || isOpen}
            onPress={() => judged.mutate("accept")}
          >
            {t("认定材料")}
          </Button>
        ) : null}
      </div>
    </>
  );
}
