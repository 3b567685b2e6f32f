/** Takes a port and serves an application on it; closes without waiting for pages that stay open. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";

export interface ListenOptions {
  readonly fetch: (request: Request, env: object) => Response | Promise<Response>;
  readonly host: string;
  readonly port: number;
  /** How many further ports are tried when the first is busy; 0 for none. */
  readonly furtherPorts: number;
}

export type Listening =
  | { readonly kind: "listening"; readonly port: number; close(): Promise<void> }
  | { readonly kind: "busy"; readonly port: number };

export async function listen({ fetch, host, port, furtherPorts }: ListenOptions): Promise<Listening> {
  const server = createServer(getRequestListener(fetch, { overrideGlobalObjects: false }));
  // A phone on a slow line may take minutes for a picture; a sender that says nothing for long is let go.
  server.requestTimeout = 15 * 60_000;
  server.headersTimeout = 30_000;
  for (let tried = 0; ; tried++) {
    const free = await tryPort(server, host, port + tried);
    if (free) break;
    if (tried >= furtherPorts) return { kind: "busy", port };
  }
  const { port: taken } = server.address() as AddressInfo;
  return { kind: "listening", port: taken, close: () => close(server) };
}

function tryPort(server: Server, host: string, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const failed = (fault: NodeJS.ErrnoException) => {
      server.off("listening", listening);
      if (fault.code === "EADDRINUSE" || fault.code === "EACCES") resolve(false);
      else reject(fault);
    };
    const listening = () => {
      server.off("error", failed);
      resolve(true);
    };
    server.once("error", failed);
    server.once("listening", listening);
    server.listen(port, host);
  });
}

/** Requests in hand get two seconds; streams that never end are cut then. */
const patienceMs = 2000;

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), patienceMs);
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
    server.closeIdleConnections();
  });
}
