import { lazy, Suspense, useSyncExternalStore } from "react";
import { FluentProvider, Text } from "@fluentui/react-components";
import { paneStrings, type PaneLanguage } from "../../i18n/paneStrings";
import { useTheme } from "../hooks/useTheme";
import type { PaneConnection } from "../paneConnection";
import { LabelsContext } from "../paneContext";
import { CommandBar } from "./CommandBar";
import { usePaneStyles } from "./Pane.styles";

// Everything that needs the session is loaded after the frame was drawn.
const SessionView = lazy(() => import("./SessionView").then((module) => ({ default: module.SessionView })));

/** The whole pane: frame and header at once, the rest as soon as Excel answered. */
export function Pane(props: { readonly connection: PaneConnection; readonly language: PaneLanguage }) {
  const { connection, language } = props;
  const state = useSyncExternalStore(connection.subscribe, connection.get);
  const labels = paneStrings(language);
  const styles = usePaneStyles();
  return (
    <FluentProvider theme={useTheme()} lang={language}>
      <LabelsContext.Provider value={labels}>
        <main className={styles.page}>
          <header>
            <h1 className={styles.title}>{labels.title}</h1>
            <p className={styles.subtitle}>{labels.subtitle}</p>
          </header>
          {state.kind === "connected" ? (
            <Suspense fallback={<Waiting text={labels.starting} />}>
              <SessionView session={state.session} />
            </Suspense>
          ) : (
            <Waiting text={state.kind === "starting" ? labels.starting : labels.notInExcel} />
          )}
        </main>
      </LabelsContext.Provider>
    </FluentProvider>
  );
}

/** The first screen: the commands, not usable yet, and why. */
function Waiting(props: { readonly text: string }) {
  return (
    <>
      <CommandBar running={null} onRun={null} />
      <Text role="status">{props.text}</Text>
    </>
  );
}
