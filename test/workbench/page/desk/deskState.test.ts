import { firstState } from "../../../../workbench/page/desk/deskState";

it("at first nothing is open, nothing runs, nothing can be taken back, and no figure is counted", () => {
  const state = firstState("en-US", true);
  expect(state).toMatchObject({
    locale: "en-US",
    isDark: true,
    fileName: "",
    hasUnsavedChanges: false,
    canUndo: false,
    canRedo: false,
    activity: { kind: "ready" },
    busyControlId: null,
    manifest: null,
    paneFrame: null,
    selection: null,
    messages: [],
  });
  expect(Object.values(state.figures.total).every((figure) => figure === 0)).toBe(true);
});

it("each page has a state of its own", () => {
  expect(firstState("zh-CN", false).figures).not.toBe(firstState("zh-CN", false).figures);
});
