import type { Post } from "@faheng/assessment";
import type { ServerOptions } from "../options.ts";
import { callBy } from "./call.ts";
import { mailBy } from "./mail.ts";

/** The ways out of the house that a server was given. */
export function postOf({
  mail = null,
  webhook = null,
  publicUrl,
}: Pick<ServerOptions, "mail" | "webhook" | "publicUrl">): Post {
  const domains = mail?.domains ?? [];
  return {
    address: publicUrl,
    isAllowed: (address) =>
      domains.length === 0 || domains.includes(address.slice(address.lastIndexOf("@") + 1).toLowerCase()),
    mail: mail && mailBy(mail),
    call: webhook && callBy(webhook),
  };
}
