import { readPath } from '#lib/domain/mapping/path.ts';
import { isObject, type Value, type Values } from '#lib/domain/mapping/values.ts';
import { timeOf } from '../http-json/moment.ts';
import { isHarmfulName } from '../storable-text.ts';
import { amountOf, listOf, partOf, textOf } from '../rest/read.ts';
import { idIn } from './vendor.ts';

const momentOf = (value: Value | undefined): string | null => {
	const time = timeOf(textOf(value));
	return time === null ? null : new Date(time).toISOString();
};

const minutesBetween = (start: Value | undefined, end: Value | undefined): number | null => {
	const [begin, finish] = [timeOf(textOf(start)), timeOf(textOf(end))];
	return begin === null || finish === null ? null : Math.round((finish - begin) / 60_000);
};

const PHONE = /phone|mobile|telefon|mobil|tlf|handy|rufnummer/i;

interface Answer {
	readonly question: string;
	readonly answer: string;
}

const answersIn = ({ questions_and_answers: answers }: Values): Answer[] =>
	listOf(answers)
		.toSorted((one, other) => Number(one.position ?? 0) - Number(other.position ?? 0))
		.flatMap(({ question, answer }) => {
			const [asked, said] = [textOf(question), textOf(answer)];
			return asked === null || said === null || isHarmfulName(asked) ? [] : [{ question: asked, answer: said }];
		});

/** Where they meet: a place, a number to call, or the page of a video call. */
const placeOf = ({ location }: Values): Values => {
	const { type, location: place, join_url: page } = isObject(location) ? location : {};
	return { locationKind: textOf(type), location: textOf(place), meeting: textOf(page) };
};

const phoneOf = (invitee: Values, event: Values, answers: readonly Answer[]): string | null => {
	const called = readPath(event, 'location.type') === 'outbound_call' ? readPath(event, 'location.location') : null;
	const answered = answers.find(({ question }) => PHONE.test(question))?.answer;
	return textOf(invitee.text_reminder_number) ?? textOf(called) ?? answered ?? null;
};

/** Who has booked what and when, by our names; moments in UTC. */
export function fromInvitee(invitee: Values, event: Values): Values {
	const answers = answersIn(invitee);
	const [host] = listOf(event.event_memberships);
	const payment = partOf(invitee, 'payment');
	return {
		id: idIn(invitee.uri),
		status: textOf(invitee.status),
		event: textOf(event.name),
		start: momentOf(event.start_time),
		end: momentOf(event.end_time),
		minutes: minutesBetween(event.start_time, event.end_time),
		name: textOf(invitee.name),
		firstName: textOf(invitee.first_name),
		lastName: textOf(invitee.last_name),
		email: textOf(invitee.email),
		phone: phoneOf(invitee, event, answers),
		timeZone: textOf(invitee.timezone),
		...placeOf(event),
		answersText: answers.map(({ question, answer }) => `${question}: ${answer}`).join('\n') || null,
		answers: Object.fromEntries(answers.map(({ question, answer }) => [question, answer])),
		guests: listOf(event.event_guests).flatMap(({ email }) => textOf(email) ?? []),
		hostName: textOf(host?.user_name),
		hostEmail: textOf(host?.user_email),
		paid: amountOf(payment.amount),
		currency: textOf(payment.currency),
		paymentId: textOf(payment.external_id),
		source: textOf(readPath(invitee, 'tracking.utm_source')),
		created: momentOf(invitee.created_at),
		changed: momentOf(invitee.updated_at),
		rescheduled: invitee.rescheduled === true,
		movedFrom: textOf(invitee.old_invitee) === null ? null : idIn(invitee.old_invitee),
		movedTo: textOf(invitee.new_invitee) === null ? null : idIn(invitee.new_invitee),
		canceledBy: textOf(readPath(invitee, 'cancellation.canceled_by')),
		reason: textOf(readPath(invitee, 'cancellation.reason')),
		cancelLink: textOf(invitee.cancel_url),
		rescheduleLink: textOf(invitee.reschedule_url),
		eventId: idIn(event.uri)
	};
}

/** UTC milliseconds. */
export const bookedAt = (invitee: Values): number => timeOf(textOf(invitee.created_at)) ?? 0;

/** UTC milliseconds; older answers do not say when somebody cancelled, only when anything last changed. */
export const canceledAt = (invitee: Values): number =>
	timeOf(textOf(readPath(invitee, 'cancellation.created_at'))) ??
	timeOf(textOf(invitee.updated_at)) ??
	bookedAt(invitee);
