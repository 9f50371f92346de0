import { lazy, Suspense, useEffect, useSyncExternalStore } from "react";
import { FluentProvider, Text } from "@fluentui/react-components";
import { paneLanguageOf, paneStrings } from "../../i18n/paneStrings";
import { useTheme } from "../hooks/useTheme";
import type { PaneConnection } from "../paneConnection";
import { LanguageContext } from "../paneContext";
import { CommandBar } from "./CommandBar";
import { usePaneStyles } from "./Pane.styles";

// Everything that needs the session is loaded after the frame was drawn.
const SessionView = lazy(() => import("./SessionView").then((module) => ({ default: module.SessionView })));

/** The whole pane: frame and header at once, the rest as soon as Excel answered. */
export function Pane(props: { readonly connection: PaneConnection; readonly languageTag: string }) {
  const { connection, languageTag } = props;
  const state = useSyncExternalStore(connection.subscribe, connection.get);
  const display = state.kind === "connected" ? state.display : null;
  const language = paneLanguageOf(display?.languageTag ?? languageTag);
  const labels = paneStrings(language);
  const styles = usePaneStyles();
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <FluentProvider theme={useTheme(display)} lang={language}>
      <LanguageContext.Provider value={language}>
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
      </LanguageContext.Provider>
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
