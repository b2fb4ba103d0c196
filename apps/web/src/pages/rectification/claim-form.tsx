import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "react-aria-components/Button";
import { FileTrigger } from "react-aria-components/FileTrigger";
import type { Rectification } from "../../api/outputs.ts";
import { actByFile } from "../../api/send-file.ts";
import { client, queryClient } from "../../api/trpc.ts";
import { Fault } from "../../parts/fault.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { ActForm } from "./act-form.tsx";
import { LongField } from "./long-field.tsx";
import { useText } from "./words.ts";

/** 申请销号: files that prove the cure, and what was done. */
export function ClaimForm(props: { readonly rectification: Rectification; readonly onDone: () => void }) {
  const t = useText();
  const { rectification, onDone } = props;
  const { assessmentId, id, writes, files } = rectification;
  const [text, setText] = useState("");
  const [kept, setKept] = useState("");
  const [seen, setSeen] = useState(writes);
  const [given, setGiven] = useState(() => files.map(({ fileName }) => fileName));
  const place = `/files/rectification/${encodeURIComponent(assessmentId)}/${encodeURIComponent(id)}`;
  const give = useMutation({
    mutationFn: async (file: File) => await actByFile<{ readonly writes: number }>(place, file),
    onSuccess: (standing, file) => {
      setSeen(standing.writes);
      setGiven((before) => [...before, file.name]);
    },
  });
  return (
    <ActForm
      label={t("申请销号")}
      send={t("提交销号申请")}
      onSend={async () =>
        await client.rectification.claim.mutate({ assessmentId, id, seen, text, kept: kept === "" ? null : kept })
      }
      onDone={() => {
        onDone();
        void queryClient.invalidateQueries();
      }}
    >
      <LongField label={t("整改情况")} isRequired value={text} onText={setText} />
      <FileTrigger
        onSelect={(chosen) => {
          for (const file of chosen ?? []) give.mutate(file);
        }}
      >
        <Button className="fh-button" isDisabled={give.isPending}>
          {t("上传整改证明")}
        </Button>
      </FileTrigger>
      <p lang="zh-CN">{given.length === 0 ? t("还没有上传证明。") : given.join("、")}</p>
      <Fault error={give.error} />
      <TextField label={t("只有纸质证明的，填编号和保管人")} maxLength={200} value={kept} onText={setKept} />
    </ActForm>
  );
}
