import { readPath } from '#lib/domain/mapping/path.ts';
import type { Value, Values } from '#lib/domain/mapping/values.ts';
import { defineSource, type Context } from '../contract.ts';
import { vendorStream } from '../rest/stream.ts';
import { momentOf, textOf } from '../rest/read.ts';
import { check } from './check.ts';
import { firstMessage, linkTo, requestTracker, streamAtApi } from './desk.ts';
import manifest from './manifest.ts';

const SINCE = 'since';
/** Seconds. A moment is taken for one in the time zone of the user, which we do not know. */
const A_ZONE = 13 * 3600;

/** 1970 stands where there is no day. */
const dayOf = (value: Value | undefined): string | null => {
	const moment = momentOf(value);
	return moment?.startsWith('1970-') ? null : moment;
};

async function fromTicket(ticket: Values, context: Context): Promise<Values> {
	const id = String(ticket.id);
	return {
		id,
		subject: textOf(ticket.Subject),
		text: await firstMessage(context, id),
		email: textOf(readPath(ticket, 'Requestors.0.EmailAddress')) ?? textOf(readPath(ticket, 'Requestors.0.id')),
		name: textOf(readPath(ticket, 'Requestors.0.RealName')),
		queue: textOf(readPath(ticket, 'Queue.Name')) ?? textOf(readPath(ticket, 'Queue.id')),
		status: textOf(ticket.Status),
		owner: textOf(readPath(ticket, 'Owner.id')),
		created: dayOf(ticket.Created),
		changed: dayOf(ticket.LastUpdated),
		due: dayOf(ticket.Due),
		resolved: dayOf(ticket.Resolved),
		link: linkTo(context, id)
	};
}

const sinceIn = (since: Value | undefined): string =>
	since === undefined ? 'id > 0' : `LastUpdated >= '${String(since).slice(0, 19).replace('T', ' ')}'`;

export default defineSource(manifest, {
	check,
	streams: {
		tickets: streamAtApi(
			vendorStream(requestTracker, {
				path: '/tickets',
				parameters: {
					fields: 'Subject,Status,Created,LastUpdated,Due,Resolved,Owner,Queue,Requestors',
					'fields[Queue]': 'Name',
					'fields[Requestors]': 'EmailAddress,RealName',
					orderby: 'LastUpdated',
					order: 'ASC'
				},
				items: 'items',
				key: 'id',
				changed: 'LastUpdated',
				since: { parameter: SINCE, format: 'iso', overlap: A_ZONE },
				paging: { kind: 'page', parameter: 'page', sizeParameter: 'per_page', size: 100 },
				ask: ({ [SINCE]: since, ...asked }) => ({
					method: 'GET',
					address: '/tickets',
					parameters: { ...asked, query: sinceIn(since) }
				}),
				shape: fromTicket
			})
		)
	}
});
