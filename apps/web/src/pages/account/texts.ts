import { spoken } from "../../words/spoken.ts";
export const texts = spoken({
  title: "Account",
  password: "Password",
  current: "Current password",
  next: "New password",
  nextHint: "At least 12 characters; a few words in a row are good.",
  currentFault: "The current password is needed.",
  change: "Change the password",
  changed: "The password is changed. Other sign-ins of this account have ended.",
  factor: "Second factor",
  factorOn: "An authenticator app is asked for at every sign-in.",
  factorOff:
    "With an authenticator app, a stolen password alone opens nothing. Recommended for everybody on staff.",
  factorStart: "Set up",
  factorEnd: "Stop using it",
  confirm: "Your password, to go on",
  scan: "Scan this code with your authenticator app, then enter the six digits that it shows.",
  secret: "Or type this key into the app:",
  backup:
    "Backup codes: each works once, when the phone is lost. Write them down now; they are not shown again.",
  code: "Six digits",
  finish: "Finish",
  done: "The second factor is set up.",
  cancel: "Cancel",
  newTitle: "Choose your own password",
  newUnder: "You signed in with a password for one time. Choose one that only you know.",
});
