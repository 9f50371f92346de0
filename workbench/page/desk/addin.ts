import type { FunctionMetadata, FunctionsMetadata } from "../../../scripts/functionsMetadata";
import type { AddinManifest, ManifestLocale } from "../../manifest/addinManifest";
import { readManifest } from "../../manifest/readManifest";

/** What the workbench knows of the add-in: its manifest in one language and its custom functions. */
export interface Addin {
  readonly locale: ManifestLocale;
  readonly manifest: AddinManifest;
  readonly functions: readonly FunctionMetadata[];
}

/**
 * The address from which this page loads what the manifest names: the manifest says where the add-in is served for Excel
 * (https, with a certificate), the workbench serves the same files itself. Text that is no address stays as it is.
 */
export function ownUrl(url: string): string {
  if (!URL.canParse(url)) return url;
  const { pathname, search, hash } = new URL(url);
  return `${location.origin}${pathname}${search}${hash}`;
}

/** Reads manifest and metadata as Excel does. Throws with a sentence when one of them is not served. */
export async function loadAddin(locale: ManifestLocale): Promise<Addin> {
  const manifest = readManifest(await textAt("/manifest.xml"), locale);
  const { customFunctions } = manifest;
  if (customFunctions === null) return { locale, manifest, functions: [] };
  const metadata = JSON.parse(await textAt(ownUrl(customFunctions.metadataUrl))) as FunctionsMetadata;
  return { locale, manifest, functions: metadata.functions };
}

async function textAt(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${String(response.status)} ${response.statusText}`);
  return response.text();
}
