/** What has to be known of an action before a test record may travel through it. */
export interface ParcelFacts {
	/** The name of the system that it writes to. */
	readonly system: string;
	/** Whether what it made can be taken away again. */
	readonly removes: boolean;
	readonly readsBack: boolean;
	/** Whether what it made is found again by our key, also after the program was killed. */
	readonly findsAgain: boolean;
	/** Why none is to be sent although it could, in words. */
	readonly noParcel: string | null;
}

/** Why no test record travels through an action, in one sentence; null where one may. */
export function whyNoParcel({ system, removes, readsBack, findsAgain, noParcel }: ParcelFacts): string | null {
	if (noParcel !== null) return `${system}: ${noParcel}`;
	if (!removes) return `${system}: Handover cannot take away again what was made there.`;
	if (!readsBack) return `${system}: what has arrived there cannot be read back.`;
	if (!findsAgain) return `${system}: nobody can tell afterwards whether something has arrived there.`;
	return null;
}
