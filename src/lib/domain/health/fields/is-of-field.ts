/** Whether a kind of row says how the fields of the records are, and not how many records there are. */
export const isOfField = (kind: string): boolean => /^(?:fill:|fmt:|cols$|newcols$)/.test(kind);
