/** The server cannot listen on the configured address; the operator must fix this. */
class ListenError extends Error {
  override readonly name = 'ListenError';
}

/** Explains a failure to listen, if its code is known; otherwise returns the error unchanged. */
export function describeListenFailure(error: Error, host: string, port: number): Error {
  const describe = 'code' in error ? descriptions[String(error.code)] : undefined;
  return describe === undefined ? error : new ListenError(describe(host, port), { cause: error });
}

const unknownAddress = (host: string) =>
  `This machine has no address ${host}. Use another one: HOST=127.0.0.1 npm start`;

const descriptions: Readonly<Record<string, (host: string, port: number) => string>> = {
  EADDRINUSE: (_, port) =>
    `Port ${port} is in use. Stop what is listening there, or use another one: PORT=${port === 65_535 ? 3000 : port + 1} npm start`,
  EACCES: (_, port) =>
    `This user may not listen on port ${port}: those below 1024 usually need more rights. Use another one: PORT=3000 npm start`,
  EADDRNOTAVAIL: unknownAddress,
  EAFNOSUPPORT: unknownAddress,
};
