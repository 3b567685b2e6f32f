/** What is read of a picture file before any pixel is decoded, and how it is written again without what is personal. */
export interface Container {
  readonly widthPx: number;
  readonly heightPx: number;
  /** Pictures in the file: frames of an animation or pages. */
  readonly pages: number;
  readonly animated: boolean;
  /** EXIF orientation, 1 to 8. */
  readonly orientation: number;
  /** The same pixels without location and personal data; what was left out is named in `removed`. */
  strip(): { bytes: Uint8Array; removed: string[] };
}

/** What keeps a container from being read: what is missing at the end, or what is wrong. */
export type Unreadable = { readonly missing: string } | { readonly wrong: string };

/** Orientations 5 to 8 lay the picture on its side: width and height change places. */
export function sizeAsShown({ widthPx, heightPx, orientation }: Container) {
  return orientation >= 5 ? { widthPx: heightPx, heightPx: widthPx } : { widthPx, heightPx };
}
