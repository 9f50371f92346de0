import { createServer } from "node:net";

/** The only address that the workbench listens on: nobody else on the network can reach it. */
export const LOCAL_ADDRESS = "127.0.0.1";

/** Why nothing can listen on a port. */
export type PortProblem = "taken" | "forbidden";

/** Tries a port of this machine (0 = any, always free) by listening on it for a moment; null when it can be used. */
export function portProblem(port: number): Promise<PortProblem | null> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE") resolve("taken");
      else if (error.code === "EACCES") resolve("forbidden");
      else reject(error);
    });
    server.listen({ port, host: LOCAL_ADDRESS, exclusive: true }, () => {
      server.close(() => {
        resolve(null);
      });
    });
  });
}

/** How long a server of this machine may take to answer. */
const ANSWER_MILLISECONDS = 2000;

/** Whether something on this machine answers plain http on a port; false where nothing listens, or https is wanted. */
export async function answersPlainHttp(port: number): Promise<boolean> {
  const signal = AbortSignal.timeout(ANSWER_MILLISECONDS);
  try {
    const response = await fetch(`http://localhost:${String(port)}/`, { method: "HEAD", redirect: "manual", signal });
    return response.status > 0;
  } catch {
    return false;
  }
}
