import type { Values } from '#lib/domain/mapping/values.ts';
import { valuesHash } from '../values-hash.ts';
import type { Context, SourceRecord, SourceStream } from '../contract.ts';
import { fromInvitee } from './booking-shape.ts';
import { eventsFrom, inviteesOf, type Booked } from './events.ts';
import { BEGINNING, cursorOf, placeOf, type KnownEvent, type Place } from './place.ts';
import { idIn } from './vendor.ts';

/** What is read of the bookings: those made, or those cancelled. */
export interface InviteeKind {
	/** Whether a time has anything of this kind, as far as the list of times tells. */
	readonly concerns: (booked: Booked, known: KnownEvent | undefined) => boolean;
	readonly isOne: (invitee: Values, isKnown: boolean) => boolean;
	/** When it happened, UTC milliseconds: of a time as far as its list tells, and of a booking. */
	readonly when: (booked: Booked) => number;
	readonly at: (invitee: Values) => number;
}

const DAY = 86_400_000;
/** Milliseconds by which a guest may be noted later than the time that they have booked. */
const SAME_MOMENT = 5000;
/** Times that are asked about before what was found is given out. */
const TOGETHER = 20;

interface Found {
	readonly news: readonly SourceRecord[];
	readonly known: KnownEvent;
}

const byTime = (one: SourceRecord, other: SourceRecord): number => (one.occurredAt ?? 0) - (other.occurredAt ?? 0);

const recordOf = (kind: InviteeKind, invitee: Values, { event }: Booked): SourceRecord => ({
	key: idIn(invitee.uri),
	values: fromInvitee(invitee, event),
	occurredAt: kind.at(invitee)
});

/** What is new of one time that has changed. */
async function look(context: Context, kind: InviteeKind, booked: Booked, before?: KnownEvent): Promise<Found> {
	const { version, updated } = booked;
	if (!kind.concerns(booked, before)) {
		return { news: [], known: { version, updated, bookings: before?.bookings ?? new Map() } };
	}
	const seen = new Map(before?.bookings);
	const news: SourceRecord[] = [];
	for (const invitee of await inviteesOf(context, booked)) {
		const record = recordOf(kind, invitee, booked);
		const text = valuesHash(record.values).slice(0, 12);
		const isOld = before?.bookings === null && kind.at(invitee) <= before.updated + SAME_MOMENT;
		if (!isOld && kind.isOne(invitee, seen.has(record.key)) && seen.get(record.key) !== text) news.push(record);
		if (isOld || kind.isOne(invitee, seen.has(record.key))) seen.set(record.key, text);
	}
	return { news, known: { version, updated, bookings: seen } };
}

interface Read {
	readonly news: readonly SourceRecord[];
	readonly place: Place;
}

/**
 * Calendly lists times by when they begin. Nobody books a time that is past, so what was booked since the last reading
 * begins after it: all from then on, however far ahead, is listed, and what has changed is asked about.
 */
async function* read(context: Context, kind: InviteeKind, from: Place, since?: number): AsyncGenerator<Read> {
	const begun = context.now();
	const earliest = from.readAt ?? since ?? null;
	const listed = await eventsFrom(context, earliest === null ? null : earliest - DAY);
	const known = new Map(from.known);
	const changed = listed
		.filter(({ id, version }) => known.get(id)?.version !== version)
		.toSorted((one, other) => kind.when(one) - kind.when(other));
	for (let start = 0; start < changed.length; start += TOGETHER) {
		const news: SourceRecord[] = [];
		for (const booked of changed.slice(start, start + TOGETHER)) {
			context.signal.throwIfAborted();
			const found = await look(context, kind, booked, known.get(booked.id));
			known.set(booked.id, found.known);
			news.push(...found.news);
		}
		const isLast = start + TOGETHER >= changed.length;
		if (news.length > 0 && !isLast) yield { news: news.toSorted(byTime), place: { ...from, known } };
		else if (news.length > 0) yield { news: news.toSorted(byTime), place: ended(begun, listed, known) };
	}
	yield { news: [], place: ended(begun, listed, known) };
}

/** What is past is asked for no more, and so need not be known. */
const ended = (readAt: number, listed: readonly Booked[], known: ReadonlyMap<string, KnownEvent>): Place => ({
	readAt,
	known: new Map(listed.flatMap(({ id }) => (known.has(id) ? [[id, known.get(id) as KnownEvent] as const] : [])))
});

async function newest(context: Context, kind: InviteeKind, count: number): Promise<SourceRecord[]> {
	const found: SourceRecord[] = [];
	for (const from of [context.now() - 30 * DAY, null]) {
		found.length = 0;
		const events = (await eventsFrom(context, from)).filter((booked) => kind.concerns(booked, undefined));
		for (const booked of events.toSorted((one, other) => kind.when(other) - kind.when(one))) {
			const invitees = (await inviteesOf(context, booked)).filter((invitee) => kind.isOne(invitee, false));
			found.push(...invitees.map((invitee) => recordOf(kind, invitee, booked)));
			if (found.length >= count) return found.toSorted(byTime).toReversed().slice(0, count);
		}
	}
	return found.toSorted(byTime).toReversed();
}

/** Everything of a place but when it was. */
const textOf = ({ known }: Place): string => JSON.stringify(cursorOf({ readAt: null, known }));

export const inviteeStream = (kind: InviteeKind): SourceStream => ({
	async now(context) {
		const readAt = context.now();
		const events = await eventsFrom(context, readAt - DAY);
		const known = events.map(({ id, version, updated }) => [id, { version, updated, bookings: null }] as const);
		return cursorOf({ readAt, known: new Map(known) });
	},
	latest: (context, count) => newest(context, kind, count),
	async *read(context, cursor, since) {
		const from = cursor === null ? BEGINNING : placeOf(cursor);
		const stood = textOf(from);
		for await (const { news, place } of read(context, kind, from, since)) {
			const next = cursorOf(place);
			// That time has passed is worth no write for a day.
			const isNews = textOf(place) !== stood || (place.readAt ?? 0) - (from.readAt ?? 0) > DAY;
			if (news.length > 0 || isNews) yield { records: news, cursor: next };
		}
	}
});
