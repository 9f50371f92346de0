import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Compiler } from "webpack";
import { buildFunctionsMetadata, type FunctionsMetadata, type MetadataSource } from "./functionsMetadata";

const FOLDER = join(__dirname, "..", "src", "functions");
const CODE = join(FOLDER, "customFunctions.ts");
const CHINESE = join(FOLDER, "chineseDescriptions.json");
const NAME = "FunctionsMetadataPlugin";

/** Reads the sources of the metadata from src/functions and builds it in both languages. */
export function readFunctionsMetadata(baseUrl: string): Record<"english" | "chinese", FunctionsMetadata> {
  const chinese = JSON.parse(readFileSync(CHINESE, "utf8")) as MetadataSource["chinese"];
  return buildFunctionsMetadata({ code: readFileSync(CODE, "utf8"), chinese, baseUrl });
}

/** Adds functions.json (English) and functions-zh-cn.json to the build; a fault in their sources fails it. */
export class FunctionsMetadataPlugin {
  constructor(private readonly settings: { readonly baseUrl: string }) {}

  apply(compiler: Compiler): void {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap(NAME, (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: NAME, stage }, () => {
        compilation.fileDependencies.addAll([CODE, CHINESE]);
        const { english, chinese } = readFunctionsMetadata(this.settings.baseUrl);
        const emit = (file: string, metadata: FunctionsMetadata) =>
          compilation.emitAsset(file, new sources.RawSource(`${JSON.stringify(metadata, null, 2)}\n`));
        emit("functions.json", english);
        emit("functions-zh-cn.json", chinese);
      });
    });
  }
}
