import { useState } from "react";
import { ImageOff20Regular, ImageOff32Regular } from "@fluentui/react-icons";
import type { RibbonIcon } from "../../manifest/addinManifest";
import { pictureFor } from "./iconChoice";

/** The picture of a control, sharp on dense screens too. A crossed-out picture says that there is none or that it does not load. */
export function ControlIcon(props: {
  readonly icons: readonly RibbonIcon[];
  readonly pixels: 16 | 32;
  readonly resolveUrl: (url: string) => string;
}) {
  const { icons, pixels, resolveUrl } = props;
  const [brokenUrl, setBrokenUrl] = useState<string | null>(null);
  const picture = pictureFor(icons, pixels);
  if (picture === null || picture.url === brokenUrl) {
    const Missing = pixels === 32 ? ImageOff32Regular : ImageOff20Regular;
    return <Missing aria-hidden data-missing-icon />;
  }
  const dense = pictureFor(icons, 2 * pixels) ?? picture;
  return (
    <img
      alt=""
      width={pixels}
      height={pixels}
      src={resolveUrl(picture.url)}
      srcSet={`${resolveUrl(picture.url)} 1x, ${resolveUrl(dense.url)} 2x`}
      onError={() => setBrokenUrl(picture.url)}
    />
  );
}
