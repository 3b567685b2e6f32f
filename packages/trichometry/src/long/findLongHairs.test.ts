import { describe, expect, test } from "vitest";
import type { Plane } from "../picture/plane.ts";
import { findLongHairs } from "./findLongHairs.ts";

const [width, height] = [320, 240];
type Line = readonly (readonly [number, number])[];

/** Shafts of contrast 0.6 on skin of contrast 0, edges blurred over about two pixels, and a little even-handed noise. */
function drawn(lines: readonly { readonly line: Line; readonly width: number }[]): Plane {
  const data = new Float32Array(width * height);
  for (let i = 0; i < data.length; i++) data[i] = 0.012 * (((i * 7919) % 13) / 6 - 1);
  for (const { line, width: w } of lines) {
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        const inside = Math.min(1, Math.max(0, (w / 2 - distance(x, y, line)) / 2.5 + 0.5));
        const i = y * width + x;
        data[i] = Math.max(data[i], 0.6 * inside);
      }
    }
  }
  return { width, height, data };
}

function distance(x: number, y: number, line: Line): number {
  let least = Number.POSITIVE_INFINITY;
  for (let k = 1; k < line.length; k++) {
    const [[ax, ay], [bx, by]] = [line[k - 1], line[k]];
    const [dx, dy] = [bx - ax, by - ay];
    const t = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)));
    least = Math.min(least, Math.hypot(x - ax - t * dx, y - ay - t * dy));
  }
  return least;
}

const arc = (cx: number, cy: number, r: number, from: number, to: number): Line =>
  Array.from({ length: 60 }, (_, k) => {
    const a = ((from + ((to - from) * k) / 59) * Math.PI) / 180;
    return [cx + r * Math.cos(a), cy + r * Math.sin(a)];
  });

const found = (lines: readonly { readonly line: Line; readonly width: number }[]) => {
  const blueness = { width, height, data: new Float32Array(width * height) };
  return findLongHairs({ contrast: drawn(lines), blueness }, "dark", 0.6).hairs.filter(
    (h) => (h.traced?.probability ?? 0) >= 0.5,
  );
};

/** Mean distance of either line from the other, along it; the drawn ends are round, half a width longer than their lines. */
function apart(path: Line, line: Line): number {
  const mean = (points: Line, other: Line): number =>
    points.reduce((sum, [x, y]) => sum + distance(x, y, other), 0) / points.length;
  return Math.max(mean(closely(path), line), mean(closely(line), path));
}

const closely = (line: Line): Line =>
  line.slice(1).flatMap(([bx, by], k) => {
    const [ax, ay] = line[k];
    const n = Math.max(1, Math.round(Math.hypot(bx - ax, by - ay)));
    return Array.from({ length: n }, (_, i): readonly [number, number] => [
      ax + ((bx - ax) * i) / n,
      ay + ((by - ay) * i) / n,
    ]);
  });

describe("one hair each", () => {
  test.each([
    [
      "a straight one",
      [
        [30, 50],
        [280, 180],
      ] as Line,
      8,
    ],
    [
      "a thin one",
      [
        [30, 50],
        [280, 180],
      ] as Line,
      3,
    ],
    ["a bow", arc(160, 220, 150, 200, 330), 8],
    ["a curl of three quarters", arc(160, 120, 60, 0, 270), 7],
  ])("%s, over its whole length, at its width", (_, line, w) => {
    const hairs = found([{ line, width: w }]);
    expect(hairs).toHaveLength(1);
    expect(apart(hairs[0].path, line)).toBeLessThan(1);
    expect(Math.abs(hairs[0].ribbon.width - w)).toBeLessThan(0.1 * w + 0.8);
  });
});

describe("crossings", () => {
  test.each([90, 60, 35, 22])("two hairs that cross at %d° are two, each going straight on", (degrees) => {
    const at = (d: number, r: number): readonly [number, number] => [
      160 + r * Math.cos((d * Math.PI) / 180),
      120 + r * Math.sin((d * Math.PI) / 180),
    ];
    const lines: Line[] = [
      [at(10, -100), at(10, 100)],
      [at(10 + degrees, -100), at(10 + degrees, 100)],
    ];
    const hairs = found(lines.map((line) => ({ line, width: 8 })));
    expect(hairs).toHaveLength(2);
    for (const line of lines) {
      expect(Math.min(...hairs.map((h) => apart(h.path, line)))).toBeLessThan(1);
    }
  });

  test("three hairs over one are four", () => {
    const lines: Line[] = [
      [
        [20, 120],
        [300, 130],
      ],
      ...[80, 150, 230].map(
        (x): Line => [
          [x, 30],
          [x + 20, 210],
        ],
      ),
    ];
    expect(found(lines.map((line) => ({ line, width: 7 })))).toHaveLength(4);
  });
});

test("two hairs from one root are two, and each reaches the root", () => {
  const lines: Line[] = [
    [
      [60, 120],
      [280, 80],
    ],
    [
      [60, 124],
      [280, 170],
    ],
  ];
  const hairs = found(lines.map((line) => ({ line, width: 8 })));
  expect(hairs).toHaveLength(2);
  for (const { path } of hairs) expect(Math.min(...path.map(([x]) => x))).toBeLessThan(85);
});

test("a bright stripe along a thick shaft does not make two of it", () => {
  const plane = drawn([
    {
      line: [
        [30, 60],
        [290, 150],
      ],
      width: 13,
    },
  ]);
  const stripe = drawn([
    {
      line: [
        [30, 60],
        [290, 150],
      ],
      width: 2.5,
    },
  ]);
  for (let i = 0; i < plane.data.length; i++) plane.data[i] -= 0.5 * Math.max(0, stripe.data[i] - 0.1);
  const blueness = { width, height, data: new Float32Array(width * height) };
  expect(findLongHairs({ contrast: plane, blueness }, "dark", 0.6).hairs).toHaveLength(1);
});

test("skin without hair has none", () => {
  expect(found([])).toEqual([]);
});
