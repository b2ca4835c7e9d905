import type { RecordField, Values } from '#connectors/contract.ts';

/** One record that a person has to decide, as the page shows it. */
export interface Item {
	readonly deliveryId: string;
	readonly connection: { readonly id: string; readonly name: string };
	readonly system: string;
	readonly what: string;
	readonly state: 'refused' | 'in-doubt';
	readonly say: string;
	readonly technical: string | null;
	readonly cameAt: number;
	readonly source: Values | null;
	readonly values: Values | null;
	readonly fields: readonly RecordField[];
}

/** All that need a person for one reason, or the first of them. */
export interface Group {
	readonly id: string;
	readonly state: 'refused' | 'in-doubt';
	readonly say: string;
	/** They wait for the answer to what has become of a field. */
	readonly asks: boolean;
	readonly count: number;
	readonly oldestAt: number;
	readonly example: string;
	readonly connection: { readonly id: string; readonly name: string };
	readonly system: string;
	readonly what: { readonly one: string; readonly many: string };
	readonly items: readonly Item[];
}
