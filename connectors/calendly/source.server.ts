import { defineSource } from '../contract.ts';
import { bookedAt, canceledAt } from './booking-shape.ts';
import { check } from './check.ts';
import { inviteeStream } from './invitee-stream.ts';
import manifest from './manifest.ts';

export default defineSource(manifest, {
	check,
	streams: {
		// What was cancelled before it was read needs nothing done; what was read before is told so.
		bookings: inviteeStream({
			concerns: ({ isCanceled }, known) => !isCanceled || known !== undefined,
			isOne: ({ status }, isKnown) => status !== 'canceled' || isKnown,
			when: ({ created }) => created,
			at: bookedAt
		}),
		cancellations: inviteeStream({
			concerns: ({ hasCanceled }) => hasCanceled,
			isOne: ({ status }) => status === 'canceled',
			when: ({ updated }) => updated,
			at: canceledAt
		})
	}
});
