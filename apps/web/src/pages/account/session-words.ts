import type { OwnSession } from "../../api/outputs.ts";

/** What each kind of browser is called. */
export const BROWSER_WORDS = {
  chrome: "谷歌浏览器（Chrome）",
  edge: "Edge 浏览器",
  firefox: "火狐浏览器（Firefox）",
  ie: "旧版浏览器（IE）",
  qq: "QQ 浏览器",
  safari: "苹果浏览器（Safari）",
  sogou: "搜狗浏览器",
  uc: "UC 浏览器",
  wechat: "微信",
  other: "其他浏览器",
} as const satisfies Record<NonNullable<OwnSession["browser"]>, string>;

/** What each system is called. */
export const SYSTEM_WORDS = {
  android: "安卓系统",
  harmonyos: "鸿蒙系统",
  ios: "苹果手机（iOS）",
  linux: "Linux 系统（含统信、麒麟）",
  macos: "苹果电脑（macOS）",
  windows: "Windows 系统",
  other: "其他系统",
} as const satisfies Record<NonNullable<OwnSession["system"]>, string>;

/** A network as people write it, `10.1.2.*`; `null` for this machine itself. */
export function placeOf(range: string): string | null {
  if (range === "127.0.0.0/24" || range === "0:0:0:0::/64") return null;
  return range.replace(/\.0\/24$/, ".*").replace(/::\/64$/, ":*");
}
