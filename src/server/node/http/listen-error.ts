/** The port cannot be listened on. The message says why and how to mend it. */
export class ListenError extends Error {
  override readonly name = 'ListenError';
}

export function listenError(error: NodeJS.ErrnoException, port: number): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return new ListenError(
        `Port ${port} is taken by another program. Stop that, or choose another: --port ${port + 1}.`,
      );
    case 'EACCES':
      return new ListenError(`This user may not listen on port ${port}. Choose one above 1023: --port 8787.`);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new ListenError(
        'This machine has no such address. Write one of IPv6 without brackets, or leave --host out to listen on all that it has.',
      );
    default:
      return error;
  }
}
