/**
 * Serves the workbench as it is shipped, for many test files at once (jest.config.js, SHARED_WORKBENCH=1): prints its address, and
 * ends when whoever started it closes its input.
 */
import { serveWorkbench } from "./workbenchServer";

async function main(): Promise<void> {
  const { url, close } = await serveWorkbench({ port: 0, isWatching: false });
  console.log(url);
  process.stdin.on("end", () => void close().finally(() => process.exit(0))).resume();
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
