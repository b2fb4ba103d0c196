export { isGoodPassword, MIN_PASSWORD, type PasswordRules, passwordRules } from "./password-rules.ts";
export { isGuessable, STRONG, type Strength, strengthOf } from "./strength.ts";
