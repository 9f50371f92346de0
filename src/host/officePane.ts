import type { PanePort } from "../app/ports";

/** The task pane of the shared runtime. Where the host cannot show it by itself (SharedRuntime 1.1 missing), nothing happens. */
export function createOfficePane(): PanePort {
  const isSupported = Office.context.requirements.isSetSupported("SharedRuntime", "1.1");
  let wasShown = false;
  if (isSupported) {
    // Without this the pane that the user opened by its button would count as never shown: one needless call, no harm.
    void Office.addin
      .onVisibilityModeChanged((message) => {
        if (message.visibilityMode === Office.VisibilityMode.taskpane) wasShown = true;
      })
      .catch(() => undefined);
  }
  return {
    wasShown: () => wasShown,
    show: async () => {
      if (!isSupported) return;
      await Office.addin.showAsTaskpane();
      wasShown = true;
    },
  };
}
