import { testRoundTrip } from "@faheng/plugin-testing";
import { marketSupervisionPlugin } from "../src/index.ts";

testRoundTrip(marketSupervisionPlugin, "xuchang-demonstration-2022-table");
