import type { Proposal } from '#connectors/catalogue/proposals.ts';
import type { TypicalSet } from '#connectors/catalogue/packed.ts';
import type { Draft } from '#lib/domain/estimate/draft.ts';
import type { AnswerView } from './answer-view.ts';
import type { Question } from './draws.ts';
import { shelvedOf, withoutHandover, withProposal } from './edit-handovers.ts';
import type { Shelved } from './edit-handovers.ts';
import { emptyDraft } from '#lib/domain/estimate/empty-draft.ts';
import { knownLevels } from './levels-known.ts';
import type { Pairs } from './levels-known.ts';
import type * as Sums from './sums.ts';

interface Answered {
	readonly question: Question;
	readonly view: AnswerView;
}

/** The same business in another case, by the id of its scenario. */
export type Cases = Readonly<Record<string, Question>>;

/** What a person has typed, and all that follows from it. */
export class CalculatorState {
	draft: Draft = $state(emptyDraft('EU'));
	pairs: Pairs = $state.raw({});
	/** Null until they are fetched, `unreachable` where that failed. */
	typical: TypicalSet | 'unreachable' | null = $state.raw(null);
	/** The sums and the questions; fetched when the first system is chosen. */
	sums: typeof Sums | null = $state.raw(null);
	/** The newest full answer; it stays while the next one is worked out. */
	answered: Answered | null = $state.raw(null);
	/** What the last removal took away, to bring it back. */
	undo: { readonly say: string; readonly draft: Draft } | null = $state.raw(null);
	/** Whether the browser's storage has been asked for an earlier draft. */
	remembered = $state(false);
	/** The scenarios that are looked at, as they are to be answered, and their newest answers. */
	cases: Cases = $state.raw({});
	casesAnswered: Readonly<Record<string, Answered>> = $state.raw({});
	/** How this browser writes numbers. */
	locale = $state('en-GB');
	/** What was unticked, by its id; nothing on the page shows it. */
	readonly #shelf: Record<string, Shelved> = {};

	readonly started = $derived(this.draft.systems.length > 0 || this.draft.handovers.length > 0);
	/** The draft without its scenarios, as plain values: who types in one of those asks nothing anew of the others. */
	readonly today: Draft = $derived.by(() => {
		const names = Object.keys(this.draft).filter((name) => name !== 'scenarios') as (keyof Draft)[];
		return $state.snapshot(Object.fromEntries(names.map((name) => [name, this.draft[name]]))) as Draft;
	});
	/** The whole draft as plain values, as the storage takes it. */
	readonly plain: Draft = $derived.by(() => {
		const { scenarios } = this.draft;
		return scenarios ? { ...this.today, scenarios: $state.snapshot(scenarios) } : this.today;
	});
	readonly reading = $derived(this.sums?.readDraft(this.today, knownLevels(this.today, this.pairs)) ?? null);
	readonly priced = $derived(this.reading?.unpriced.length === 0);
	readonly question: Question | null = $derived.by(() => {
		const input = this.reading?.input;
		return input ? { draft: this.today, input, pairs: this.pairs, priced: this.priced, locale: this.locale } : null;
	});
	/** The total in words: at once by moments, then by the draws. */
	readonly words = $derived.by(() => {
		if (!this.question || !this.sums) return null;
		if (this.answered?.question === this.question) return this.answered.view.words;
		const { total_cost, total_hours } = this.sums.quickRange(this.question.input);
		return this.sums.sayTotal(
			{ cost: total_cost, hours: total_hours, priced: this.priced },
			this.today.currency,
			this.locale
		);
	});

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
		if (ticked) return this.change((draft) => withProposal(draft, proposal, this.#shelf[proposal.id]));
		const shelved = shelvedOf(this.plain, proposal.id);
		if (shelved) this.#shelf[proposal.id] = shelved;
		this.change((draft) => withoutHandover(draft, proposal.id));
	}
}
