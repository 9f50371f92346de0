import { browserOpener } from "../../scripts/openInBrowser";

it.each([
  ["darwin", {}, "open"],
  ["win32", {}, "cmd"],
  ["linux", { DISPLAY: ":0" }, "xdg-open"],
  ["linux", { WAYLAND_DISPLAY: "wayland-0" }, "xdg-open"],
  ["linux", { DISPLAY: "" }, undefined],
  ["linux", {}, undefined],
] as const)("on %s with %j the browser is opened by %s", (platform, environment, command) => {
  expect(browserOpener(platform, environment)?.command).toBe(command);
});
