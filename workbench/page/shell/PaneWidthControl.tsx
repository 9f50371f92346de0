import {
  Button,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  Slider,
  Text,
  ToggleButton,
  Tooltip,
} from "@fluentui/react-components";
import { ArrowAutofitWidth20Regular } from "@fluentui/react-icons";
import { fillLabel } from "../../../src/i18n/paneStrings";
import { PANE_WIDTH, PANE_WIDTH_STOPS, toPaneWidth } from "./paneWidth";
import type { ShellStrings } from "./shellStrings";
import { useTitleBarStyles } from "./TitleBar.styles";

/** Button with a popover in which the width of the task pane is set, in pixels. */
export function PaneWidthControl(props: {
  readonly strings: ShellStrings;
  readonly width: number;
  readonly onWidth: (width: number) => void;
}) {
  const { strings, width, onWidth } = props;
  const styles = useTitleBarStyles();
  return (
    <Popover withArrow trapFocus positioning="below-end">
      <PopoverTrigger disableButtonEnhancement>
        <Tooltip content={strings.paneWidth} relationship="label">
          <Button appearance="subtle" icon={<ArrowAutofitWidth20Regular />} />
        </Tooltip>
      </PopoverTrigger>
      <PopoverSurface aria-label={strings.paneWidth} className={styles.popover}>
        <div className={styles.widthHead}>
          <Text weight="semibold">{strings.paneWidth}</Text>
          <Text>{fillLabel(strings.pixels, { width })}</Text>
        </div>
        <Slider
          aria-label={strings.paneWidth}
          aria-valuetext={fillLabel(strings.pixels, { width })}
          min={PANE_WIDTH.least}
          max={PANE_WIDTH.most}
          step={PANE_WIDTH.step}
          value={width}
          onChange={(_, { value }) => onWidth(toPaneWidth(value))}
        />
        <div className={styles.stops}>
          {PANE_WIDTH_STOPS.map((stop) => (
            <ToggleButton
              key={stop}
              size="small"
              className={styles.stop}
              checked={stop === width}
              onClick={() => onWidth(stop)}
            >
              {stop}
            </ToggleButton>
          ))}
        </div>
      </PopoverSurface>
    </Popover>
  );
}
