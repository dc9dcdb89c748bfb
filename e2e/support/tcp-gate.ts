import net from "node:net";

interface Gate {
  port: number;
  /** All connections end, new ones are refused. */
  shut(): Promise<void>;
  open(): Promise<void>;
  /** All connections end, and new ones as soon as they are made. */
  slam(): void;
}

/** A door between the program and its database that a test can shut. */
export async function openGate({ hostname, port: targetPort }: URL): Promise<Gate> {
  const target = { host: hostname, port: Number(targetPort) };
  const sockets = new Set<net.Socket>();
  let isSlammed = false;
  const server = net.createServer((inside) => {
    inside.on("error", () => inside.destroy());
    if (isSlammed) return void inside.resume().end();
    const outside = net.connect(target);
    outside.on("error", () => outside.destroy());
    for (const [socket, other] of [
      [inside, outside],
      [outside, inside],
    ] as const) {
      sockets.add(socket);
      socket.on("close", () => {
        sockets.delete(socket);
        other.destroy();
      });
    }
    inside.pipe(outside).pipe(inside);
  });
  const listen = (at: number) =>
    new Promise<void>((resolve) => server.listen(at, "127.0.0.1", () => resolve()));
  const endAll = () => sockets.forEach((socket) => socket.destroy());
  await listen(0);
  const { port } = server.address() as net.AddressInfo;
  return {
    port,
    open: async () => {
      isSlammed = false;
      if (!server.listening) await listen(port);
    },
    shut: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        endAll();
      }),
    slam: () => {
      isSlammed = true;
      endAll();
    },
  };
}
