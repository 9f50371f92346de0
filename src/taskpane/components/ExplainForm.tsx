import { useState } from "react";
import { Button, Field, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { Explanation } from "../../core/model/softFinding";
import { useLabels } from "../paneContext";

/** The longest explanation that is kept. */
const LONGEST_TEXT = 300;

const useStyles = makeStyles({
  form: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: `0 ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalS}`,
  },
  text: {
    ...typographyStyles.body1,
    boxSizing: "border-box",
    width: "100%",
    minHeight: "52px",
    resize: "vertical",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** Where the user types next. Never changes, so that it is called when the field appears and not again. */
function focus(element: HTMLTextAreaElement | null): void {
  element?.focus();
}

/** Where an explanation of one soft finding is typed. It takes the focus when it opens; Escape closes it without a change. */
export function ExplainForm(props: {
  readonly explanation: Explanation | undefined;
  /** Blank text takes the explanation back. */
  readonly onSave: (text: string) => void;
  readonly onClose: () => void;
}) {
  const { explanation, onSave, onClose } = props;
  const [text, setText] = useState(explanation?.text ?? "");
  const labels = useLabels();
  const styles = useStyles();
  const isBlank = text.trim() === "";
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBlank) onSave(text);
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose();
      }}
    >
      <Field label={labels.explainLabel} hint={labels.explainHint}>
        {(field) => (
          <textarea
            {...field}
            ref={focus}
            className={styles.text}
            value={text}
            maxLength={LONGEST_TEXT}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      <div className={styles.buttons}>
        <Button type="submit" size="small" appearance="primary" disabledFocusable={isBlank}>
          {labels.save}
        </Button>
        <Button size="small" onClick={onClose}>
          {labels.cancel}
        </Button>
        {explanation !== undefined && (
          <Button size="small" appearance="subtle" onClick={() => onSave("")}>
            {labels.removeExplanation}
          </Button>
        )}
      </div>
    </form>
  );
}
