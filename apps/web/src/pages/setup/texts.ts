import { spoken } from "../../words/spoken.ts";
export const texts = spoken({
  title: "Welcome. Set up your clinic",
  under: "This happens once. You become the administrator; you invite everybody else afterwards.",
  clinic: "The clinic",
  clinicName: "Name of the clinic",
  timeZone: "Time zone",
  timeZoneHint: "Visits and deadlines follow the clinic's day.",
  you: "You, the administrator",
  name: "Your name",
  email: "E-mail",
  emailHint: "You sign in with it.",
  password: "Password",
  passwordHint: "At least 12 characters; a few words in a row are good. There is no default password.",
  submit: "Create the clinic",
});
