import { lightColour } from "@faheng/domain";
import type { GroupView } from "../api/outputs.ts";
import { useText } from "./words.ts";

const WORDS = { red: "已逾期", yellow: "即将到期", blue: "待答复" } as const;

/** The light of a 督导 that is not answered, with its word. */
export function SupervisionLight(props: {
  readonly record: Pick<GroupView["records"][number], "content" | "warnsOn">;
  readonly today: string;
}) {
  const t = useText();
  const { content, warnsOn } = props.record;
  if (content.kind !== "supervision" || warnsOn === null) return null;
  const colour = lightColour({ dueOn: content.dueOn, pressesFrom: warnsOn }, props.today);
  return (
    <span className={`fw-light fw-light-${colour}`}>
      <span className="fw-light-dot" aria-hidden="true" /> {t(WORDS[colour])}
    </span>
  );
}
