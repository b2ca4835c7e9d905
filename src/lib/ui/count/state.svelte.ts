import { kindOfFile } from '#lib/domain/match/files/kind-of-file.ts';
import { readWorkbook } from './read-workbook.ts';
import type { ResultView } from './result-view.ts';
import type { Ask, Correction, FileView, Side, Told } from './talk.ts';

const OUT_OF_ORDER =
	'Your browser stopped in the middle of the comparison, perhaps for want of memory. Nothing was changed. Choose the files again, of a shorter time.';

/** The page's side of the room: what was chosen, how far it is, what came out. */
export class CountState {
	files: Partial<Record<Side, FileView>> = $state.raw({});
	refusals: Partial<Record<Side, string>> = $state.raw({});
	progress: { readonly share: number; readonly doing: string } | null = $state.raw(null);
	result: ResultView | null = $state.raw(null);
	/** What the owner has said about the unsure pairs, in that order. */
	decided: readonly { readonly id: string; readonly same: boolean }[] = $state.raw([]);
	#worker: Worker | null = null;
	readonly #start: () => Worker;

	constructor(start: () => Worker) {
		this.#start = start;
	}

	async choose(side: Side, file: File): Promise<void> {
		this.progress = { share: 0.02, doing: `Reading ${file.name}` };
		this.#fresh(side);
		const bytes = new Uint8Array(await file.arrayBuffer());
		const { name } = file;
		if (kindOfFile(bytes) === 'xlsx') this.#ask({ do: 'take', side, name, reading: await readWorkbook(bytes) });
		else this.#ask({ do: 'read', side, name, bytes }, [bytes.buffer]);
	}

	practise(): void {
		this.progress = { share: 0.02, doing: 'Making the practice files' };
		this.#fresh();
		this.#ask({ do: 'practise' });
	}

	forget(side: Side): void {
		this.#fresh(side);
		this.#ask({ do: 'forget', side });
	}

	correct(side: Side, correction: Correction): void {
		this.decided = [];
		this.progress = { share: 0.2, doing: 'Comparing again' };
		this.#ask({ do: 'correct', side, correction });
	}

	decide(id: string, same: boolean): void {
		this.decided = [...this.decided, { id, same }];
		this.#ask({ do: 'decide', id, same });
	}

	stop(): void {
		this.#worker?.terminate();
		this.#worker = null;
	}

	#fresh(...sides: readonly Side[]): void {
		const emptied = sides.length === 0 ? (['left', 'right'] as const) : sides;
		for (const side of emptied) {
			this.files = { ...this.files, [side]: undefined };
			this.refusals = { ...this.refusals, [side]: undefined };
		}
		this.result = null;
		this.decided = [];
	}

	#ask(ask: Ask, handedOver: Transferable[] = []): void {
		this.#worker ??= this.#open();
		this.#worker.postMessage(ask, handedOver);
	}

	#open(): Worker {
		const worker = this.#start();
		worker.addEventListener('message', ({ data }: MessageEvent<Told>) => this.#hear(data));
		worker.addEventListener('error', () => {
			this.#fresh();
			this.refusals = { left: OUT_OF_ORDER };
			this.progress = null;
			this.stop();
		});
		return worker;
	}

	#hear(told: Told): void {
		if (told.say === 'progress') this.progress = { share: told.share, doing: told.doing };
		if (told.say === 'file') this.files = { ...this.files, [told.side]: told.file };
		if (told.say === 'refused') this.refusals = { ...this.refusals, [told.side]: told.why };
		if (told.say === 'result') {
			this.result = told.view;
			this.progress = null;
		}
	}
}
