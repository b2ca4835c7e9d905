/** Text that every database can keep: no half characters and no zero characters. */
export const storableText = (text: string): string => text.toWellFormed().replaceAll('\0', '\uFFFD');

/** A name that JavaScript takes for something else than a field; nobody has one but to do harm. */
export const isHarmfulName = (name: string): boolean => name === '__proto__';
