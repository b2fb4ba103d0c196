import { testRoundTrip } from "@faheng/plugin-testing";
import { intellectualPropertyPlugin } from "../src/index.ts";

testRoundTrip(intellectualPropertyPlugin, "chongqing-ip-annex");
