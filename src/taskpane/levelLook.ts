import {
  ArrowDownRight16Filled,
  DismissCircle16Filled,
  ErrorCircle16Filled,
  Info16Filled,
  type FluentIcon,
} from "@fluentui/react-icons";
import { tokens } from "@fluentui/react-components";
import type { FindingLevel } from "../core/model/finding";

/** Sign and colour of each level. The sign alone tells them apart; colour only helps. */
export const LEVEL_LOOK: Readonly<Record<FindingLevel, { readonly Icon: FluentIcon; readonly color: string }>> = {
  dataError: { Icon: ErrorCircle16Filled, color: tokens.colorPaletteBerryForeground1 },
  belowFloor: { Icon: DismissCircle16Filled, color: tokens.colorStatusDangerForeground1 },
  notMet: { Icon: ArrowDownRight16Filled, color: tokens.colorStatusWarningForeground3 },
  hint: { Icon: Info16Filled, color: tokens.colorNeutralForeground3 },
};
