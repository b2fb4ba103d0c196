import type { PluginInput } from "@faheng/plugin-api";
import { commercePlugin } from "@faheng/plugin-commerce";
import { industryCommercePlugin } from "@faheng/plugin-industry-commerce";
import { intellectualPropertyPlugin } from "@faheng/plugin-intellectual-property";
import { marketSupervisionPlugin } from "@faheng/plugin-market-supervision";

/** The plugins of this installation; the only list of them. */
export const plugins: readonly PluginInput[] = [
  commercePlugin,
  industryCommercePlugin,
  marketSupervisionPlugin,
  intellectualPropertyPlugin,
];
