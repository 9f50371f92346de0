import {
  BooleanNumber,
  type ICellCustomRender,
  type ICellDataForSheetInterceptor,
  type IDisposable,
  type Injector,
  InterceptorEffectEnum,
  type IStyleData,
  type Nullable,
} from "@univerjs/core";
import { IRenderManagerService, type Spreadsheet } from "@univerjs/engine-render";
import { INTERCEPTOR_POINT, InterceptCellContentPriority, SheetInterceptorService } from "@univerjs/sheets";
import { SheetSkeletonManagerService } from "@univerjs/sheets-ui";
import type { EffectiveFormat } from "../../calculation/conditionalFormats";
import type { DataBar } from "../../calculation/scales";

/** What conditional formats make of a cell that is drawn; null where there is nothing to say, or not yet. */
export type LookAt = (sheetId: string, row: number, column: number) => EffectiveFormat | null;

/** After number formats, so that what they show is kept. */
const PRIORITY = InterceptCellContentPriority.NUMFMT - 2;

/** Lays looks over the cells while they are drawn: the cells themselves stay as they are. */
export function drawLooks(injector: Injector, lookAt: LookAt): IDisposable {
  return injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Style,
    priority: PRIORITY,
    handler: (cell, { subUnitId, row, col }, next) => {
      const look = lookAt(subUnitId, row, col);
      return next(look === null ? cell : withLook(cell, look));
    },
  });
}

/** Draws a sheet again after its looks became other ones. */
export function redrawLooks(injector: Injector, place: { readonly unitId: string; readonly sheetId: string }): void {
  const render = injector.get(IRenderManagerService).getRenderById(place.unitId);
  if (!render) return;
  const skeletons = render.with(SheetSkeletonManagerService);
  skeletons.getSkeletonParam(place.sheetId)?.skeleton.makeDirty(true);
  skeletons.reCalculate();
  (render.mainComponent as Spreadsheet | null)?.makeForceDirty();
}

function withLook(
  cell: Nullable<ICellDataForSheetInterceptor>,
  { dataBar, ...look }: EffectiveFormat,
): ICellDataForSheetInterceptor {
  return {
    ...cell,
    interceptorStyle: { ...cell?.interceptorStyle, ...styleOf(look) },
    ...(dataBar !== undefined && {
      customRender: [...(cell?.customRender ?? []), barOf(dataBar)],
      fontRenderExtension: { ...cell?.fontRenderExtension, isSkip: !dataBar.isValueShown },
    }),
  };
}

function styleOf(look: Omit<EffectiveFormat, "dataBar">): IStyleData {
  const flag = (isOn: boolean) => (isOn ? BooleanNumber.TRUE : BooleanNumber.FALSE);
  return {
    ...(look.fill !== undefined && { bg: { rgb: look.fill } }),
    ...(look.fontColor !== undefined && { cl: { rgb: look.fontColor } }),
    ...(look.bold !== undefined && { bl: flag(look.bold) }),
    ...(look.italic !== undefined && { it: flag(look.italic) }),
    ...(look.underline !== undefined && { ul: { s: flag(look.underline) } }),
    ...(look.strikethrough !== undefined && { st: { s: flag(look.strikethrough) } }),
  };
}

/** Room between a bar and the lines of its cell, in pixels. */
const BAR_MARGIN = 2;

function barOf(bar: DataBar): ICellCustomRender {
  return {
    // Behind the text.
    zIndex: -1,
    drawWith: (context, { primaryWithCoord }) => {
      const { startX, endX, startY, endY } = primaryWithCoord.mergeInfo;
      const [left, width] = [startX + BAR_MARGIN, endX - startX - 2 * BAR_MARGIN];
      const [from, to] = [left + bar.from * width, left + bar.to * width];
      context.save();
      context.fillStyle = bar.isGradient ? gradient(context, bar.color, [from, to]) : bar.color;
      context.globalAlpha = 0.7;
      context.fillRect(from, startY + BAR_MARGIN, to - from, endY - startY - 2 * BAR_MARGIN);
      context.restore();
    },
  };
}

function gradient(
  context: CanvasRenderingContext2D,
  color: string,
  [from, to]: readonly [number, number],
): CanvasGradient {
  const fading = context.createLinearGradient(from, 0, to, 0);
  fading.addColorStop(0, color);
  fading.addColorStop(1, `${color}33`);
  return fading;
}
