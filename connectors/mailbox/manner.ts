import type { Labelled } from './line.ts';

/** How the labels of a mail look so far. */
export class Manner {
	#begun = 0;
	#apart = 0;
	#below = 0;

	/** @param apart whether the label stands below an empty line */
	add(label: Labelled, apart: boolean): void {
		if (this.#begun > 0 && apart) this.#apart++;
		if (label.value === '') this.#below++;
		this.#begun++;
	}

	/** Whether a label looks like all those before it: below an empty line, and above its value, where they all are. */
	fits(label: Labelled, apart: boolean): boolean {
		if (this.#begun < 2) return true;
		const allApart = this.#apart === this.#begun - 1;
		const allBelow = this.#below === this.#begun;
		return (apart || !allApart) && (label.value === '' || !allBelow);
	}

	/** No label so far stands below an empty line. */
	get isTight(): boolean {
		return this.#begun > 2 && this.#apart === 0;
	}
}
