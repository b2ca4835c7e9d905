import { levelsLeft } from '#connectors/catalogue/levels-left.ts';
import { pairAnswer } from '#connectors/catalogue/pair-answer.ts';
import type { PairAnswer } from '#connectors/catalogue/pair-answer.ts';
import { allManifests } from '#connectors/registry.ts';
import { estimateAnswer } from '#lib/domain/estimate/answer.ts';
import type { EstimateAnswer } from '#lib/domain/estimate/answer-types.ts';
import type { Draft } from '#lib/domain/estimate/draft.ts';
import { lookUpOf, lookUpPath } from '#lib/domain/estimate/draft-look-up.ts';
import type { EstimateInput } from '#lib/domain/estimate/input-types.ts';
import { readDraft } from '#lib/domain/estimate/read-draft.ts';
import type { DraftReading, KnownLevels } from '#lib/domain/estimate/read-draft.ts';
import { readScenario } from '#lib/domain/estimate/scenarios.ts';

const DRAWS = 20_000;

export interface AnsweredDraft {
	readonly reading: DraftReading;
	/** The ways to connect each pair, by the path under which the browser asks for them. */
	readonly pairs: Readonly<Record<string, PairAnswer | null>>;
	/** Null where no handover can be counted yet. */
	readonly drawn: { readonly input: EstimateInput; readonly answer: EstimateAnswer } | null;
}

/** The calculator's whole answer to a draft, worked out on the server: some 100 ms for five handovers. */
export function answerDraft(draft: Draft): AnsweredDraft {
	const found = draft.handovers.map((one) => {
		const lookUp = lookUpOf(draft, one);
		const pair = pairAnswer(allManifests, lookUp.from, lookUp.to, lookUp.handover);
		return { id: one.id, path: lookUpPath(lookUp), pair, left: levelsLeft(pair, one.ruledOut) };
	});
	const levels = Object.fromEntries(found.map(({ id, left }) => [id, left]));
	const reading = readDraft(draft, levels);
	const { input } = reading;
	return {
		reading,
		pairs: Object.fromEntries(found.map(({ path, pair }) => [path, pair])),
		drawn: input && { input, answer: estimateAnswer(input, { draws: DRAWS }) }
	};
}

/** The answers to the scenarios of a draft; null for one that cannot be counted yet. As long again for each of them. */
export const answerScenarios = ({ scenarios = [], ...today }: Draft, levels: KnownLevels) =>
	scenarios.map((scenario) => {
		const { draft, input, unpriced } = readScenario(today, scenario, levels);
		const answered = input && {
			draft,
			input,
			answer: estimateAnswer(input, { draws: DRAWS }),
			priced: unpriced.length === 0
		};
		return { name: scenario.name, answered };
	});
