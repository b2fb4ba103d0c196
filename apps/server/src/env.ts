import { CITY_TIME_ZONE, FahengError, isTimeZone } from "@faheng/domain";
import path from "node:path";
import { z } from "zod";
import { serverErrors as errors } from "./errors.ts";
import { isLoopback } from "./http/guard.ts";
import { isProxy } from "./http/trusted-proxies.ts";
import type {
  EvidenceOptions,
  MailOptions,
  S3Options,
  ServerOptions,
  SingleSignOnOptions,
  WebhookOptions,
} from "./options.ts";

const address = z.url({ protocol: /^https?$/ });

const postgres = z.url({ protocol: /^postgres(ql)?$/ });

const issuer = address.refine((text) => {
  const { protocol, hostname } = new URL(text);
  return protocol === "https:" || isLoopback(hostname);
}, "https is needed");

/** Every setting there is; docs/operating.md lists them. */
export const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(4180),
  HOST: z.string().min(1).default("127.0.0.1"),
  /** Data folder of the embedded database. */
  FAHENG_DATA: z.string().min(1).default("data"),
  /** PostgreSQL in place of the embedded database. */
  DATABASE_URL: postgres.optional(),
  /** Login that owns PostgreSQL's tables: migrates and grants at the start, nothing else. */
  FAHENG_OWNER_URL: postgres.optional(),
  /** Seconds after which PostgreSQL's answer to one statement is no longer waited for. */
  FAHENG_DATABASE_TIMEOUT: z.coerce.number().int().min(1).max(600).default(10),
  /** Lets a monitor elsewhere read /readyz and /metrics, as `Authorization: Bearer …`. */
  FAHENG_MONITOR_TOKEN: z.string().min(20).optional(),
  /** Folder of the files of evidence; `evidence` in the data folder where it is left out. */
  FAHENG_EVIDENCE_FOLDER: z.string().min(1).optional(),
  /** A store that speaks S3 in place of the folder: address with its bucket, key and secret, all three or none. */
  FAHENG_EVIDENCE_S3_URL: issuer
    .refine((text) => /^\/[^/]+\/?$/.test(new URL(text).pathname), "the bucket is its path")
    .optional(),
  FAHENG_EVIDENCE_S3_KEY: z.string().min(1).optional(),
  FAHENG_EVIDENCE_S3_SECRET: z.string().min(1).optional(),
  FAHENG_EVIDENCE_S3_REGION: z.string().min(1).default("auto"),
  /** Megabytes of one file of evidence, and gigabytes of all of one agency. */
  FAHENG_EVIDENCE_FILE_MB: z.coerce.number().int().min(1).max(200).default(50),
  FAHENG_EVIDENCE_AGENCY_GB: z.coerce.number().int().min(1).max(100_000).default(20),
  FAHENG_MODE: z.enum(["demonstration", "production"]).default("demonstration"),
  /** Address people use, where a proxy stands in front: `https://faheng.example.gov.cn`. */
  FAHENG_PUBLIC_URL: address.optional(),
  /** Addresses or networks of proxies whose X-Forwarded-For is believed, with commas between. */
  FAHENG_TRUSTED_PROXIES: z
    .string()
    .default("")
    .transform((text) => text.split(",").flatMap((part) => part.trim() || []))
    .refine((parts) => parts.every(isProxy), "addresses or networks with commas between, and never everybody"),
  /** The city's: every day that people read or that counts is a day there. */
  FAHENG_TIME_ZONE: z
    .string()
    .default(CITY_TIME_ZONE)
    .refine(isTimeZone, "the name of a time zone, such as Asia/Shanghai or Asia/Urumqi"),
  /** Single sign-on: all three or none. Plain http is taken on loopback alone. */
  FAHENG_OIDC_ISSUER: issuer.optional(),
  FAHENG_OIDC_CLIENT_ID: z.string().min(1).optional(),
  FAHENG_OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  FAHENG_OIDC_LABEL: z.string().min(1).max(30).default("统一身份认证"),
  /** Letters: both or neither. A password in the address is the SMTP server's. */
  FAHENG_SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  FAHENG_MAIL_FROM: z
    .string()
    .regex(/^(?:[^<>\r\n]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/, "an address, or a name and <address>")
    .optional(),
  /** Domains of the addresses that letters may go to, with commas between; any where it is left out. */
  FAHENG_MAIL_DOMAINS: z
    .string()
    .default("")
    .transform((text) => text.split(",").flatMap((part) => part.trim().toLowerCase() || [])),
  /** What the city has connected: both or neither. Plain http is taken on loopback alone. */
  FAHENG_WEBHOOK_URL: issuer.optional(),
  FAHENG_WEBHOOK_SECRET: z.string().min(32).optional(),
  FAHENG_LOG: z.enum(["fatal", "error", "warn", "info", "debug", "silent"]).default("warn"),
});

