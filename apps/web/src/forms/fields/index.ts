export { AnswerField, type AnswerValue } from "./AnswerField.tsx";
export { Choice } from "./Choice.tsx";
export { DayField } from "./DayField.tsx";
export { NumberField } from "./NumberField.tsx";
export { WordsField } from "./WordsField.tsx";
