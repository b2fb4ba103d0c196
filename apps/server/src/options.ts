import type { Clock, Context, Ids } from "@faheng/assessment";
import type { FreeSpace } from "@faheng/database";
import type { FahengError } from "@faheng/domain";
import type { PluginInput } from "@faheng/plugin-api";
import type { PackLimits } from "./packs/pack-limits.ts";
import type { PackThread } from "./packs/pack-thread.ts";

/** How a server runs. */
export interface ServerOptions {
  /** 0 takes any free port. */
  readonly port: number;
  readonly host: string;
  /** Data folder of the embedded database. */
  readonly data: string;
  /** PostgreSQL in place of the embedded database. */
  readonly databaseUrl: string | null;
  /** Login that owns PostgreSQL's tables, to migrate and grant with; the server itself then never uses it. */
  readonly ownerUrl?: string | null;
  /** Milliseconds after which PostgreSQL's answer to one statement is no longer waited for; 10 s where it is left out. */
  readonly statementTimeout?: number;
  /** Lets a monitor on another machine read readiness and metrics. */
  readonly monitorToken?: string | null;
  /** Called when the database does not answer at the start and is waited for, with what keeps it. */
  readonly onWaiting?: (url: string, cause: FahengError) => void;
  readonly mode: "demonstration" | "production";
  readonly publicUrl: string | null;
  readonly trustedProxies: readonly string[];
  /** The city's time zone; `Asia/Shanghai` where it is left out. */
  readonly timeZone?: string;
  /** Sign-in at an identity provider, beside passwords. */
  readonly singleSignOn?: SingleSignOnOptions | null;
  /** Where letters go out, beside the inbox. */
  readonly mail?: MailOptions | null;
  /** What the city has connected, which is told each notice. */
  readonly webhook?: WebhookOptions | null;
  readonly logLevel: "fatal" | "error" | "warn" | "info" | "debug" | "silent";
  /** Folder of the built web app; the workspace's own where it is left out. */
  readonly web?: string;
  /** When the built web app is there to be served; at once where it is left out. */
  readonly webReady?: Promise<unknown>;
  /** A thread that imports the installed packs already, each at its place in the list. */
  readonly packThread?: PackThread;
  /** Plugins in place of the installed ones, run where they are; for tests. */
  readonly plugins?: readonly PluginInput[];
  /** How much room there is where a folder lies; asks the file system where it is left out. */
  readonly freeSpace?: FreeSpace;
  /** Where files of evidence lie and how much is taken; in the data folder where it is left out. */
  readonly evidence?: Partial<EvidenceOptions>;
  /** Another list of packs than the installed one, and what their code may take; for tests. */
  readonly packs?: { readonly list: string; readonly limits: Partial<PackLimits> };
  readonly clock?: Clock;
  readonly ids?: Ids;
  /** How often open pages are told of notices, milliseconds; for tests. */
  readonly livePace?: { readonly look: number; readonly beat: number };
  /** Waiting between sign-ins that fail, for tests. */
  readonly pause?: Context["pause"];
}

/** An SMTP server, and whom letters may go to. */
export interface MailOptions {
  /** `smtp://` or `smtps://`, with login and password where it asks for them. */
  readonly url: string;
  /** Whom letters come from: an address, or a name with an address in angle brackets. */
  readonly from: string;
  /** Domains of addresses that letters may go to, lower case; any where there is none. */
  readonly domains: readonly string[];
}

/** Where notices are posted to, and the secret by which the other side knows that they are ours. */
export interface WebhookOptions {
  readonly url: string;
  readonly secret: string;
}

/** Where files of evidence lie, and how much of them is taken. */
export interface EvidenceOptions {
  readonly folder: string;
  /** A store that speaks S3, in place of the folder. */
  readonly s3: S3Options | null;
  /** Most bytes of one file. */
  readonly fileBytes: number;
  /** Most bytes of all files of one agency. */
  readonly agencyBytes: number;
}

/** A bucket of a store that speaks S3, and the key that may read and write there. */
export interface S3Options {
  /** With the bucket as its path: `https://s3.example.gov.cn/faheng`. */
  readonly url: string;
  readonly region: string;
  readonly key: string;
  readonly secret: string;
}

/** An OpenID provider at which this server is registered. */
export interface SingleSignOnOptions {
  /** Its issuer address; `http:` on loopback alone. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What the sign-in page calls it. */
  readonly label: string;
}
