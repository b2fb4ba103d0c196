export { DOORS, type ImportCase, reachable, refuse, TEST_WALLS, TYPE_DOORS, WALLS } from "./walls.ts";
