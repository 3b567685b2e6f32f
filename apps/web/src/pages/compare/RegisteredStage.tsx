/** The two pictures on each other: blink, slider or side by side, with every hair coloured by what became of it. */
import { styleOfFate } from "@anagen/figures";
import type { Comparison, HairFate } from "@anagen/trichometry";
import { SegmentedControl } from "@mantine/core";
import { type KeyboardEvent, useEffect, useId, useMemo, useState } from "react";
import { pictureAddress } from "../../api/queries.ts";
import { useSay } from "../../words/useSay.ts";
import styles from "./compare.module.css";
import { dashArray } from "./dashArray.ts";
import { FateLegend } from "./FateLegend.tsx";
import { matrixOntoFirst, type RegisteredHair, registeredHairs } from "./registeredHairs.ts";

const modes = { slider: "Slider", blink: "Blink", beside: "Side by side" } as const;
type Mode = keyof typeof modes;

export interface RegisteredStageProps {
  readonly comparison: Comparison;
  readonly pictures: { readonly before: string; readonly after: string };
  readonly names: { readonly before: string; readonly after: string };
  readonly selected: number | null;
  readonly onSelect: (hair: number | null) => void;
}

export function RegisteredStage(props: RegisteredStageProps) {
  const { comparison, names, selected, onSelect } = props;
  const say = useSay();
  const [mode, setMode] = useState<Mode>("slider");
  const [share, setShare] = useState(50);
  const [zoom, setZoom] = useState(1);
  const [hidden, setHidden] = useState<ReadonlySet<HairFate>>(new Set());
  const blinkOn = useBlink(mode === "blink");
  const hairs = useMemo(() => registeredHairs(comparison), [comparison]);
  const shown = hairs.filter(({ hair }) => !hidden.has(hair.fate));
  const seam = mode === "slider" ? share : blinkOn ? 0 : 100;
  const layer = (side: "before" | "after" | "both") => (
    <Layers {...props} hairs={shown} side={side} seam={seam} />
  );
  return (
    <div className="stack">
      <div className="row between">
        <SegmentedControl
          aria-label={say("How the pictures are shown")}
          value={mode}
          onChange={(value) => setMode(value as Mode)}
          data={Object.entries(modes).map(([value, label]) => ({ value, label: say(label) }))}
        />
        <label className={styles.zoom}>
          {say("Zoom")}
          <input
            type="range"
            min={1}
            max={6}
            step={0.5}
            value={zoom}
            onChange={(change) => setZoom(Number(change.currentTarget.value))}
          />
        </label>
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrow keys walk through the hairs of the focused drawing */}
      <div
        className={mode === "beside" ? styles.beside : styles.single}
        onKeyDown={(event) => walk(event, shown, selected, onSelect)}
      >
        {mode === "beside" ? (
          (["before", "after"] as const).map((side) => (
            <figure key={side}>
              <Frame zoom={zoom} label={names[side]}>
                {layer(side)}
              </Frame>
              <figcaption>{names[side]}</figcaption>
            </figure>
          ))
        ) : (
          <Frame zoom={zoom} label={`${names.before} – ${names.after}`}>
            {layer("both")}
          </Frame>
        )}
      </div>
      {mode === "slider" && (
        <div>
          <input
            className={styles.slider}
            type="range"
            min={0}
            max={100}
            value={share}
            aria-label={say("Where the earlier picture ends and the later one begins")}
            onChange={(change) => setShare(Number(change.currentTarget.value))}
          />
          <div className="row between small">
            <span>← {names.before}</span>
            <span>{names.after} →</span>
          </div>
        </div>
      )}
      {mode === "blink" && (
        <p className="soft small" aria-live="off">
          {blinkOn ? names.after : names.before}
        </p>
      )}
      <FateLegend
        hairs={comparison.hairs}
        hidden={hidden}
        onToggle={(fate) =>
          setHidden((now) => {
            const next = new Set(now);
            if (!next.delete(fate)) next.add(fate);
            return next;
          })
        }
      />
      <p className="soft small">
        {say("Point at a hair, or use the arrow keys in the picture, to see it at every visit.")}
      </p>
    </div>
  );
}

interface FrameProps {
  readonly zoom: number;
  readonly label: string;
  readonly children: React.ReactNode;
}

