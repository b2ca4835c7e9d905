/**
 * Answers with the sentence that says why two texts that differ mean the same, or null where they do not.
 * `timeZone` is the business's own.
 */
export type OtherForm = (sent: string, stored: string, timeZone: string) => string | null;
