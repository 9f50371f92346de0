import type { ReactElement } from "react";
import { makeStyles, tokens, Tooltip, type TooltipProps } from "@fluentui/react-components";
import type { RibbonSupertip } from "../../manifest/addinManifest";

const useStyles = makeStyles({
  title: { display: "block", fontWeight: tokens.fontWeightSemibold, marginBottom: tokens.spacingVerticalXS },
});

function SupertipText({ title, description }: RibbonSupertip) {
  const styles = useStyles();
  return (
    <>
      <span className={styles.title}>{title}</span> {description}
    </>
  );
}

/**
 * The control with its super-tip, which also describes it to screen readers. A function and not a component, because the trigger of a
 * menu looks for the tooltip as its direct child.
 */
export function withSupertip(
  supertip: RibbonSupertip | null,
  positioning: NonNullable<TooltipProps["positioning"]>,
  control: ReactElement,
): ReactElement {
  if (supertip === null) return control;
  return (
    <Tooltip
      content={{ children: <SupertipText {...supertip} /> }}
      relationship="description"
      positioning={positioning}
      withArrow
    >
      {control}
    </Tooltip>
  );
}
