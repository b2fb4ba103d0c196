export { setup } from "@faheng/services/one-postgres";
