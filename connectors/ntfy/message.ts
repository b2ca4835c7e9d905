import { isFilled, type Value, type Values } from '#lib/domain/mapping/values.ts';
import { ConnectorError } from '../connector-error.ts';
import { amountOf, textOf } from '../rest/read.ts';

/** What ntfy takes as JSON: https://docs.ntfy.sh/publish/#publish-as-json. Throws `ConnectorError` (refused). */
export function messageFrom(topic: string, values: Values): Values {
	const [message, title, click] = [values.message, values.title, values.click].map(textOf);
	const [priority, tags] = [priorityFrom(values.priority), tagsFrom(values.tags)];
	// ntfy would send the word “triggered” in its place.
	if (message == null) throw refused('This message has no text. Fill it in and send it again.');
	return {
		topic,
		message,
		...(title && { title }),
		...(priority && { priority }),
		...(tags.length > 0 && { tags }),
		...(click && { click })
	};
}

function priorityFrom(value: Value | undefined): number | undefined {
	if (!isFilled(value)) return undefined;
	const priority = amountOf(value) ?? 0;
	if (Number.isInteger(priority) && priority >= 1 && priority <= 5) return priority;
	throw refused('The priority of this message is no whole number from 1 to 5. Correct it and send it again.');
}

const tagsFrom = (value: Value | undefined): string[] =>
	(Array.isArray(value) ? value : [value])
		.flatMap((tag) => (textOf(tag) ?? '').split(','))
		.map((tag) => tag.trim())
		.filter((tag) => tag !== '');

const refused = (say: string): ConnectorError => new ConnectorError('refused', { say });
