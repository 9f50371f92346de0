import { useRef, type ChangeEvent } from "react";
import {
  Button,
  Divider,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Tooltip,
} from "@fluentui/react-components";
import {
  ArrowRedo20Regular,
  ArrowUndo20Regular,
  DocumentTable20Regular,
  FolderOpen20Regular,
  Save20Regular,
} from "@fluentui/react-icons";
import type { ShellStrings } from "./shellStrings";
import { useTitleBarStyles } from "./TitleBar.styles";

/** A workbook that comes with the workbench. */
export interface SampleItem {
  readonly id: string;
  readonly label: string;
}

/** What the commands on the file and on its history need. */
export interface FileCommandsProps {
  readonly strings: ShellStrings;
  readonly samples: readonly SampleItem[];
  /** True while a command or a file is being worked on; nothing here can be started then. */
  readonly isBusy: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly onOpenFile: (file: File) => void;
  readonly onSave: () => void;
  readonly onSample: (id: string) => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
}

/** Open, save, samples, undo, redo. */
export function FileCommands(props: FileCommandsProps) {
  const { strings, isBusy } = props;
  const styles = useTitleBarStyles();
  // disabledFocusable keeps the keyboard focus where it is while something runs.
  return (
    <>
      <div className={styles.group}>
        <OpenButton {...props} />
        <Tooltip content={strings.saveHint} relationship="description">
          <Button
            appearance="subtle"
            className={styles.text}
            icon={<Save20Regular />}
            disabledFocusable={isBusy}
            onClick={() => props.onSave()}
          >
            {strings.save}
          </Button>
        </Tooltip>
        <SamplesMenu {...props} />
      </div>
      <Divider vertical className={styles.divider} />
      <div className={styles.group}>
        <Tooltip content={strings.undo} relationship="label">
          <Button
            appearance="subtle"
            icon={<ArrowUndo20Regular />}
            disabledFocusable={isBusy || !props.canUndo}
            onClick={() => props.onUndo()}
          />
        </Tooltip>
        <Tooltip content={strings.redo} relationship="label">
          <Button
            appearance="subtle"
            icon={<ArrowRedo20Regular />}
            disabledFocusable={isBusy || !props.canRedo}
            onClick={() => props.onRedo()}
          />
        </Tooltip>
      </div>
    </>
  );
}

function OpenButton({ strings, isBusy, onOpenFile }: FileCommandsProps) {
  const input = useRef<HTMLInputElement>(null);
  const styles = useTitleBarStyles();
  const choose = (event: ChangeEvent<HTMLInputElement>): void => {
    const file = event.target.files?.[0];
    // Else choosing the same file once more would change nothing and not be heard.
    event.target.value = "";
    if (file !== undefined) onOpenFile(file);
  };
  return (
    <>
      <input
        ref={input}
        className={styles.fileInput}
        type="file"
        accept=".xlsx"
        aria-label={strings.chooseFile}
        onChange={choose}
      />
      <Tooltip content={strings.openHint} relationship="description">
        <Button
          appearance="subtle"
          className={styles.text}
          icon={<FolderOpen20Regular />}
          disabledFocusable={isBusy}
          onClick={() => input.current?.click()}
        >
          {strings.open}
        </Button>
      </Tooltip>
    </>
  );
}

function SamplesMenu({ strings, samples, isBusy, onSample }: FileCommandsProps) {
  const styles = useTitleBarStyles();
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          className={styles.text}
          icon={<DocumentTable20Regular />}
          disabledFocusable={isBusy}
        >
          {strings.samples}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {samples.map(({ id, label }) => (
            <MenuItem key={id} onClick={() => onSample(id)}>
              {label}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
