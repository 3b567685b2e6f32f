/** Signs that need somebody at once, and the numbers to call; a number that the clinic has not entered is said to be missing. */
import type { OwnCare } from "@anagen/clinic/contract";
import { useSay } from "../../../words/useSay.ts";
import { CallLink } from "./CallLink.tsx";

export function WhenToCall({ contact }: { readonly contact: OwnCare["contact"] }) {
  const say = useSay();
  return (
    <>
      <p>
        {say(
          "Call the clinic at once if you have a fever, pus, redness that spreads, pain that grows, or blood that does not stop.",
        )}
      </p>
      <p>{say("Trouble to breathe, see or speak, or chest pain: call the emergency number first.")}</p>
      {contact?.phone ? (
        <CallLink number={contact.phone} label={say("Call the clinic")} />
      ) : (
        <p className="soft">
          {say("Your clinic has not put its number here yet. Use the number on your papers.")}
        </p>
      )}
      {contact?.hours && <p className="soft small">{contact.hours}</p>}
      {contact?.nightPhone && <CallLink number={contact.nightPhone} label={say("Call at night")} quiet />}
      {contact?.emergency && <CallLink number={contact.emergency} label={say("Emergency number")} quiet />}
    </>
  );
}
