/**
 * The form of a step: large fields whose text survives a reload, the rules' answer below, and – where the rules only warn – a
 * reason with which a named person goes on.
 */
import type { RoomRefusal, RoomStep } from "@anagen/care";
import { Button, TextInput } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { useKept } from "../../offline/useKept.ts";
import { Notice } from "../../parts/Notice.tsx";
import { useSay } from "../../words/useSay.ts";
import { RefusedStep } from "./RefusedStep.tsx";
import { readNumber } from "./readNumber.ts";
import styles from "./room.module.css";
import type { Room } from "./useRoom.ts";

export interface NumberFieldSpec<Name extends string> {
  readonly name: Name;
  readonly label: string;
  /** Stands behind the number. */
  readonly unit: string;
  readonly hint?: string;
  readonly optional?: true;
  /** Words instead of a number. */
  readonly text?: true;
}

export type Values<Name extends string> = Readonly<Record<Name, string>>;

export interface StepFormProps<Name extends string> {
  readonly room: Room;
  /** Names the draft within the product. */
  readonly draft: string;
  readonly fields: readonly NumberFieldSpec<Name>[];
  readonly submit: string;
  /** The step from what was typed; a sentence where it cannot be made yet. */
  readonly stepOf: (
    values: Values<Name>,
    numbers: Readonly<Record<Name, number | null>>,
    confirmed: string | null,
  ) => RoomStep | string;
  /** Further fields, and what follows from the numbers as they are typed. */
  /** Forgets what else was kept for this step. */
  readonly onTaken?: () => void;
  readonly children?: (values: Values<Name>, numbers: Readonly<Record<Name, number | null>>) => ReactNode;
}

export function StepForm<Name extends string>(props: StepFormProps<Name>) {
  const { room, draft, fields, submit, stepOf, onTaken, children } = props;
  const say = useSay();
  const empty = Object.fromEntries(fields.map(({ name }) => [name, ""])) as Record<Name, string>;
  const [values, keep, forget] = useKept<Record<Name, string>>(`${draft}:${room.view.product.id}`, empty);
  const [tried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<RoomRefusal | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [reason, setReason] = useState("");
  const faults = faultsOf(fields, values);
  const numbers = numbersOf(fields, values);
  const mustConfirm = refusal?.code === "room.confirm";

  const save = async () => {
    setTried(true);
    if (Object.keys(faults).length > 0) return;
    const step = stepOf(values, numbers, mustConfirm && reason.trim() !== "" ? reason.trim() : null);
    setFault(typeof step === "string" ? step : null);
    if (typeof step === "string") return;
    const answer = await room.take(step);
    setRefusal(answer);
    if (answer !== null) return;
    forget();
    onTaken?.();
  };

  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div className={styles.fields}>
        {fields.map(({ name, label, unit, hint, text }) => (
          <TextInput
            key={name}
            size="xl"
            label={unit === "" ? say(label) : `${say(label)} (${unit})`}
            description={hint === undefined ? undefined : say(hint)}
            inputMode={text ? "text" : "decimal"}
            autoComplete="off"
            value={values[name] ?? ""}
            error={tried && faults[name] !== undefined ? say(faults[name]) : undefined}
            onChange={(e) => {
              keep({ ...values, [name]: e.target.value });
              setRefusal(null);
            }}
          />
        ))}
      </div>
      {children?.(values, numbers)}
      {fault !== null && (
        <Notice tone="caution" live>
          <p>{fault}</p>
        </Notice>
      )}
      <RefusedStep refusal={refusal} mustConfirm={mustConfirm} reason={reason} onReason={setReason} />
      <Button type="submit" size="xl" className={styles.big} disabled={mustConfirm && reason.trim() === ""}>
        {mustConfirm ? say("Go on with this reason") : submit}
      </Button>
    </form>
  );
}

function faultsOf<Name extends string>(
  fields: readonly NumberFieldSpec<Name>[],
  values: Values<Name>,
): Partial<Record<Name, string>> {
  const faults: Partial<Record<Name, string>> = {};
  for (const { name, optional, text } of fields) {
    const typed = (values[name] ?? "").trim();
    if (typed === "" && optional !== true) faults[name] = "This is needed.";
    else if (text !== true && !readNumber(typed).ok) faults[name] = "This is no number.";
  }
  return faults;
}

function numbersOf<Name extends string>(
  fields: readonly NumberFieldSpec<Name>[],
  values: Values<Name>,
): Readonly<Record<Name, number | null>> {
  return Object.fromEntries(
    fields.map(({ name, text }) => {
      const read = readNumber(values[name] ?? "");
      return [name, text !== true && read.ok ? read.value : null];
    }),
  ) as Record<Name, number | null>;
}
