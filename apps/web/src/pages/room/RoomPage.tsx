/** The procedure room of a product: the chain, one step that fills the screen, and whether everything is safe with the server. */
import { nextTask, type RoomTask } from "@anagen/care";
import { IconCloudCheck, IconCloudOff, IconCloudUp } from "@tabler/icons-react";
import { getRouteApi, Link } from "@tanstack/react-router";
import { Notice } from "../../parts/Notice.tsx";
import { PageHead } from "../../parts/PageHead.tsx";
import { dateInWords } from "../../words/dates.ts";
import { fullName } from "../../words/things.ts";
import { useSay } from "../../words/useSay.ts";
import { AfterTask } from "./AfterTask.tsx";
import { Chain } from "./Chain.tsx";
import { DoseTask } from "./DoseTask.tsx";
import { FillTask } from "./FillTask.tsx";
import { HarvestTask } from "./HarvestTask.tsx";
import { InjectTask } from "./InjectTask.tsx";
import { ProcessTask } from "./ProcessTask.tsx";
import { ReleaseTask } from "./ReleaseTask.tsx";
import { ResultsTask } from "./ResultsTask.tsx";
import { RoomSide } from "./RoomSide.tsx";
import styles from "./room.module.css";
import { ScanTask } from "./ScanTask.tsx";
import { StepLog } from "./StepLog.tsx";
import { Stopped } from "./Stopped.tsx";
import { TaskFrame } from "./TaskFrame.tsx";
import { TimerBar, useTimers } from "./Timers.tsx";
import { type Room, useRoom } from "./useRoom.ts";

const route = getRouteApi("/procedures/$productId");

export function RoomPage() {
  const { productId } = route.useParams();
  return <RoomOf key={productId} productId={productId} />;
}

function RoomOf({ productId }: { readonly productId: string }) {
  const say = useSay();
  const { room, error } = useRoom(productId);
  if (room !== null) return <OneRoom room={room} />;
  if (error !== null)
    return (
      <Notice tone="alarm" live>
        <p>{(error as { detail?: string }).detail ?? say("This room cannot be opened.")}</p>
      </Notice>
    );
  return <p role="status">{say("Opening the room …")}</p>;
}

function OneRoom({ room }: { readonly room: Room }) {
  const say = useSay();
  const timers = useTimers(room.view.product.id);
  const { patient, product, clinic } = room.view;
  const task = nextTask(room.state);
  return (
    <div className={styles.room}>
      <PageHead
        title={fullName(patient)}
        under={`${patient.code} · ${say("born {{day}}", { day: dateInWords(patient.birthDate) })} · ${product.facts.code}`}
        trail={[
          <Link key="procedures" to="/procedures">
            {say("Procedures")}
          </Link>,
        ]}
        actions={<Safe room={room} />}
      />
      <Chain state={room.state} timeZone={clinic.timeZone} />
      <Trouble room={room} />
      {task.kind === "stopped" ? (
        <Stopped room={room} by={task.by} />
      ) : (
        <>
          <Task room={room} task={task} timers={timers} />
          <TimerBar timers={timers} />
        </>
      )}
      <RoomSide room={room} />
      <StepLog room={room} />
    </div>
  );
}

interface TaskProps {
  readonly room: Room;
  readonly task: Exclude<RoomTask, { kind: "stopped" }>;
  readonly timers: ReturnType<typeof useTimers>;
}

function Task({ room, task, timers }: TaskProps) {
  const say = useSay();
  switch (task.kind) {
    case "gate":
      return (
        <TaskFrame title={say("Not yet")} lead={say("Something outside this room is missing.")}>
          <Notice tone="caution">
            <p>{task.says}</p>
          </Notice>
        </TaskFrame>
      );
    case "identify":
      return <ScanTask key="identify" room={room} handOver="identify" />;
    case "scan":
      return <ScanTask key={task.handOver} room={room} handOver={task.handOver} />;
    case "harvest":
      return <HarvestTask room={room} />;
    case "process":
      return <ProcessTask room={room} timers={timers} />;
    case "results":
      return <ResultsTask room={room} />;
    case "fill":
      return <FillTask room={room} />;
    case "dose":
      return <DoseTask room={room} />;
    case "release":
      return <ReleaseTask room={room} />;
    case "inject":
      return <InjectTask room={room} />;
    default:
      return <AfterTask room={room} cultureOpen={task.kind === "culture"} />;
  }
}

/** Whether the server has everything; told in words, for a colour alone says nothing. */
function Safe({ room }: { readonly room: Room }) {
  const say = useSay();
  const { waiting, reached, opensOffline } = room;
  const count = waiting.length;
  const state = !reached ? "offline" : count > 0 ? "sending" : "safe";
  const Icon = { offline: IconCloudOff, sending: IconCloudUp, safe: IconCloudCheck }[state];
  const words = {
    offline: say("No network. Steps on this tablet: {{count}}. Go on; they are sent later.", { count }),
    sending: say("Sending {{count}} …", { count }),
    safe: opensOffline ? say("Everything is saved. Works without a network.") : say("Everything is saved."),
  };
  return (
    <p className={styles.safe} data-state={state} role="status">
      <Icon size={24} stroke={1.8} aria-hidden="true" />
      {words[state]}
    </p>
  );
}

/** Steps that came too late or that the server does not take, and a server that says no. */
function Trouble({ room }: { readonly room: Room }) {
  const say = useSay();
  const late = room.log.filter(
    ({ refusal }) => refusal?.code === "custody.order" || refusal?.code === "room.time",
  );
  const unreadable = room.waiting.filter(({ refused }) => refused !== null);
  const { problem } = room;
  return (
    <>
      {problem !== null && problem.code !== "network.unreachable" && (
        <Notice tone="alarm" live>
          <p>{problem.detail}</p>
        </Notice>
      )}
      {late.length > 0 && (
        <Notice tone="caution" title={say("Steps that came after another one and do not count")}>
          <ul className={styles.reasons}>
            {late.map(({ entry, refusal }) => (
              <li key={entry.id}>
                {entry.by.name}: {refusal?.says}
              </li>
            ))}
          </ul>
          <p>
            {say(
              "They are kept under “All steps”. Compare, and write a note if the product differs from what counts.",
            )}
          </p>
        </Notice>
      )}
      {unreadable.length > 0 && (
        <Notice tone="alarm" title={say("The server does not take these steps")}>
          {unreadable.map(({ id, refused }) => (
            <p key={id}>{refused}</p>
          ))}
        </Notice>
      )}
    </>
  );
}
