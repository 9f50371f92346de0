import type { ChosenFile, FilesPort } from "../app/ports";
import { fail } from "../core/result";
import type { FileReading } from "../workbook/fileSheets";

/** What is used of a worker. */
export type FileWorker = Pick<Worker, "postMessage" | "terminate" | "onmessage" | "onerror" | "onmessageerror">;

/** What reading in a worker needs from outside. */
export interface WorkerFilesNeeds {
  readonly start: () => FileWorker;
  /** Calls back once after so many milliseconds; the function it returns calls it off. */
  readonly schedule: (work: () => void, milliseconds: number) => () => void;
}

interface Waiting {
  readonly file: ChosenFile;
  readonly answer: (reading: FileReading) => void;
}

/** No file within the limits takes so long, in milliseconds; what does would never end. */
const LONGEST_READING = 60_000;

/** Reads files in a worker, one after the other. A worker that fails or hangs costs the file it was reading, not the others. */
export function createWorkerFiles(needs: WorkerFilesNeeds): FilesPort {
  const reader = new WorkerReader(needs);
  return {
    read: (file) => reader.read(file),
    stop: () => {
      reader.stop();
    },
  };
}

class WorkerReader {
  private worker: FileWorker | null = null;
  private current: Waiting | null = null;
  private readonly queue: Waiting[] = [];
  private callOff: () => void = () => undefined;

  constructor(private readonly needs: WorkerFilesNeeds) {}

  read(file: ChosenFile): Promise<FileReading> {
    return new Promise((answer) => {
      this.queue.push({ file, answer });
      this.next();
    });
  }

  stop(): void {
    this.queue.splice(0).forEach(({ answer }) => answer(fail({ code: "readerStopped" })));
    this.end();
  }

  private next(): void {
    if (this.current !== null) return;
    const waiting = this.queue.shift();
    if (waiting === undefined) return;
    this.current = waiting;
    this.callOff = this.needs.schedule(() => this.end(), LONGEST_READING);
    try {
      this.worker ??= this.started();
      this.worker.postMessage(waiting.file);
    } catch {
      this.end();
    }
  }

  private started(): FileWorker {
    const worker = this.needs.start();
    worker.onmessage = ({ data }: MessageEvent<FileReading>) => this.finish(data);
    worker.onerror = () => this.end();
    worker.onmessageerror = () => this.end();
    return worker;
  }

  /** Gives up the worker, and the file that it is reading. */
  private end(): void {
    this.worker?.terminate();
    this.worker = null;
    this.finish(fail({ code: "readerStopped" }));
  }

  private finish(reading: FileReading): void {
    const { current } = this;
    this.callOff();
    this.current = null;
    // The next file is under way before what was read of this one is looked at.
    this.next();
    current?.answer(reading);
  }
}
