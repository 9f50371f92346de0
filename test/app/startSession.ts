import { createSession } from "../../src/app/createSession";
import type { FilesPort, WorkbookPort } from "../../src/app/ports";
import type { Session } from "../../src/app/session";

/** A session whose time is in the hands of the test. */
export interface TestSession {
  readonly session: Session;
  /** Lets the time of a waiting recheck pass; resolves when its work is done. */
  passTime(): Promise<void>;
  /** Work that is scheduled and not called off. */
  readonly scheduled: readonly (() => void)[];
  readonly reported: readonly unknown[];
}

/** Starts a session on a workbook port. */
export async function startSession(given: {
  readonly port: WorkbookPort;
  readonly files?: FilesPort;
  readonly date?: string;
}): Promise<TestSession> {
  const { port, files, date = "2026-04-15" } = given;
  const scheduled: (() => void)[] = [];
  const reported: unknown[] = [];
  const session = await createSession({
    port,
    ...(files === undefined ? {} : { files }),
    today: () => date,
    schedule: (work) => {
      scheduled.push(work);
      return () => {
        const index = scheduled.indexOf(work);
        if (index >= 0) scheduled.splice(index, 1);
      };
    },
    report: (error) => reported.push(error),
  });
  return {
    session,
    scheduled,
    reported,
    passTime: async () => {
      for (const work of scheduled.splice(0)) work();
      await new Promise((resolve) => setTimeout(resolve, 20));
    },
  };
}