/** A window that scrolls over the enlarged pictures. */
function Frame({ zoom, label, children }: FrameProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a window over a picture is no fieldset
    <div
      className={styles.frame}
      role="group"
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
    >
      <div style={{ width: `${100 * zoom}%` }}>{children}</div>
    </div>
  );
}

interface LayersProps extends RegisteredStageProps {
  readonly hairs: readonly RegisteredHair[];
  readonly side: "before" | "after" | "both";
  /** Where the earlier picture ends and the later one begins, percent of the width. */
  readonly seam: number;
}

/** Everything in pixels of the first picture; the browser scales it to the width that there is. */
function Layers({ comparison, pictures, hairs, side, seam, selected, onSelect }: LayersProps) {
  const { before, after, registration } = comparison;
  const later = useId();
  if (registration.status === "refused") return null;
  const from = side === "after" ? 0 : (seam * before.widthPx) / 100;
  const place = matrixOntoFirst(registration.transform.affine);
  const seen = (hair: RegisteredHair) =>
    side === "both" || (side === "before" ? hair.hair.before.path !== null : hair.hair.after.path !== null);
  return (
    <svg className={styles.layers} viewBox={`0 0 ${before.widthPx} ${before.heightPx}`} aria-hidden="true">
      {side !== "after" && (
        <image
          href={pictureAddress(pictures.before, "content")}
          width={before.widthPx}
          height={before.heightPx}
        />
      )}
      {side !== "before" && (
        <g clipPath={`url(#${later})`}>
          <clipPath id={later}>
            <rect x={from} width={before.widthPx - from} height={before.heightPx} />
          </clipPath>
          <rect width={before.widthPx} height={before.heightPx} fill="#3a3a3a" />
          <g style={{ transform: place }}>
            <image
              href={pictureAddress(pictures.after, "content")}
              width={after.widthPx}
              height={after.heightPx}
            />
          </g>
        </g>
      )}
      {side === "both" && seam > 0 && seam < 100 && (
        <line x1={from} x2={from} y2={before.heightPx} className={styles.seam} />
      )}
      {hairs.filter(seen).map((hair) => (
        <HairLine
          key={hair.hair.id}
          hair={hair}
          isSelected={hair.hair.id === selected}
          onSelect={() => onSelect(hair.hair.id)}
        />
      ))}
    </svg>
  );
}

interface HairLineProps {
  readonly hair: RegisteredHair;
  readonly isSelected: boolean;
  readonly onSelect: () => void;
}

function HairLine({ hair: { hair, path }, isSelected, onSelect }: HairLineProps) {
  const { colour, dashes } = styleOfFate(hair.fate);
  const line = `M${path.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join("L")}`;
  const [root = [0, 0] as const] = path;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a hair is picked by pointer here, by arrow keys on the stage
    <g onClick={onSelect} className={styles.hair} data-fate={hair.fate} data-selected={isSelected}>
      <path d={line} className={styles.reach} />
      <path d={line} className={styles.halo} />
      <path d={line} stroke={colour} className={styles.line} {...dashArray(dashes, 3)} />
      <circle cx={root[0]} cy={root[1]} r={isSelected ? 9 : 4} fill={colour} stroke="#10191c" />
    </g>
  );
}

/** True and false in turn, once in 0.8 s, while it is on; still for people who asked for less motion. */
function useBlink(isOn: boolean): boolean {
  const [lit, setLit] = useState(true);
  useEffect(() => {
    if (!isOn) return;
    const slow = window.matchMedia("(prefers-reduced-motion: reduce)").matches ? 2000 : 800;
    const timer = setInterval(() => setLit((now) => !now), slow);
    return () => clearInterval(timer);
  }, [isOn]);
  return lit;
}

function walk(
  event: KeyboardEvent,
  hairs: readonly RegisteredHair[],
  selected: number | null,
  onSelect: (hair: number | null) => void,
): void {
  if (event.target instanceof HTMLInputElement) return;
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
  if (event.key === "Escape") onSelect(null);
  if (step === undefined || hairs.length === 0) return;
  event.preventDefault();
  const at = hairs.findIndex(({ hair }) => hair.id === selected);
  const next = hairs[(at + step + hairs.length) % hairs.length];
  onSelect(next?.hair.id ?? null);
}
