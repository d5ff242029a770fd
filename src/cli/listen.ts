import type { Server } from "node:http";

const PORTS_TRIED = 100;

/** Has a server listen to this machine alone. Result: the port, which is the first free one from the given one on. Fails when a hundred are taken. */
export function listen(server: Server, port: number, last = port + PORTS_TRIED): Promise<number> {
  return new Promise((listening, fail) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE" && port < last) listen(server, port + 1, last).then(listening, fail);
      else fail(error);
    });
    server.listen(port, "127.0.0.1", () => {
      server.removeAllListeners("error");
      const address = server.address();
      listening(typeof address === "object" && address !== null ? address.port : port);
    });
  });
}
