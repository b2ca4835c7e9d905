import { isObject, type Value, type Values } from '#lib/domain/mapping/values.ts';
import { wordsIn } from '../accounting/figures.ts';
import { filled, saysTheSame } from '../accounting/held-back.ts';
import { ConnectorError } from '../connector-error.ts';
import type { Context, DestinationAction, Outgoing, Receipt } from '../contract.ts';
import { partOf, textOf } from '../rest/read.ts';
import { askCalendar, eventsAt } from './calendar.ts';
import { sentOf } from './event-shape.ts';
import { after, asSent, inPlaceOf, whenIn, type When } from './when.ts';

const ABOUT = 'event';

/** Google takes an id of ours where it is made of 0-9 and a-v, and lets nobody have it twice. */
const idFor = (key: string): string => Buffer.from(key).toString('hex');

const refused = (say: string): ConnectorError => new ConnectorError('refused', { say });

interface Times {
	readonly starts: When;
	readonly ends: When;
}

function timesIn(values: Values, minutes: number, timeZone: string): Times {
	const starts = whenIn(values.starts, 'Begins', timeZone);
	if (!starts) throw refused('This record does not say when the event begins. Fill it in and send it again.');
	const ends = whenIn(values.ends, 'Ends', timeZone) ?? after(starts, minutes);
	if ((starts.kind === 'day') === (ends.kind === 'day')) return { starts, ends };
	throw refused(
		'This event begins or ends on a whole day, and the other of the two is a time. Correct one of them and send it again.'
	);
}

/** An event as it is sent; what is empty is left out, so that what the calendar holds stays. */
function bodyOf({ values, key }: Outgoing, { options, timeZone }: Context): Values {
	const { starts, ends } = timesIn(values, Number(options.minutes ?? 60), timeZone);
	const words = { summary: values.title, description: values.description, location: values.location };
	const texts = Object.entries(words).map(([name, value]): [string, Value] => [name, wordsIn(value, name)]);
	return {
		...filled(Object.fromEntries(texts)),
		start: asSent(starts, timeZone, false),
		end: asSent(ends, timeZone, true),
		extendedProperties: { private: { handover: key } }
	};
}

const receiptOf = (event: Value, id: string, outcome: Receipt['outcome']): Receipt => {
	const link = isObject(event) ? textOf(event.htmlLink) : null;
	return { id, outcome, ...(link !== null && URL.canParse(link) && { link }) };
};

/** The event, or null where there is none any more: what was deleted is still shown, as cancelled. */
async function held(context: Context, id: string): Promise<Values | null> {
	const address = eventsAt(context, id);
	const { status, json } = await askCalendar(context, { method: 'GET', address, about: ABOUT, expect: [404, 410] });
	return status < 400 && isObject(json) && json.status !== 'cancelled' ? json : null;
}

const saysTheSameOf = (event: Values, body: Values, values: Values): boolean => {
	const { starts, ends } = sentOf(body);
	return saysTheSame(sentOf(event), { ...values, starts: starts ?? null, ends: ends ?? null });
};

async function change(context: Context, id: string, outgoing: Outgoing): Promise<Receipt> {
	const event = await held(context, id);
	if (!event) {
		throw refused(
			'This event was taken out of the calendar there, so it is not made again. If it is wanted after all, enter it there by hand.'
		);
	}
	const body = bodyOf(outgoing, context);
	if (saysTheSameOf(event, body, outgoing.values)) return receiptOf(event, id, 'unchanged');
	const start = inPlaceOf(partOf(body, 'start'), partOf(event, 'start'));
	const end = inPlaceOf(partOf(body, 'end'), partOf(event, 'end'));
	const asked = {
		method: 'PATCH',
		address: eventsAt(context, id),
		body: { ...body, start, end },
		about: ABOUT
	} as const;
	const { json } = await askCalendar(context, asked);
	return receiptOf(json, id, 'updated');
}

async function write(context: Context, outgoing: Outgoing): Promise<Receipt> {
	if (outgoing.earlier) return change(context, outgoing.earlier.id, outgoing);
	const id = idFor(outgoing.key);
	const body = { ...bodyOf(outgoing, context), id };
	const asked = { method: 'POST', address: eventsAt(context), body, about: ABOUT, expect: [409] } as const;
	const { status, json } = await askCalendar(context, asked);
	return status === 409 ? change(context, id, outgoing) : receiptOf(json, id, 'created');
}

/** Enters an event, once for each of our keys, and changes it when its record changes. */
export const event: DestinationAction = {
	write,
	lookUp: async (context, key) => {
		const found = await held(context, idFor(key));
		return found ? receiptOf(found, idFor(key), 'created') : null;
	},
	readBack: async (context, { id }) => filled(sentOf((await held(context, id)) ?? {})),
	remove: async (context, { id }) => {
		const asked = { method: 'DELETE', address: eventsAt(context, id), about: ABOUT, expect: [404, 410] } as const;
		await askCalendar(context, asked);
	}
};
