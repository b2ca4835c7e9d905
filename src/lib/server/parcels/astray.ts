import { ConnectorError } from '#connectors/connector-error.ts';

/** Why a test record did not come to its end; the message is the sentence that people read. */
export class Astray extends Error {
	override readonly name = 'Astray';
	/** One line for whoever helps. */
	readonly technical: string;

	constructor(say: string, technical = '') {
		super(say);
		this.technical = technical;
	}
}

/** What somebody reads of a failure, after the words on what was being done; `late` where it was given up. */
export const astray = (doing: string, failure: unknown, late = false): Astray => {
	if (failure instanceof Astray) return failure;
	if (late) return new Astray(`${doing}, it took too long to answer.`);
	return failure instanceof ConnectorError
		? new Astray(`${doing}, it failed: ${failure.say}`, failure.technical)
		: new Astray(`${doing}, something went wrong in Handover itself.`, String(failure));
};
