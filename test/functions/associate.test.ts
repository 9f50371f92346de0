import { CUSTOM_FUNCTIONS } from "../../src/functions/customFunctions";

type Associated = (...args: unknown[]) => unknown;

/** The parts of Excel's CustomFunctions that the entry uses, as the real runtime has them. */
class HostError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message);
  }
}
const ErrorCode = {
  invalidValue: "#VALUE!",
  notAvailable: "#N/A",
  divisionByZero: "#DIV/0!",
  invalidNumber: "#NUM!",
  nullReference: "#NULL!",
};

function loadEntry(): Map<string, Associated> {
  const associated = new Map<string, Associated>();
  const associate = (id: string, compute: Associated) => associated.set(id, compute);
  Object.assign(globalThis, { CustomFunctions: { associate, Error: HostError, ErrorCode } });
  jest.isolateModules(() => {
    jest.requireActual("../../src/main/functions");
  });
  return associated;
}

function thrownBy(compute: () => unknown): unknown {
  try {
    return compute();
  } catch (error) {
    return error;
  }
}

afterEach(() => {
  Reflect.deleteProperty(globalThis, "CustomFunctions");
});

test("every function is associated under its id and computes", () => {
  const associated = loadEntry();
  expect([...associated.keys()]).toEqual(Object.keys(CUSTOM_FUNCTIONS));
  expect(associated.get("THRESHOLD")?.("L1", "小学", null)).toBe(4.2);
  expect(associated.get("PASS_85")?.([[1]], [[1]], null, null)).toBe(true);
});

test("a cell error becomes the host's, with its message where Excel shows one", () => {
  const associated = loadEntry();
  const noPupils = thrownBy(() => associated.get("DIFFCOEF")?.([[1], [2]], null, null));
  expect(noPupils).toBeInstanceOf(HostError);
  expect(noPupils).toMatchObject({ code: "#VALUE!", message: "缺少在校生数：官方口径按学生数加权" });
});

test.each([
  ["#VALUE!", "#VALUE!"],
  ["#N/A", "#N/A"],
  ["#DIV/0!", "#DIV/0!"],
  ["#NUM!", "#NUM!"],
  ["#NULL!", "#NULL!"],
])("an error cell %s comes back as %s", (code, expected) => {
  const associated = loadEntry();
  expect(thrownBy(() => associated.get("SPLIT")?.({ code }, "小学", 1, 1, null))).toMatchObject({
    code: expected,
    message: "",
  });
});

test("a bug is not dressed up as a cell error of ours", () => {
  const associated = loadEntry();
  const broken = {
    get basicValue(): never {
      throw new TypeError("bug");
    },
  };
  expect(thrownBy(() => associated.get("THRESHOLD")?.(broken, "小学"))).toBeInstanceOf(TypeError);
});

test("without Excel's CustomFunctions the entry loads and does nothing", () => {
  jest.isolateModules(() => {
    expect(() => {
      jest.requireActual("../../src/main/functions");
    }).not.toThrow();
  });
});
