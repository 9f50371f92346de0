import { createServer, type Server } from "node:net";
import { LOCAL_ADDRESS, portProblem } from "../../scripts/ports";
import { HELP, parseStartOptions, portMessage } from "../../scripts/startOptions";

describe("the options of npm start", () => {
  it("serves on port 3000 and opens a browser when nothing is said", () => {
    expect(parseStartOptions([])).toEqual({ kind: "serve", port: 3000, isOpening: true });
  });

  it.each([
    [["--port", "3001"], { port: 3001, isOpening: true }],
    [["--port=65535"], { port: 65535, isOpening: true }],
    [["--no-open"], { port: 3000, isOpening: false }],
    [["--no-open", "--port", "1"], { port: 1, isOpening: false }],
    [["--port", "4000", "--port", "5000"], { port: 5000, isOpening: true }],
    [["--"], { port: 3000, isOpening: true }],
  ])("reads %j", (values, expected) => {
    expect(parseStartOptions(values)).toEqual({ kind: "serve", ...expected });
  });

  it("asks for help alone, whatever else is there", () => {
    expect(parseStartOptions(["--no-open", "--help"])).toEqual({ kind: "help" });
    for (const option of ["--port", "--no-open", "--help"]) expect(HELP).toContain(option);
  });

  it.each([
    [["--prot", "3001"], "“--prot”"],
    [["--open"], "“--open”"],
    [["-p"], "“-p”"],
    [["3001"], "“3001”"],
    [["--no-open=yes"], "“--no-open”"],
    [["--", "3001"], "“3001”"],
  ])("refuses %j in one line that names the word", (values, word) => {
    const request = parseStartOptions(values);
    expect(request).toEqual({ kind: "fault", message: expect.stringContaining(`不认识的选项${word}`) });
    expect(JSON.stringify(request)).not.toContain("\\n");
  });

  it.each([
    [["--port"]],
    [["--port", "0"]],
    [["--port", "65536"]],
    [["--port", "80a"]],
    [["--port="]],
    [["--port", "-1"]],
  ])("refuses %j: no port to listen on", (values) => {
    expect(parseStartOptions(values)).toEqual({
      kind: "fault",
      message: expect.stringMatching(/^--port 后面要写 1–65535 的整数.*--port 3001$/),
    });
  });
});

describe("a port", () => {
  let server: Server;
  let port: number;
  beforeEach(async () => {
    server = createServer();
    await new Promise<void>((resolve) => server.listen(0, LOCAL_ADDRESS, resolve));
    const address = server.address();
    port = typeof address === "object" && address !== null ? address.port : NaN;
  });
  afterEach(() => {
    server.close();
  });

  it("is taken while another program listens on it, and free afterwards", async () => {
    expect(await portProblem(port)).toBe("taken");
    await new Promise((resolve) => server.close(resolve));
    expect(await portProblem(port)).toBeNull();
  });

  it("is free for any program when it is 0", async () => {
    expect(await portProblem(0)).toBeNull();
  });
});

describe("the message about a port", () => {
  it.each([
    [3000, "taken", "端口 3000 已被其他程序占用。请用 --port 换一个端口，例如：npm start -- --port 3001"],
    [80, "forbidden", "端口 80 不允许当前用户使用。请用 --port 换一个端口，例如：npm start -- --port 3000"],
    [65535, "taken", "端口 65535 已被其他程序占用。请用 --port 换一个端口，例如：npm start -- --port 3000"],
  ] as const)("for %d, %s, names it and a way out", (port, problem, message) => {
    expect(portMessage(port, problem)).toBe(message);
  });
});
