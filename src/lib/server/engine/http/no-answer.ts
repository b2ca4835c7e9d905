/** The answer is larger than allowed, on the wire or unpacked. */
export class TooLarge extends Error {
	override readonly name = 'TooLarge';
	override readonly message = 'the answer is over the size limit';
}

/** The answer's bytes are not what its headers say they are. */
export class Garbled extends Error {
	override readonly name = 'Garbled';
}

/** No whole answer came. */
export class NoAnswer extends Error {
	override readonly name = 'NoAnswer';
	/** Whether the server may have got the question. */
	readonly sent: boolean;
	/** Whether it was we who ended the call, by the time limit or the signal. */
	readonly stopped: boolean;

	constructor(cause: unknown, { sent, stopped }: { sent: boolean; stopped: boolean }) {
		super(cause instanceof Error ? cause.message : 'no reason given', { cause });
		this.sent = sent;
		this.stopped = stopped;
	}
}
