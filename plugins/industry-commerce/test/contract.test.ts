import { testPlugin } from "@faheng/plugin-testing";
import { industryCommercePlugin } from "../src/index.ts";

testPlugin(industryCommercePlugin);
