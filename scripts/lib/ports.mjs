import net from "node:net";

/** Tries to listen: undefined when it works, else the error's code (EADDRINUSE, EACCES, ...). */
export function listenError(host, port) {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once("error", (error) => resolve(error.code));
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve(undefined)));
  });
}

/** A free port on loopback; `wish` when that one is free. */
export async function freePort(wish) {
  if (wish && !(await listenError("127.0.0.1", wish))) return wish;
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

export const isLoopback = (host) => host === "localhost" || host === "::1" || /^127(\.\d+){3}$/.test(host);
