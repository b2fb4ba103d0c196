import { testPlugin } from "@faheng/plugin-testing";
import { commercePlugin } from "../src/index.ts";

testPlugin(commercePlugin);
