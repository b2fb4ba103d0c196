import { testRoundTrip } from "@faheng/plugin-testing";
import { commercePlugin } from "../src/index.ts";

testRoundTrip(commercePlugin, "nantong-commerce-2017-table");
testRoundTrip(commercePlugin, "zhengzhou-commerce-2018-progress");
