import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";
import { deflateRawSync, inflateRawSync } from "node:zlib";

const [NONCE, TAG] = [12, 16];

/** A digest that only whoever has the key can make: what it is of can't be found by trying. Hexadecimal. */
export function keyedSha256(key: string, content: string): string {
  return createHmac("sha256", key).update(content).digest("hex");
}

/** Keeps a text, compressed, so that only whoever has the key can read it, and nobody can change it unnoticed. */
export function encryptText(key: string, text: string): string {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv("aes-256-gcm", cipherKey(key), nonce);
  const body = Buffer.concat([cipher.update(deflateRawSync(text)), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString("base64");
}

/** The text that {@link encryptText} kept. @throws where key or text are not what they were. */
export function decryptText(key: string, encrypted: string): string {
  const bytes = Buffer.from(encrypted, "base64");
  const decipher = createDecipheriv("aes-256-gcm", cipherKey(key), bytes.subarray(0, NONCE));
  decipher.setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
  const body = Buffer.concat([decipher.update(bytes.subarray(NONCE + TAG)), decipher.final()]);
  return inflateRawSync(body).toString("utf8");
}

function cipherKey(key: string): Uint8Array {
  return new Uint8Array(hkdfSync("sha256", key, "", "faheng.encrypted-text/1", 32));
}
