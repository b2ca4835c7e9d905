/** What a state means to the owner; each has one colour, one icon and always a word beside it. */
export type Tone = 'good' | 'warn' | 'bad' | 'idle' | 'info';

/** Text colours, as Tailwind finds them. */
export const toneText: Readonly<Record<Tone, string>> = {
	good: 'text-success',
	warn: 'text-warning',
	bad: 'text-error',
	idle: 'text-quiet',
	info: 'text-info'
};
