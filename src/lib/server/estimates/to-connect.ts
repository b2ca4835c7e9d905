import type { OurSide } from '#connectors/catalogue/our-connectors-between.ts';
import { pairAnswer } from '#connectors/catalogue/pair-answer.ts';
import { allManifests } from '#connectors/registry.ts';
import type { HandoverTypeId } from '#lib/domain/estimate/defaults.ts';
import { draftShape, type Draft, type DraftHandover } from '#lib/domain/estimate/draft.ts';
import { lookUpOf } from '#lib/domain/estimate/draft-look-up.ts';
import type { App } from '../app.ts';
import { ANY, SHAPES } from '../connections/shapes.ts';
import { figuresOf } from './figures.ts';

/** A handover of the estimate that can be connected here. */
export interface HandoverToConnect {
	readonly key: string;
	readonly name: string;
	readonly say: string;
	readonly shape: string;
	/** The connectors for its two systems; null where several would do, or the shape knows better. */
	readonly from: string | null;
	readonly to: string | null;
	readonly estimateId: string;
	readonly handoverId: string;
	readonly minutesEach: number | null;
	/** A year, in the estimate's currency. */
	readonly cost: number | null;
}

/** The usual shapes of the calculator's kinds. */
const SHAPE_FOR: Partial<Record<HandoverTypeId, string>> = {
	'form-to-crm': 'enquiry',
	'booking-to-calendar': 'enquiry-to-task'
};

type Ways = Pick<HandoverToConnect, 'shape' | 'from' | 'to'>;

const onlyOne = (sides: readonly OurSide[]): string | null =>
	sides.length === 1 ? (sides[0]?.connector ?? null) : null;

/** How a handover is begun here; null where we have no connector for both of its systems. */
const waysOf = (draft: Draft, handover: DraftHandover): Ways | null => {
	const lookUp = lookUpOf(draft, handover);
	const ours = pairAnswer(allManifests, lookUp.from, lookUp.to, lookUp.handover)?.ours;
	const usual = SHAPES.find(({ id }) => id === SHAPE_FOR[handover.type]);
	// Both systems may be named and the usual shape reach neither of them: no HubSpot by CardDAV.
	const fits = (side: readonly OurSide[], connectors: readonly string[]): boolean =>
		side.some(({ connector }) => connectors.includes(connector));
	const isUsual =
		usual !== undefined &&
		(!ours ||
			(fits(
				ours.from,
				usual.sources.map(({ connector }) => connector)
			) &&
				fits(
					ours.to,
					usual.steps.flatMap(({ connectors }) => connectors)
				)));
	if (isUsual) return { shape: usual.id, from: null, to: null };
	return ours ? { shape: ANY, from: onlyOne(ours.from), to: onlyOne(ours.to) } : null;
};

/** The handovers of the newest estimate that can be connected here, the costliest first. */
export const handoversToConnect = async (
	{ store }: Pick<App, 'store'>,
	workspaceId: string
): Promise<HandoverToConnect[]> => {
	const [newest] = await store.estimates.of(workspaceId);
	const draft = draftShape.safeParse(newest?.draft);
	if (!newest || !draft.success) return [];
	const figures = figuresOf(draft.data);
	const money = (amount: number) =>
		new Intl.NumberFormat('en', {
			style: 'currency',
			currency: draft.data.currency,
			maximumSignificantDigits: 2
		}).format(amount);
	return draft.data.handovers
		.flatMap((handover) => {
			const ways = waysOf(draft.data, handover);
			if (!ways) return [];
			const { cost = null, minutesEach = null } = figures.get(handover.id) ?? {};
			const say = cost ? `It costs you about ${money(cost)} a year now.` : 'You do it by hand now.';
			const facts = { key: `${newest.id}:${handover.id}`, name: handover.label, say, ...ways };
			return [{ cost, ...facts, estimateId: newest.id, handoverId: handover.id, minutesEach }];
		})
		.toSorted((a, b) => (b.cost ?? 0) - (a.cost ?? 0));
};
