import { useState } from "react";
import type { Rectification } from "../../api/outputs.ts";
import { client } from "../../api/trpc.ts";
import { TextField } from "../../parts/text-field.tsx";
import { ActForm } from "./act-form.tsx";
import { useText } from "./words.ts";

/** What the office calls a problem that several agencies have. */
export function LinkForm(props: { readonly rectification: Rectification; readonly onDone: () => void }) {
  const t = useText();
  const { rectification, onDone } = props;
  const { assessmentId, id, writes: seen } = rectification;
  const [theme, setTheme] = useState(rectification.theme ?? "");
  return (
    <ActForm
      label={t("归入共性问题")}
      send={t("保存")}
      onSend={async () =>
        await client.rectification.link.mutate({ assessmentId, id, seen, theme: theme.trim() === "" ? null : theme })
      }
      onDone={onDone}
    >
      <TextField
        label={t("共性问题")}
        help={t("同名的归在一起；留空即不归入。各机关看不到。")}
        maxLength={100}
        value={theme}
        onText={setTheme}
      />
    </ActForm>
  );
}
