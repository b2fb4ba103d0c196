import { type TestUser, withCookie } from "../test-server.ts";
import { PASSWORD, type Scene } from "./acts.ts";
import type { Ground } from "./raw.ts";
import { createWorld } from "./world.ts";

/** Two populated agencies on a server, and everybody there is. */
export async function sceneOf(ground: Ground): Promise<Scene> {
  const world = await createWorld(ground);
  const { url } = ground.test.server;
  return {
    world,
    as(role) {
      const who = world.principals.find((it) => it.role === role && it.of !== "b" && it.cookie !== null);
      if (!who) throw new Error(`nobody is ${role}`);
      return withCookie(url, who.cookie ?? "");
    },
    other: async () => await ground.test.signIn("coordinator"),
    async signIn(login) {
      const { headers } = await postTo(ground, "session.signIn", { login, password: PASSWORD }, "");
      return withCookie(url, (headers.get("set-cookie") ?? "").split(";", 1)[0] ?? "");
    },
  };
}

/** Who does an act. Another coordinator of agency A is the demonstration's own, for nobody approves their own claim. */
export async function doerOf(ground: Ground, scene: Scene, by: string | null): Promise<TestUser | null> {
  if (by === null) return null;
  if (by === "other coordinator") return await ground.test.signIn("coordinator");
  return by.includes(".") ? await scene.signIn(by) : scene.as(by);
}

/** One request, as a browser sends it. */
export async function postTo({ test }: Ground, path: string, input: unknown, cookie: string): Promise<Response> {
  return await fetch(`${test.server.url}/api/trpc/${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", cookie },
    body: JSON.stringify(input),
  });
}
