/**
 * The look of the house's mails, for attributes and for `style`: only what the oldest mail programs draw, above all the
 * Outlook that sets its mails as Word sets a page. What the dark look changes hangs on the classes in `dark.ts`.
 */
export const look = {
	ground: '#f7f3ea',
	sheet: '#fffdf8',
	accent: '#23478f',
	text: 'font:16px/24px Arial,sans-serif;color:#24211b',
	small: 'font:14px/21px Arial,sans-serif;color:#5c564a',
	title: 'font:bold 24px/32px Georgia,serif;color:#24211b',
	heading: 'font:bold 19px/26px Georgia,serif;color:#24211b',
	link: 'color:#23478f'
} as const;

/** A colour of state always stands with a sign and a word. */
export const tones = {
	good: { sign: '✓', colour: '#1c653a' },
	warn: { sign: '!', colour: '#804b00' },
	bad: { sign: '×', colour: '#a1281c' },
	idle: { sign: '–', colour: '#5c564a' }
} as const;
