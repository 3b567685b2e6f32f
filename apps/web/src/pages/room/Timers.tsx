/** Timers of the room: they run through a reload, and sound when they end. */
import { Button, TextInput } from "@mantine/core";
import { IconBell, IconClock, IconX } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { useKept } from "../../offline/useKept.ts";
import { useSay } from "../../words/useSay.ts";
import { beep } from "./beep.ts";
import { readNumber } from "./readNumber.ts";
import styles from "./room.module.css";

export interface RoomTimer {
  readonly id: string;
  readonly name: string;
  readonly endsAt: number;
}

export interface Timers {
  readonly running: readonly RoomTimer[];
  start(name: string, minutes: number): void;
  end(id: string): void;
}

export function useTimers(productId: string): Timers {
  const [running, keep] = useKept<readonly RoomTimer[]>(`timers:${productId}`, []);
  return {
    running,
    start: (name, minutes) =>
      keep([...running, { id: crypto.randomUUID(), name, endsAt: Date.now() + minutes * 60_000 }]),
    end: (id) => keep(running.filter((timer) => timer.id !== id)),
  };
}

export function TimerBar({ timers }: { readonly timers: Timers }) {
  const say = useSay();
  const [name, setName] = useState("");
  const [minutes, setMinutes] = useState("");
  const read = readNumber(minutes);
  const isRight = read.ok && read.value !== null && read.value > 0 && read.value <= 1440;
  return (
    <section className={styles.timers} aria-label={say("Timers")}>
      {timers.running.map((timer) => (
        <OneTimer key={timer.id} timer={timer} onEnd={() => timers.end(timer.id)} />
      ))}
      <form
        className={styles.timerForm}
        onSubmit={(event) => {
          event.preventDefault();
          if (!isRight || read.value === null) return;
          timers.start(name.trim() === "" ? say("Timer") : name.trim(), read.value);
          setName("");
          setMinutes("");
        }}
      >
        <TextInput
          size="md"
          label={say("Timer for")}
          value={name}
          onChange={(e) => setName(e.target.value)}
        />
        <TextInput
          size="md"
          label={say("Minutes")}
          inputMode="decimal"
          className={styles.narrow}
          value={minutes}
          onChange={(e) => setMinutes(e.target.value)}
        />
        <Button type="submit" size="md" variant="default" disabled={!isRight}>
          {say("Start the timer")}
        </Button>
      </form>
    </section>
  );
}

function OneTimer({ timer, onEnd }: { readonly timer: RoomTimer; readonly onEnd: () => void }) {
  const say = useSay();
  const [now, setNow] = useState(() => Date.now());
  const rung = useRef(false);
  useEffect(() => {
    const tick = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(tick);
  }, []);
  const left = Math.ceil((timer.endsAt - now) / 1000);
  const isOver = left <= 0;
  useEffect(() => {
    if (!isOver || rung.current) return;
    rung.current = true;
    beep("done");
  }, [isOver]);
  return (
    <div className={styles.timer} data-over={isOver} role={isOver ? "alert" : "timer"}>
      {isOver ? <IconBell size={28} aria-hidden="true" /> : <IconClock size={28} aria-hidden="true" />}
      <span className={styles.timerName}>{timer.name}</span>
      <span className={styles.timerLeft}>{isOver ? say("Time is up") : inMinutes(left)}</span>
      <Button variant="subtle" size="md" onClick={onEnd} leftSection={<IconX size={18} aria-hidden="true" />}>
        {isOver ? say("Heard") : say("End the timer")}
      </Button>
    </div>
  );
}

function inMinutes(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
