import type { Draft } from '#lib/domain/estimate/draft.ts';
import { emptyDraft } from '#lib/domain/estimate/empty-draft.ts';
import { openDraws } from './draws.ts';
import { guessCountry } from './guess-country.ts';
import { pathOf } from './levels-known.ts';
import { fetchPair, typicalHandovers } from './look-up.ts';
import { rememberDraft, rememberedDraft } from './remembered.ts';
import type { CalculatorState } from './state.svelte.ts';

const TYPING_PAUSE = 150;
const KEEPING_PAUSE = 400;

/** The draft comes out of the browser's storage and goes back whenever it rests. */
function tieToStorage(calculator: CalculatorState): void {
	$effect(() => {
		calculator.locale = navigator.language;
		void rememberedDraft(localStorage)
			.catch(() => null)
			.then((kept) => {
				// Whoever was quicker than the storage keeps what they typed.
				if (!calculator.started) calculator.draft = kept ?? emptyDraft(guessCountry(navigator.languages));
				calculator.remembered = true;
			});
	});
	let unkept: Draft | null = null;
	const keep = () => {
		if (unkept) rememberDraft(localStorage, unkept);
		unkept = null;
	};
	$effect(() => {
		// Whoever leaves the page while they type has not rested yet. A phone may only hide it and never say more.
		addEventListener('pagehide', keep);
		document.addEventListener('visibilitychange', keep);
		return () => {
			removeEventListener('pagehide', keep);
			document.removeEventListener('visibilitychange', keep);
			keep();
		};
	});
	$effect(() => {
		const draft = calculator.plain;
		if (!calculator.remembered) return;
		unkept = draft;
		const timer = setTimeout(keep, KEEPING_PAUSE);
		return () => clearTimeout(timer);
	});
}

/** What is known about the chosen systems comes from the server, each thing once. */
function tieToCatalogue(calculator: CalculatorState): void {
	const asked: Record<string, true> = {};
	$effect(() => {
		if (!calculator.started) return;
		typicalHandovers().then(
			(set) => (calculator.typical = set),
			() => (calculator.typical = 'unreachable')
		);
		void import('./sums.ts').then((sums) => (calculator.sums = sums));
	});
	$effect(() => {
		for (const handover of calculator.today.handovers) {
			const path = pathOf(calculator.today, handover);
			if (asked[path]) continue;
			asked[path] = true;
			void fetchPair(path)
				.catch(() => null)
				.then((pair) => (calculator.pairs = { ...calculator.pairs, [path]: pair }));
		}
	});
}

/** The full answer is worked out beside the page, whenever the typing rests. */
function tieToWorker(calculator: CalculatorState): void {
	const draws = openDraws(
		() => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }),
		(question, view, scenario) => {
			if (scenario === '') calculator.answered = { question, view };
			else calculator.casesAnswered = { ...calculator.casesAnswered, [scenario]: { question, view } };
		}
	);
	$effect(() => () => draws.stop());
	$effect(() => {
		if (calculator.started) draws.warm();
	});
	$effect(() => {
		const { question } = calculator;
		if (question === null) return;
		const timer = setTimeout(() => draws.ask(question), TYPING_PAUSE);
		return () => clearTimeout(timer);
	});
	$effect(() => {
		for (const [scenario, question] of Object.entries(calculator.cases)) draws.ask(question, scenario);
	});
}

/** Ties the calculator to what lies around it. Call it once while the component is set up; it needs a browser. */
export function tieToBrowser(calculator: CalculatorState): void {
	tieToStorage(calculator);
	tieToCatalogue(calculator);
	tieToWorker(calculator);
}
