import { lazy, Suspense, useEffect, useSyncExternalStore } from "react";
import { FluentProvider, Text } from "@fluentui/react-components";
import type { Session } from "../../app/session";
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
  const session = state.kind === "connected" ? state.session : null;
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
          <Commands session={session} />
          {session === null ? (
            <Text role="status">{state.kind === "notInExcel" ? labels.notInExcel : labels.starting}</Text>
          ) : (
            <Suspense fallback={<Text role="status">{labels.starting}</Text>}>
              <SessionView session={session} />
            </Suspense>
          )}
        </main>
      </LanguageContext.Provider>
    </FluentProvider>
  );
}

/**
 * The commands: on the first screen not usable yet. They stay the same elements once Excel answered, so that who came to one
 * with the keyboard meanwhile is still there.
 */
function Commands({ session }: { readonly session: Session | null }) {
  const running = useSyncExternalStore(session?.subscribe ?? notYet, () => session?.state().running ?? null);
  return <CommandBar running={running} onRun={session === null ? null : (command) => void session.run(command)} />;
}

/** Nothing to listen to. */
function notYet(): () => void {
  return () => undefined;
}
