export const texts = {
  title: "Measure a picture here",
  under: "It is measured on this machine. Nothing is sent, nothing is stored.",
  scaleHint: "Without a scale hairs are counted, but there are no hairs/cm² and no µm.",
  again: "Measure with this scale",
  measuring: "Measuring",
  failed: "Not measured",
  kinds: "JPEG, PNG or WebP, at most 60 MB and 40 megapixels. The picture stays on this machine.",
  took: (seconds: number) => `Measured on this machine in ${seconds.toFixed(1)} s.`,
  download: "Download the result (JSON)",
  mark: "Mark the scale on the picture",
  emptyTitle: "No picture yet",
  empty:
    "Choose a picture of scalp. You see every hair that is found, with its error, and can take the result with you as a file.",
} as const;
