/**
 * One page for functions, commands and pane, as the shared runtime demands: its bundle associates the functions first.
 * The functions are built alone as well (functions.js): the manifest has to name a script of their own, and its size shows
 * that nothing heavy, such as React or zod, gets into them. Excel never loads that file in a shared runtime.
 *
 * Settings, given as `npm run build -- --env name=value`:
 *   officeJs=cdn|package  where the page loads office.js from: Microsoft's CDN (production) or a copy of the installed
 *                         package in dist/office-js (development and workbench; licensed for that use, never committed)
 *   baseUrl=https://…     where the build will be served; written into dist/manifest.xml instead of https://localhost:3000
 *   certificates=office   `webpack serve` with the certificate of office-addin-dev-certs, which real Excel asks for. The tool
 *                         makes and installs it for the current user when it is missing; the system asks for consent.
 *                         The workbench (npm start) uses none of what stands under devServer.
 *
 * What the first screen weighs (gzip): React 19 with Fluent's Provider, Button and MessageBar is 96 kB of the 120 kB that
 * `npm run sizes` allows. Charts, dialogs, tables and whatever needs the session come by import() after the first render.
 */
require("tsx/cjs");
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const { FunctionsMetadataPlugin } = require("./scripts/functionsMetadataPlugin.ts");
const { assertStandardsValid } = require("./src/standards/validation.ts");

const DEVELOPMENT_BASE = "https://localhost:3000";
const OFFICE_CDN = "https://appsforoffice.microsoft.com";
const OFFICE_JS_URL = { cdn: `${OFFICE_CDN}/lib/1/hosted/office.js`, package: "office-js/office.js" };
/** WebView2, the browsers Excel on the web supports, and WKWebView of the Macs that have the shared runtime. */
const BROWSERS = ["chrome >= 97", "edge >= 97", "firefox >= 104", "safari >= 15.4"];

/**
 * Griffel injects style elements, hence 'unsafe-inline' for styles only. Scripts are ours and Microsoft's, without eval.
 * Frames and connections elsewhere stay forbidden: that keeps the telemetry of office.js from leaving the machine.
 */
function contentSecurityPolicy({ officeJs, isServed }) {
  const directives = {
    "default-src": "'none'",
    "script-src": officeJs === "cdn" ? `'self' ${OFFICE_CDN}` : "'self'",
    "style-src": "'self' 'unsafe-inline'",
    "img-src": "'self' data:",
    "font-src": "'self' data:",
    // Files are read in a worker of ours.
    "worker-src": "'self'",
    "connect-src": isServed ? "'self' ws: wss:" : "'self'",
    "base-uri": "'none'",
    "form-action": "'none'",
  };
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources}`)
    .join("; ");
}

/** Chunks that wait until they are wanted: files to import, the ledger, result forms. */
const ON_USE = /^(?:fileReader|ledger|results)/;

/**
 * What comes after the first render comes as one file: cut into a file for each import() it weighed 13 kB more (gzip). What
 * is loaded on use stays apart.
 */
const LATER = {
  name: "later",
  chunks: (chunk) => !chunk.canBeInitial() && !ON_USE.test(chunk.name ?? ""),
  enforce: true,
};

function readSettings(env, mode) {
  const officeJs = env.officeJs ?? (mode === "production" ? "cdn" : "package");
  if (!(officeJs in OFFICE_JS_URL)) throw new Error(`--env officeJs=${officeJs}: expected cdn or package`);
  const baseUrl = (env.baseUrl ?? DEVELOPMENT_BASE).replace(/\/+$/, "");
  if (!/^https:\/\/[^/\s]+/.test(baseUrl)) throw new Error(`--env baseUrl=${baseUrl}: expected an https address`);
  return { officeJs, baseUrl, isServed: Boolean(env.WEBPACK_SERVE) };
}

/** The files of office.js that Excel needs, in our two languages. The library finds its siblings by relative path. */
function officeJsFiles() {
  const from = path.join(path.dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
  const wanted = [
    /^(office|o15apptofilemappingtable|custom-functions-runtime)\.js$/,
    /^excel-(?:web|win32|mac)-16\.\d+(?:-core)?\.js$/,
    /^(zh-cn|en-us)\/office_strings\.js$/,
    /^(telemetry|ariatelemetry)\/[\w.-]+\.js$/,
  ];
  const isWanted = (file) => {
    const name = path.relative(from, file).split(path.sep).join("/");
    return !name.includes(".debug.") && wanted.some((pattern) => pattern.test(name));
  };
  return { from, to: "office-js", filter: isWanted, info: { minimized: true } };
}

async function withOfficeCertificates(configuration) {
  const { getHttpsServerOptions } = require("office-addin-dev-certs");
  const server = { type: "https", options: await getHttpsServerOptions() };
  return { ...configuration, devServer: { ...configuration.devServer, server } };
}

module.exports = (env, argv) => {
  const configuration = configure(env, argv);
  return env.certificates === "office" ? withOfficeCertificates(configuration) : configuration;
};

function configure(env, { mode = "production" }) {
  assertStandardsValid();
  const settings = readSettings(env, mode);
  const withBase = (content) => content.toString("utf8").replaceAll(DEVELOPMENT_BASE, settings.baseUrl);
  return {
    mode,
    target: `browserslist:${BROWSERS.join(", ")}`,
    devtool: "source-map",
    entry: {
      functions: "./src/main/functions.ts",
      taskpane: ["./src/main/functions.ts", "./src/main/taskpane.tsx"],
    },
    output: {
      path: path.resolve(__dirname, "dist"),
      // The manifest names functions.js, so that name stays.
      filename: ({ chunk }) => (chunk.name === "functions" ? "functions.js" : "[name].[contenthash:8].js"),
      chunkFilename: "[name].[contenthash:8].js",
      publicPath: "auto",
      clean: true,
    },
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          loader: "swc-loader",
          options: {
            env: { targets: BROWSERS.join(", ") },
            jsc: { parser: { syntax: "typescript", tsx: true }, transform: { react: { runtime: "automatic" } } },
          },
        },
      ],
    },
    plugins: [
      new FunctionsMetadataPlugin({ baseUrl: settings.baseUrl }),
      new HtmlWebpackPlugin({
        template: "./src/taskpane/taskpane.html",
        filename: "taskpane.html",
        chunks: ["taskpane"],
        officeJsUrl: OFFICE_JS_URL[settings.officeJs],
        contentSecurityPolicy: contentSecurityPolicy(settings),
      }),
      new CopyPlugin({
        patterns: [
          { from: "manifest.xml", transform: withBase },
          { from: "assets/icons/*.png" },
          { from: "assets/help.html", to: "assets/help.html", info: { minimized: true } },
          ...(settings.officeJs === "package" ? [officeJsFiles()] : []),
        ],
      }),
    ],
    optimization: { splitChunks: { cacheGroups: { default: false, defaultVendors: false, later: LATER } } },
    performance: { hints: false },
    stats: { preset: "errors-warnings", assets: true, assetsSort: "!size", excludeAssets: /^office-js\// },
    devServer: { host: "localhost", port: 3000, server: "https", hot: false, liveReload: true, static: false },
  };
}
