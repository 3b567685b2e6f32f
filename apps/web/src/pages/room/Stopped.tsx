/** The whole screen when codes do not match: nothing else can be done until a named person says why it may go on. */
import { Button, Textarea } from "@mantine/core";
import { IconHandStop } from "@tabler/icons-react";
import { type ReactNode, useEffect, useRef } from "react";
import { useSession } from "../../app/session.tsx";
import { useKept } from "../../offline/useKept.ts";
import { useSay } from "../../words/useSay.ts";
import { beep } from "./beep.ts";
import styles from "./room.module.css";
import type { Room } from "./useRoom.ts";

const titles = {
  mismatch: "Stop: the codes do not match",
  growth: "Stop: the culture grew",
  discarded: "This product was discarded",
} as const;

export function Stopped({ room, by }: { readonly room: Room; readonly by: keyof typeof titles }) {
  const say = useSay();
  const { user } = useSession();
  const { product } = room.view;
  const [reason, keep, forget] = useKept(`stop:${product.id}`, "");
  return (
    <WholeScreen by={by}>
      <IconHandStop size={96} stroke={1.4} aria-hidden="true" />
      <h2 id="stopped">{say(titles[by])}</h2>
      <div id="stopped-why" className={styles.stoppedWhy}>
        {by === "mismatch" && (
          <>
            <Seen room={room} />
            <p>{say("Touch nothing that goes to the patient. Find out which label is wrong.")}</p>
          </>
        )}
        {by === "growth" && room.state.actions.length > 0 && <GrowthActions actions={room.state.actions} />}
        {by === "growth" && room.state.actions.length === 0 && <p>{say("These cells are not given.")}</p>}
      </div>
      {by === "mismatch" && (
        <form
          className={styles.stoppedForm}
          onSubmit={(event) => {
            event.preventDefault();
            if (reason.trim().length < 3) return;
            void room.take({ kind: "resolve-mismatch", reason: reason.trim() }).then((refusal) => {
              if (refusal === null) forget();
            });
          }}
        >
          <Textarea
            size="lg"
            label={say("What was wrong, and how is it put right?")}
            description={say("Signed by {{name}}. The hand-over is scanned again afterwards.", {
              name: user.name,
            })}
            minRows={2}
            autosize
            value={reason}
            onChange={(e) => keep(e.target.value)}
          />
          <Button type="submit" size="xl" color="dark" disabled={reason.trim().length < 3}>
            {say("Resolve and scan again")}
          </Button>
        </form>
      )}
    </WholeScreen>
  );
}

interface WholeScreenProps {
  readonly by: keyof typeof titles;
  readonly children: ReactNode;
}

/** A mismatch lies over everything and cannot be put away; what is over for good stands in the page. */
function WholeScreen({ by, children }: WholeScreenProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (by !== "mismatch") return;
    // A browser closes a dialog at the second Escape whatever its cancel event says, unless it is told so.
    dialog.current?.setAttribute("closedby", "none");
    dialog.current?.showModal();
    beep("alarm");
  }, [by]);
  const shared = { className: styles.stopped, "data-by": by, "aria-labelledby": "stopped" };
  if (by !== "mismatch") return <section {...shared}>{children}</section>;
  return (
    <dialog
      {...shared}
      ref={dialog}
      role="alertdialog"
      aria-describedby="stopped-why"
      onKeyDown={(event) => event.key === "Escape" && event.preventDefault()}
      onCancel={(event) => event.preventDefault()}
      onClose={() => dialog.current?.showModal()}
    >
      {children}
    </dialog>
  );
}

const actionNames: Readonly<Record<string, string>> = {
  "notify-clinician": "Tell the treating clinician now",
  "recall-patient": "Call the patient back",
  "open-adverse-event": "Open an adverse event",
  "open-deviation": "Open a deviation",
};

function GrowthActions({ actions }: { readonly actions: readonly string[] }) {
  const say = useSay();
  return (
    <>
      <p>{say("The cells have been given. In this order:")}</p>
      <ol>
        {actions.map((action) => (
          <li key={action}>{say(actionNames[action] ?? action)}</li>
        ))}
      </ol>
    </>
  );
}

/** What the last wrong scan saw, label by label, beside the code that all of them must bear. */
function Seen({ room }: { readonly room: Room }) {
  const say = useSay();
  const wanted = room.view.product.facts.code;
  const step = room.log.findLast(({ refusal }) => refusal?.code === "custody.identity")?.entry.step;
  const seen: readonly (readonly [string, string | null])[] =
    step?.kind === "identify"
      ? [["Wristband", step.code]]
      : step?.kind === "scan"
        ? [
            ["Wristband", step.codes.patientCode],
            ["Tube", step.codes.tubeCode],
            ["Syringe", step.codes.syringeCode],
          ]
        : [];
  return (
    <>
      <p>{say("All of them must bear {{code}}.", { code: wanted })}</p>
      <ul className={styles.seen}>
        {seen.map(([name, code]) => (
          <li key={name} data-wrong={code !== null && code !== wanted}>
            {say(name)}: <strong>{code ?? say("not scanned")}</strong>
            {code !== null && ` – ${say(code === wanted ? "right" : "another code")}`}
          </li>
        ))}
      </ul>
    </>
  );
}
