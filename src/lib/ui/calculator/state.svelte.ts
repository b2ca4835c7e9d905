import type { Proposal } from '#connectors/catalogue/proposals.ts';
import type { TypicalSet } from '#connectors/catalogue/packed.ts';
import type { EstimateAnswer } from '#lib/domain/estimate/answer-types.ts';
import type { Draft } from '#lib/domain/estimate/draft.ts';
import { emptyDraft } from '#lib/domain/estimate/empty-draft.ts';
import type { EstimateInput } from '#lib/domain/estimate/input-types.ts';
import { quickRange } from '#lib/domain/estimate/quick-range.ts';
import { readDraft } from '#lib/domain/estimate/read-draft.ts';
import { shelvedOf, withoutHandover, withProposal } from './edit-handovers.ts';
import type { Shelved } from './edit-handovers.ts';
import { knownLevels } from './levels-known.ts';
import type { Pairs } from './levels-known.ts';

/** A full answer and the input that it is for. */
export interface Drawn {
	readonly input: EstimateInput;
	readonly answer: EstimateAnswer;
}

/** What a person has typed, and all that follows from it. */
export class CalculatorState {
	draft: Draft = $state(emptyDraft('EU'));
	pairs: Pairs = $state.raw({});
	typical: TypicalSet | null = $state.raw(null);
	/** The newest full answer; it stays while the next one is worked out. */
	drawn: Drawn | null = $state.raw(null);
	/** What the last removal took away, to bring it back. */
	undo: { readonly say: string; readonly draft: Draft } | null = $state.raw(null);
	readonly #shelf = new Map<string, Shelved>();

	readonly started = $derived(this.draft.systems.length > 0 || this.draft.handovers.length > 0);
	/** The draft as plain values, as the worker and the storage take it. */
	readonly plain: Draft = $derived($state.snapshot(this.draft));
	readonly reading = $derived(readDraft(this.plain, knownLevels(this.plain, this.pairs)));
	readonly quick = $derived(this.reading.input && quickRange(this.reading.input));
	/** Whether the full answer is that of what stands there now. */
	readonly upToDate = $derived(this.drawn !== null && this.drawn.input === this.reading.input);

	change(change: (draft: Draft) => Draft): void {
		this.undo = null;
		this.draft = change(this.plain);
	}

	/** A change that takes something away and can be taken back. */
	remove(say: string, change: (draft: Draft) => Draft): void {
		const before = this.plain;
		this.draft = change(before);
		this.undo = { say, draft: before };
	}

	bringBack(): void {
		if (this.undo) this.draft = this.undo.draft;
		this.undo = null;
	}

	tick(proposal: Proposal, ticked: boolean): void {
		if (ticked) return this.change((draft) => withProposal(draft, proposal, this.#shelf.get(proposal.id)));
		const shelved = shelvedOf(this.plain, proposal.id);
		if (shelved) this.#shelf.set(proposal.id, shelved);
		this.change((draft) => withoutHandover(draft, proposal.id));
	}
}
