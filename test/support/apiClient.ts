import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { ContractRouterClient } from '@orpc/contract';
import type { contract } from '#app/contract/contract.ts';

export type Api = ContractRouterClient<typeof contract>;

/** The operations of a loopback host by its address; the secret is in its fragment. */
export function apiClient(address: string, secret = secretOf(address)): Api {
  return createORPCClient<Api>(
    new RPCLink({
      url: `${new URL(address).origin}/rpc`,
      headers: { authorization: `Bearer ${secret}` },
    }),
  );
}

/** The key in the fragment of a host's address. */
export function secretOf(address: string): string {
  return new URLSearchParams(new URL(address).hash.slice(1)).get('khoa') ?? '';
}
