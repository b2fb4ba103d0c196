import { STRONG, type Strength } from "@faheng/passwords";
import { useText } from "./words.ts";
import { knownWords, type PasswordOwner } from "./password-owner.ts";
import { useStrength } from "./use-strength.ts";

const WORDS = ["极易猜到", "很易猜到", "较易猜到", "较难猜到", "很难猜到"] as const satisfies Record<Strength, string>;

/** How soon the password would be guessed, as one types: the server's own judgement, made here and sent nowhere. */
export function PasswordStrength({ password, owner }: { password: string; owner: PasswordOwner }) {
  const t = useText();
  const strength = useStrength(password, knownWords(owner));
  const isStrong = strength !== null && strength >= STRONG;
  return (
    <p className={isStrong ? "fw-strength fw-kept" : "fw-strength"} role="status">
      {strength === null ? null : (
        <>
          <span className="fw-strength-bar" aria-hidden="true">
            {WORDS.map((word, index) => (
              <span key={word} className={index <= strength ? "fw-strength-on" : ""} />
            ))}
          </span>
          {t("密码强度：{words}", { words: t(WORDS[strength]) })}
          {isStrong ? null : t("，不能使用。请换几个不相干的词，不用姓名、账号、单位名称、生日和常见词")}
        </>
      )}
    </p>
  );
}
