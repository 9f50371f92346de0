import { useSyncExternalStore } from "react";
import { FluentProvider, MessageBar, MessageBarBody, Spinner } from "@fluentui/react-components";
import { paneStrings, type PaneLanguage } from "../../i18n/paneStrings";
import { useTheme } from "../hooks/useTheme";
import type { PaneConnection } from "../paneConnection";
import { LabelsContext } from "../paneContext";
import { CommandBar } from "./CommandBar";
import { usePaneStyles } from "./Pane.styles";
import { SessionView } from "./SessionView";

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
            <SessionView session={state.session} />
          ) : (
            <>
              <CommandBar running={null} onRun={null} />
              {state.kind === "starting" ? (
                <Spinner size="tiny" label={labels.starting} />
              ) : (
                <MessageBar intent="warning" layout="multiline">
                  <MessageBarBody>{labels.notInExcel}</MessageBarBody>
                </MessageBar>
              )}
            </>
          )}
        </main>
      </LabelsContext.Provider>
    </FluentProvider>
  );
}
