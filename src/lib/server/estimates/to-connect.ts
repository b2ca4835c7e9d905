import type { HandoverTypeId } from '#lib/domain/estimate/defaults.ts';
import { draftShape } from '#lib/domain/estimate/draft.ts';
import type { App } from '../app.ts';
import { figuresOf } from './figures.ts';

/** A handover of the estimate that can be connected here. */
export interface HandoverToConnect {
	readonly key: string;
	readonly name: string;
	readonly say: string;
	readonly shape: string;
	readonly estimateId: string;
	readonly handoverId: string;
	readonly minutesEach: number | null;
	/** A year, in the estimate's currency. */
	readonly cost: number | null;
}

/** What of the calculator's kinds can be connected with the connectors there are. */
const SHAPE_FOR: Partial<Record<HandoverTypeId, string>> = {
	'form-to-crm': 'enquiry',
	'booking-to-calendar': 'enquiry-to-task'
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
			const shape = SHAPE_FOR[handover.type];
			if (!shape) return [];
			const { cost = null, minutesEach = null } = figures.get(handover.id) ?? {};
			const say = cost ? `It costs you about ${money(cost)} a year now.` : 'You do it by hand now.';
			const facts = { key: `${newest.id}:${handover.id}`, name: handover.label, say, shape };
			return [{ cost, ...facts, estimateId: newest.id, handoverId: handover.id, minutesEach }];
		})
		.toSorted((a, b) => (b.cost ?? 0) - (a.cost ?? 0));
};
