import type { HostDocument } from "../model/hostDocument";
import { invalidArgument } from "../model/hostError";
import { ModelObject } from "../model/modelObject";

/** State of the add-in's page as the host keeps it. */
export interface RuntimeState {
  /** "Visible" while the pane is shown. */
  visibility: "Inactive" | "Background" | "Visible";
  /** True once the pane has been shown. */
  wasPaneShown: boolean;
  /** What the page is to be when this workbook is opened next time. */
  startup: "Inactive" | "Background";
}

/** Number of the event that tells a page that its pane was shown or hidden. */
const VISIBILITY_CHANGED = 65_539;
const EVENT_CATEGORY = 65_536;

/** Shows or hides the pane and tells the page. */
export function setPaneVisibility(
  document: HostDocument,
  state: RuntimeState,
  visibility: RuntimeState["visibility"],
): void {
  if (state.visibility === visibility) return;
  state.visibility = visibility;
  if (visibility === "Visible") state.wasPaneShown = true;
  const details = { visibility: visibility === "Visible" ? "Visible" : "Hidden" };
  document.raiseOther({ category: EVENT_CATEGORY, type: VISIBILITY_CHANGED, target: "", details });
}

/** Behind Office.addin.showAsTaskpane and hide. */
export class AppRuntimeService extends ModelObject {
  readonly typeName = "AppRuntimeService";
  constructor(
    private readonly document: HostDocument,
    private readonly state: RuntimeState,
  ) {
    super();
  }
  GetAppRuntimeState(): string {
    return this.state.visibility;
  }
  SetAppRuntimeState(value: unknown): void {
    if (value !== "Visible" && value !== "Background" && value !== "Inactive") throw invalidArgument();
    setPaneVisibility(this.document, this.state, value);
  }
}

/** Behind Office.addin.setStartupBehavior. */
export class AppRuntimePersistenceService extends ModelObject {
  readonly typeName = "AppRuntimePersistenceService";
  constructor(private readonly state: RuntimeState) {
    super();
  }
  GetAppRuntimeStartState(): string {
    return this.state.startup;
  }
  SetAppRuntimeStartState(value: unknown): void {
    if (value !== "Background" && value !== "Inactive") throw invalidArgument();
    this.state.startup = value;
  }
}

/** Told once the page can take the actions of ribbon and keyboard. */
export class AddinInternalService extends ModelObject {
  readonly typeName = "AddinInternalService";
  NotifyActionHandlerReady(): void {
    return;
  }
}

/** Behind the custom-functions runtime: takes the results of calls. */
export class CustomFunctionsService extends ModelObject {
  readonly typeName = "CustomFunctions";
  constructor(private readonly onResults: (results: readonly unknown[]) => void) {
    super();
  }
  SetInvocationArrayResults(results: unknown): void {
    this.onResults(Array.isArray(results) ? results : []);
  }
  /** The page says that its functions can be called. */
  _SetOsfControlContainerReadyForCustomFunctions(): void {
    return;
  }
  /** 2: results may follow each other after 200 instead of 500 milliseconds. */
  _GetEnabledFeatures(): readonly number[] {
    return [2];
  }
}
