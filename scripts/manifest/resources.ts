import { allNamed, child, descendants, type XmlElement } from "./xmlElement";
import { type Fault, fault } from "./fault";

/** Limits of the manifest reference ("Resources element" and "Namespace" on learn.microsoft.com). */
const MAXIMUM_ID = 32;
const MAXIMUM_LENGTH: Readonly<Record<string, number>> = {
  "bt:Images": 2048,
  "bt:Urls": 2048,
  "bt:ShortStrings": 125,
  "bt:LongStrings": 250,
};
const MAXIMUM_NAMESPACE = 32;
const DEFAULT_LOCALE = "zh-CN";
const OTHER_LOCALES = ["en-US"];
/** Resources that are the same in every language. */
const UNTRANSLATED = ["Functions.Namespace"];
const CHINESE = /\p{Script=Han}/u;

/** Which kind of resource an element refers to, by the name of the element. */
export const KIND_OF_REFERENCE: Readonly<Record<string, string>> = {
  "bt:Image": "bt:Images",
  Runtime: "bt:Urls",
  SourceLocation: "bt:Urls",
  FunctionFile: "bt:Urls",
  LearnMoreUrl: "bt:Urls",
  Label: "bt:ShortStrings",
  Title: "bt:ShortStrings",
  Namespace: "bt:ShortStrings",
  Description: "bt:LongStrings",
};

/** One resource with its kind, its default value and its value per locale. */
export interface Resource {
  readonly kind: string;
  readonly id: string;
  readonly value: string;
  readonly byLocale: Readonly<Record<string, string>>;
}

/** All resources of the manifest. */
export function resourcesOf(root: XmlElement): readonly Resource[] {
  const [resources] = allNamed(root, "Resources");
  if (resources === undefined) return [];
  return resources.children.flatMap((group) =>
    group.children.map((entry) => ({ kind: group.name, id: entry.attributes["id"] ?? "", ...valuesOf(entry) })),
  );
}

/** What an element says in DefaultValue and in each Override; an attribute that is not there is "". */
export function valuesOf(entry: XmlElement): Pick<Resource, "value" | "byLocale"> {
  const overrides = entry.children.map(({ attributes }) => [attributes["Locale"] ?? "", attributes["Value"] ?? ""]);
  return {
    value: entry.attributes["DefaultValue"] ?? "",
    byLocale: Object.fromEntries(overrides) as Record<string, string>,
  };
}

/** References without a resource or of the wrong kind, resources that nothing uses, ids that are not unique. */
export function checkReferences(root: XmlElement): readonly Fault[] {
  const resources = resourcesOf(root);
  const references = descendants(root).filter((element) => "resid" in element.attributes);
  const used = new Set(references.map((element) => element.attributes["resid"]));
  return [
    ...references.flatMap((element) => referenceFaults(element, resources)),
    ...resources.filter(({ id }) => !used.has(id)).map(({ id }) => fault("resource", `${id} is used nowhere`)),
    ...resources
      .filter(({ id }, index) => resources.findIndex((other) => other.id === id) !== index)
      .map(({ id }) => fault("resource", `${id} is defined twice`)),
  ];
}

function referenceFaults(element: XmlElement, resources: readonly Resource[]): readonly Fault[] {
  const id = element.attributes["resid"] ?? "";
  const resource = resources.find((candidate) => candidate.id === id);
  if (resource === undefined) return [fault("resource", `${element.name} refers to ${id}, which is not defined`)];
  const expected = KIND_OF_REFERENCE[element.name];
  return resource.kind === expected
    ? []
    : [fault("resource", `${element.name} needs one of ${String(expected)}, not ${id}`)];
}

/** Ids and texts that are too long or empty. */
export function checkLengths(root: XmlElement): readonly Fault[] {
  const resources = resourcesOf(root);
  const [name, description] = ["DisplayName", "Description"].map((element) => child(root, element));
  return [
    ...resources
      .filter(({ id }) => id.length > MAXIMUM_ID)
      .map(({ id }) => fault("length", `id ${id} is longer than 32`)),
    ...resources.flatMap((resource) => textFaults(resource, MAXIMUM_LENGTH[resource.kind] ?? 0)),
    ...resources
      .filter(({ id, value }) => id === "Functions.Namespace" && value.length > MAXIMUM_NAMESPACE)
      .map(({ value }) => fault("length", `namespace ${value} is longer than ${String(MAXIMUM_NAMESPACE)}`)),
    ...(name === undefined ? [] : textFaults({ kind: "", id: "DisplayName", ...valuesOf(name) }, 125)),
    ...(description === undefined ? [] : textFaults({ kind: "", id: "Description", ...valuesOf(description) }, 250)),
  ];
}

function textFaults(resource: Resource, maximum: number): readonly Fault[] {
  return [resource.value, ...Object.values(resource.byLocale)].flatMap((text) => {
    if (text.trim() === "") return [fault("length", `${resource.id} is empty`)];
    return text.length > maximum ? [fault("length", `${resource.id} is longer than ${String(maximum)}: ${text}`)] : [];
  });
}

/** Every text in both languages: Chinese by default, English without Chinese characters. */
export function checkLocales(root: XmlElement): readonly Fault[] {
  const isText = ({ kind }: Resource) => kind === "bt:ShortStrings" || kind === "bt:LongStrings";
  const titles = ["DisplayName", "Description"].flatMap((name) => {
    const element = child(root, name);
    return element === undefined ? [] : [{ kind: "bt:ShortStrings", id: name, ...valuesOf(element) }];
  });
  const metadata = resourcesOf(root).filter(({ id }) => id === "Functions.Metadata.Url");
  const locale = child(root, "DefaultLocale")?.text.trim();
  return [
    ...(locale === DEFAULT_LOCALE
      ? []
      : [fault("locale", `DefaultLocale is ${String(locale)}, not ${DEFAULT_LOCALE}`)]),
    ...[...titles, ...resourcesOf(root).filter(isText)].flatMap(translationFaults),
    ...metadata
      .filter(({ byLocale }) => OTHER_LOCALES.some((other) => byLocale[other] === undefined))
      .map(({ id }) => fault("locale", `${id} has no address for ${OTHER_LOCALES.join()}`)),
  ];
}

function translationFaults({ id, value, byLocale }: Resource): readonly Fault[] {
  const extra = Object.keys(byLocale).filter((locale) => !OTHER_LOCALES.includes(locale));
  const faults = extra.map((locale) => fault("locale", `${id} has ${locale}, which the add-in does not offer`));
  if (!UNTRANSLATED.includes(id) && !CHINESE.test(value))
    faults.push(fault("locale", `${id} is not Chinese by default`));
  for (const locale of OTHER_LOCALES) {
    const text = byLocale[locale];
    if (text === undefined) faults.push(fault("locale", `${id} has no text for ${locale}`));
    else if (CHINESE.test(text)) faults.push(fault("locale", `${id} has Chinese characters in ${locale}`));
  }
  return faults;
}
