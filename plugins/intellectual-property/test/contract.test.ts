import { testPlugin } from "@faheng/plugin-testing";
import { intellectualPropertyPlugin } from "../src/index.ts";

testPlugin(intellectualPropertyPlugin);
