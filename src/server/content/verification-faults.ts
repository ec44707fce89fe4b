import type { Poll } from '../../contracts/index.ts';
import type { Fault } from './finding.ts';

/** A poll that promises one vote a verified person must say how it knows one, and one that says so must promise it. */
export function verificationFaults({ guarantee, verification }: Poll): Fault[] {
  const promises = guarantee === 'one-per-verified-person';
  if (!verification) {
    return promises
      ? [
          {
            path: ['verification'],
            message:
              'is missing, though the guarantee is one-per-verified-person; give issuer, audience and keys',
          },
        ]
      : [];
  }
  const { jwks, publicKey } = verification;
  return [
    ...(promises
      ? []
      : [{ path: ['guarantee'], message: 'is not one-per-verified-person, though there is a verification' }]),
    ...((jwks === undefined) === (publicKey === undefined)
      ? [{ path: ['verification'], message: 'takes either jwks or publicKey' }]
      : []),
  ];
}
