const LONGEST = 300;

/** What a server said, in one line that fits a screen. */
export const oneLine = (said: string): string => said.replace(/\s+/g, ' ').trim().slice(0, LONGEST);
