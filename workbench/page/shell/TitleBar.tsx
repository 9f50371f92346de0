import { Badge, CounterBadge, Divider, ToggleButton, Tooltip } from "@fluentui/react-components";
import { WeatherMoon20Regular, WindowDevTools20Regular } from "@fluentui/react-icons";
import { fillLabel } from "../../../src/i18n/paneStrings";
import { FileCommands, type FileCommandsProps } from "./FileCommands";
import { PaneWidthControl } from "./PaneWidthControl";
import type { ShellLanguage, ShellStrings } from "./shellStrings";
import { useTitleBarStyles } from "./TitleBar.styles";

/** What the title bar shows and what it asks for. */
export interface TitleBarProps extends FileCommandsProps {
  readonly fileName: string;
  readonly hasUnsavedChanges: boolean;
  readonly language: ShellLanguage;
  readonly isDark: boolean;
  /** Pixels. */
  readonly paneWidth: number;
  readonly isDeveloperPanelOpen: boolean;
  /** Members that the workbench lacks; seen on the button, so that a closed panel hides nothing. */
  readonly gapCount: number;
  readonly onLanguage: (language: ShellLanguage) => void;
  readonly onDark: (isDark: boolean) => void;
  readonly onPaneWidth: (width: number) => void;
  readonly onDeveloperPanel: (isOpen: boolean) => void;
}

/** The bar at the top: what this is, the file, and how the workbench looks. */
export function TitleBar(props: TitleBarProps) {
  const { strings } = props;
  const styles = useTitleBarStyles();
  return (
    <div className={styles.bar}>
      <div className={styles.product}>
        <h1 className={styles.name}>{strings.productName}</h1>
        <Tooltip content={strings.notExcelHint} relationship="description" positioning="below-start" withArrow>
          <Badge className={styles.badge} appearance="outline" color="informative" tabIndex={0} role="note">
            {strings.notExcel}
          </Badge>
        </Tooltip>
      </div>
      <FileCommands {...props} />
      <FileName strings={strings} name={props.fileName} isUnsaved={props.hasUnsavedChanges} />
      <LanguageSwitch strings={strings} language={props.language} onLanguage={props.onLanguage} />
      <Divider vertical className={styles.divider} />
      <div className={styles.group}>
        <Tooltip content={strings.darkLook} relationship="label">
          <ToggleButton
            appearance="subtle"
            icon={<WeatherMoon20Regular />}
            checked={props.isDark}
            onClick={() => props.onDark(!props.isDark)}
          />
        </Tooltip>
        <PaneWidthControl strings={strings} width={props.paneWidth} onWidth={props.onPaneWidth} />
        <DeveloperToggle {...props} />
      </div>
    </div>
  );
}

function FileName(props: { readonly strings: ShellStrings; readonly name: string; readonly isUnsaved: boolean }) {
  const { strings, name, isUnsaved } = props;
  const styles = useTitleBarStyles();
  return (
    <div className={styles.file}>
      {isUnsaved && <span className={styles.dot} role="img" aria-label={strings.unsaved} title={strings.unsaved} />}
      <span className={styles.fileName} title={name}>
        {name}
      </span>
    </div>
  );
}

/** Each language is named in itself, so that whoever cannot read the page finds the way back. */
const LANGUAGES = [
  { language: "zh-CN", name: "中文" },
  { language: "en-US", name: "English" },
] as const satisfies readonly { language: ShellLanguage; name: string }[];

function LanguageSwitch(props: {
  readonly strings: ShellStrings;
  readonly language: ShellLanguage;
  readonly onLanguage: (language: ShellLanguage) => void;
}) {
  const styles = useTitleBarStyles();
  return (
    <div className={styles.group} role="group" aria-label={props.strings.language}>
      {LANGUAGES.map(({ language, name }) => (
        <ToggleButton
          key={language}
          appearance="subtle"
          className={styles.text}
          lang={language}
          checked={language === props.language}
          onClick={() => props.onLanguage(language)}
        >
          {name}
        </ToggleButton>
      ))}
    </div>
  );
}

function DeveloperToggle(props: TitleBarProps) {
  const { strings, gapCount } = props;
  const styles = useTitleBarStyles();
  // The text is out of sight on a narrow window; the tooltip then tells what the icon is.
  return (
    <Tooltip content={strings.developerPanel} relationship="inaccessible">
      <ToggleButton
        appearance="subtle"
        className={styles.text}
        icon={<WindowDevTools20Regular />}
        checked={props.isDeveloperPanelOpen}
        onClick={() => props.onDeveloperPanel(!props.isDeveloperPanelOpen)}
      >
        <span className={styles.roomyOnly}>{strings.developer}</span>
        {gapCount > 0 && (
          <CounterBadge
            className={styles.gapBadge}
            color="danger"
            size="small"
            count={gapCount}
            role="img"
            aria-label={fillLabel(strings.gapCount, { count: gapCount })}
          />
        )}
      </ToggleButton>
    </Tooltip>
  );
}
