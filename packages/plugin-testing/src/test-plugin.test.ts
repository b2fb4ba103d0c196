import { expect, it } from "vitest";
import { smallPlugin } from "../test/small-plugin.ts";
import { pluginOf, testPlugin } from "./test-plugin.ts";

testPlugin(smallPlugin());

it("says every reason why the host refuses a plugin, with code, place and mend", () => {
  const plugin = smallPlugin();
  const faulty = { ...plugin, host: "^9.0.0", frameworks: [{ ...plugin.frameworks[0]!, groups: [] }] };
  expect(() => pluginOf(faulty)).toThrow(
    /FAHENG_PLUGIN_HOST_VERSION \[host\][^]*FAHENG_FRAMEWORK_UNMAPPED \[frameworks\.small-2024\.1\][^]*State its place/,
  );
});
