/**
 * How a spreadsheet is kept from running what a stranger has typed. Text that it would take for a formula gets an
 * apostrophe in front, and so does text that has one already, so that taking one away gives the text as it was.
 * A plain number, also a negative one, runs nothing and stays a number.
 * The signs are those of OWASP, "CSV Injection", with their full-width forms.
 */
const RUNS = /^[=+\-@\t\r\n＝＋－＠']/u;
const NUMBER = /^-?\d+(?:[.,]\d+)?$/;

export const asSafe = (text: string): string => (RUNS.test(text) && !NUMBER.test(text) ? `'${text}` : text);

export const asTyped = (cell: string): string => (cell.startsWith("'") ? cell.slice(1) : cell);
