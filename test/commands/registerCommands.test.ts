import { COMMAND_NAMES, type CommandName, type CommandOutcome, type Session } from "../../src/app/session";
import { type CommandEvent, type ConnectedAddin, registerCommands } from "../../src/commands/registerCommands";

type Run = (event: CommandEvent) => Promise<void>;

/** A session that ends every command in the given way. */
function sessionThat(run: (command: CommandName) => Promise<CommandOutcome>): Session {
  return {
    run,
    answer: () => run("checkSheets"),
    importFiles: () => run("importFiles"),
    explain: () => run("checkSheets"),
    applyFixes: () => run("checkSheets"),
    undoFixes: () => run("checkSheets"),
    closeEntries: () => run("updateLedger"),
    stop: jest.fn(),
    state: jest.fn(),
    subscribe: jest.fn(),
    reveal: jest.fn(),
  };
}

function wire(status: CommandOutcome["status"], wasShown: boolean) {
  const show = jest.fn().mockResolvedValue(undefined);
  const ran: CommandName[] = [];
  const session = sessionThat((command) => {
    ran.push(command);
    return Promise.resolve({ command, status, notes: [], message: "", questions: [] });
  });
  const addin: ConnectedAddin = { session, pane: { show, wasShown: () => wasShown } };
  return { addin, show, ran };
}

function register(connected: Promise<ConnectedAddin>): Map<string, Run> {
  const runs = new Map<string, Run>();
  registerCommands({ connected, associate: (name, run) => runs.set(name, run) });
  return runs;
}

async function press(runs: Map<string, Run>, name: CommandName): Promise<jest.Mock> {
  const completed = jest.fn();
  await runs.get(name)?.({ completed });
  return completed;
}

describe("ribbon commands", () => {
  it("are bound to the names of the manifest", () => {
    expect([...register(Promise.resolve(wire("done", true).addin)).keys()]).toEqual([...COMMAND_NAMES]);
  });

  it.each(COMMAND_NAMES)("%s runs its use case and tells the host", async (name) => {
    const { addin, ran } = wire("done", true);
    expect(await press(register(Promise.resolve(addin)), name)).toHaveBeenCalledTimes(1);
    expect(ran).toEqual([name]);
  });

  it.each([
    ["done", true, false],
    ["done", false, true],
    ["asks", true, true],
    ["refused", true, true],
    ["failed", true, true],
  ] as const)("that ended as %s, the pane seen before: %s, show the pane: %s", async (status, wasShown, isShown) => {
    const { addin, show } = wire(status, wasShown);
    await press(register(Promise.resolve(addin)), "checkSheets");
    expect(show).toHaveBeenCalledTimes(isShown ? 1 : 0);
  });

  it("pressed before Excel has answered wait for it", async () => {
    const { addin, ran } = wire("done", true);
    let connect: (addin: ConnectedAddin) => void = () => undefined;
    const runs = register(
      new Promise((resolve) => {
        connect = resolve;
      }),
    );
    const pressed = press(runs, "createLedger");
    expect(ran).toEqual([]);
    connect(addin);
    await pressed;
    expect(ran).toEqual(["createLedger"]);
  });

  it.each([
    ["the page is not connected", Promise.reject(new Error("not opened in Excel"))],
    [
      "the pane cannot be shown",
      Promise.resolve({
        ...wire("refused", true).addin,
        pane: { wasShown: () => true, show: () => Promise.reject(new Error("no pane")) },
      }),
    ],
    [
      "the session breaks its word",
      Promise.resolve({ ...wire("done", true).addin, session: sessionThat(() => Promise.reject(new Error("bug"))) }),
    ],
  ])("tell the host even when %s", async (_what, connected) => {
    const log = jest.spyOn(console, "error").mockImplementation(() => undefined);
    expect(await press(register(connected), "checkSheets")).toHaveBeenCalledTimes(1);
    expect(log).toHaveBeenCalledTimes(1);
    log.mockRestore();
  });
});
