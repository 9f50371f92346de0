import { createWorkerFiles, type FileWorker } from "../../src/main/workerFiles";
import { chosen } from "../fakes/chosenFiles";

const READ = { ok: true, value: { snapshot: null, uncalculated: null } };
const STOPPED = { ok: false, error: { code: "readerStopped" } };

/** A worker whose answers are in the hands of the test. */
class FakeWorker implements FileWorker {
  onmessage: FileWorker["onmessage"] = null;
  onerror: FileWorker["onerror"] = null;
  onmessageerror: FileWorker["onmessageerror"] = null;
  readonly posted: string[] = [];
  isTerminated = false;
  refusesMessages = false;

  postMessage(file: { readonly name: string }): void {
    if (this.refusesMessages) throw new Error("DataCloneError");
    this.posted.push(file.name);
  }

  terminate(): void {
    this.isTerminated = true;
  }

  answer(): void {
    this.onmessage?.call(this as never, { data: READ } as MessageEvent);
  }

  fail(how: "onerror" | "onmessageerror"): void {
    (this[how] as (() => void) | null)?.();
  }
}

function setUp() {
  const workers: FakeWorker[] = [];
  const timers = new Set<() => void>();
  const files = createWorkerFiles({
    start: () => {
      const worker = new FakeWorker();
      workers.push(worker);
      return worker;
    },
    schedule: (work) => {
      timers.add(work);
      return () => timers.delete(work);
    },
  });
  return { files, workers, timers };
}

describe("reading files in a worker", () => {
  it("starts it with the first file and sends one file at a time", async () => {
    const { files, workers, timers } = setUp();
    expect(workers).toHaveLength(0);
    const first = files.read(chosen("一"));
    const second = files.read(chosen("二"));
    expect(workers[0]?.posted).toEqual(["一"]);
    workers[0]?.answer();
    expect(workers[0]?.posted).toEqual(["一", "二"]);
    expect(await first).toBe(READ);
    workers[0]?.answer();
    expect(await second).toBe(READ);
    expect([workers.length, timers.size]).toEqual([1, 0]);
  });

  it.each(["onerror", "onmessageerror"] as const)(
    "a worker that fails (%s) costs one file, the next has a new worker",
    async (how) => {
      const { files, workers } = setUp();
      const readings = [files.read(chosen("一")), files.read(chosen("二"))];
      workers[0]?.fail(how);
      expect(workers.map((worker) => worker.isTerminated)).toEqual([true, false]);
      workers[1]?.answer();
      expect(await Promise.all(readings)).toEqual([STOPPED, READ]);
    },
  );

  it("a file that takes too long is given up", async () => {
    const { files, workers, timers } = setUp();
    const reading = files.read(chosen("一"));
    for (const work of timers) work();
    expect(await reading).toEqual(STOPPED);
    expect([workers[0]?.isTerminated, timers.size]).toEqual([true, 0]);
  });

  it("a file that cannot be handed over is given up", async () => {
    const { files, workers } = setUp();
    const first = files.read(chosen("一"));
    workers[0]?.answer();
    await first;
    if (workers[0] !== undefined) workers[0].refusesMessages = true;
    expect(await files.read(chosen("二"))).toEqual(STOPPED);
  });

  it("stopping gives up what is read and what waits, and frees the worker", async () => {
    const { files, workers, timers } = setUp();
    const readings = [files.read(chosen("一")), files.read(chosen("二"))];
    files.stop();
    expect(await Promise.all(readings)).toEqual([STOPPED, STOPPED]);
    expect([workers.length, workers[0]?.isTerminated, timers.size]).toEqual([1, true, 0]);
    files.stop();
    const again = files.read(chosen("三"));
    workers[1]?.answer();
    expect(await again).toBe(READ);
  });
});
