import type { Alarm } from '../persistence/alarms.ts';

/** What a channel is told, the same for all of them. */
export interface Message {
	readonly id: string;
	/** What it is about: the name of a connection or of a system. */
	readonly title: string;
	readonly say: string;
	/** Where the next step is done. */
	readonly link: string;
	readonly over: boolean;
	readonly urgent: boolean;
}

export const messageOf = ({ id, title, say, path, over, urgent }: Alarm, origin: string): Message => ({
	id,
	title,
	say,
	link: `${origin}${path}`,
	over,
	urgent
});
