/** Sizes of labels as they are printed, as data: a clinic's printer takes one roll at a time. Sizes are design choices. */
import type { Carrier } from "@anagen/care";

export interface LabelSize {
  readonly id: string;
  readonly title: string;
  readonly carrier: Carrier;
  readonly widthMm: number;
  readonly heightMm: number;
  /** Edge of the DataMatrix with its quiet zone. */
  readonly symbolMm: number;
}

export const labelSizes = [
  { id: "tube-50x25", title: "Tube, 50 × 25 mm", carrier: "tube", widthMm: 50, heightMm: 25, symbolMm: 14 },
  {
    id: "syringe-25x25",
    title: "Syringe, 25 × 25 mm",
    carrier: "syringe",
    widthMm: 25,
    heightMm: 25,
    symbolMm: 9,
  },
  {
    id: "wristband-150x25",
    title: "Wristband, 150 × 25 mm",
    carrier: "wristband",
    widthMm: 150,
    heightMm: 25,
    symbolMm: 18,
  },
  {
    id: "paper-100x70",
    title: "Paper that goes with it, 100 × 70 mm",
    carrier: "paper",
    widthMm: 100,
    heightMm: 70,
    symbolMm: 24,
  },
] as const satisfies readonly LabelSize[];

export const labelSizeIds = labelSizes.map((size) => size.id);
