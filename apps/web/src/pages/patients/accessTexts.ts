/** Words around a patient's access to their own page. */
import { spoken } from "../../words/spoken.ts";
export const texts = spoken({
  title: "The patient's own page",
  what: "There patients see their own curve, their own dates and what is normal now, and nothing of anybody else.",
  give: "Give access to the patient's own page",
  giveTitle: "Give access to the patient's own page",
  giveAgain: "Give access again",
  giveWhat:
    "The patient signs in with this address and a password that works once, and then chooses their own. Nothing is sent to the address.",
  email: "E-mail of the patient",
  emailHint: "Ask the patient which address only they read. Each account needs an address of its own.",
  emailFault: "An e-mail address looks like name@post.org.",
  giveButton: "Give access",
  none: "No access yet.",
  since: "Has access since",
  closedOn: "Access closed on",
  waiting: "Waiting for the first sign-in with the one-time password.",
  used: "The patient has chosen their own password.",
  given:
    "Access is given. Hand this password over in person: write it down for the patient or let them type it now, and never send it by mail. It works for one sign-in and is not shown again.",
  renew: "New one-time password",
  renewTitle: "Make a new one-time password",
  renewWhat:
    "For a patient who has forgotten their password. The old one ends, and so does every sign-in with it. Be sure that it is the patient who asks.",
  renewButton: "Make the password",
  renewed:
    "The new password is made. Hand it over in person, and never send it by mail. It works for one sign-in and is not shown again.",
  close: "Close the access",
  closeTitle: "Close the patient's access",
  closeWhat:
    "The patient is signed out at once and can no longer see their own page. The record stays as it is, and access can be given again.",
  reason: "Why?",
  reasonHint: "Stands in the audit log.",
  reasonFault: "Say why, in at least 3 characters.",
  cancel: "Cancel",
});
