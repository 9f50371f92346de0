import js from "@eslint/js";
import jsdoc from "eslint-plugin-jsdoc";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

/** Who may import whom (docs/adr/0001-layers.md). A layer always may import itself. */
const MAY_IMPORT = {
  core: [],
  standards: ["core"],
  i18n: ["core"],
  workbook: ["core", "standards", "i18n"],
  app: ["core", "standards", "workbook", "i18n"],
  files: ["core", "workbook", "i18n"],
  functions: ["core", "standards", "i18n"],
  host: ["core", "standards", "workbook", "app"],
  commands: ["app", "i18n", "core"],
  taskpane: ["app", "i18n", "core"],
};
const LAYERS = [...Object.keys(MAY_IMPORT), "main"];
const PURE_LAYERS = ["core", "standards", "workbook", "i18n", "app", "files"];

const layerRule = ([layer, allowed]) => ({
  files: [`src/${layer}/**/*.{ts,tsx}`],
  rules: {
    "no-restricted-imports": [
      "error",
      {
        patterns: [
          {
            regex: `^(\\.\\./)+(${LAYERS.filter((other) => other !== layer && !allowed.includes(other)).join("|")})(/|$)`,
            message: `src/${layer} may import only: ${[layer, ...allowed].join(", ")}`,
          },
          { regex: "^(\\.\\./)+(workbench|test|scripts|bench)(/|$)", message: "src never imports development code" },
          ...(layer === "core" ? [{ regex: "^[^.]", message: "src/core uses no package at run time" }] : []),
          ...(["workbook", "i18n", "app", "host", "commands", "functions"].includes(layer)
            ? [{ regex: "^(?!zod/mini$)[^.]", message: `src/${layer} uses no package but zod/mini` }]
            : []),
          ...(layer === "files"
            ? [{ regex: "^(?!fflate$)[^.]", message: "src/files uses no package but fflate" }]
            : []),
        ],
      },
    ],
  },
});

export default tseslint.config(
  { ignores: ["dist", "coverage", "reports", "node_modules", ".stryker-tmp", "**/*.js", "**/*.mjs", "out"] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "max-lines": ["error", { max: 300, skipBlankLines: true, skipComments: true }],
      "max-lines-per-function": ["error", { max: 50, skipBlankLines: true, skipComments: true }],
      "max-params": ["error", 3],
      complexity: ["error", 12],
      "no-restricted-syntax": [
        "error",
        { selector: "ExportDefaultDeclaration", message: "named exports only" },
        { selector: "TSEnumDeclaration", message: "use a string union" },
      ],
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/consistent-type-imports": "error",
    },
  },
  ...Object.entries(MAY_IMPORT).map(layerRule),
  {
    files: PURE_LAYERS.map((layer) => `src/${layer}/**/*.ts`),
    rules: {
      "no-restricted-globals": ["error", "Excel", "Office", "CustomFunctions", "window", "document", "OfficeExtension"],
    },
  },
  {
    files: ["src/core/**/*.ts", "src/workbook/**/*.ts"],
    rules: {
      "no-restricted-syntax": [
        "error",
        { selector: "ExportDefaultDeclaration", message: "named exports only" },
        { selector: "TSEnumDeclaration", message: "use a string union" },
        { selector: "LogicalExpression[operator='??'] > Literal[value=0]", message: "blank is not zero" },
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: "dates are arguments" },
        { selector: "MemberExpression[object.name='Date'][property.name='now']", message: "dates are arguments" },
      ],
    },
  },
  {
    files: ["src/{core,standards,app,functions,files}/**/*.ts"],
    plugins: { jsdoc },
    rules: {
      "jsdoc/require-jsdoc": [
        "error",
        {
          publicOnly: true,
          require: { FunctionDeclaration: true, ClassDeclaration: true },
          contexts: ["TSInterfaceDeclaration", "TSTypeAliasDeclaration"],
        },
      ],
    },
  },
  {
    files: ["src/host/**/*.ts"],
    plugins: { "office-addins": officeAddins },
    rules: officeAddins.configs.recommended?.rules ?? {},
  },
  {
    files: ["src/taskpane/**/*.tsx"],
    plugins: { "react-hooks": reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  // A custom function has as many parameters as its signature in the sheet.
  { files: ["src/functions/**/*.ts"], rules: { "max-params": "off" } },
  {
    files: ["test/**/*.{ts,tsx}"],
    rules: {
      "max-lines-per-function": "off",
      "max-lines": ["error", 400],
      "@typescript-eslint/no-non-null-assertion": "off",
    },
  },
);
