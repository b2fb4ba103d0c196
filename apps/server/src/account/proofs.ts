import type { Proofs } from "@faheng/assessment";
import { hash, verify } from "@node-rs/argon2";
import { isGuessable } from "@faheng/passwords";
import { generateSecret, generateURI, verify as verifyTotp } from "otplib";

/** OWASP's second choice for Argon2id, in KiB and passes. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/** Codes of the step before and after are right too, for clocks that are off by half a minute. */
const TOLERANCE_SECONDS = 30;

/** Passwords by Argon2id, second factors by TOTP (RFC 6238). */
export const proofs: Proofs = {
  hashPassword: (password) => hash(password, COST),
  isGuessable,
  verifyPassword: (stored, password) => verify(stored, password),
  newTotpSecret: () => generateSecret(),
  totpUri: (secret, label) => generateURI({ issuer: "Faheng", label, secret }),
  async checkTotp(secret, token, at, afterStep) {
    const result = await verifyTotp({
      secret,
      token,
      epoch: Math.floor(at.getTime() / 1000),
      epochTolerance: TOLERANCE_SECONDS,
      ...(afterStep === null ? {} : { afterTimeStep: afterStep }),
    });
    return result.valid && "timeStep" in result ? result.timeStep : null;
  },
};
