import { expect, it } from "vitest";
import { browserOf } from "./browser-kind.ts";

const WEBKIT = "AppleWebKit/537.36 (KHTML, like Gecko)";

it.for([
  [
    "edge",
    "windows",
    `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${WEBKIT} Chrome/120.0.0.0 Safari/537.36 Edg/120.0.0.0`,
  ],
  ["chrome", "linux", `Mozilla/5.0 (X11; Linux x86_64) ${WEBKIT} Chrome/114.0.5735.289 Safari/537.36 UOS`],
  ["chrome", "harmonyos", `Mozilla/5.0 (Phone; OpenHarmony 5.0) ${WEBKIT} Chrome/114.0.0.0 Safari/537.36 Mobile`],
  ["firefox", "windows", "Mozilla/5.0 (Windows NT 6.1; rv:115.0) Gecko/20100101 Firefox/115.0"],
  [
    "wechat",
    "android",
    `Mozilla/5.0 (Linux; Android 13) ${WEBKIT} Chrome/116.0 Mobile Safari/537.36 MicroMessenger/8.0.49`,
  ],
  ["other", "other", "curl/8.5.0"],
  ["other", "other", ""],
  ["other", "other", `${"\u0000<script>".repeat(1000)}`],
] as const)("knows %s on %s", ([browser, system, userAgent]) => {
  expect(browserOf(userAgent)).toEqual({ browser, system });
});