const evidencePlace = environment.pick({
  FAHENG_EVIDENCE_FOLDER: true,
  FAHENG_EVIDENCE_S3_URL: true,
  FAHENG_EVIDENCE_S3_KEY: true,
  FAHENG_EVIDENCE_S3_SECRET: true,
  FAHENG_EVIDENCE_S3_REGION: true,
});

/**
 * Reads the environment, once, at the start. Relative folders are meant from `root`.
 *
 * @throws FAHENG_ENV_INVALID naming the first wrong variable.
 */
export function readEnvironment(env: Readonly<Record<string, string | undefined>>): ServerOptions {
  const it = parsed(environment, env);
  requireHttps(it);
  return {
    port: it.PORT,
    host: it.HOST,
    data: it.FAHENG_DATA,
    databaseUrl: it.DATABASE_URL ?? null,
    ownerUrl: it.FAHENG_OWNER_URL ?? null,
    statementTimeout: it.FAHENG_DATABASE_TIMEOUT * 1000,
    monitorToken: it.FAHENG_MONITOR_TOKEN ?? null,
    evidence: {
      folder: it.FAHENG_EVIDENCE_FOLDER ?? path.join(it.FAHENG_DATA, "evidence"),
      s3: readS3(it),
      fileBytes: it.FAHENG_EVIDENCE_FILE_MB * 1_000_000,
      agencyBytes: it.FAHENG_EVIDENCE_AGENCY_GB * 1_000_000_000,
    },
    mode: it.FAHENG_MODE,
    publicUrl: it.FAHENG_PUBLIC_URL ?? null,
    trustedProxies: it.FAHENG_TRUSTED_PROXIES,
    timeZone: it.FAHENG_TIME_ZONE,
    singleSignOn: readSingleSignOn(it),
    mail: readMail(it),
    webhook: readWebhook(it),
    logLevel: it.FAHENG_LOG,
  };
}

/**
 * In production a session's cookie goes over https alone (`__Host-`, Secure); without it nobody but this machine may come.
 *
 * @throws FAHENG_ENV_INVALID
 */
function requireHttps({ FAHENG_MODE, FAHENG_PUBLIC_URL, HOST }: z.output<typeof environment>): void {
  const isSecure = FAHENG_PUBLIC_URL?.startsWith("https:") === true;
  if (FAHENG_MODE !== "production" || isSecure) return;
  const place = "FAHENG_PUBLIC_URL";
  const isHere =
    isLoopback(HOST) && (FAHENG_PUBLIC_URL === undefined || isLoopback(new URL(FAHENG_PUBLIC_URL).hostname));
  if (isHere) return;
  const reason = "in production, beyond this machine, it has to be an https: address";
  throw new FahengError(errors.FAHENG_ENV_INVALID, { place, details: { place, reason } });
}

/**
 * Where files of evidence lie by the environment alone, for who has no server to start.
 *
 * @param data the data folder, in which they lie where nothing else is said.
 * @throws FAHENG_ENV_INVALID naming the first wrong variable.
 */
