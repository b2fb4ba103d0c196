import { dayText, today } from "../../ground/dates.ts";
import { useTimeZone } from "../../ground/session.tsx";

/** What somebody fills in of a letter; empty lines are printed as room to write. */
export interface LetterLines {
  readonly number: string;
  readonly provider: string;
  /** `YYYY-MM-DD`, or empty. */
  readonly dueOn: string;
  readonly contact: string;
  readonly phone: string;
  readonly address: string;
}

/** The letter as it is printed: who is asked, for what, by when, and whom to answer. The wording around it is ours. */
export function LetterSheet(props: {
  readonly agency: string;
  readonly cycle: string;
  readonly framework: string;
  readonly indicator: string;
  readonly material: string;
  readonly lines: LetterLines;
}) {
  const timeZone = useTimeZone();
  const { agency, cycle, framework, indicator, material, lines } = props;
  const { number, provider, dueOn, contact, phone, address } = lines;
  return (
    <article className="fw-letter fw-panel" lang="zh-CN">
      <h2>关于提供“{cycle}”佐证材料的函</h2>
      <p className="fw-letter-number">{number || BLANK}</p>
      <p>{provider || BLANK}：</p>
      <p className="fw-letter-text">
        根据《{framework}》“{indicator}”的要求，我单位需报送下列材料，其内容由贵单位掌握，请予提供：
      </p>
      <p className="fw-letter-text">
        <strong>{material}</strong>
      </p>
      <p className="fw-letter-text">
        请于{dueOn === "" ? BLANK : dayText(dueOn, "zh")}
        前书面答复并加盖公章，答复中请注明本函编号。没有相关情况的，请答复“无”。涉密内容请勿写入答复，只告知编号和保管部门，由我单位到场核验。
      </p>
      <dl>
        <dt>联系人</dt>
        <dd>{contact || BLANK}</dd>
        <dt>联系电话</dt>
        <dd>{phone || BLANK}</dd>
        <dt>回复地址</dt>
        <dd>{address || BLANK}</dd>
      </dl>
      <p className="fw-letter-end">{agency}（盖章）</p>
      <p className="fw-letter-end">{dayText(today(timeZone), "zh")}</p>
    </article>
  );
}

const BLANK = "＿＿＿＿＿＿＿＿";
