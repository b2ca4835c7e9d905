import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { afterEvent, afterRestart, isSettled, settleBy, type DeliveryEvent, type DeliveryState } from './delivery.ts';

type Once = 'key' | 'look-up' | 'neither';

/** A destination that does what the model says, beside the state that we have written down. */
class World {
	state: DeliveryState = 'pending';
	stored = 0;
	readonly once: Once;
	constructor(once: Once) {
		this.once = once;
	}

	happen(event: DeliveryEvent): void {
		const next = afterEvent(this.state, event);
		if (next === null) throw new Error(`${event} cannot happen to a delivery that is ${this.state}`);
		this.state = next;
	}

	/** The destination takes the call; one that knows our key again stores nothing twice. */
	store(): 'arrived' | 'already-there' {
		if (this.once === 'key' && this.stored > 0) return 'already-there';
		this.stored++;
		return 'arrived';
	}
}

type Outcome = 'answered' | 'lost-before' | 'lost-after' | 'said-no' | 'said-later' | 'killed-before' | 'killed-after';

class Try implements fc.Command<object, World> {
	readonly outcome: Outcome;
	constructor(outcome: Outcome) {
		this.outcome = outcome;
	}
	check = () => true;
	run(_model: object, world: World): void {
		const again = world.state === 'in-doubt' && settleBy(world.once) === 'send-again';
		if (world.state !== 'pending' && !again) return;
		world.happen(again ? 'send-again' : 'send');
		if (this.outcome === 'said-no') return world.happen('refuse');
		if (this.outcome === 'said-later') return world.happen('put-off');
		const arrives = this.outcome === 'answered' || this.outcome.endsWith('after');
		const receipt = arrives ? world.store() : 'arrived';
		if (this.outcome === 'answered') world.happen(receipt);
		else if (this.outcome.startsWith('killed')) world.state = afterRestart(world.state);
		else world.happen('lose-sight');
	}
	toString = () => `try: ${this.outcome}`;
}

class Settle implements fc.Command<object, World> {
	check = () => true;
	run(_model: object, world: World): void {
		if (world.state !== 'in-doubt' || settleBy(world.once) === 'send-again') return;
		// Asked by us or looked up by a person, the destination's own list is what counts.
		world.happen(world.stored > 0 ? 'arrived' : 'not-there');
	}
	toString = () => 'settle the doubt';
}

class Restart implements fc.Command<object, World> {
	check = () => true;
	run(_model: object, world: World): void {
		world.state = afterRestart(world.state);
	}
	toString = () => 'restart';
}

class Resend implements fc.Command<object, World> {
	check = () => true;
	run(_model: object, world: World): void {
		if (afterEvent(world.state, 'resend') !== null) world.happen('resend');
	}
	toString = () => 'resend';
}

const outcomes: Outcome[] = [
	'answered',
	'lost-before',
	'lost-after',
	'said-no',
	'said-later',
	'killed-before',
	'killed-after'
];
const steps = fc.commands(
	[
		fc.constantFrom(...outcomes).map((outcome) => new Try(outcome)),
		fc.constant(new Settle()),
		fc.constant(new Restart()),
		fc.constant(new Resend())
	],
	{ maxCommands: 40 }
);

describe.each<Once>(['key', 'look-up', 'neither'])('at a destination that makes repeats harmless by: %s', (once) => {
	test('whatever is lost, killed or refused, nothing is stored twice and nothing is called delivered that is not there', () => {
		fc.assert(
			fc.property(steps, (commands) => {
				const world = new World(once);
				fc.modelRun(() => ({ model: {}, real: world }), commands);
				expect(world.stored).toBeLessThanOrEqual(1);
				if (isSettled(world.state)) expect(world.stored).toBe(1);
				// What may be there is never called pending, which would send it a second time.
				if (once !== 'key' && world.stored === 1) expect(['delivered', 'in-doubt']).toContain(world.state);
			}),
			{ numRuns: 1000 }
		);
	});

	test('it is settled in the end when the destination answers again', () => {
		fc.assert(
			fc.property(steps, (commands) => {
				const world = new World(once);
				fc.modelRun(() => ({ model: {}, real: world }), commands);
				for (const step of [new Restart(), new Settle(), new Resend(), new Try('answered')]) step.run({}, world);
				expect(isSettled(world.state)).toBe(true);
				expect(world.stored).toBe(1);
			})
		);
	});
});

test('what a person typed is skipped for good', () => {
	const events: DeliveryEvent[] = ['send', 'arrived', 'refuse', 'resend', 'change', 'send-again', 'type-by-hand'];
	expect(events.map((event) => afterEvent('by-hand', event))).toEqual(events.map(() => null));
});

test('a delivered record is sent again only when it changed at the source', () => {
	expect(afterEvent('delivered', 'send')).toBeNull();
	expect(afterEvent('delivered', 'resend')).toBeNull();
	expect(afterEvent('delivered', 'change')).toBe('pending');
});
