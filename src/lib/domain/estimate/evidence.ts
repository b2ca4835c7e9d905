import rows from './evidence.json' with { type: 'json' };

/** Where a default comes from. */
export interface Evidence {
	readonly id: string;
	/** What was found, in one sentence. */
	readonly finding: string;
	readonly source: string;
	readonly sample: string | null;
	readonly year: number | null;
	/** Measured, well sampled and independent; measured but old, small or elsewhere; a seller's or an opinion; ours. */
	readonly strength: 'strong' | 'medium' | 'weak' | 'none';
	/** How we know it: an excerpt of the page, a page that retells it, memory, or our own assumption. */
	readonly read: 'excerpt' | 'retold' | 'memory' | 'ours';
	readonly link: string | null;
	/** Whether the link itself has been opened; if not, the page says so. */
	readonly opened: boolean;
	/** Figures of the input whose default leans on it. */
	readonly usedFor: readonly string[];
}

export const EVIDENCE = rows as readonly Evidence[];

/** What stands behind the default of a figure: our own assumption last, since it is drawn from the rest. */
export const evidenceFor = (figure: string): Evidence[] => EVIDENCE.filter(({ usedFor }) => usedFor.includes(figure));

export const evidenceById = (id: string): Evidence | null => EVIDENCE.find((one) => one.id === id) ?? null;

/** How a figure is labelled on the page. */
export const isOurAssumption = (figure: string): boolean => evidenceFor(figure).every(({ read }) => read === 'ours');
