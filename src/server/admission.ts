import type * as z from 'zod/mini';
import type { Caller } from '../backend/backend.ts';
import type { RouteName } from '../backend/routes.ts';
import type { AppRequest } from './app-request.ts';
import { callerOf } from './caller.ts';
import type { Guard } from './guard/guard.ts';
import { readBody } from './json-body.ts';
import type { Body, Route } from './route-table.ts';

/** The address that a request comes from, where that is known. */
export type AddressOf = (request: AppRequest) => string | undefined;

export interface AdmissionOptions {
  readonly bodyLimit: number;
  readonly guard: Guard | undefined;
  readonly addressOf: AddressOf;
}

/** A request that is let in. */
export interface Admitted {
  readonly caller: Caller;
  readonly body: Body;
}

/** What a route is asked about, as challenges name it: `polls/viktigast`. */
const targetOf: Partial<Record<RouteName, (id: string) => string>> = {
  consultation: (id) => `consultations/${id}`,
  respond: (id) => `consultations/${id}`,
  poll: (id) => `polls/${id}`,
  vote: (id) => `polls/${id}`,
};

/** Lets requests in, as far as the guard does. Reading what is public costs so little that nobody is counted for it. */
export function createAdmission({ bodyLimit, guard, addressOf }: AdmissionOptions) {
  return {
    /** Throws a `BackendError` for whom the guard sends away. */
    admit(name: RouteName, access: Route['access'], id: string, request: AppRequest): Admitted {
      const isCounted = access === 'submission' || access === 'receipt';
      const address = guard && isCounted ? addressOf(request) : undefined;
      const caller = callerOf(request.headers, address === undefined ? undefined : guard?.hashOf(address));
      if (isCounted) guard?.admit(caller.addressHash);
      return {
        caller,
        async body<T extends object>(schema: z.ZodMiniType<T>) {
          const { proof, website, ...sent } = (await readBody(request, schema, bodyLimit)) as T &
            Accompanying;
          const target = targetOf[name]?.(id);
          if (access === 'submission' && target)
            guard?.check({ ...caller, target, proof, honeypot: website });
          return sent;
        },
      };
    },

    /** A document with the challenge for what is sent to it, where one is asked for. */
    accompanied(name: RouteName, id: string, document: object): object {
      const target = name === 'consultation' || name === 'poll' ? targetOf[name]?.(id) : undefined;
      const challenge = target && guard?.challengeFor(target);
      return challenge ? { ...document, challenge } : document;
    },
  };
}

/** What comes with a response or a vote and is no part of it. */
interface Accompanying {
  readonly proof?: string;
  readonly website?: string;
}