export function readEvidencePlace(
  env: Readonly<Record<string, string | undefined>>,
  data: string,
): Pick<EvidenceOptions, "folder" | "s3"> {
  const it = parsed(evidencePlace, env);
  return { folder: it.FAHENG_EVIDENCE_FOLDER ?? path.join(data, "evidence"), s3: readS3(it) };
}

/** @throws FAHENG_ENV_INVALID */
function parsed<Output>(form: z.ZodType<Output>, env: Readonly<Record<string, string | undefined>>): Output {
  const read = form.safeParse(Object.fromEntries(Object.entries(env).filter(([, value]) => value !== "")));
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const place = issue?.path.join(".") ?? "";
  throw new FahengError(errors.FAHENG_ENV_INVALID, { place, details: { place, reason: issue?.message ?? "" } });
}

function readS3(it: z.output<typeof evidencePlace>): S3Options | null {
  const { FAHENG_EVIDENCE_S3_URL, FAHENG_EVIDENCE_S3_KEY, FAHENG_EVIDENCE_S3_SECRET } = it;
  const given = allOrNone({ FAHENG_EVIDENCE_S3_URL, FAHENG_EVIDENCE_S3_KEY, FAHENG_EVIDENCE_S3_SECRET });
  return (
    given && {
      url: given.FAHENG_EVIDENCE_S3_URL,
      region: it.FAHENG_EVIDENCE_S3_REGION,
      key: given.FAHENG_EVIDENCE_S3_KEY,
      secret: given.FAHENG_EVIDENCE_S3_SECRET,
    }
  );
}

function readMail(it: z.output<typeof environment>): MailOptions | null {
  const { FAHENG_SMTP_URL, FAHENG_MAIL_FROM } = it;
  const given = allOrNone({ FAHENG_SMTP_URL, FAHENG_MAIL_FROM });
  return given && { url: given.FAHENG_SMTP_URL, from: given.FAHENG_MAIL_FROM, domains: it.FAHENG_MAIL_DOMAINS };
}

function readWebhook({
  FAHENG_WEBHOOK_URL,
  FAHENG_WEBHOOK_SECRET,
}: z.output<typeof environment>): WebhookOptions | null {
  const given = allOrNone({ FAHENG_WEBHOOK_URL, FAHENG_WEBHOOK_SECRET });
  return given && { url: given.FAHENG_WEBHOOK_URL, secret: given.FAHENG_WEBHOOK_SECRET };
}

/**
 * Variables of which one is of no use without the others; `null` where none is given.
 *
 * @throws FAHENG_ENV_INVALID naming the first that is missing
 */
function allOrNone<Name extends string>(
  variables: Readonly<Record<Name, string | undefined>>,
): Record<Name, string> | null {
  const names = Object.keys(variables) as Name[];
  const missing = names.filter((name) => variables[name] === undefined);
  if (missing.length === names.length) return null;
  const [first] = missing;
  if (first === undefined) return variables as Record<Name, string>;
  const others = names.filter((name) => name !== first).join(", ");
  const details = { place: first, reason: `missing beside ${others}` };
  throw new FahengError(errors.FAHENG_ENV_INVALID, { place: first, details });
}

function readSingleSignOn(it: z.output<typeof environment>): SingleSignOnOptions | null {
  const { FAHENG_OIDC_ISSUER, FAHENG_OIDC_CLIENT_ID, FAHENG_OIDC_CLIENT_SECRET } = it;
  const given = allOrNone({ FAHENG_OIDC_ISSUER, FAHENG_OIDC_CLIENT_ID, FAHENG_OIDC_CLIENT_SECRET });
  return (
    given && {
      issuer: given.FAHENG_OIDC_ISSUER,
      clientId: given.FAHENG_OIDC_CLIENT_ID,
      clientSecret: given.FAHENG_OIDC_CLIENT_SECRET,
      label: it.FAHENG_OIDC_LABEL,
    }
  );
}
