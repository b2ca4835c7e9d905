import { pathOf } from './levels-known.ts';
import { openDraws } from './draws.ts';
import { guessCountry } from './guess-country.ts';
import { fetchPair, typicalHandovers } from './look-up.ts';
import { rememberDraft, rememberedDraft } from './remembered.ts';
import type { CalculatorState } from './state.svelte.ts';
import { emptyDraft } from '#lib/domain/estimate/empty-draft.ts';

const TYPING_PAUSE = 150;
const KEEPING_PAUSE = 400;

/**
 * Ties the calculator to what lies around it: the browser's storage, the catalogue, the worker. Call it once while the
 * component is set up; it needs a browser.
 */
export function tieToBrowser(calculator: CalculatorState): void {
	let ready = $state(false);
	const asked = new Set<string>();

	$effect(() => {
		void rememberedDraft(localStorage)
			.catch(() => null)
			.then((kept) => {
				// Whoever was quicker than the storage keeps what they typed.
				if (!calculator.started) calculator.draft = kept ?? emptyDraft(guessCountry(navigator.languages));
				ready = true;
			});
	});

	// Waits for the remembered draft, or it would be overwritten by the empty one.
	$effect(() => {
		const draft = calculator.plain;
		if (!ready) return;
		const timer = setTimeout(() => rememberDraft(localStorage, draft), KEEPING_PAUSE);
		return () => clearTimeout(timer);
	});

	$effect(() => {
		if (calculator.draft.systems.length > 0)
			void typicalHandovers().then(
				(set) => (calculator.typical = set),
				() => undefined
			);
	});

	$effect(() => {
		for (const handover of calculator.plain.handovers) {
			const path = pathOf(calculator.plain, handover);
			if (asked.has(path)) continue;
			asked.add(path);
			void fetchPair(path)
				.catch(() => null)
				.then((pair) => (calculator.pairs = { ...calculator.pairs, [path]: pair }));
		}
	});

	const draws = openDraws(
		() => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }),
		(input, answer) => (calculator.drawn = { input, answer })
	);
	$effect(() => () => draws.stop());

	$effect(() => {
		const { input } = calculator.reading;
		if (input === null) return;
		const timer = setTimeout(() => draws.ask(input), TYPING_PAUSE);
		return () => clearTimeout(timer);
	});
}
