import { testRoundTrip } from "@faheng/plugin-testing";
import { industryCommercePlugin } from "../src/index.ts";

testRoundTrip(industryCommercePlugin, "beijing-aic-task-table");
