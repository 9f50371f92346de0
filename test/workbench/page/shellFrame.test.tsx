/** @jest-environment jsdom */
import { cleanup, fireEvent, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { DropZone } from "../../../workbench/page/shell/DropZone";
import { PaneFrame } from "../../../workbench/page/shell/PaneFrame";
import { toPaneWidth } from "../../../workbench/page/shell/paneWidth";
import { dragEvent, draw, send, ZH, EN } from "./shellFixtures";

afterEach(cleanup);

describe("widths of the pane", () => {
  it.each([
    [100, 320],
    [324, 320],
    [326, 330],
    [999, 480],
    [NaN, 320],
  ])("%d becomes %d", (wanted, width) => expect(toPaneWidth(wanted)).toBe(width));
});

describe("the pane's frame", () => {
  const frame = (changes: Partial<Parameters<typeof PaneFrame>[0]> = {}) => (
    <PaneFrame
      strings={ZH}
      addinName="均衡"
      iconUrl="/icon.png"
      width={400}
      isOpen
      onWidth={(width) => widths.push(width)}
      onClose={() => widths.push(-1)}
      {...changes}
    >
      <iframe title="page" />
    </PaneFrame>
  );
  let widths: number[];
  beforeEach(() => {
    widths = [];
    // jsdom knows no pointers to capture.
    HTMLElement.prototype.setPointerCapture = () => undefined;
  });

  it("is a landmark with the add-in's name, as wide as it is told", () => {
    draw(frame());
    const pane = screen.getByRole("complementary", { name: "任务窗格：均衡" });
    expect(pane.style.width).toBe("400px");
    expect(screen.getByRole("heading", { name: "均衡" })).toBeTruthy();
  });

  it("keeps the very same page alive while it is closed", () => {
    const { redraw } = draw(frame());
    const page = screen.getByTitle("page");
    redraw(frame({ isOpen: false }));
    expect(screen.queryByRole("complementary")).toBeNull();
    expect(screen.getByTitle("page")).toBe(page);
    expect(getComputedStyle(page.closest("aside")!).display).toBe("none");
    redraw(frame());
    expect(screen.getByTitle("page")).toBe(page);
  });

  it("asks to be closed, in either language", async () => {
    const { redraw } = draw(frame());
    await userEvent.click(screen.getByRole("button", { name: "关闭任务窗格" }));
    redraw(frame({ strings: EN }));
    await userEvent.click(screen.getByRole("button", { name: "Close the task pane" }));
    expect(widths).toEqual([-1, -1]);
  });

  it("tells its width and limits on the handle", () => {
    draw(frame());
    const handle = screen.getByRole("separator", { name: "调整窗格宽度" });
    const told = ["orientation", "valuenow", "valuemin", "valuemax"].map((name) => handle.getAttribute(`aria-${name}`));
    expect(told).toEqual(["vertical", "400", "320", "480"]);
  });

  it("is resized by keys: its left edge follows the arrow", async () => {
    draw(frame());
    screen.getByRole("separator").focus();
    await userEvent.keyboard("{ArrowLeft}{ArrowRight}{Home}{End}{ArrowUp}a");
    expect(widths).toEqual([410, 390, 320, 480]);
  });

  it.each([
    [480, "{ArrowLeft}{End}"],
    [320, "{ArrowRight}{Home}"],
  ])("asks for nothing beyond the limit of %d", async (width, keys) => {
    draw(frame({ width }));
    screen.getByRole("separator").focus();
    await userEvent.keyboard(keys);
    expect(widths).toEqual([]);
  });

  it("follows the pointer while it is held, and not before or after", () => {
    draw(frame());
    const handle = screen.getByRole("separator");
    // jsdom has no PointerEvent; what the handle reads of it is what a mouse event has.
    const pointer = (type: string, clientX = 0) =>
      fireEvent(handle, new MouseEvent(type, { bubbles: true, button: 0, clientX }));
    pointer("pointermove", 500);
    pointer("pointerdown", 600);
    pointer("pointermove", 569);
    pointer("pointermove", 640);
    pointer("pointermove", 0);
    pointer("lostpointercapture");
    pointer("pointermove", 560);
    expect(widths).toEqual([430, 360, 480]);
  });
});

describe("files dropped on the window", () => {
  const overlay = () => screen.queryByText("松开鼠标打开 .xlsx");
  let dropped: string[];
  const zone = (frame: HTMLIFrameElement | null = null) => (
    <DropZone strings={ZH} frame={frame} onDropFile={(file) => dropped.push(file.name)}>
      <p>grid</p>
    </DropZone>
  );
  beforeEach(() => {
    dropped = [];
  });

  it("shows where to drop while a file is over the window, until it leaves", () => {
    draw(zone());
    expect(send(screen.getByText("grid"), dragEvent("dragenter"))).toBe(true);
    expect(overlay()).toBeTruthy();
    send(screen.getByText("grid"), dragEvent("dragleave", { leavesTo: document.body }));
    expect(overlay()).toBeTruthy();
    send(document.body, dragEvent("dragleave"));
    expect(overlay()).toBeNull();
  });

  it("hands on the first file and keeps the browser from showing it", () => {
    draw(zone());
    send(document.body, dragEvent("dragover"));
    const files = [new File([], "甲县.xlsx"), new File([], "乙县.xlsx")];
    expect(send(document.body, dragEvent("drop", { files }))).toBe(true);
    expect(dropped).toEqual(["甲县.xlsx"]);
    expect(overlay()).toBeNull();
  });

  it("leaves alone what is dragged inside of the page", () => {
    draw(zone());
    for (const type of ["dragenter", "dragover", "drop"]) {
      expect(send(screen.getByText("grid"), dragEvent(type, { types: ["text/plain"] }))).toBe(false);
    }
    expect(overlay()).toBeNull();
    expect(dropped).toEqual([]);
  });

  it("hides itself at the first move of the pointer if the end of the drag went unheard", () => {
    draw(zone());
    send(document.body, dragEvent("dragenter"));
    send(document.body, new MouseEvent("pointermove", { bubbles: true }));
    expect(overlay()).toBeNull();
  });

  it("hears files over the pane's page too, also after that page was loaded again", () => {
    const frame = document.body.appendChild(document.createElement("iframe"));
    draw(zone(frame));
    expect(send(frame.contentWindow!, dragEvent("dragenter"))).toBe(true);
    expect(overlay()).toBeTruthy();
    send(frame, new Event("load"));
    send(frame.contentWindow!, dragEvent("drop", { files: [new File([], "丙县.xlsx")] }));
    expect(dropped).toEqual(["丙县.xlsx"]);
    cleanup();
    expect(send(frame.contentWindow!, dragEvent("dragenter"))).toBe(false);
    frame.remove();
  });
});
