import { testPlugin } from "@faheng/plugin-testing";
import { marketSupervisionPlugin } from "../src/index.ts";

testPlugin(marketSupervisionPlugin);
