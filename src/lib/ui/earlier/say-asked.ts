interface Asked {
	readonly system: string;
	readonly asked: boolean;
	/** Why not all could be asked after. */
	readonly say: string | null;
}

/** What a rehearsal can know about what is at the destination already, and what nobody can know without writing. */
export const sayAsked = ({ system, asked, say }: Asked): string => {
	const own = `Whether ${system} itself would refuse some of them shows only when they are sent; they would stand under Needs attention.`;
	if (!asked)
		return `${system} cannot be asked beforehand, so some of these may be there already, typed by hand. ${own}`;
	if (say !== null) return `${system} could not be asked after all of them: ${say} ${own}`;
	return `${system} was asked what it has already. ${own}`;
};
