import type { Assessment } from "../api/outputs.ts";
import { useText } from "./words.ts";
import { EndingWords } from "./ending-words.tsx";

/** That an assessment ended with its agency, or goes on with another's work; nothing for all others. */
export function SuccessionNote({
  assessment: { ending, takenFrom },
}: {
  readonly assessment: Pick<Assessment, "ending" | "takenFrom">;
}) {
  const t = useText();
  return (
    <>
      {ending === null ? null : (
        <>
          {" "}
          <span className="fh-mark fh-mark-plain">{t("已终止")}</span>{" "}
          <span className="fh-quiet">
            <EndingWords ending={ending} />
          </span>
        </>
      )}
      {takenFrom === null ? null : (
        <>
          {" "}
          <span className="fh-mark fh-mark-plain">{t("承接自{name}", { name: takenFrom })}</span>
        </>
      )}
    </>
  );
}
