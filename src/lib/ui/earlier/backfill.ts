/** How far it has come to carry what came before. */
export interface ShownBackfill {
	readonly since: number;
	readonly state: 'going' | 'paused' | 'done';
	readonly reachedAt: number | null;
	readonly looked: number;
	readonly taken: number;
	readonly known: number;
	readonly older: number;
	readonly endedAt: number | null;
	readonly say: string | null;
	/** From 0 to 1; null while nobody can say. */
	readonly share: number | null;
}
