/** Hands queued runs to a worker. */
export interface Queue {
	/** Looks at once instead of at the next tick: something was just queued. */
	nudge(): void;
	/** Whether it is looking for work; false once stopped. */
	alive(): boolean;
	/** Takes nothing new, and waits for what is under way. */
	stop(): Promise<void>;
}
