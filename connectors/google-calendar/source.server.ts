import { defineSource } from '../contract.ts';
import { vendorStream } from '../rest/stream.ts';
import { eventsAt, google, streamAtCalendar } from './calendar.ts';
import { check } from './check.ts';
import { fromEvent } from './event-shape.ts';
import manifest from './manifest.ts';

export default defineSource(manifest, {
	check,
	streams: {
		events: streamAtCalendar((context) =>
			vendorStream(google, {
				path: eventsAt(context),
				// An event that repeats is one; on which days it differs comes as events of their own.
				parameters: { orderBy: 'updated', singleEvents: false },
				items: 'items',
				key: 'id',
				changed: 'updated',
				since: { parameter: 'updatedMin', format: 'iso', sorted: true },
				paging: {
					kind: 'cursor',
					parameter: 'pageToken',
					next: 'nextPageToken',
					sizeParameter: 'maxResults',
					size: 250
				},
				shape: fromEvent
			})
		)
	}
});
