/** The port cannot be listened on. The message says why and how to mend it. */
export class ListenError extends Error {
  override readonly name = 'ListenError';
}

const usual = 8787;
const highest = 65_535;

export function listenError(error: NodeJS.ErrnoException, port: number): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return new ListenError(
        `Port ${port} is taken by another program. Stop that, or choose another: --port ${port < highest ? port + 1 : usual}.`,
      );
    case 'EACCES':
      return new ListenError(
        `This user may not listen on port ${port}. Choose one above 1023: --port ${usual}.`,
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new ListenError(
        'This machine has no such address. Write one of IPv6 without brackets, or leave --host out to listen on all that it has.',
      );
    default:
      return error;
  }
}
