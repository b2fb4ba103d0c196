import { isGoodPassword, passwordRules } from "@faheng/passwords";
import { useText } from "./words.ts";
import type { PasswordOwner } from "./password-owner.ts";
import { PasswordStrength } from "./password-strength.tsx";
import { TextField } from "./text-field.tsx";

/** What has been typed: the password twice. */
export interface TypedTwice {
  readonly password: string;
  readonly again: string;
}

/** A new password, typed twice, with the rules ticked off and its strength said as one types. */
export function NewPassword(props: {
  readonly label: string;
  readonly againLabel: string;
  readonly owner: PasswordOwner;
  readonly typed: TypedTwice;
  readonly onTyped: (typed: TypedTwice) => void;
}) {
  const t = useText();
  const { label, againLabel, owner, typed, onTyped } = props;
  const { login } = owner;
  const { isLong, isMixed, isNotLogin } = passwordRules(typed.password, login ?? "");
  const rules = [
    [t("至少 10 个字符（空格不计）"), isLong],
    [t("大写字母、小写字母、数字、符号中至少三种"), isMixed],
    ...(login === null ? [] : [[t("不含账号"), isNotLogin] as const]),
  ] as const;
  return (
    <>
      <TextField
        label={label}
        type="password"
        required
        autoComplete="new-password"
        problem={typed.again !== "" && !isGoodPassword(typed.password, login ?? "") ? t("密码不符合要求") : null}
        value={typed.password}
        onText={(password) => onTyped({ ...typed, password })}
      />
      <ul className="fw-rules" aria-label={t("密码要求")}>
        {rules.map(([words, isKept]) => (
          <li key={words} className={isKept ? "fw-kept" : ""}>
            <span aria-hidden="true">{isKept ? "✓" : "○"}</span> {words}
            <span className="fh-hidden">{isKept ? t("（已满足）") : t("（未满足）")}</span>
          </li>
        ))}
      </ul>
      <PasswordStrength password={typed.password} owner={owner} />
      <TextField
        label={againLabel}
        type="password"
        required
        autoComplete="new-password"
        problem={typed.again !== "" && typed.again !== typed.password ? t("两次输入的密码不一致") : null}
        value={typed.again}
        onText={(again) => onTyped({ ...typed, again })}
      />
    </>
  );
}
