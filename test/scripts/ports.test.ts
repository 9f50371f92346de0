import { createServer as createHttpServer } from "node:http";
import { createServer as createHttpsServer } from "node:https";
import type { Server } from "node:net";
import { answersPlainHttp, LOCAL_ADDRESS } from "../../scripts/ports";

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, LOCAL_ADDRESS, resolve));
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : NaN;
}

describe("a port", () => {
  it("answers plain http where a page without a certificate is served, whatever its status", async () => {
    const server = createHttpServer((_request, response) => response.writeHead(404).end());
    const port = await listen(server);
    expect(await answersPlainHttp(port)).toBe(true);
    server.close();
  });

  it("does not answer plain http where https is wanted, nor where nobody listens", async () => {
    const server = createHttpsServer();
    const port = await listen(server);
    expect(await answersPlainHttp(port)).toBe(false);
    await new Promise((resolve) => server.close(resolve));
    expect(await answersPlainHttp(port)).toBe(false);
  });
});
