/** The worker that reads files, with all that only it needs: loaded when the first file is read. */
export function startFileWorker(): Worker {
  return new Worker(/* webpackChunkName: "fileReader" */ new URL("./fileWorker.ts", import.meta.url));
}
