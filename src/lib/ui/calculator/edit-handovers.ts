import type { Proposal } from '#connectors/catalogue/proposals.ts';
import type { Draft, DraftEvent, DraftHandover } from '#lib/domain/estimate/draft.ts';
import { nextId } from './edit-systems.ts';

/** What was unticked, so that ticking it again brings back what was typed. */
export interface Shelved {
	readonly event: DraftEvent | undefined;
	readonly handover: DraftHandover;
}

const firstRole = ({ roles }: Draft): string => roles[0]?.id ?? 'role-1';

const add = (draft: Draft, event: DraftEvent, handover: DraftHandover): Draft => ({
	...draft,
	events: draft.events.some(({ id }) => id === event.id) ? draft.events : [...draft.events, event],
	handovers: [...draft.handovers, handover]
});

/** With a proposed handover; its event is shared with the others that begin with it. */
export function withProposal(draft: Draft, proposal: Proposal, shelved?: Shelved): Draft {
	if (draft.handovers.some(({ id }) => id === proposal.id)) return draft;
	const { id, says } = proposal.event;
	const event = shelved?.event ?? { id, says, source: proposal.source.id, volume: '', period: 'week' as const };
	const [low, likely, high] = proposal.minutes;
	const fresh: DraftHandover = {
		id: proposal.id,
		event: id,
		role: firstRole(draft),
		label: proposal.label,
		source: proposal.source.id,
		target: proposal.target.id,
		type: proposal.type,
		typical: proposal.handover,
		places: [...proposal.places],
		usualMinutes: [low, likely, high],
		usualFields: proposal.fields.length,
		minutes: '',
		own: {}
	};
	return add(draft, event, shelved?.handover ?? fresh);
}

/** Whether it was added by the owner, and is not one of the proposals that are ticked. */
export const isOwn = ({ id }: DraftHandover): boolean => id.startsWith('mine-');

/** With a second handover like another one, and an event of its own: what is alike need not be typed again. */
export function withCopy(draft: Draft, handoverId: string): Draft {
	const one = draft.handovers.find(({ id }) => id === handoverId);
	const event = draft.events.find(({ id }) => id === one?.event);
	if (!one || !event) return draft;
	const id = nextId('mine', draft.handovers);
	const { counted: _, ...alike } = one;
	return add(draft, { ...event, id }, { ...alike, id, event: id, label: `${one.label} (copy)`.slice(0, 120) });
}

/** With a handover in the owner's own words. */
export function withOwnHandover(draft: Draft, label: string, source: string, target: string): Draft {
	const id = nextId('mine', draft.handovers);
	return add(
		draft,
		{ id, says: label.trim(), source, volume: '', period: 'week' },
		{
			id,
			event: id,
			role: firstRole(draft),
			label: label.trim(),
			source,
			target,
			type: 'other',
			typical: '',
			places: [],
			usualMinutes: null,
			usualFields: null,
			minutes: '',
			own: {}
		}
	);
}

export const shelvedOf = (draft: Draft, id: string): Shelved | undefined => {
	const handover = draft.handovers.find((one) => one.id === id);
	return handover && { handover, event: draft.events.find((event) => event.id === handover.event) };
};

/** Without a handover, and without its event where nothing else begins with it. */
export function withoutHandover(draft: Draft, id: string): Draft {
	const handovers = draft.handovers.filter((one) => one.id !== id);
	return {
		...draft,
		handovers,
		events: draft.events.filter((event) => handovers.some((one) => one.event === event.id))
	};
}

export interface EventGroup {
	readonly event: DraftEvent;
	readonly handovers: readonly DraftHandover[];
}

/** The handovers by what they begin with, in the order in which they were ticked. */
export const eventGroups = ({ events, handovers }: Draft): EventGroup[] =>
	events.map((event) => ({ event, handovers: handovers.filter((one) => one.event === event.id) }));
