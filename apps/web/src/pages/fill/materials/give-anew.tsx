import { Button } from "react-aria-components/Button";
import { FileTrigger } from "react-aria-components/FileTrigger";
import type { Piece } from "../../../api/outputs.ts";
import { useText } from "../words.ts";
import { GiveWritten } from "./give-written.tsx";
import type { MaterialPlace } from "../../../parts/evidence/material-place.ts";
import { sendFiles } from "./uploads.ts";

/** What was sent back is given anew, as its next version: a file by a file, whatever was written by the same kind. */
export function GiveAnew(props: {
  readonly piece: Piece;
  readonly place: MaterialPlace;
  readonly name: string;
  readonly onChanged: () => Promise<unknown>;
}) {
  const t = useText();
  const { piece, place, name, onChanged } = props;
  const { n, version, writes, effectiveOn, content } = piece;
  const giving = Object.assign({ effectiveOn, replaces: { n, version, writes } }, place);
  if (content.kind !== "file") {
    return <GiveWritten kind={content.kind} about={name} isDisabled={false} giving={giving} onChanged={onChanged} />;
  }
  return (
    <FileTrigger onSelect={(files) => sendFiles(giving, [...(files ?? [])], onChanged)}>
      <Button className="fh-link" aria-label={t("重新提交 {name}", { name })}>
        {t("重新提交")}
      </Button>
    </FileTrigger>
  );
}
