import type { Proposal } from '#connectors/catalogue/proposals.ts';
import type { DraftHandover } from '#lib/domain/estimate/draft.ts';

export interface ProposalList {
	readonly shown: readonly Proposal[];
	/** How many more there are. */
	readonly more: number;
}

/** The costliest few and every ticked one, or all. Ticking never moves a row under the finger. */
export function proposalList(
	all: readonly Proposal[],
	few: number,
	showAll: boolean,
	isTicked: (id: string) => boolean
): ProposalList {
	const shown = showAll ? all : all.filter((proposal, place) => place < few || isTicked(proposal.id));
	return { shown, more: all.length - shown.length };
}

/** What the owner added or what is no longer proposed, and still stands. */
export const besides = (handovers: readonly DraftHandover[], all: readonly Proposal[]): DraftHandover[] =>
	handovers.filter(({ id }) => !all.some((proposal) => proposal.id === id));
