import { spoken } from "../../words/spoken.ts";
export const texts = spoken({
  title: "Sign in",
  email: "E-mail",
  password: "Password",
  submit: "Sign in",
  forgot: "Forgotten your password? The clinic's administrator can give you a new one.",
  codeTitle: "Second step",
  codeUnder: "Enter the six digits that your authenticator app shows now, or one of your backup codes.",
  code: "Code",
  codeSubmit: "Continue",
  back: "Back to the password",
  emailFault: "An e-mail address looks like name@clinic.org.",
  passwordFault: "The password is missing.",
  demoNotice: "This is a demo clinic. Every person and every picture in it is made up.",
  demoTitle: "Look around in the demo clinic",
  demoUnder: "Everything in it is made up. Choose who you want to be.",
});
