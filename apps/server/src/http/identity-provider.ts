import type { Identity } from "@faheng/assessment";
import { FahengError } from "@faheng/domain";
import type { Configuration } from "openid-client";
import { serverErrors as errors } from "../errors.ts";
import type { SingleSignOnOptions } from "../options.ts";

/** Read when somebody first goes there: most cities have no provider, and a start need not wait for its client. */
const openid = async () => await import("openid-client");

/** Longest wait for the provider, in seconds. */
const TIMEOUT = 10;

/** What a browser keeps between leaving for the provider and coming back: each is good for one way there and back. */
export interface Journey {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** An OpenID provider (authorization code with PKCE, state and nonce). */
export interface IdentityProvider {
  /** Where to send the browser, and what it takes along. @throws FAHENG_SSO_UNREACHABLE */
  leave(redirectUri: string): Promise<{ readonly url: string; readonly journey: Journey }>;
  /** Who came back. @throws FAHENG_SSO_UNREACHABLE, FAHENG_SSO_REFUSED */
  arrive(address: URL, journey: Journey): Promise<Identity>;
}

export function identityProvider({ issuer, clientId, clientSecret }: SingleSignOnOptions): IdentityProvider {
  let found: Promise<Configuration> | null = null;
  /** Asked for when first needed, and again after a failure: the server starts without its provider. */
  const provider = async (): Promise<Configuration> => {
    const { allowInsecureRequests, discovery, enableNonRepudiationChecks } = await openid();
    const isPlain = issuer.startsWith("http:");
    found ??= discovery(new URL(issuer), clientId, clientSecret, undefined, {
      execute: [enableNonRepudiationChecks, ...(isPlain ? [allowInsecureRequests] : [])],
      timeout: TIMEOUT,
    });
    try {
      return await found;
    } catch (cause) {
      found = null;
      throw new FahengError(errors.FAHENG_SSO_UNREACHABLE, { place: issuer, details: { place: issuer }, cause });
    }
  };
  return {
    async leave(redirectUri) {
      const client = await openid();
      const journey = {
        state: client.randomState(),
        nonce: client.randomNonce(),
        verifier: client.randomPKCECodeVerifier(),
      };
      const url = client.buildAuthorizationUrl(await provider(), {
        redirect_uri: redirectUri,
        scope: "openid",
        state: journey.state,
        nonce: journey.nonce,
        code_challenge: await client.calculatePKCECodeChallenge(journey.verifier),
        code_challenge_method: "S256",
      });
      return { url: url.href, journey };
    },
    async arrive(address, { state, nonce, verifier }) {
      const configuration = await provider();
      const { authorizationCodeGrant } = await openid();
      try {
        const tokens = await authorizationCodeGrant(configuration, address, {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
        });
        const claims = tokens.claims();
        if (claims === undefined) throw new TypeError("no ID token");
        return { issuer: claims.iss, subject: claims.sub };
      } catch (cause) {
        throw new FahengError(errors.FAHENG_SSO_REFUSED, { place: issuer, cause });
      }
    },
  };
}
