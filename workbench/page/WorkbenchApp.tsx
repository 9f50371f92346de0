import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { FluentProvider, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { SAMPLES } from "../samples/samples";
import { ownUrl } from "./desk/addin";
import type { Desk } from "./desk/desk";
import type { DeskState } from "./desk/deskState";
import { Ribbon } from "./ribbon/Ribbon";
import { DeveloperPanel } from "./shell/DeveloperPanel";
import { DropZone } from "./shell/DropZone";
import { MessageStrip } from "./shell/MessageStrip";
import { PaneFrame } from "./shell/PaneFrame";
import { PANE_WIDTH } from "./shell/paneWidth";
import { type ShellStrings, shellStrings } from "./shell/shellStrings";
import { StatusBar } from "./shell/StatusBar";
import { TitleBar } from "./shell/TitleBar";
import { useHistoryKeys } from "./shell/useHistoryKeys";
import { WorkbenchLayout } from "./shell/WorkbenchLayout";

/** Sample that a fresh page opens with. */
const FIRST_SAMPLE = "ten";

interface View {
  readonly desk: Desk;
  readonly state: DeskState;
  readonly strings: ShellStrings;
}

/** The workbench: everything around grid and add-in. `places` are where those two live, outside of React's hands. */
export function WorkbenchApp({ desk, places }: { readonly desk: Desk; readonly places: Places }) {
  const state = useSyncExternalStore(desk.subscribe, desk.state);
  const [paneWidth, setPaneWidth] = useState<number>(PANE_WIDTH.least);
  const [isPanelOpen, setPanelOpen] = useState(false);
  const view = { desk, state, strings: shellStrings(state.locale) };
  useEffect(() => {
    void desk.openSample(FIRST_SAMPLE);
  }, [desk]);
  useEffect(() => {
    document.documentElement.lang = state.locale;
    document.title =
      state.fileName === "" ? view.strings.productName : `${state.fileName} - ${view.strings.productName}`;
  }, [state.locale, state.fileName, view.strings.productName]);
  return (
    <FluentProvider theme={state.isDark ? webDarkTheme : webLightTheme}>
      <DropZone strings={view.strings} frame={state.paneFrame} onDropFile={(file) => void desk.openFile(file)}>
        <WorkbenchLayout
          strings={view.strings}
          titleBar={<Title view={view} pane={{ paneWidth, setPaneWidth }} panel={{ isPanelOpen, setPanelOpen }} />}
          messages={
            <MessageStrip
              strings={view.strings}
              messages={state.messages}
              onDismiss={(id) => {
                desk.dismiss(id);
              }}
            />
          }
          ribbon={<ManifestRibbon view={view} />}
          grid={<Place element={places.grid} />}
          pane={<Pane view={view} place={places.pane} width={{ paneWidth, setPaneWidth }} />}
          developerPanel={isPanelOpen ? <Panel view={view} onClose={() => setPanelOpen(false)} /> : null}
          statusBar={
            <StatusBar
              strings={view.strings}
              activity={state.activity}
              selection={state.selection}
              calculation={state.calculation}
            />
          }
          paneFrame={state.paneFrame}
          paneFocus={desk.paneFocus}
          onFocusGrid={() => {
            desk.focusGrid();
          }}
        />
      </DropZone>
    </FluentProvider>
  );
}

/** Elements made outside of React: the grid draws on one, the add-in's frame is in the other. */
export interface Places {
  readonly grid: HTMLElement;
  readonly pane: HTMLElement;
}

/** Puts an element that React does not own into its tree. */
function Place({ element }: { readonly element: HTMLElement }) {
  const holder = useRef<HTMLDivElement>(null);
  useEffect(() => {
    holder.current?.append(element);
  }, [element]);
  return <div ref={holder} style={{ position: "absolute", inset: 0 }} />;
}

function Title(props: {
  readonly view: View;
  readonly pane: { readonly paneWidth: number; readonly setPaneWidth: (width: number) => void };
  readonly panel: { readonly isPanelOpen: boolean; readonly setPanelOpen: (isOpen: boolean) => void };
}) {
  const { desk, state, strings } = props.view;
  useHistoryKeys({ undo: () => void desk.undo(), redo: () => void desk.redo() });
  return (
    <TitleBar
      strings={strings}
      samples={SAMPLES.map(({ id, label }) => ({ id, label: label[state.locale] }))}
      isBusy={state.busyControlId !== null}
      canUndo={state.canUndo}
      canRedo={state.canRedo}
      fileName={state.fileName}
      hasUnsavedChanges={state.hasUnsavedChanges}
      language={state.locale}
      isDark={state.isDark}
      paneWidth={props.pane.paneWidth}
      isDeveloperPanelOpen={props.panel.isPanelOpen}
      gapCount={Object.keys(state.figures.gaps).length}
      onOpenFile={(file) => void desk.openFile(file)}
      onSave={() => void desk.save()}
      onSample={(id) => void desk.openSample(id)}
      onUndo={() => void desk.undo()}
      onRedo={() => void desk.redo()}
      onLanguage={(locale) => void desk.setLocale(locale)}
      onDark={(isDark) => {
        desk.setDark(isDark);
      }}
      onPaneWidth={props.pane.setPaneWidth}
      onDeveloperPanel={props.panel.setPanelOpen}
    />
  );
}

function ManifestRibbon({ view: { desk, state } }: { readonly view: View }) {
  return (
    <Ribbon
      tabs={state.manifest?.tabs ?? []}
      faults={state.manifest?.faults ?? []}
      locale={state.locale}
      resolveUrl={ownUrl}
      busyControlId={state.busyControlId}
      onAction={(control) => void desk.press(control)}
    />
  );
}

function Pane(props: {
  readonly view: View;
  readonly place: HTMLElement;
  readonly width: { readonly paneWidth: number; readonly setPaneWidth: (width: number) => void };
}) {
  const { desk, state, strings } = props.view;
  return (
    <PaneFrame
      strings={strings}
      addinName={state.manifest?.displayName ?? ""}
      iconUrl={state.manifest === null ? null : ownUrl(state.manifest.iconUrl)}
      width={props.width.paneWidth}
      isOpen={state.isPaneOpen}
      onWidth={props.width.setPaneWidth}
      onClose={() => {
        desk.setPane(false);
      }}
    >
      <Place element={props.place} />
    </PaneFrame>
  );
}

function Panel({ view: { desk, state, strings }, onClose }: { readonly view: View; readonly onClose: () => void }) {
  return (
    <DeveloperPanel
      strings={strings}
      language={state.locale}
      figures={state.figures}
      onClear={() => {
        desk.clearFigures();
      }}
      onClose={onClose}
    />
  );
}
