/** A place to sign with pen or finger. The line is kept as path data; typing the name is enough for who cannot draw. */
import { Button } from "@mantine/core";
import { type PointerEvent, useRef, useState } from "react";
import { useSay } from "../../words/useSay.ts";
import styles from "./decision.module.css";

/** Box of the path data. */
const box = { width: 600, height: 200 } as const;

export interface SignaturePadProps {
  /** Path data of everything drawn so far; null for nothing. */
  readonly onDraw: (path: string | null) => void;
}

export function SignaturePad({ onDraw }: SignaturePadProps) {
  const say = useSay();
  const pad = useRef<SVGSVGElement>(null);
  const [path, setPath] = useState("");
  const drawing = useRef(false);
  const at = (event: PointerEvent) => {
    const frame = pad.current?.getBoundingClientRect();
    if (frame === undefined) return "0 0";
    const x = ((event.clientX - frame.left) / frame.width) * box.width;
    const y = ((event.clientY - frame.top) / frame.height) * box.height;
    return `${x.toFixed(1)} ${y.toFixed(1)}`;
  };
  const add = (piece: string) => {
    const next = path + piece;
    setPath(next);
    onDraw(next);
  };
  return (
    <div className="stack-tight">
      <p style={{ fontWeight: 600 }} aria-hidden="true">
        {say("Signature, drawn (may stay empty)")}
      </p>
      <svg
        ref={pad}
        viewBox={`0 0 ${box.width} ${box.height}`}
        className={styles.pad}
        role="img"
        aria-label={say("Signature, drawn (may stay empty)")}
        data-testid="signature-pad"
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          drawing.current = true;
          add(`M${at(event)}`);
        }}
        onPointerMove={(event) => drawing.current && path.length < 50_000 && add(`L${at(event)}`)}
        onPointerUp={() => {
          drawing.current = false;
        }}
        onPointerCancel={() => {
          drawing.current = false;
        }}
      >
        <path d="M40 160H560" stroke="#c9d1cf" strokeWidth={1.5} fill="none" />
        <path
          d={path}
          stroke="currentColor"
          strokeWidth={3}
          fill="none"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      <div>
        <Button
          variant="subtle"
          size="compact-sm"
          disabled={path === ""}
          onClick={() => {
            setPath("");
            onDraw(null);
          }}
        >
          {say("Clear")}
        </Button>
      </div>
    </div>
  );
}
