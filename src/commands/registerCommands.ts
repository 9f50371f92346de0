import type { PanePort } from "../app/ports";
import { COMMAND_NAMES, type CommandName, type Session } from "../app/session";

/** What a ribbon command gets from the host; it has to be told when the command is over, or the ribbon stays blocked. */
export interface CommandEvent {
  completed(): void;
}

/** What a command needs once Excel has answered. */
export interface ConnectedAddin {
  readonly session: Session;
  readonly pane: PanePort;
}

/** What the ribbon commands are wired to. */
export interface CommandWiring {
  /** Settles when Excel has answered: a command pressed before that waits for it. */
  readonly connected: Promise<ConnectedAddin>;
  /** Binds a function to the name that the manifest calls it by (Office.actions.associate). */
  readonly associate: (name: CommandName, run: (event: CommandEvent) => Promise<void>) => void;
}

/** Binds every ribbon command to its use case. To be called while the page loads: Excel may send the first press at once. */
export function registerCommands({ connected, associate }: CommandWiring): void {
  for (const name of COMMAND_NAMES) {
    associate(name, (event) => runCommand(connected, name, event));
  }
}

/**
 * Runs a command from the ribbon so that it ends visibly: the pane comes up when there is something to read, to answer or
 * to decide, and when the user has never seen it; else the sheet that was written is what they see. The host is always told.
 */
async function runCommand(connected: Promise<ConnectedAddin>, name: CommandName, event: CommandEvent): Promise<void> {
  try {
    const { session, pane } = await connected;
    const outcome = await session.run(name);
    if (outcome.status !== "done" || outcome.hasMoreInPane === true || !pane.wasShown()) await pane.show();
  } catch (error) {
    // The session never rejects; a pane that cannot be shown must not take the ribbon with it.
    console.error(error);
  } finally {
    event.completed();
  }
}
